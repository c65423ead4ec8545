package england

import (
	"fmt"

	"casebook/data"
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

// Over is what grades are spread over.
type Over uint8

// What there is to spread them over.
const (
	OverYears Over = iota
	OverFrameworks
)

// Overs lists both, years first.
func Overs() []Over { return []Over{OverYears, OverFrameworks} }

// String is a flag's value: "year".
func (o Over) String() string { return [...]string{"year", "framework"}[o] }

// Words say which grades are counted, and which are not.
func (o Over) Words(basis data.Basis) string {
	if o == OverFrameworks {
		return "overall grades given; those of CP 2012 and LAC 2013 of one subject only"
	}
	return "overall grades given under SIF and ILACS, by year " + basis.String()
}

// Spreads counts the overall grades given over years or frameworks.
func (e England) Spreads(over Over, basis data.Basis) []Spread {
	if over == OverFrameworks {
		return e.ByFramework()
	}
	return e.ByYear(basis)
}
