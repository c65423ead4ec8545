// Package history follows an authority through its inspections: which grade
// stood on a date, and what was said of one matter over the years.
//
// It is pure, save that Read and ReadInspection gather their facts through an
// interface: it knows the domain, and nothing of stores, screens or files.
package history

import (
	"slices"

	"casebook/data"
)

// StandingGrade is the grade in force on a date and where it comes from.
type StandingGrade struct {
	Inspection data.Inspection
	// Grade is the overall grade. It is empty for an inspection without a
	// single overall one (safeguarding and looked after, 2009-12): its
	// judgements tell.
	Grade  data.Grade
	Since  data.Date   // published, or inspected where that is all we know
	Status data.Status // how the grade is known
}

// Standing returns the grade of the authority in force on a date: that of the
// last graded inspection published (else inspected) on or before it. Visits
// and reviews of the board alone never change it. Dates are compared as far as
// both are known: an inspection of "2010-07" stands on 1 July 2010.
func Standing(all []data.Inspection, authority string, on data.Date) (StandingGrade, bool) {
	var last *data.Inspection
	for i := range all {
		in := &all[i]
		if in.Authority != authority || !grades(*in) || !notAfter(dateOf(*in), on) {
			continue
		}
		if last == nil || later(*in, *last) {
			last = in
		}
	}
	if last == nil {
		return StandingGrade{}, false
	}
	s := StandingGrade{Inspection: *last, Grade: last.OverallGrade(), Since: dateOf(*last)}
	if j, ok := last.Judgement(data.Overall); ok {
		s.Status = j.Status
	} else {
		s.Status = last.Judgements[0].Status
	}
	return s, true
}

// grades reports whether an inspection gave the authority a grade.
func grades(in data.Inspection) bool {
	return in.Framework.Graded() && in.Kind != data.BoardReview &&
		slices.ContainsFunc(in.Judgements, func(j data.Judgement) bool { return j.Grade.Step() > 0 })
}

func notAfter(d, on data.Date) bool {
	n := min(len(d), len(on))
	return n > 0 && d[:n] <= on[:n]
}

func later(a, b data.Inspection) bool {
	if x, y := dateOf(a), dateOf(b); x != y {
		return x > y
	}
	return a.SortDate() > b.SortDate()
}
