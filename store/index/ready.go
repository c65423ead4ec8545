package index

import (
	"encoding/json"

	"casebook/data/filter"
	"casebook/store/boltfile"
)

// Ready are counts that a file holds ready, for the first frame.
type Ready struct {
	Unfiltered Tally `json:"unfiltered"`
	OfstedOnly Tally `json:"ofsted_only"` // the filter that screens start with
}

// ReadReady takes counts out of a file, by the names of their facets, and checks
// that they agree with its columns. What the file does not count has no value of
// every finding.
func ReadReady(unfiltered, ofstedOnly map[string][]int, c *Columns) (r Ready, err error) {
	for t, named := range map[*Tally]map[string][]int{&r.Unfiltered: unfiltered, &r.OfstedOnly: ofstedOnly} {
		for name, counts := range named {
			d, err := dimNamed(name)
			if err != nil {
				return r, err
			}
			t[d] = counts
		}
	}
	for _, t := range []*Tally{&r.Unfiltered, &r.OfstedOnly} {
		for _, d := range c.Lacks() {
			all := 0
			for _, n := range t[filter.Authority] { // an inspection has one
				all += n
			}
			if d.Counted() {
				t[d] = []int{all}
			}
		}
		for d := range numDims {
			if len(c.values[d]) == 0 || d.Counted() && len(t[d]) != len(c.values[d]) {
				return r, boltfile.Damaged("its counts and columns differ")
			}
		}
	}
	return r, nil
}

// Tally counts findings: facet, place in its values. In a file it is an object
// of the facets' names.
type Tally [numDims][]int

// MarshalJSON leaves out what is not counted.
func (t Tally) MarshalJSON() ([]byte, error) {
	named := map[string][]int{}
	for d := range numDims {
		if t[d] != nil {
			named[d.Name()] = t[d]
		}
	}
	return json.Marshal(named)
}

// NamedCounts are the counts of a format that did not name its facets.
func NamedCounts(list [][]int, format int) map[string][]int {
	named := map[string][]int{}
	for i, f := range unnamedFacets(format) {
		if i < len(list) {
			named[f.name] = list[i]
		}
	}
	return named
}
