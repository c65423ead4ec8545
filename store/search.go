package store

import (
	"errors"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/words"
	"casebook/store/boltfile"
	"casebook/store/codec"
	"casebook/store/index"
	bolt "go.etcd.io/bbolt"
)

// Count is a facet's value with the number of findings that have it.
type Count = index.Count

// Counts has every known value of every facet in its natural order.
type Counts = index.Counts

// Order is an order of findings.
type Order = index.Order

// SortKey says by what findings are ordered.
type SortKey = index.SortKey

// The sort keys. Findings of one inspection always stand in the order of
// their source.
const (
	ByRelevance = index.ByRelevance // how much a finding says of the words; by date where there are none
	ByDate      = index.ByDate      // date on the filter's basis, then authority; undated last
	ByAuthority = index.ByAuthority // authority by name, then the order of its inspections
	ByTheme     = index.ByTheme     // a finding's weightiest theme, in the order of the list of themes, then date
	ByPolarity  = index.ByPolarity  // polarity, then date
	ByWeight    = index.ByWeight    // what is serious first, then date
	ByArea      = index.ByArea      // judgement area, then date
)

// SortKeys lists every sort key.
func SortKeys() []SortKey { return index.SortKeys() }

// Hits are the findings that a filter selects, in an order. They stay valid
// until the store is closed.
type Hits struct {
	Total  int         // findings selected
	All    int         // findings in the casebook
	Counts Counts      // for the facets
	Words  words.Query // the words looked for, for highlights
	Whole  int         // findings selected that have all the words
	Filter filter.Filter
	Order  Order

	s        *Store
	selected *index.Selection
	order    []uint32 // inspections
	usual    float64  // words of a finding that was ranked
	first    ranked   // findings that stand before all others
	rest     *index.Selection
	folded   map[string]bool // groups whose findings are not listed; never changed
	parts    []index.Part    // instead of the two, where findings are divided by a value
}

// Search selects findings and counts every facet.
func (s *Store) Search(f filter.Filter, o Order) (*Hits, error) {
	h := &Hits{All: s.info.Findings, Filter: f, Order: o, s: s}
	var under headings
	var err error
	if o.By == ByRelevance && f.Text != "" {
		if under, err = s.headings(); err != nil {
			return nil, err
		}
	}
	err = s.read("search", func(tx *bolt.Tx) error {
		asked, err := s.asked(tx, f)
		if err != nil {
			return err
		}
		if h.selected, err = s.over.Load().view.Select(tx, asked); err != nil {
			return err
		}
		h.order = s.index.Order(o, f.Basis)
		if h.rest = h.selected; o.By == ByRelevance {
			read, err := s.findingReader(tx)
			if err != nil {
				return err
			}
			h.rank(read, under)
		}
		return h.divide(tx)
	})
	if err != nil {
		return nil, err
	}
	h.Total, h.Counts, h.Words = h.selected.Total, h.selected.Counts, h.selected.Words
	h.Whole = h.selected.Whole
	return h, nil
}

// Lacking says how many of the hits have all the words, and what the others lack;
// "" where all have all.
func (h *Hits) Lacking() string { return filter.Lacking(h.Words, h.Whole, h.Total) }

// asked is a filter as the index takes it.
func (s *Store) asked(tx *bolt.Tx, f filter.Filter) (index.Asked, error) {
	within, err := s.within(tx, f)
	if err != nil {
		return index.Asked{}, err
	}
	read, err := s.findingReader(tx)
	return index.Asked{Filter: f, Within: within, Read: func(n uint32) (string, error) {
		x, err := read(n)
		return x.Text, err
	}}, err
}

// findingReader reads findings by their numbers, as the reader sees them, without
// their inspections.
func (s *Store) findingReader(tx *bolt.Tx) (func(uint32) (data.Finding, error), error) {
	t, err := boltfile.OpenTable(tx, codec.FindingBucket)
	return func(n uint32) (f data.Finding, err error) {
		err = boltfile.Guard(func() error {
			f, err = s.finding(t, "", n)
			return err
		})
		return f, err
	}, err
}

// within are the numbers of the inspections that a filter keeps to, nil where it
// keeps to none. One that is held no longer has none.
func (s *Store) within(tx *bolt.Tx, f filter.Filter) ([]uint32, error) {
	if len(f.Inspections()) == 0 {
		return nil, nil
	}
	out := []uint32{}
	for _, in := range f.Inspections() {
		n, err := s.numberOf(tx, in.ID)
		switch {
		case err == nil:
			out = append(out, n)
		case !errors.Is(err, ErrNotFound):
			return nil, err
		}
	}
	return out, nil
}
