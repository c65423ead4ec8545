package data

import (
	"slices"
	"strings"
)

// OverallStatus says whether an inspection has an overall grade and, where it
// has none, why. No other code decides or words that.
type OverallStatus string

// The statuses. A review of the safeguarding board alone gives no overall
// grade of the authority: it counts as not given.
const (
	OverallGiven    OverallStatus = "given"
	OverallNotGiven OverallStatus = "not-given"    // the framework gives none
	OverallNotHeld  OverallStatus = "not-held"     // given, but no source of ours has it
	NeverGraded     OverallStatus = "never-graded" // visits and unannounced inspections
)

var overallFacts = map[OverallStatus]struct{ words, sentence string }{
	OverallGiven:    {"given", ""},
	OverallNotGiven: {"not given under this framework", "The overall grade is %; each area is graded on its own."},
	OverallNotHeld:  {"not held", "The overall grade is %."},
	NeverGraded:     {"never graded", "An inspection of this kind is %."},
}

// NoOverall is said of all that have no overall grade, for whichever reason.
const NoOverall = "no overall grade"

// NoGrade is said of an area of which an inspection gave no judgement; one that
// it looked at and left unjudged is NotGraded.
const NoGrade = "no grade"

// NoGradeHeld is said of a graded inspection of which no area's grade is held.
const NoGradeHeld = "no grade of this inspection is held here"

// Words is the status in few words: "not given under this framework".
func (s OverallStatus) Words() string { return overallFacts[s].words }

// Within is Words in at most so many cells: "not given" where the whole has no
// room.
func (s OverallStatus) Within(cells int) string {
	words := strings.Fields(s.Words())
	if len(s.Words()) > cells && len(words) > 2 {
		words = words[:2]
	}
	return strings.Join(words, " ")
}

// Sentence is the status as a sentence, "" for a grade that is given.
func (s OverallStatus) Sentence() string {
	return strings.Replace(overallFacts[s].sentence, "%", s.Words(), 1)
}

// givesOverall reports whether the rules under which an inspection was made
// give an overall grade; without a date, whether any of its framework do.
func (i Inspection) givesOverall() bool {
	if i.SortDate() == "" {
		return slices.ContainsFunc(rules().of[i.Framework], Edition.GivesOverall)
	}
	return i.Edition().GivesOverall()
}

// OverallStatus says whether the inspection has an overall grade, and why it
// has none. What its sources state wins over what its framework provides for.
func (i Inspection) OverallStatus() OverallStatus {
	j, stated := i.Judgement(Overall)
	switch {
	case stated && j.Grade.Step() > 0:
		return OverallGiven
	case !i.Framework.Graded():
		return NeverGraded
	case stated, i.BoardAlone(), !i.givesOverall():
		return OverallNotGiven
	}
	return OverallNotHeld
}

// OverallWords is the overall grade in words, or why there is none.
func (i Inspection) OverallWords() string {
	if g := i.OverallGrade(); g != "" {
		return g.Words()
	}
	return i.OverallStatus().Words()
}

// GradeStatus says how the overall grade is known, or where there is none the
// grades of the areas; "" for an inspection without any.
func (i Inspection) GradeStatus() Status {
	if j, ok := i.Judgement(Overall); ok {
		return j.Status
	}
	if len(i.Judgements) == 0 {
		return ""
	}
	return i.Judgements[0].Status
}

// LackOfGrades says of an inspection without any grade why, in a sentence; ""
// for one that has grades.
func (i Inspection) LackOfGrades() string {
	switch {
	case slices.ContainsFunc(i.Judgements, func(j Judgement) bool { return j.Grade.Step() > 0 }):
		return ""
	case !i.Framework.Graded():
		return NeverGraded.Sentence()
	}
	return strings.ToUpper(NoGradeHeld[:1]) + NoGradeHeld[1:] + "."
}
