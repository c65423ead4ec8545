package store

import (
	"bytes"
	"encoding/binary"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	bolt "go.etcd.io/bbolt"
)

// suggestedKey holds the findings whose themes and polarity are the program's
// suggestions. Its first byte is no dimension's, so that it is no facet.
var suggestedKey = []byte("\xffsuggested")

// writeSuggested writes the set that addFindings collected.
func (b *builder) writeSuggested(t table) error {
	set := roaring.FromDense(b.suggested, true)
	set.RunOptimize()
	v, err := set.ToBytes()
	if err != nil {
		return err
	}
	return t.put(suggestedKey, v)
}

// readSuggested reads the set. A file written before there was one is read
// finding by finding.
func readSuggested(tx *bolt.Tx, cols *columns) (bitset, error) {
	t, err := openTable(tx, fxBucket)
	if err != nil {
		return nil, err
	}
	if t.b.Get(suggestedKey) == nil {
		return scanSuggested(tx, cols)
	}
	v, err := t.get(suggestedKey)
	if err != nil {
		return nil, err
	}
	set := newBitset(cols.next)
	var r roaring.Bitmap
	if err := r.UnmarshalBinary(bytes.Clone(v)); err != nil {
		return nil, damaged("the set of suggested findings: %v", err)
	}
	if !r.IsEmpty() {
		if r.Maximum() >= cols.next {
			return nil, damaged("the set of suggested findings goes beyond the last one")
		}
		r.WriteDenseTo(set)
	}
	return set, nil
}

// scanSuggested collects the set from the records. It walks them in order and
// looks at their heads only: a million take 60 ms.
func scanSuggested(tx *bolt.Tx, cols *columns) (bitset, error) {
	t, err := openTable(tx, findBucket)
	if err != nil {
		return nil, err
	}
	set := newBitset(cols.next)
	c := t.b.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		record, err := t.open(k, v)
		if err != nil {
			return nil, err
		}
		parts, ok := partsOf(record)
		if len(k) != 4 || binary.BigEndian.Uint32(k) >= cols.next || !ok {
			return nil, damaged("finding %x is unreadable", k)
		}
		if parts&hasSuggested != 0 {
			set.set(binary.BigEndian.Uint32(k))
		}
	}
	return set, nil
}

// partsOf reads which parts a finding's record has, behind its place.
func partsOf(record []byte) (parts uint64, ok bool) {
	length, n := binary.Uvarint(record)
	if n <= 0 || length > uint64(len(record)-n) {
		return 0, false
	}
	parts, n = binary.Uvarint(record[n+int(length):])
	return parts, n > 0
}

// suggestions returns the set of suggested findings. The caller must not
// change it.
func (s *Store) suggestions(tx *bolt.Tx) (bitset, error) {
	c := &s.facets
	c.Lock()
	defer c.Unlock()
	if c.suggested == nil {
		set, err := readSuggested(tx, s.cols)
		if err != nil {
			return nil, err
		}
		c.suggested = set
	}
	return c.suggested, nil
}

// checkSuggested holds the set against the records.
func checkSuggested(tx *bolt.Tx, cols *columns) error {
	kept, err := readSuggested(tx, cols)
	if err != nil {
		return err
	}
	told, err := scanSuggested(tx, cols)
	if err != nil {
		return err
	}
	if !slices.Equal(kept, told) {
		return damaged("the set of suggested findings differs from the findings")
	}
	return nil
}
