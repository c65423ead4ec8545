// Package history follows an authority through its inspections: which grade
// stood on a date, and what was said of each area, theme and matter over the
// years, raised again and again or come back.
//
// It is pure, save that what begins with Read gathers its facts through an
// interface: it knows the domain, and nothing of stores, screens or files.
package history

import (
	"slices"

	"casebook/data"
)

// StandingGrade is the grade in force on a date and where it comes from.
type StandingGrade struct {
	Inspection data.Inspection
	// Grade is the overall grade; where it is empty Words say why, and Areas
	// are in force.
	Grade  data.Grade
	Last   data.LastOverall // where no overall grade stands: the last given
	Since  data.Date        // published, or inspected where that is all we know
	Status data.Status      // how the grade is known
	// Rivals are other graded inspections of the very same dates. Where their
	// grade is another one nothing says which stands, and Grade is empty.
	Rivals []data.Inspection
}

// Disputed reports whether sources give the standing overall grade otherwise.
func (s StandingGrade) Disputed() bool {
	j, ok := s.Inspection.Judgement(data.Overall)
	return ok && j.Disputed()
}

// Subject is what the grade is of, in its framework's words: "Overall",
// "Child protection, overall". The early frameworks never graded the whole.
func (s StandingGrade) Subject() string {
	if s.Grade == "" && s.Inspection.OverallStatus() == data.OverallNotGiven {
		return "Each area apart"
	}
	return data.Overall.NameIn(s.Inspection.Edition())
}

// Words says the standing overall grade with what it is of, "Good", "Inadequate
// (child protection, overall)", or which was the last and why none stands.
func (s StandingGrade) Words() string {
	words := s.graded()
	if s.Grade != "" && s.Disputed() {
		words += disagree
	}
	return words
}

const disagree = ", " + data.SourcesDisagree

// rivalry is said of a grade that two inspections of the same dates give
// differently.
const rivalry = "cannot be said: two inspections of the same dates give different grades"

func (s StandingGrade) graded() string {
	switch {
	case s.Grade == "" && len(s.Rivals) > 0:
		return "overall " + rivalry
	case s.Grade == "":
		return s.Last.Words()
	}
	return s.Inspection.OverallSaid()
}

// Sentence says what is in force, since when and from which inspection:
// "Inadequate stands, since 25 November 2016 (SIF re-inspection 2016)."
// Without an overall grade the areas' grades are in force, and it says which was
// the last: "ILACS 2026 stands, since 17 June 2026; last overall: Good, ...".
func (s StandingGrade) Sentence() string {
	since, title := " stands, since "+s.Since.String(), s.Inspection.Title(data.ByPublished)
	switch {
	case s.Grade == "" && s.Last.Given != nil:
		return title + since + "; " + s.Words() + "."
	case s.Grade == "":
		return title + since + ": " + s.Words() + "."
	}
	if s.Disputed() {
		title += disagree
	}
	if s.Status.NotChecked() {
		title += ", not checked against a report"
	}
	return s.graded() + since + " (" + title + ")."
}

// NoneInForce is said of an authority of which no graded inspection is held,
// as of a date; NoneInForceSentence is the same as a sentence.
const (
	NoneInForce         = "no graded inspection"
	NoneInForceSentence = "No graded inspection to that date is held here."
)

// Standing returns the grade of the authority in force on a date: that of the
// last graded inspection published (else inspected) on or before it. Visits
// and reviews of the board alone never change it. Dates are compared as far as
// both are known: an inspection of "2010-07" stands on 1 July 2010.
func Standing(all []data.Inspection, authority string, on data.Date) (StandingGrade, bool) {
	var last *data.Inspection
	var rivals []data.Inspection
	for i := range all {
		in := &all[i]
		if in.Authority != authority || !Grades(*in) || !NotAfter(in.InForce(), on) {
			continue
		}
		switch {
		case last == nil || later(*in, *last):
			last, rivals = in, nil
		case !later(*last, *in):
			rivals = append(rivals, *in)
		}
	}
	if last == nil {
		return StandingGrade{}, false
	}
	return standingOf(all, *last, rivals), true
}

// StandingAt returns the grade of its authority that was in force when an
// inspection came out: its own, where it gives one.
func StandingAt(all []data.Inspection, in data.Inspection) (StandingGrade, bool) {
	return Standing(all, in.Authority, in.InForce())
}

// StandingAtVisit is StandingAt for an inspection that never gives a grade and
// so changes none; of any other it reports false.
func StandingAtVisit(all []data.Inspection, in data.Inspection) (StandingGrade, bool) {
	if in.Framework.Graded() {
		return StandingGrade{}, false
	}
	return StandingAt(all, in)
}

// standingOf is the grade that an inspection puts in force, among all of its
// authority.
func standingOf(all []data.Inspection, in data.Inspection, rivals []data.Inspection) StandingGrade {
	s := StandingGrade{Inspection: in, Grade: in.OverallGrade(), Since: in.InForce(), Status: in.GradeStatus(), Rivals: rivals}
	for _, r := range rivals {
		if r.OverallGrade() != s.Grade {
			s.Grade = ""
		}
	}
	if s.Grade == "" {
		s.Last = LastOverall(all, in)
	}
	return s
}

// Grades reports whether an inspection gave its authority a grade: visits and
// reviews of the board alone do not.
func Grades(in data.Inspection) bool {
	return in.Framework.Graded() && !in.BoardAlone() &&
		slices.ContainsFunc(in.Judgements, func(j data.Judgement) bool { return j.Grade.Step() > 0 })
}

// NotAfter reports whether d is on or before another date, as far as both are
// known: "2010-07" is not after 1 July 2010. An unknown date is never.
func NotAfter(d, on data.Date) bool {
	n := min(len(d), len(on))
	return n > 0 && d[:n] <= on[:n]
}

func later(a, b data.Inspection) bool {
	if x, y := a.InForce(), b.InForce(); x != y {
		return x > y
	}
	return a.SortDate() > b.SortDate()
}
