package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"casebook/data/words"
	"casebook/store/boltfile"
	"casebook/store/codec"
	"casebook/store/index"
	bolt "go.etcd.io/bbolt"
)

// meta says what a findings file is, and holds counts ready.
type meta struct {
	Format      int       `json:"format"`
	Complete    bool      `json:"complete"`
	Generation  int       `json:"generation"`
	Builtin     string    `json:"builtin"`
	Words       string    `json:"words"` // version of the cutter and stemmer
	Made        time.Time `json:"made"`
	Findings    int       `json:"findings"`
	Inspections int       `json:"inspections"`

	// Roots are seals of the roots of all buckets but this record's own. None is checked in
	// a file of a program that wrote none.
	Roots map[string]uint32 `json:"roots,omitempty"`

	index.Ready // counts for the first frame
}

func (m *meta) staleIndex() bool { return m.Words != words.IndexVersion() }

// readHead reads what a file is, and its index.
func readHead(tx *bolt.Tx) (*meta, *index.Index, error) {
	t, err := boltfile.OpenTable(tx, codec.MetaBucket)
	if errors.Is(err, boltfile.ErrNoBucket) && !slices.ContainsFunc(codec.Buckets(), func(name []byte) bool {
		_, err := boltfile.OpenTable(tx, name)
		return err == nil
	}) {
		return nil, nil, fmt.Errorf("%w: it has no casebook inside", ErrNotCasebook)
	}
	if err != nil {
		return nil, nil, err
	}
	v, err := t.Get(codec.MetaKey)
	if err != nil {
		return nil, nil, err
	}
	var head struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(v, &head); err != nil {
		return nil, nil, boltfile.Damaged("meta: %v", err)
	}
	if head.Format > codec.Format {
		return nil, nil, fmt.Errorf("%w (it has format %d, this program reads up to %d)", ErrNewer, head.Format, codec.Format)
	}
	var m *meta
	var all, ofsted map[string][]int
	if head.Format >= codec.NamingFormat {
		m, all, ofsted, err = readMeta[map[string][]int](v)
	} else {
		var a, o [][]int
		m, a, o, err = readMeta[[][]int](v)
		all, ofsted = index.NamedCounts(a, head.Format), index.NamedCounts(o, head.Format)
	}
	if err != nil {
		return nil, nil, err
	}
	if !m.Complete {
		return nil, nil, boltfile.Damaged("it was never finished")
	}
	if err := boltfile.CheckRoots(tx, m.Roots); err != nil {
		return nil, nil, err
	}
	cols, err := index.ReadColumns(tx, m.Format)
	if err != nil {
		return nil, nil, err
	}
	m.Ready, err = index.ReadReady(all, ofsted, cols)
	return m, index.New(cols, m.Ready), err
}

// readMeta reads a meta record whose counts are written as a T.
func readMeta[T any](v []byte) (m *meta, all, ofsted T, err error) {
	var raw struct {
		meta
		Unfiltered T `json:"unfiltered"`
		OfstedOnly T `json:"ofsted_only"`
	}
	if err := json.Unmarshal(v, &raw); err != nil {
		return nil, all, ofsted, boltfile.Damaged("meta: %v", err)
	}
	return &raw.meta, raw.Unfiltered, raw.OfstedOnly, nil
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
