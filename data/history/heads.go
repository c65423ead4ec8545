package history

import (
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// Heads is what stands above a column of a chain, of at most data.HeadLetters
// each: the inspection's framework, and the year that it counts for on a basis
// ("????" where none is known). An authority may have two inspections in a year.
func Heads(in data.Inspection, b data.Basis) (framework, year string) {
	if year = in.YearOn(b); year == "" {
		year = "????"
	}
	return in.Framework.Head(), year
}

// HeadsLegend says what stands above a column; a word in small letters is
// explained.
func HeadsLegend(b data.Basis) string {
	var visits []string
	for _, f := range data.Frameworks() {
		if f.Head() == strings.ToLower(f.Head()) {
			visits = append(visits, f.Head()+" for a "+strings.ToLower(f.Title()))
		}
	}
	return "Above each column: its framework, or " + prose.List(visits, "and") + ", and the year it was " + b.String() + " in."
}
