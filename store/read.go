package store

import (
	"sync"

	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// read is the way into the file for every question: one short transaction,
// guarded, with the operation and the file named in the error.
func (s *Store) read(op string, f func(tx *bolt.Tx) error) error {
	err := boltfile.Guard(func() error { return s.db.View(f) })
	return fault(op, s.info.File, s.inWords(err))
}

// inspectionCache keeps decoded inspections; pages and lists ask for the same
// ones again and again.
type inspectionCache struct {
	sync.Mutex
	of map[uint32]*data.Inspection
}

const cachedInspections = 2048

// inspection returns an inspection by number. The caller must not change it.
func (s *Store) inspection(tx *bolt.Tx, n uint32) (*data.Inspection, error) {
	c := &s.inspections
	c.Lock()
	in := c.of[n]
	c.Unlock()
	if in != nil {
		return in, nil
	}
	t, err := boltfile.OpenTable(tx, codec.InspectionBucket)
	if err != nil {
		return nil, err
	}
	v, err := t.Get(codec.NumberKey(n))
	if err != nil {
		return nil, err
	}
	if in, err = codec.DecodeInspection(v); err != nil {
		return nil, err
	}
	c.Lock()
	defer c.Unlock()
	if c.of == nil || len(c.of) >= cachedInspections {
		c.of = map[uint32]*data.Inspection{}
	}
	c.of[n] = in
	return in, nil
}
