package index

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/filter"
	bolt "go.etcd.io/bbolt"
)

// Tags are what a reader's choice decides of a finding.
type Tags struct {
	Themes   []string // no theme twice
	Polarity data.Polarity
	By       []string // its tagging, and what it is counted by besides
}

// Has reports whether they are a tagging's.
func (t Tags) Has(by data.Tagging) bool { return slices.Contains(t.By, string(by)) }

// Change is a finding with other tags than the file has.
type Change struct {
	Finding  uint32
	Was, Now Tags
	Ofsted   bool // Ofsted says it
}

// View is an index with other tags for some findings: it answers everything
// that depends on them. It is never changed once it is made.
type View struct {
	x       *Index
	changes []Change // a finding stands in one
	cols    *Columns // the file's, with values that only changes have
	ready   Ready    // the file's, with the changes counted

	sets    setCache                  // with the changes laid over them
	patches map[Dim]map[string]*patch // nil until a set is asked for; under the lock of sets
}

// decided are the facets that a choice decides.
func decided() []Dim {
	return []Dim{Dim(filter.Theme), firstTheme, Dim(filter.Polarity), Dim(filter.Tagging)}
}

// View lays changes over the index, one a finding.
func (x *Index) View(changes []Change) *View {
	v := &View{x: x, changes: changes, cols: x.cols, ready: x.ready}
	if len(changes) > 0 {
		v.extend()
		v.count()
	}
	return v
}

// values are what a finding has in a facet that a choice decides.
func (t Tags) values(d Dim) []string {
	switch d {
	case Dim(filter.Theme), firstTheme:
		switch {
		case len(t.Themes) == 0:
			return []string{filter.None}
		case d == firstTheme:
			return t.Themes[:1]
		}
		return t.Themes
	case Dim(filter.Polarity):
		return []string{cmp.Or(string(t.Polarity), filter.None)}
	}
	return t.By
}

// extend makes room for values that no finding of the file has.
func (v *View) extend() {
	cols := *v.cols
	v.cols = &cols
	for _, d := range decided() {
		none := cols.none(d)
		known, more := cols.values[d], []string(nil)
		for _, p := range v.changes {
			for _, id := range p.Now.values(d) {
				if !slices.Contains(known, id) && !slices.Contains(more, id) {
					more = append(more, id)
				}
			}
		}
		slices.Sort(more)
		cols.values[d] = slices.Insert(slices.Clone(known), none, more...)
		for _, t := range []*Tally{&v.ready.Unfiltered, &v.ready.OfstedOnly} {
			if d.Counted() {
				t[d] = slices.Insert(slices.Clone(t[d]), none, make([]int, len(more))...)
			}
		}
	}
}

// count corrects the ready counts by the changes.
func (v *View) count() {
	for _, d := range decided() {
		if !d.Counted() {
			continue
		}
		number := make(map[string]int, len(v.cols.values[d]))
		for i, id := range v.cols.values[d] {
			number[id] = i
		}
		add := func(t *Tally, values []string, by int) {
			for _, id := range values {
				t[d][number[id]] += by
			}
		}
		for _, p := range v.changes {
			add(&v.ready.Unfiltered, p.Was.values(d), -1)
			add(&v.ready.Unfiltered, p.Now.values(d), 1)
			if p.Ofsted {
				add(&v.ready.OfstedOnly, p.Was.values(d), -1)
				add(&v.ready.OfstedOnly, p.Now.values(d), 1)
			}
		}
	}
}

// set returns the findings that have a value once the changes are laid over
// them. The caller must not change them.
func (v *View) set(tx *bolt.Tx, d Dim, value int) (bitset, error) {
	if len(v.changes) == 0 || !slices.Contains(decided(), d) {
		return v.x.set(tx, d, value)
	}
	c := &v.sets
	c.Lock()
	defer c.Unlock()
	if c.of[d] == nil {
		c.of[d] = make([]bitset, len(v.cols.values[d]))
	}
	if c.of[d][value] != nil {
		return c.of[d][value], nil
	}
	id := v.cols.values[d][value]
	base := bitset{}
	if i := slices.Index(v.x.cols.values[d], id); i >= 0 {
		var err error
		if base, err = v.x.set(tx, d, i); err != nil {
			return nil, err
		}
	}
	if v.patches == nil {
		v.patches = v.patchesOf()
	}
	c.of[d][value] = v.patches[d][id].over(base, v.cols.next)
	return c.of[d][value], nil
}
