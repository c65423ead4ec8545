package history

import (
	"strings"

	"casebook/data"
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

// HeadsLegend says what stands above a column, and what a word is that is cut
// there.
func HeadsLegend(b data.Basis) string {
	var explained []string
	for _, f := range data.Frameworks() {
		if !strings.HasPrefix(f.Short()+" ", f.Head()+" ") {
			explained = append(explained, f.Head()+": "+f.Kind().Name())
		}
	}
	return "Above each column: its framework (" + strings.Join(explained, "; ") + "), and the year it was " + b.String() + " in."
}
