package index

import (
	"slices"

	"casebook/data"
	"casebook/data/filter"
)

// Index is the index of one file, as it was built or imported. It may be used
// from several goroutines.
type Index struct {
	cols   *Columns
	ready  Ready
	sets   setCache
	orders orderCache
	text   textCache
}

// New returns the index of a file's columns and counts.
func New(c *Columns, r Ready) *Index { return &Index{cols: c, ready: r} }

// Columns are the file's.
func (x *Index) Columns() *Columns { return x.cols }

// InspectionsWhere returns the inspections that were not replaced and that want holds for,
// by authority and date.
func (x *Index) InspectionsWhere(want func(inspection uint32) bool) []uint32 {
	var out []uint32
	for _, i := range x.Order(Order{By: ByAuthority}, data.ByPublished) {
		if !x.cols.Replaced(i) && want(i) {
			out = append(out, i)
		}
	}
	return out
}

// OfAuthority returns the inspections of an authority by date.
func (x *Index) OfAuthority(id string) []uint32 {
	at := slices.Index(x.cols.values[filter.Authority], id)
	return x.InspectionsWhere(func(i uint32) bool { return int(x.cols.of[filter.Authority][i]) == at })
}
