package store

import (
	"encoding/json"
	"fmt"
	"time"

	"casebook/data/filter"
	"casebook/data/words"
	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// meta says what a findings file is, and holds the counts of the first frame.
type meta struct {
	Format      int       `json:"format"`
	Complete    bool      `json:"complete"`
	Generation  int       `json:"generation"`
	Builtin     string    `json:"builtin"`
	Words       string    `json:"words"` // version of the cutter and stemmer
	Made        time.Time `json:"made"`
	Findings    int       `json:"findings"`
	Inspections int       `json:"inspections"`
	Unfiltered  tally     `json:"unfiltered"`
	OfstedOnly  tally     `json:"ofsted_only"` // the filter that screens start with
}

// tally counts findings: dimension, place in its values.
type tally [numDims][]int

func (m *meta) staleIndex() bool { return m.Words != words.Version }

func readMeta(tx *bolt.Tx) (*meta, error) {
	t, err := boltfile.OpenTable(tx, metaBucket)
	if err != nil {
		return nil, fmt.Errorf("%w: it has no casebook inside", ErrNotCasebook)
	}
	v, err := t.Get(metaKey)
	if err != nil {
		return nil, err
	}
	var head struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(v, &head); err != nil {
		return nil, boltfile.Damaged("meta: %v", err)
	}
	if head.Format > formatVersion {
		return nil, fmt.Errorf("%w (it has format %d, this program reads up to %d)", ErrNewerFormat, head.Format, formatVersion)
	}
	m := &meta{}
	if err := json.Unmarshal(v, m); err != nil {
		return nil, boltfile.Damaged("meta: %v", err)
	}
	if !m.Complete {
		return nil, boltfile.Damaged("it was never finished")
	}
	if m.Format < taggingFormat {
		m.withoutTagging()
	}
	return m, nil
}

// withoutTagging moves the counts of a file that does not know whose its themes
// are to where they stand now.
func (m *meta) withoutTagging() {
	const tagging = dim(filter.Tagging)
	for _, t := range []*tally{&m.Unfiltered, &m.OfstedOnly} {
		all := 0
		for _, n := range t[filter.Polarity] { // a finding has one
			all += n
		}
		t[yearInspected], t[tagging] = t[tagging], []int{all}
	}
}

func (m *meta) put(tx *bolt.Tx) error {
	t, err := boltfile.OpenTable(tx, metaBucket)
	if err != nil {
		return err
	}
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return t.Put(metaKey, b)
}

func readColumns(tx *bolt.Tx, format int) (*columns, error) {
	t, err := boltfile.OpenTable(tx, metaBucket)
	if err != nil {
		return nil, err
	}
	v, err := t.Get(columnsKey)
	if err != nil {
		return nil, err
	}
	return decodeColumns(v, format)
}

// sound checks that the parts of a file that name each other agree.
func sound(m *meta, c *columns) error {
	for _, t := range []*tally{&m.Unfiltered, &m.OfstedOnly} {
		for d := range numDims {
			if len(c.values[d]) == 0 || len(t[d]) != len(c.values[d]) {
				return fmt.Errorf("%w (its counts and columns differ)", ErrDamaged)
			}
		}
	}
	return nil
}
