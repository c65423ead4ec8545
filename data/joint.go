package data

import "strings"

// Several inspectorates inspect an area together: what agencies do jointly, with
// no grade of the authority. The outcome of an area SEND inspection is one of
// three on a scale of their own, never a grade and never held against one.
const (
	PositiveExperiences     = "typically positive experiences and outcomes"
	InconsistentExperiences = "inconsistent experiences and outcomes"
	SystemicFailings        = "widespread and/or systemic failings"
)

// AreaOutcomes are those of area SEND inspections, best first.
func AreaOutcomes() []string {
	return []string{PositiveExperiences, InconsistentExperiences, SystemicFailings}
}

// Joint reports whether several inspectorates inspect under f together.
func (f Framework) Joint() bool { return f == JTAI || f == SEND }

// NextInspection notes when the next inspection is to come, in the words of the
// report.
func NextInspection(stated string) string {
	return "Of the next inspection the report states: " + strings.TrimSpace(stated)
}
