package england

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/compare"
)

// Mover is an authority whose grade went up or down between its two latest
// graded inspections, and what was compared.
type Mover struct {
	Authority data.Authority
	From, To  data.Inspection
	Change    compare.Row
}

// Movers returns the steps up and down of an area between each authority's
// standing inspection and the graded one before it, the greatest steps up
// first. What cannot be compared, or has no direction, is no move; nor is a
// difference between an abolished authority and its successor.
func (e England) Movers(area data.Area) []Mover {
	var out []Mover
	for _, r := range e.Rows {
		if c, ok := r.Change(area); ok && (c.Direction == compare.Up || c.Direction == compare.Down) {
			out = append(out, Mover{Authority: r.Authority, From: *r.Previous, To: r.Standing.Inspection, Change: c})
		}
	}
	slices.SortStableFunc(out, func(x, y Mover) int { return cmp.Compare(y.Step(), x.Step()) })
	return out
}

// MoveDoubts are the statuses of grades moved from or to that nobody checked.
func MoveDoubts(moves []Mover) []data.Status {
	var out []data.Status
	for _, m := range moves {
		for _, j := range []*data.Judgement{m.Change.A, m.Change.B} {
			if j != nil && j.Status.NotChecked() {
				out = append(out, j.Status)
			}
		}
	}
	return out
}

// Step is the number of grades moved: above nothing up, below it down.
func (m Mover) Step() int {
	if m.Change.Direction == compare.Down {
		return -m.Change.Steps
	}
	return m.Change.Steps
}
