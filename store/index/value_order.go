package index

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"
	"github.com/RoaringBitmap/roaring/v2"
	bolt "go.etcd.io/bbolt"
)

// orderValues puts the values of every facet into their natural order and gives
// every inspection the values of its authority.
func (b *Builder) orderValues(authorities map[string]data.Authority, themes data.ThemeSet) {
	for _, id := range slices.Sorted(maps.Keys(authorities)) {
		b.place(Dim(filter.Authority), id)
	}
	for d := range numDims {
		if d.Facet().OfAuthority() {
			b.placeByAuthority(d, authorities)
		}
	}
	for d := range numDims {
		fixed := map[string]int{}
		known := (filter.Names{Themes: themes}).Values(d.Facet())
		if d.Facet().Several() { // what is placed is all that an inspection has
			known = nil
		}
		for i, v := range known {
			fixed[v.ID] = i - len(known)
			b.place(d, v.ID)
		}
		for v := range b.sets[d] {
			b.place(d, v)
		}
		b.place(d, "")
		b.reorder(d, fixed, authorities)
	}
}

// placeByAuthority gives every inspection its authority's value.
func (b *Builder) placeByAuthority(d Dim, authorities map[string]data.Authority) {
	c := b.cols
	c.values[d], b.values[d] = nil, map[string]uint16{}
	value := func(id string) uint16 {
		a := authorities[id]
		return b.place(d, d.Facet().ValueAt(nil, &a, data.ByPublished))
	}
	for _, id := range slices.Sorted(maps.Keys(authorities)) {
		value(id)
	}
	for i, at := range c.of[Dim(filter.Authority)] {
		c.of[d][i] = value(c.values[filter.Authority][at])
	}
}

// reorder puts the values of a facet into their natural order: those that the
// domain fixes in its order, then others by name, "no value" last.
func (b *Builder) reorder(d Dim, fixed map[string]int, authorities map[string]data.Authority) {
	rank := func(v string) int {
		if v == filter.None {
			return 1
		}
		return fixed[v]
	}
	name := func(v string) string {
		if a, ok := authorities[v]; ok && d == Dim(filter.Authority) {
			return strings.ToLower(a.Name)
		}
		return strings.ToLower(v)
	}
	before := b.cols.values[d]
	after := slices.Clone(before)
	slices.SortFunc(after, func(x, y string) int {
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(name(x), name(y)), strings.Compare(x, y))
	})
	moved := make([]uint16, len(before))
	for i, v := range after {
		moved[b.values[d][v]] = uint16(i)
	}
	for i, x := range b.cols.of[d] {
		b.cols.of[d][i] = moved[x]
	}
	b.cols.values[d] = after
	for i, v := range after {
		b.values[d][v] = uint16(i)
	}
}

// writeSets writes every set anew, so that none stays of a facet or a value
// that is no more.
func (b *Builder) writeSets(tx *bolt.Tx) error {
	if err := tx.DeleteBucket(codec.FacetBucket); err != nil {
		return err
	}
	if _, err := tx.CreateBucket(codec.FacetBucket); err != nil {
		return err
	}
	t, err := boltfile.OpenTable(tx, codec.FacetBucket)
	if err != nil {
		return err
	}
	for d := range numDims {
		if d.ofInspection() {
			continue
		}
		for _, v := range b.cols.values[d] {
			set := roaring.FromDense(b.sets[d][v], true)
			set.RunOptimize()
			bytes, err := set.ToBytes()
			if err != nil {
				return err
			}
			if err := t.Put(codec.FacetKey(d.Name(), v), bytes); err != nil {
				return err
			}
		}
	}
	return nil
}
