package england

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/history"
)

// Graded are the authority's graded inspections until the day, oldest first: those
// that share the row of overall grades on a timeline, also where they give none. The
// early frameworks, which graded one subject only, are not among them.
func (r Row) Graded() []data.Inspection {
	var out []data.Inspection
	for _, in := range r.own {
		if in.InForce() != "" && history.Grades(in) && inYears(in.Edition(), data.Overall) {
			out = append(out, in)
		}
	}
	slices.SortStableFunc(out, func(x, y data.Inspection) int {
		return cmp.Or(cmp.Compare(x.InForce(), y.InForce()), cmp.Compare(x.SortDate(), y.SortDate()))
	})
	return out
}
