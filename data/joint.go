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

// Joint reports whether several inspectorates inspect under f together.
func (f Framework) Joint() bool { return f == JTAI || f == SEND }

// ScopeName heads the scope of an inspection: a joint targeted one has a theme.
func (i Inspection) ScopeName() string {
	if i.Framework == JTAI {
		return "Theme"
	}
	return "Scope"
}

// Told is what a timeline says of an inspection that never grades: the outcome of
// an area SEND inspection, else what was looked at; "" where that is not known.
func (i Inspection) Told() string {
	if i.Framework == SEND && i.Outcome != "" {
		return i.Outcome
	}
	return i.Scope
}

// OfPartnerships reports whether two inspections are both of an area's partnership,
// and so of the whole of one subject.
func OfPartnerships(a, b Inspection) bool { return a.Framework == SEND && b.Framework == SEND }

// Said names who says what an inspection found, by its sources: Ofsted, or the
// inspectorates of a joint one.
func (i Inspection) Said(sources map[string]Source) string {
	if i.Framework.Joint() {
		for _, id := range []string{i.Inspected.Source, i.Published.Source} {
			if s := sources[id]; IsFile(id) && s.Publisher != "" {
				return s.Publisher
			}
		}
	}
	return "Ofsted"
}

// NextInspection notes when the next inspection is to come, in the words of the
// report.
func NextInspection(stated string) string {
	return "Of the next inspection the report states: " + strings.TrimSpace(stated)
}
