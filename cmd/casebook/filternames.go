package main

import (
	"casebook/data"
	"casebook/data/filter"
	"casebook/store"
)

// names gathers what the domain does not fix and the filter needs to know:
// the casebook's authorities, regions and years.
func (ff *filterFlags) names(st *store.Store, basis data.Basis) (filter.Names, error) {
	n := filter.Names{Themes: st.Themes()}
	var err error
	if n.Authorities, err = st.Authorities(); err != nil {
		return n, err
	}
	if !ff.asks(filter.Region) && !ff.asks(filter.Year) && len(filter.Fields(ff.text)) == 0 {
		return n, nil
	}
	every := filter.Filter{Basis: basis}
	hits, err := st.Search(every, store.Order{})
	if err != nil {
		return n, err
	}
	n.Regions, n.Years = known(hits.Counts[filter.Region]), known(hits.Counts[filter.Year])
	return n, nil
}

func (ff *filterFlags) asks(t filter.Facet) bool {
	return len(ff.include[t])+len(ff.exclude[t]) > 0
}

func known(counts []store.Count) []string {
	var out []string
	for _, c := range counts {
		if c.ID != filter.None {
			out = append(out, c.ID)
		}
	}
	return out
}
