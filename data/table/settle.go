package table

import (
	"slices"

	"casebook/data"
)

// Untold is an inspection of a row that says neither under which framework it was
// nor a date by which that is sure, and for which it is among the refused.
type Untold struct {
	Inspection data.Inspection
	Refused    CellError
}

// All are the inspections that the table names, those that are not told apart among
// them.
func (t Table) All() []data.Inspection {
	out := slices.Clone(t.Inspections)
	for _, u := range t.Untold {
		out = append(out, u.Inspection)
	}
	return out
}

// Settled is the table with each inspection whose framework is untold taken for the
// one that exists and came out at that time; what is left of them stays refused.
// Nothing is guessed: who holds no such inspection does not get it.
func (t Table) Settled(existing []data.Inspection) Table {
	at := byAuthority(existing)
	t.Inspections, t.Refused, t.Warnings = slices.Clone(t.Inspections), slices.Clone(t.Refused), slices.Clone(t.Warnings)
	for _, u := range t.Untold {
		in := u.Inspection
		if in.Framework = frameworkOf(in, existing, at[in.Authority]); in.Framework == "" {
			continue
		}
		asItsEdition(&in)
		for _, a := range setAside(&in) {
			t.Warnings = append(t.Warnings, CellError{Sheet: u.Refused.Sheet, Row: u.Refused.Row, Column: string(a), Want: keptBeside(a, in.Edition())})
		}
		in.ID = data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
		t.Inspections = append(t.Inspections, in)
		t.Refused = slices.DeleteFunc(t.Refused, func(e CellError) bool { return e == u.Refused })
	}
	return t
}

// frameworkOf is the framework of the one inspection that exists and came out when
// this one did, "" where there is none or more than one.
func frameworkOf(in data.Inspection, existing []data.Inspection, places []int) data.Framework {
	found, least := data.Framework(""), near+1
	for _, i := range places {
		x := existing[i]
		if !rare(x.Framework) {
			continue
		}
		n := min(apart(x.Published.Date, in.Published.Date), apart(x.Inspected.Start, in.Inspected.Start))
		switch {
		case n < least:
			found, least = x.Framework, n
		case n == least && n <= near && x.Framework != found:
			return ""
		}
	}
	return found
}

// rare reports whether inspections of a framework are years apart, so that two dates
// that nearly agree are of one: not visits.
func rare(f data.Framework) bool { return f.Kind() == data.FullInspection }
