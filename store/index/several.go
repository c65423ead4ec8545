package index

import (
	"slices"

	"casebook/data/filter"
)

// An inspection may have several values in a facet, such as the grades of its
// areas. The columns hold what it has as one text: there are few of them, and
// selecting and counting stay one number an inspection. Here they are parted.

// places are where a value stands in a dimension: none where it is not known,
// several where inspections have it among others.
func (c *Columns) places(d Dim, id string) []int {
	if !d.Facet().Several() {
		if at := slices.Index(c.values[d], id); at >= 0 {
			return []int{at}
		}
		return nil
	}
	var out []int
	for at, text := range c.values[d] {
		if slices.Contains(d.Facet().Parts(text), id) {
			out = append(out, at)
		}
	}
	return out
}

// counted names the numbers of a tally, "no value" left out: in the order of the
// columns, or of the domain where texts are parted.
func (c *Columns) counted(d Dim, tally []int) []Count {
	values := c.values[d][:c.none(d)]
	list := make([]Count, 0, len(values)+2)
	if !d.Facet().Several() {
		for i, id := range values {
			list = append(list, Count{id, tally[i]})
		}
		return list
	}
	sum, held := map[string]int{}, map[string]bool{}
	for i, text := range values {
		for _, id := range d.Facet().Parts(text) {
			sum[id] += tally[i]
			held[id] = true
		}
	}
	for _, v := range (filter.Names{}).Values(d.Facet()) {
		if held[v.ID] {
			list = append(list, Count{v.ID, sum[v.ID]})
		}
	}
	return list
}
