package store

import (
	"encoding/json"
	"fmt"
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

	index.Ready // counts for the first frame
}

func (m *meta) staleIndex() bool { return m.Words != words.Version }

// readHead reads what a file is, and its index.
func readHead(tx *bolt.Tx) (*meta, *index.Index, error) {
	t, err := boltfile.OpenTable(tx, codec.MetaBucket)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: it has no casebook inside", ErrNotCasebook)
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
	var raw struct {
		meta
		Unfiltered json.RawMessage `json:"unfiltered"`
		OfstedOnly json.RawMessage `json:"ofsted_only"`
	}
	if err := json.Unmarshal(v, &raw); err != nil {
		return nil, nil, boltfile.Damaged("meta: %v", err)
	}
	m := &raw.meta
	if !m.Complete {
		return nil, nil, boltfile.Damaged("it was never finished")
	}
	cols, err := index.ReadColumns(tx, m.Format)
	if err != nil {
		return nil, nil, err
	}
	m.Ready, err = index.ReadReady(raw.Unfiltered, raw.OfstedOnly, m.Format, cols)
	return m, index.New(cols, m.Ready), err
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
