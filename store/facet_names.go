package store

import (
	"encoding/json"
	"fmt"
	"slices"

	"casebook/store/boltfile"
	"casebook/store/codec"
)

// A findings file names every facet that it counts: in its columns, in its
// counts and in the keys of its sets. So facets may be added to the program, or
// put in another order, without a change of format: an older file lacks one,
// and it is worked out anew; a newer one has one that is not known here.

// fileFacet is a facet as a file tells of it.
type fileFacet struct {
	name         string
	ofInspection bool
}

// unnamedFacets are those of the formats before 4, which knew them by number:
// their place in this list, which stays as it is. Format 1 has no tagging.
func unnamedFacets(format int) []fileFacet {
	all := []fileFacet{{"authority", true}, {"year", true}, {"theme", false}, {"polarity", false}, {"area", false}, {"grade", true},
		{"framework", true}, {"kind", true}, {"region", true}, {"voice", false}, {"coverage", true}, {"tagging", false}, {"year-inspected", true}}
	if format < 2 {
		return slices.DeleteFunc(all, func(f fileFacet) bool { return f.name == "tagging" })
	}
	return all
}

// name is the facet's name in a file.
func (d dim) name() string {
	if d == yearInspected {
		return d.facet().String() + "-inspected"
	}
	return d.facet().String()
}

// dimNamed returns the facet of a name. One that is not known is of a program
// that knows more.
func dimNamed(name string) (dim, error) {
	for d := range numDims {
		if d.name() == name {
			return d, nil
		}
	}
	return 0, fmt.Errorf("%w (it counts findings by %q, which this program does not know)", ErrNewer, name)
}

// tally counts findings: facet, place in its values. In a file it is an object
// of the facets' names.
type tally [numDims][]int

// MarshalJSON leaves out what is not counted.
func (t tally) MarshalJSON() ([]byte, error) {
	named := map[string][]int{}
	for d := range numDims {
		if t[d] != nil {
			named[d.name()] = t[d]
		}
	}
	return json.Marshal(named)
}

// readTally reads counts as a format wrote them.
func readTally(b []byte, format int) (t tally, err error) {
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
