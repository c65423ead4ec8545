package store

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/words"

	"github.com/RoaringBitmap/roaring/v2"

	"casebook/store/boltfile"
	"casebook/store/codec"
)

// finish writes what was collected, and closes the file with two small
// commits, so that both meta pages describe the complete state.
func (b *builder) finish(generation int, o BuildOptions) error {
	if err := b.writeWords(); err != nil {
		return err
	}
	if err := b.settle(); err != nil {
		return err
	}
	t, err := boltfile.OpenTable(b.tx, codec.MetaBucket)
	if err != nil {
		return err
	}
	b.cols.words = b.vocab.Words
	if err := t.Put(codec.ColumnsKey, b.cols.encode()); err != nil {
		return err
	}
	if err := b.writeFacets(); err != nil {
		return err
	}
	if err := b.tx.Commit(); err != nil {
		return err
	}
	if err := b.db.Sync(); err != nil {
		return err
	}
	m, err := b.meta(generation, o)
	if err != nil {
		return err
	}
	b.db.NoSync = false
	if err := b.begin(); err != nil {
		return err
	}
	if err := m.put(b.tx); err != nil {
		return err
	}
	if err := b.tx.Commit(); err != nil {
		return err
	}
	if err := b.begin(); err != nil {
		return err
	}
	if t, err = boltfile.OpenTable(b.tx, codec.MetaBucket); err != nil {
		return err
	}
	if err := t.Put(codec.ClosingKey, []byte{1}); err != nil {
		return err
	}
	return b.tx.Commit()
}

// settle puts the values of every facet into their natural order and gives
// every inspection the values of its authority.
func (b *builder) settle() error {
	for _, id := range sortedKeys(b.authorities) {
		b.place(dim(filter.Authority), id)
	}
	for d := range numDims {
		if d.facet().OfAuthority() {
			b.placeByAuthority(d)
		}
	}
	for d := range numDims {
		for _, v := range b.fixed(d) {
			b.place(d, v)
		}
		for v := range b.facets[d] {
			b.place(d, v)
		}
		b.place(d, "")
		b.reorder(d)
	}
	return nil
}

// placeByAuthority gives every inspection its authority's value.
func (b *builder) placeByAuthority(d dim) {
	c := b.cols
	c.values[d], b.values[d] = nil, map[string]uint16{}
	value := func(id string) uint16 {
		a := b.authorities[id]
		return b.place(d, d.facet().ValueAt(nil, &a, data.ByPublished))
	}
	for _, id := range sortedKeys(b.authorities) {
		value(id)
	}
	for i, at := range c.of[dim(filter.Authority)] {
		c.of[d][i] = value(c.values[filter.Authority][at])
	}
}

func (b *builder) reorder(d dim) {
	before := b.cols.values[d]
	after := slices.Clone(before)
	slices.SortFunc(after, b.natural(d))
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

// natural compares two values of a dimension: those that the domain fixes in
// its order, then others by name, "no value" last.
func (b *builder) natural(d dim) func(x, y string) int {
	fixed := map[string]int{}
	for i, v := range b.fixed(d) {
		fixed[v] = i - len(b.fixed(d))
	}
	rank := func(v string) int {
		if v == filter.None {
			return 1
		}
		return fixed[v]
	}
	return func(x, y string) int {
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(b.name(d, x), b.name(d, y)), strings.Compare(x, y))
	}
}

// fixed are the values that a dimension has whatever the findings say: the
// domain's, and the themes of this casebook.
func (b *builder) fixed(d dim) (out []string) {
	for _, v := range (filter.Names{Themes: b.themes()}).Values(d.facet()) {
		out = append(out, v.ID)
	}
	return out
}

func (b *builder) name(d dim, v string) string {
	if a, ok := b.authorities[v]; ok && d == dim(filter.Authority) {
		return strings.ToLower(a.Name)
	}
	return strings.ToLower(v)
}

// writeFacets writes every set anew, so that none stays of a facet or a value
// that is no more.
func (b *builder) writeFacets() error {
	if err := b.tx.DeleteBucket(codec.FacetBucket); err != nil {
		return err
	}
	if _, err := b.tx.CreateBucket(codec.FacetBucket); err != nil {
		return err
	}
	t, err := boltfile.OpenTable(b.tx, codec.FacetBucket)
	if err != nil {
		return err
	}
	for d := range numDims {
		if d.ofInspection() {
			continue
		}
		for _, v := range b.cols.values[d] {
			set := roaring.FromDense(b.facets[d][v], true)
			set.RunOptimize()
			bytes, err := set.ToBytes()
			if err != nil {
				return err
			}
			if err := t.Put(codec.FacetKey(d.name(), v), bytes); err != nil {
				return err
			}
		}
	}
	return nil
}

// meta counts what the first frame shows.
func (b *builder) meta(generation int, o BuildOptions) (*meta, error) {
	c := b.cols
	m := &meta{Format: codec.Format, Complete: true, Generation: generation, Builtin: o.BuiltinVersion, Words: words.Version, Made: o.now().UTC()}
	if m.Builtin == "" {
		m.Builtin = b.old.Builtin
	}
	live := c.live()
	m.Findings = live.count()
	for _, f := range c.flags {
		if f&flagDead == 0 {
			m.Inspections++
		}
	}
	e := engine{cols: c, bits: func(d dim, i int) (bitset, error) {
		s := newBitset(c.next)
		copy(s, b.facets[d][c.values[d][i]])
		return s, nil
	}}
	all, err := e.run(&question{base: slices.Clone(live), both: true})
	if err != nil {
		return nil, err
	}
	voice := dim(filter.Voice)
	q := &question{base: live, both: true}
	q.picks[voice] = choice{picked: true, some: true, include: []int{int(b.values[voice][string(data.Ofsted)])}}
	ofsted, err := e.run(q)
	if err != nil {
		return nil, err
	}
	m.Unfiltered, m.OfstedOnly = all.tally, ofsted.tally
	return m, nil
}
