package store

import (
	"bytes"
	"sync"

	"casebook/data"
	"casebook/data/words"
	"casebook/store/boltfile"
	"casebook/store/codec"

	"github.com/RoaringBitmap/roaring/v2"
	bolt "go.etcd.io/bbolt"
)

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

// facetCache keeps the sets of facet values, read when first counted.
type facetCache struct {
	sync.Mutex
	of [numDims][]bitset
}

// facet returns the findings with a value. The caller must not change them.
func (s *Store) facet(tx *bolt.Tx, d dim, value int) (bitset, error) {
	c := &s.facets
	c.Lock()
	defer c.Unlock()
	if c.of[d] == nil {
		c.of[d] = make([]bitset, len(s.cols.values[d]))
	}
	if c.of[d][value] != nil {
		return c.of[d][value], nil
	}
	set, err := readFacet(tx, s.cols, d, value)
	if err != nil {
		return nil, err
	}
	c.of[d][value] = set
	return set, nil
}

// readFacet reads a facet set. Its bytes are checked and copied before they
// are parsed: damaged ones make the parser panic or count wrongly.
func readFacet(tx *bolt.Tx, cols *columns, d dim, value int) (bitset, error) {
	if cols.missing[d] {
		return cols.live(), nil // all of them have no value
	}
	t, err := boltfile.OpenTable(tx, codec.FacetBucket)
	if err != nil {
		return nil, err
	}
	v, err := t.Get(cols.fxKey(d, cols.values[d][value]))
	if err != nil {
		return nil, err
	}
	var r roaring.Bitmap
	if err := r.UnmarshalBinary(bytes.Clone(v)); err != nil {
		return nil, boltfile.Damaged("facet %s %q: %v", d.facet(), cols.values[d][value], err)
	}
	if r.IsEmpty() {
		return bitset{}, nil
	}
	if r.Maximum() >= cols.next {
		return nil, boltfile.Damaged("facet %s %q goes beyond the last finding", d.facet(), cols.values[d][value])
	}
	set := newBitset(cols.next)
	r.WriteDenseTo(set)
	return set, nil
}

func (s *Store) engine(tx *bolt.Tx, o *overlay) engine {
	return engine{cols: o.cols, bits: func(d dim, v int) (bitset, error) { return s.facetUnder(tx, o, d, v) }}
}

// textCache keeps what the last words found: facets are toggled under them.
type textCache struct {
	sync.Mutex
	text  string
	set   bitset
	query words.Query
}
