package store

import (
	"encoding/json"
	"fmt"
	"time"

	"casebook/data/words"
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
	t, err := openTable(tx, metaBucket)
	if err != nil {
		return nil, fmt.Errorf("%w: it has no casebook inside", ErrNotCasebook)
	}
	v, err := t.get(metaKey)
	if err != nil {
		return nil, err
	}
	var head struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(v, &head); err != nil {
		return nil, damaged("meta: %v", err)
	}
	if head.Format > formatVersion {
		return nil, fmt.Errorf("%w (it has format %d, this program reads up to %d)", ErrNewerFormat, head.Format, formatVersion)
	}
	m := &meta{}
	if err := json.Unmarshal(v, m); err != nil {
		return nil, damaged("meta: %v", err)
	}
	if !m.Complete {
		return nil, damaged("it was never finished")
	}
	return m, nil
}

func (m *meta) put(tx *bolt.Tx) error {
	t, err := openTable(tx, metaBucket)
	if err != nil {
		return err
	}
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return t.put(metaKey, b)
}

func readColumns(tx *bolt.Tx) (*columns, error) {
	t, err := openTable(tx, metaBucket)
	if err != nil {
		return nil, err
	}
	v, err := t.get(columnsKey)
	if err != nil {
		return nil, err
	}
	return decodeColumns(v)
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
