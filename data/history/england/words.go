package england

import (
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/prose"
)

// Counted lists the grades of so many authorities, best first: "O 20", "G 70",
// then "not given 7" for those whose framework gives no overall grade, and last
// "none 2" for those without a grade.
func (s Spread) Counted(authorities int) []string {
	var out []string
	for _, g := range data.Grades() {
		if n := s.Counts[g]; n > 0 {
			out = append(out, fmt.Sprintf("%s %d", g.Letter(), n))
		}
	}
	if s.NotGiven > 0 {
		out = append(out, fmt.Sprintf("%s %d", data.OverallNotGiven.Within(9), s.NotGiven))
	}
	if n := authorities - s.Total - s.NotGiven; n > 0 {
		out = append(out, fmt.Sprintf("none %d", n))
	}
	return out
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

// Words say which grades are counted, and which are not.
func (o SpreadBy) Words(basis data.Basis) string {
	if o == SpreadByFramework {
		return "overall grades given; those of " + frameworksOf(data.Edition.GradesOneService) + " of one subject only"
	}
	return "overall grades given under " + frameworksOf(inYears) + ", by year " + basis.String()
}

// inYears reports whether an edition's overall grades are counted over the years:
// those of the whole.
func inYears(e data.Edition) bool { return e.GivesOverall() && e.Apart() == "" }

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

// Spreads counts the overall grades given over years or frameworks.
func (e England) Spreads(over SpreadBy, basis data.Basis) []Spread {
	if over == SpreadByFramework {
		return e.ByFramework()
	}
	return e.ByYear(basis)
}
