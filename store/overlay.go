package store

import (
	"slices"

	"casebook/data"
	"casebook/data/filter"

	bolt "go.etcd.io/bbolt"
)

// overlay is what the notebook says of this generation's findings: it replaces
// their themes and polarity in every answer. It is never changed once it is
// made; a write to the notebook makes another.
type overlay struct {
	notes
	at   map[uint32]*place // by number of the finding
	cols *columns          // the file's, with values that only choices have

	unfiltered, ofstedOnly tally                     // the file's, with the choices counted
	facets                 facetCache                // with the choices laid over them
	patches                map[dim]map[string]*patch // nil until a set is asked for; under the lock of facets
}

// tagged are the dimensions that a choice decides.
func tagged() []dim { return []dim{dim(filter.Theme), dim(filter.Polarity), dim(filter.Tagging)} }

func newOverlay(m *meta, cols *columns, n notes) *overlay {
	o := &overlay{notes: n, cols: cols, unfiltered: m.Unfiltered, ofstedOnly: m.OfstedOnly, at: make(map[uint32]*place, len(n.places))}
	for i := range n.places {
		if p := &n.places[i]; !p.lost() {
			o.at[p.finding] = p
			for _, t := range p.twins {
				o.at[t.finding] = p.at(t)
			}
		}
	}
	if len(o.at) > 0 {
		o.extend()
		o.count()
	}
	return o
}

// values are what a finding has in a dimension that a choice decides.
func (t tags) values(d dim) []string {
	one := func(v string) []string {
		if v == "" {
			v = filter.None
		}
		return []string{v}
	}
	switch filter.Facet(d) {
	case filter.Theme:
		if len(t.themes) == 0 {
			return []string{filter.None}
		}
		return t.themes
	case filter.Polarity:
		return one(string(t.polarity))
	}
	return one(string(t.by))
}

// extend makes room for values that no finding of the file has.
func (o *overlay) extend() {
	cols := *o.cols
	o.cols = &cols
	for _, d := range tagged() {
		none := cols.none(d)
		known, more := cols.values[d], []string(nil)
		for _, p := range o.at {
			for _, v := range p.now.values(d) {
				if !slices.Contains(known, v) && !slices.Contains(more, v) {
					more = append(more, v)
				}
			}
		}
		slices.Sort(more)
		cols.values[d] = slices.Insert(slices.Clone(known), none, more...)
		for _, t := range []*tally{&o.unfiltered, &o.ofstedOnly} {
			t[d] = slices.Insert(slices.Clone(t[d]), none, make([]int, len(more))...)
		}
	}
}

// count corrects the ready counts by what the choices change.
func (o *overlay) count() {
	for _, d := range tagged() {
		number := make(map[string]int, len(o.cols.values[d]))
		for i, v := range o.cols.values[d] {
			number[v] = i
		}
		add := func(t *tally, values []string, by int) {
			for _, v := range values {
				t[d][number[v]] += by
			}
		}
		for _, p := range o.at {
			add(&o.unfiltered, p.was.values(d), -1)
			add(&o.unfiltered, p.now.values(d), 1)
			if p.ofsted {
				add(&o.ofstedOnly, p.was.values(d), -1)
				add(&o.ofstedOnly, p.now.values(d), 1)
			}
		}
	}
}

// onto lays what was chosen over a finding.
func (o *overlay) onto(n uint32, f data.Finding) data.Finding {
	if o == nil {
		return f
	}
	p := o.at[n]
	if p == nil {
		return f
	}
	f = f.Chosen(data.Choice{Themes: p.now.themes, Polarity: p.now.polarity})
	f.TextChanged = p.changed
	return f
}

// facetUnder returns the findings that have a value once the choices are laid
// over them. The caller must not change them.
func (s *Store) facetUnder(tx *bolt.Tx, o *overlay, d dim, value int) (bitset, error) {
	if len(o.at) == 0 || !slices.Contains(tagged(), d) {
		return s.facet(tx, d, value)
	}
	c := &o.facets
	c.Lock()
	defer c.Unlock()
	if c.of[d] == nil {
		c.of[d] = make([]bitset, len(o.cols.values[d]))
	}
	if c.of[d][value] != nil {
		return c.of[d][value], nil
	}
	v := o.cols.values[d][value]
	base := bitset{}
	if i := slices.Index(s.cols.values[d], v); i >= 0 {
		var err error
		if base, err = s.facet(tx, d, i); err != nil {
			return nil, err
		}
	}
	if o.patches == nil {
		o.patches = o.patchesOf()
	}
	c.of[d][value] = o.patches[d][v].over(base, s.cols.next)
	return c.of[d][value], nil
}

// patch is what the choices change in the set of one value.
type patch struct{ out, in []uint32 }

// patchesOf gathers the changes of every value, once.
func (o *overlay) patchesOf() map[dim]map[string]*patch {
	all := map[dim]map[string]*patch{}
	for _, d := range tagged() {
		all[d] = map[string]*patch{}
		of := func(v string) *patch {
			if all[d][v] == nil {
				all[d][v] = &patch{}
			}
			return all[d][v]
		}
		for n, p := range o.at {
			was, now := p.was.values(d), p.now.values(d)
			for _, v := range was {
				if !slices.Contains(now, v) {
					of(v).out = append(of(v).out, n)
				}
			}
			for _, v := range now {
				if !slices.Contains(was, v) {
					of(v).in = append(of(v).in, n)
				}
			}
		}
	}
	return all
}

// over is a copy of a set of findings with the choices in it; the set itself
// where they change nothing.
func (p *patch) over(base bitset, next uint32) bitset {
	if p == nil {
		return base
	}
	set := newBitset(next)
	copy(set, base)
	for _, n := range p.out {
		set.wipe(n, n+1)
	}
	for _, n := range p.in {
		set.set(n)
	}
	return set
}
