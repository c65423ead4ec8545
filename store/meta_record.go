package store

import (
	"encoding/json"
	"fmt"
	"time"

	"casebook/data/filter"
	"casebook/data/words"
	"casebook/store/boltfile"
	"casebook/store/codec"

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

func (m *meta) staleIndex() bool { return m.Words != words.Version }

func readMeta(tx *bolt.Tx) (*meta, error) {
	t, err := boltfile.OpenTable(tx, codec.MetaBucket)
	if err != nil {
		return nil, fmt.Errorf("%w: it has no casebook inside", ErrNotCasebook)
	}
	v, err := t.Get(codec.MetaKey)
	if err != nil {
		return nil, err
	}
	var head struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(v, &head); err != nil {
		return nil, boltfile.Damaged("meta: %v", err)
	}
	if head.Format > codec.Format {
		return nil, fmt.Errorf("%w (it has format %d, this program reads up to %d)", ErrNewer, head.Format, codec.Format)
	}
	var raw struct {
		meta
		Unfiltered json.RawMessage `json:"unfiltered"`
		OfstedOnly json.RawMessage `json:"ofsted_only"`
	}
	if err := json.Unmarshal(v, &raw); err != nil {
		return nil, boltfile.Damaged("meta: %v", err)
	}
	m := &raw.meta
	if !m.Complete {
		return nil, boltfile.Damaged("it was never finished")
	}
	if m.Unfiltered, err = readTally(raw.Unfiltered, m.Format); err != nil {
		return nil, err
	}
	m.OfstedOnly, err = readTally(raw.OfstedOnly, m.Format)
	return m, err
}

func (m *meta) put(tx *bolt.Tx) error {
	t, err := boltfile.OpenTable(tx, codec.MetaBucket)
	if err != nil {
		return err
	}
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return t.Put(codec.MetaKey, b)
}

// readHead reads what a file is, its counts and its columns, and checks that
// they agree.
func readHead(tx *bolt.Tx) (*meta, *columns, error) {
	m, err := readMeta(tx)
	if err != nil {
		return nil, nil, err
	}
	t, err := boltfile.OpenTable(tx, codec.MetaBucket)
	if err != nil {
		return nil, nil, err
	}
	v, err := t.Get(codec.ColumnsKey)
	if err != nil {
		return nil, nil, err
	}
	c, err := decodeColumns(v, m.Format)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range []*tally{&m.Unfiltered, &m.OfstedOnly} {
		for _, d := range c.lacks() {
			all := 0
			for _, n := range t[filter.Authority] { // an inspection has one
				all += n
			}
			t[d] = []int{all}
		}
		for d := range numDims {
			if len(c.values[d]) == 0 || len(t[d]) != len(c.values[d]) {
				return nil, nil, boltfile.Damaged("its counts and columns differ")
			}
		}
	}
	return m, c, nil
}
