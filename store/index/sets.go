package index

import (
	"bytes"
	"sync"

	"casebook/store/boltfile"
	"casebook/store/codec"
	"github.com/RoaringBitmap/roaring/v2"
	bolt "go.etcd.io/bbolt"
)

// setCache keeps the sets of facet values, read when first counted.
type setCache struct {
	sync.Mutex
	of [numDims][]bitset
}

// set returns the findings with a value. The caller must not change them.
func (x *Index) set(tx *bolt.Tx, d Dim, value int) (bitset, error) {
	c := &x.sets
	c.Lock()
	defer c.Unlock()
	if c.of[d] == nil {
		c.of[d] = make([]bitset, len(x.cols.values[d]))
	}
	if c.of[d][value] != nil {
		return c.of[d][value], nil
	}
	set, err := readSet(tx, x.cols, d, value)
	if err != nil {
		return nil, err
	}
	c.of[d][value] = set
	return set, nil
}

// readSet reads a set from the file. Its bytes are checked and copied before they
// are parsed: damaged ones make the parser panic or count wrongly.
func readSet(tx *bolt.Tx, cols *Columns, d Dim, value int) (bitset, error) {
	if cols.missing[d] {
		return cols.live(), nil // all of them have no value
	}
	t, err := boltfile.OpenTable(tx, codec.FacetBucket)
	if err != nil {
		return nil, err
	}
	v, err := t.Get(cols.SetKey(d, cols.values[d][value]))
	if err != nil {
		return nil, err
	}
	var r roaring.Bitmap
	if err := r.UnmarshalBinary(bytes.Clone(v)); err != nil {
		return nil, boltfile.Damaged("facet %s %q: %v", d.Facet(), cols.values[d][value], err)
	}
	if r.IsEmpty() {
		return bitset{}, nil
	}
	if r.Maximum() >= cols.next {
		return nil, boltfile.Damaged("facet %s %q goes beyond the last finding", d.Facet(), cols.values[d][value])
	}
	set := newBitset(cols.next)
	r.WriteDenseTo(set)
	return set, nil
}
