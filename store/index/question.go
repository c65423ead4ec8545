package index

import (
	"slices"
	"strings"

	"casebook/data/filter"
)

// question puts a filter into the casebook's numbers.
func (v *View) question(f filter.Filter, base bitset) *question {
	q := &question{base: base, basis: f.Basis}
	for _, t := range filter.Facets() {
		d := dimOf(t, f.Basis)
		p := f.Pick(t)
		c := pick{picked: !p.Empty(), some: len(p.Include) > 0, every: p.Every()}
		for _, id := range p.Include {
			known := v.cols.places(d, id)
			if c.include = append(c.include, known...); c.every && len(known) == 0 { // nothing has it
				c.include = nil
				break
			}
		}
		for _, id := range p.Exclude {
			c.not = append(c.not, v.cols.places(d, id)...)
		}
		q.picks[d] = c
	}
	return q
}

// counts names the numbers of a tally. Picked values that the casebook does
// not know are listed with 0, so that they can be dropped again.
func (v *View) counts(f filter.Filter, t *Tally) Counts {
	var out Counts
	for _, facet := range filter.Facets() {
		d := dimOf(facet, f.Basis)
		p, none := f.Pick(facet), v.cols.none(d)
		list := v.cols.counted(d, t[d])
		for _, ids := range [][]string{p.Include, p.Exclude} {
			for _, id := range ids {
				if id != filter.None && !slices.ContainsFunc(list, func(c Count) bool { return c.ID == id }) {
					list = append(list, Count{ID: id})
				}
			}
		}
		if facet == filter.Year {
			slices.SortStableFunc(list, func(x, y Count) int { return strings.Compare(x.ID, y.ID) })
		}
		if v.ready.Unfiltered[d][none] > 0 || slices.Contains(p.Include, filter.None) || slices.Contains(p.Exclude, filter.None) {
			list = append(list, Count{filter.None, t[d][none]})
		}
		out[facet] = list
	}
	return out
}

// Allowed says whether the facets of inspections, and those that the filter
// keeps to, let an inspection through.
func (v *View) Allowed(f Asked) func(uint32) bool {
	q := v.question(f.Filter, nil)
	var allowed [numDims][]bool
	for d := range numDims {
		if d.ofInspection() && q.picks[d].picked {
			allowed[d] = q.picks[d].allows(len(v.cols.values[d]))
		}
	}
	return func(i uint32) bool {
		if f.Within != nil && !slices.Contains(f.Within, i) {
			return false
		}
		for d, ok := range allowed {
			if ok != nil && !ok[v.x.cols.of[d][i]] {
				return false
			}
		}
		return true
	}
}
