package compare

import (
	"strings"

	"casebook/data"
)

// Options says how two inspections are to be compared.
type Options struct {
	OtherVoices bool // compare what others than Ofsted say too
	// Reversed puts the later of two inspections of one authority first. No
	// direction is drawn then: nothing becomes of a later inspection's findings
	// in an earlier one.
	Reversed bool
}

// comesFirst reports whether a stands before b in order of time, and whether
// time orders the two at all; those of one day, or of a day that is not known,
// stand in the order of their ids.
func comesFirst(a, b data.Inspection) (first, known bool) {
	x, y := a.SortDate(), b.SortDate()
	if x == y || x == "" || y == "" {
		return a.ID <= b.ID, false
	}
	return x < y, true
}

// Before reports whether it is known that a came before b.
func Before(a, b data.Inspection) bool {
	first, known := comesFirst(a, b)
	return known && first
}

// inTimeOrder reports whether something of a can have become something in b: both
// are of one authority, and b comes after a as far as the dates say.
func inTimeOrder(a, b data.Inspection) bool { return undirected(a, b) == "" }

// undirected says in half a sentence why no direction is drawn from a to b, ""
// where one is.
func undirected(a, b data.Inspection) string {
	x, y := a.SortDate(), b.SortDate()
	switch {
	case a.ID == b.ID:
		return "one inspection: there is no direction"
	case a.Authority != b.Authority:
		return "two authorities: no direction is drawn"
	case x == "" || y == "":
		return ""
	case x == y:
		return "one day: no direction is drawn"
	case x > y:
		return "reversed: the later inspection stands first, no direction is drawn"
	case (a.Framework == data.SEND) != (b.Framework == data.SEND):
		return "an area's partnership for SEND beside one authority's services: no direction is drawn"
	}
	return ""
}

// Undirected says in half a sentence why no direction is drawn from A to B, ""
// where one is.
func (c Comparison) Undirected() string { return undirected(c.A, c.B) }

// Reversed reports whether the later inspection of one authority stands first.
func (c Comparison) Reversed() bool {
	return c.OneAuthority() && Before(c.B, c.A)
}

// withoutDirection takes the direction from rows of judgements where there is a
// reason not to draw one; that two grades are the same stays said.
func withoutDirection(rows []Row, why string) {
	if why == "" {
		return
	}
	short, _, _ := strings.Cut(why, ":")
	for i := range rows {
		if r := &rows[i]; r.Direction == Up || r.Direction == Down {
			r.Direction, r.Steps = Unsaid, 0
			r.Reason = short + ": no direction is drawn"
		}
	}
}
