package store

import (
	"casebook/data"
	"casebook/data/filter"
)

// dim is a facet as it is counted: each facet is one, and years are counted
// once by publication and once by fieldwork.
type dim uint8

const (
	yearInspected = dim(filter.NumFacets)
	numDims       = yearInspected + 1
)

func dimOf(f filter.Facet, b data.Basis) dim {
	if f == filter.Year && b == data.ByInspected {
		return yearInspected
	}
	return dim(f)
}

func (d dim) facet() filter.Facet {
	if d == yearInspected {
		return filter.Year
	}
	return filter.Facet(d)
}

// basis is the date that years are counted by.
func (d dim) basis() data.Basis {
	if d == yearInspected {
		return data.ByInspected
	}
	return data.ByPublished
}

// ofInspection reports whether all findings of an inspection share the value.
func (d dim) ofInspection() bool { return d.facet().OfInspection() }
