package england

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// Counted lists the grades, best first, "O 20", "G 70", and then those without
// one by why they have none: "not given 7", "never graded 2".
func (s Spread) Counted() []string {
	var out []string
	for _, g := range data.Grades() {
		if n := s.Counts[g]; n > 0 {
			out = append(out, fmt.Sprintf("%s %d", g.Letter(), n))
		}
	}
	return append(out, s.Ungraded()...)
}

// Ungraded counts those without a grade, by why they have none: "not given 7".
func (s Spread) Ungraded() []string {
	var out []string
	for _, why := range lacking {
		if n := s.Without[why]; n > 0 {
			out = append(out, fmt.Sprintf("%s %d", cmp.Or(why.Within(12), "not to be said"), n))
		}
	}
	return out
}

// lacking are the reasons for which there is no grade, as they are counted; the
// last, where two inspections of a day differ, has no status.
var lacking = []data.OverallStatus{data.OverallNotGiven, data.OverallNotHeld, data.NeverGraded, ""}

// WhyNone says how many have no grade and why, in full: "11 not given under this
// framework", "" where all have one.
func (s Spread) WhyNone() string {
	var out []string
	for _, why := range lacking {
		if n := s.Without[why]; n > 0 {
			out = append(out, fmt.Sprintf("%d %s", n, cmp.Or(why.Words(), "not to be said")))
		}
	}
	return strings.Join(out, ", ")
}

// SpreadBy is what grades are spread over.
type SpreadBy uint8

// What there is to spread them over.
const (
	SpreadByYear SpreadBy = iota
	SpreadByFramework
)

// SpreadKinds lists both, years first.
func SpreadKinds() []SpreadBy { return []SpreadBy{SpreadByYear, SpreadByFramework} }

// String is a flag's value: "year".
func (o SpreadBy) String() string { return [...]string{"year", "framework"}[o] }

// Words say which grades of an area are counted, and which are not.
func (o SpreadBy) Words(of data.Area, basis data.Basis) string {
	given := strings.ToLower(of.Name()) + " grades given"
	switch {
	case o == SpreadByYear:
		under := frameworksOf(func(e data.Edition) bool { return inYears(e, of) })
		return given + " under " + under + ", by year " + basis.String()
	case of == data.Overall:
		return given + "; those of " + frameworksOf(data.Edition.GradesOneService) + " of one subject only"
	}
	return given + ", by framework"
}

// inYears reports whether an edition's grades of an area are counted over the
// years: those that share the area's row on a timeline, also while it gives none.
// An area that only editions apart judge is counted under those.
func inYears(e data.Edition, of data.Area) bool {
	shared := slices.ContainsFunc(data.Editions(), func(e data.Edition) bool { return e.Apart() == "" && e.Judges(of) })
	if !shared {
		return e.Judges(of)
	}
	return e.Graded() && e.Apart() == ""
}

// frameworksOf names those that have such an edition.
func frameworksOf(is func(data.Edition) bool) string {
	var out []string
	for _, e := range data.Editions() {
		if name := e.Framework().Short(); is(e) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return prose.List(out, "and")
}

// Spreads counts the grades of an area given over years or frameworks.
func (e England) Spreads(over SpreadBy, of data.Area, basis data.Basis) []Spread {
	if over == SpreadByFramework {
		return e.byFramework(of)
	}
	return e.byYear(of, basis)
}
