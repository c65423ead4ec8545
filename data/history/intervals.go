package history

import (
	"cmp"
	"slices"

	"casebook/data"
)

// Interval is the time that a grade was in force.
type Interval struct {
	StandingGrade
	To data.Date // the day it ended; "" while it stands
	// Abolished says that it ended with the authority, not by a later grade.
	Abolished bool
}

// Age is how long the grade stood, or has stood until today; false where its
// dates do not tell.
func (v Interval) Age(today data.Date) (Age, bool) {
	return AgeOf(v.Since, cmp.Or(v.To, today))
}

// Intervals returns the grades in force of an authority, earliest first, each
// to the next: what Standing says of every date. An inspection without a date
// puts none in force; an abolished authority's last grade ends with it.
func Intervals(all []data.Inspection, a data.Authority) []Interval {
	var graded []data.Inspection
	for _, in := range all {
		if in.Authority == a.ID && Grades(in) && in.InForce() != "" {
			graded = append(graded, in)
		}
	}
	slices.SortStableFunc(graded, func(x, y data.Inspection) int {
		return cmp.Or(cmp.Compare(x.InForce(), y.InForce()), cmp.Compare(x.SortDate(), y.SortDate()))
	})
	var out []Interval
	for i := 0; i < len(graded); {
		n := i + 1
		for n < len(graded) && !later(graded[n], graded[i]) {
			n++
		}
		v := Interval{StandingGrade: standingOf(all, graded[i], graded[i+1:n])}
		if len(out) > 0 {
			out[len(out)-1].To = v.Since
		}
		out = append(out, v)
		i = n
	}
	if gone, ok := a.Abolition(); ok && len(out) > 0 {
		last := &out[len(out)-1]
		last.To, last.Abolished = gone.On, true
	}
	return out
}
