package index

import (
	"errors"
	"fmt"
	"slices"
)

// ErrNewer says that a file counts something that this program does not know.
var ErrNewer = errors.New("it was written by a newer version of casebook; update this program")

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

// Name is the facet's name in a file.
func (d Dim) Name() string {
	switch d {
	case yearInspected:
		return d.Facet().String() + "-inspected"
	case firstTheme:
		return "first " + d.Facet().String()
	}
	return d.Facet().String()
}

// dimNamed returns the facet of a name. One that is not known is of a program
// that knows more.
func dimNamed(name string) (Dim, error) {
	for d := range numDims {
		if d.Name() == name {
			return d, nil
		}
	}
	return 0, fmt.Errorf("%w (it counts findings by %q, which this program does not know)", ErrNewer, name)
}
