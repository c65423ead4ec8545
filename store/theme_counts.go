package store

import (
	"casebook/data"
	"casebook/data/filter"
	"casebook/data/taxonomy"
)

// ThemeCounts lists every theme of the casebook, hidden and merged ones too.
func (s *Store) ThemeCounts() ([]taxonomy.Counted, error) {
	var by [3]*Hits
	for i, t := range data.Taggings() {
		h, err := s.Search(filter.Filter{}.Include(filter.Tagging, string(t)), Order{})
		if err != nil {
			return nil, err
		}
		by[i] = h
	}
	var out []taxonomy.Counted
	for _, e := range s.taxonomy.Entries() {
		n := func(i int) int { return by[i].Counts.Of(filter.Theme, e.ID) }
		out = append(out, taxonomy.Counted{Entry: e, State: s.taxonomy.State(e), Suggested: n(0), Confirmed: n(1), WorkedOut: n(2)})
	}
	return out, nil
}

// ThemesText is the file of the casebook's own themes as it was applied, nil
// where the built-in ones count.
func (s *Store) ThemesText() ([]byte, error) { return s.taxonomyText() }
