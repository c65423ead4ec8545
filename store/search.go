package store

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/words"

	bolt "go.etcd.io/bbolt"
)

// Count is a facet's value with the number of findings that have it.
type Count struct {
	ID string
	N  int
}

// Counts has every known value of every facet in its natural order, with the
// findings that match when the facet's own picks are left out. filter.None is
// listed last where a finding lacks a value or it is picked.
type Counts [filter.NumFacets][]Count

// Of returns the count of one value, 0 for a value that is not known.
func (c *Counts) Of(f filter.Facet, id string) int {
	for _, x := range c[f] {
		if x.ID == id {
			return x.N
		}
	}
	return 0
}

// Hits are the findings that a filter selects, in an order. They stay valid
// until the store is closed.
type Hits struct {
	Total  int         // findings selected
	All    int         // findings in the casebook
	Counts Counts      // for the facets
	Words  words.Query // the words looked for, for highlights
	Filter filter.Filter
	Order  Order

	s     *Store
	set   bitset
	per   []uint32 // hits of each inspection
	order []uint32 // inspections
}

// Search selects findings and counts every facet.
func (s *Store) Search(f filter.Filter, o Order) (*Hits, error) {
	h := &Hits{All: s.info.Findings, Filter: f, Order: o, s: s}
	err := s.read("search", func(tx *bolt.Tx) error {
		o := s.over.Load()
		a, err := s.pick(tx, o, f, h)
		if err != nil {
			return err
		}
		h.Total, h.set, h.per = a.total, a.set, a.per
		h.Counts = o.counts(f, &a.tally)
		return nil
	})
	if err != nil {
		return nil, err
	}
	h.order = s.order(o, f.Basis)
	return h, nil
}

func (s *Store) pick(tx *bolt.Tx, o *overlay, f filter.Filter, h *Hits) (*answer, error) {
	set, q, err := s.findText(tx, f.Text)
	if err != nil {
		return nil, err
	}
	h.Words = q
	if a, err := s.known(tx, o, f, set); a != nil || err != nil {
		return a, err
	}
	base := s.cols.live()
	if set != nil {
		base.and(set)
	}
	return s.engine(tx, o).run(o.question(f, base))
}

// known answers the two filters whose counts the file holds ready: nothing
// picked, and Ofsted's words only.
func (s *Store) known(tx *bolt.Tx, o *overlay, f filter.Filter, text bitset) (*answer, error) {
	bare := text == nil
	for _, t := range filter.Facets() {
		bare = bare && (f.Pick(t).Empty() || t == filter.Voice && f.OfstedOnly() && len(f.Pick(t).Exclude) == 0)
	}
	if !bare {
		return nil, nil
	}
	a := &answer{set: s.cols.live(), tally: o.unfiltered, per: make([]uint32, s.cols.inspections())}
	if f.OfstedOnly() {
		a.tally = o.ofstedOnly
		at := slices.Index(s.cols.values[filter.Voice], string(data.Ofsted))
		if at < 0 {
			return nil, nil
		}
		ofsted, err := s.facet(tx, dim(filter.Voice), at)
		if err != nil {
			return nil, err
		}
		if len(ofsted) == 0 {
			clear(a.set)
		} else {
			a.set.and(ofsted)
		}
	}
	for i := range a.per {
		if s.cols.flags[i]&flagDead == 0 {
			a.per[i] = uint32(a.set.countRange(s.cols.first[i], s.cols.first[i]+s.cols.count[i]))
			a.total += int(a.per[i])
		}
	}
	return a, nil
}

// question puts a filter into the casebook's numbers.
func (o *overlay) question(f filter.Filter, base bitset) *question {
	q := &question{base: base, basis: f.Basis}
	for _, t := range filter.Facets() {
		d := dimOf(t, f.Basis)
		p := f.Pick(t)
		c := choice{picked: !p.Empty(), some: len(p.Include) > 0}
		for _, id := range p.Include {
			if at := slices.Index(o.cols.values[d], id); at >= 0 {
				c.include = append(c.include, at)
			}
		}
		for _, id := range p.Exclude {
			if at := slices.Index(o.cols.values[d], id); at >= 0 {
				c.not = append(c.not, at)
			}
		}
		q.picks[d] = c
	}
	return q
}

// counts names the numbers of a tally. Picked values that the casebook does
// not know are listed with 0, so that they can be dropped again.
func (o *overlay) counts(f filter.Filter, t *tally) Counts {
	var out Counts
	for _, facet := range filter.Facets() {
		d := dimOf(facet, f.Basis)
		values, p := o.cols.values[d], f.Pick(facet)
		list := make([]Count, 0, len(values)+2)
		none := o.cols.none(d)
		for i, v := range values[:none] {
			list = append(list, Count{v, t[d][i]})
		}
		for _, ids := range [][]string{p.Include, p.Exclude} {
			for _, id := range ids {
				if id != filter.None && !slices.Contains(values, id) {
					list = append(list, Count{ID: id})
				}
			}
		}
		if facet == filter.Year {
			slices.SortStableFunc(list, func(x, y Count) int { return strings.Compare(x.ID, y.ID) })
		}
		if o.unfiltered[d][none] > 0 || slices.Contains(p.Include, filter.None) || slices.Contains(p.Exclude, filter.None) {
			list = append(list, Count{filter.None, t[d][none]})
		}
		out[facet] = list
	}
	return out
}
