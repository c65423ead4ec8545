package store

import (
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store/index"
	bolt "go.etcd.io/bbolt"
)

// Inspection returns an inspection by its whole id.
func (s *Store) Inspection(id string) (in data.Inspection, err error) {
	err = s.read("read inspection", func(tx *bolt.Tx) error {
		n, err := s.numberOf(tx, id)
		if err != nil {
			return err
		}
		p, err := s.inspection(tx, n)
		if err == nil {
			in = *p
		}
		return err
	})
	return in, err
}

// AuthorityInspections returns the inspections of an authority by date,
// earliest first.
func (s *Store) AuthorityInspections(authorityID string) ([]data.Inspection, error) {
	return s.readInspections(s.index.OfAuthority(authorityID))
}

// Inspections returns the inspections that a filter selects, by authority and
// date. Facets of inspections select them by themselves, also those without
// findings. Words, and facets of findings, select those with a finding that
// matches; leaving other voices out alone selects nothing.
func (s *Store) Inspections(f filter.Filter) ([]data.Inspection, error) {
	selected := func(uint32) bool { return true }
	byFinding := len(strings.Fields(f.Text)) > 0
	for _, t := range filter.Facets() {
		ofstedOnly := t == filter.Voice && f.OfstedOnly() && len(f.Pick(t).Exclude) == 0
		byFinding = byFinding || !t.OfInspection() && !f.Pick(t).Empty() && !ofstedOnly
	}
	if byFinding {
		h, err := s.Search(f, Order{})
		if err != nil {
			return nil, err
		}
		selected = func(i uint32) bool { return h.selected.Of(i) > 0 }
	}
	var within []uint32
	if err := s.read("read inspections", func(tx *bolt.Tx) (err error) { within, err = s.within(tx, f); return err }); err != nil {
		return nil, err
	}
	allowed := s.over.Load().view.Allowed(index.Asked{Filter: f, Within: within})
	return s.readInspections(s.index.InspectionsWhere(func(i uint32) bool { return allowed(i) && selected(i) }))
}

func (s *Store) readInspections(numbers []uint32) ([]data.Inspection, error) {
	out := make([]data.Inspection, 0, len(numbers))
	err := s.read("read inspections", func(tx *bolt.Tx) error {
		for _, n := range numbers {
			in, err := s.inspection(tx, n)
			if err != nil {
				return err
			}
			out = append(out, *in)
		}
		return nil
	})
	return out, err
}
