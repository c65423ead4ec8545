package index

import (
	"casebook/data"
	"casebook/data/filter"
)

// Dim is a facet as it is counted: each facet is one, and years are counted
// once by publication and once by fieldwork. Themes have a second one, by which
// findings are ordered.
type Dim uint8

const (
	yearInspected = Dim(filter.NumFacets)
	firstTheme    = yearInspected + 1 // the weightiest of a finding's themes alone, for their order; never counted
	numDims       = firstTheme + 1
)

// Dims lists every facet as it is counted.
func Dims() []Dim {
	out := make([]Dim, numDims)
	for i := range out {
		out[i] = Dim(i)
	}
	return out
}

func dimOf(f filter.Facet, b data.Basis) Dim {
	if f == filter.Year && b == data.ByInspected {
		return yearInspected
	}
	return Dim(f)
}

// Facet is the facet that is counted.
func (d Dim) Facet() filter.Facet {
	switch d {
	case yearInspected:
		return filter.Year
	case firstTheme:
		return filter.Theme
	}
	return filter.Facet(d)
}

// Basis is the date that years are counted by.
func (d Dim) Basis() data.Basis {
	if d == yearInspected {
		return data.ByInspected
	}
	return data.ByPublished
}

// Counted reports whether findings are counted by it, not only ordered.
func (d Dim) Counted() bool { return d != firstTheme }

// ofInspection reports whether all findings of an inspection share the value.
func (d Dim) ofInspection() bool { return d.Facet().OfInspection() }
