package store

import (
	"encoding/binary"
	"fmt"
	"strings"

	"casebook/store/boltfile"
	"casebook/store/codec"
	"casebook/store/index"
	bolt "go.etcd.io/bbolt"
)

func notFound(what, id string) error { return fmt.Errorf("%s %q: %w", what, id, ErrNotFound) }

// inspectionNumber reads an entry of the id bucket.
func inspectionNumber(payload []byte, c *index.Columns) (uint32, error) {
	if len(payload) != 4 {
		return 0, boltfile.Damaged("number of an inspection")
	}
	n := binary.BigEndian.Uint32(payload)
	if n >= uint32(c.Inspections()) {
		return 0, boltfile.Damaged("number of an inspection")
	}
	return n, nil
}

func (s *Store) numberOf(tx *bolt.Tx, id string) (uint32, error) {
	ids, err := codec.OpenChain(tx, codec.IDBucket)
	if err != nil {
		return 0, err
	}
	payload, err := ids.Find(id)
	if err != nil {
		return 0, err
	}
	if payload == nil || id == "" {
		return 0, notFound("inspection", id)
	}
	return inspectionNumber(payload, s.index.Columns())
}

// locate returns the numbers of a finding and its inspection.
func (s *Store) locate(tx *bolt.Tx, id string) (inspection, finding uint32, err error) {
	in, place, ok := strings.Cut(id, "/")
	if !ok {
		return 0, 0, notFound("finding", id)
	}
	if inspection, err = s.numberOf(tx, in); err != nil {
		return 0, 0, err
	}
	t, err := boltfile.OpenTable(tx, codec.FindingBucket)
	if err != nil {
		return 0, 0, err
	}
	var lost unreadable
	for n, end := s.index.Columns().Findings(inspection); n < end; n++ {
		here, err := placeAt(t, n)
		if err != nil {
			lost.add(s, in, inspection, n, err)
			continue
		}
		lost.after = in + "/" + here
		if here == place {
			return inspection, n, nil
		}
	}
	if err := lost.err(); err != nil { // it may be one of those
		return 0, 0, fmt.Errorf("finding %q is not among those that can be read: %w", id, err)
	}
	return 0, 0, notFound("finding", id)
}

// placeAt reads the last part of a finding's id.
func placeAt(t boltfile.Table, n uint32) (place string, err error) {
	err = boltfile.Guard(func() error {
		v, err := t.Get(codec.NumberKey(n))
		place = codec.PlaceOf(v)
		return err
	})
	return place, err
}
