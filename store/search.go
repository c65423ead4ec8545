package store

import (
	"errors"

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
	Filter filter.Filter
	Order  Order

	s        *Store
	selected *index.Selection
	order    []uint32 // inspections
	first    ranked   // findings that stand before all others
	rest     *index.Selection
}

// Search selects findings and counts every facet.
func (s *Store) Search(f filter.Filter, o Order) (*Hits, error) {
	h := &Hits{All: s.info.Findings, Filter: f, Order: o, s: s}
	err := s.read("search", func(tx *bolt.Tx) error {
		asked, err := s.asked(tx, f)
		if err != nil {
			return err
		}
		if h.selected, err = s.over.Load().view.Select(tx, asked); err != nil {
			return err
		}
		h.order = s.index.Order(o, f.Basis)
		if h.rest = h.selected; o.By == ByRelevance {
			h.rank(asked.Read)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	h.Total, h.Counts, h.Words = h.selected.Total, h.selected.Counts, h.selected.Words
	return h, nil
}

// asked is a filter as the index takes it.
func (s *Store) asked(tx *bolt.Tx, f filter.Filter) (index.Asked, error) {
	within, err := s.within(tx, f)
	return index.Asked{Filter: f, Within: within, Read: s.textReader(tx)}, err
}

// textReader reads the texts of findings.
func (s *Store) textReader(tx *bolt.Tx) func(uint32) (string, error) {
	t, missing := boltfile.OpenTable(tx, codec.FindingBucket)
	return func(n uint32) (text string, err error) {
		err = boltfile.Guard(func() error {
			if missing != nil {
				return missing
			}
			f, err := s.stored(t, "", n)
			text = f.Text
			return err
		})
		return text, err
	}
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
