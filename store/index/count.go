package index

import "casebook/data/filter"

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
