package index

import (
	"encoding/json"

	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"
)

// Ready are counts that a file holds ready, for the first frame.
type Ready struct {
	Unfiltered Tally `json:"unfiltered"`
	OfstedOnly Tally `json:"ofsted_only"` // the filter that screens start with
}

// ReadReady reads the counts of a file of a format, and checks that they agree
// with its columns. What the file does not count has no value of every finding.
func ReadReady(unfiltered, ofstedOnly []byte, format int, c *Columns) (r Ready, err error) {
	if r.Unfiltered, err = readTally(unfiltered, format); err != nil {
		return r, err
	}
	if r.OfstedOnly, err = readTally(ofstedOnly, format); err != nil {
		return r, err
	}
	for _, t := range []*Tally{&r.Unfiltered, &r.OfstedOnly} {
		for _, d := range c.Lacks() {
			all := 0
			for _, n := range t[filter.Authority] { // an inspection has one
				all += n
			}
			t[d] = []int{all}
		}
		for d := range numDims {
			if len(c.values[d]) == 0 || len(t[d]) != len(c.values[d]) {
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

// readTally reads counts as a format wrote them.
func readTally(b []byte, format int) (t Tally, err error) {
	named := map[string][]int{}
	if format >= codec.NamingFormat {
		err = json.Unmarshal(b, &named)
	} else {
		var list [][]int
		err = json.Unmarshal(b, &list)
		for i, f := range unnamedFacets(format) {
			if i < len(list) {
				named[f.name] = list[i]
			}
		}
	}
	if err != nil {
		return t, boltfile.Damaged("its counts: %v", err)
	}
	for name, counts := range named {
		d, err := dimNamed(name)
		if err != nil {
			return t, err
		}
		t[d] = counts
	}
	return t, nil
}
