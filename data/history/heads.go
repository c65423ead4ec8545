package history

import (
	"strings"

	"casebook/data"
)

// HeadMost is the longest word of a column's head, in letters.
const HeadMost = 5

// Heads is what stands above a column of a chain, of at most HeadMost letters
// each: the inspection's kind, and the year that it counts for ("????" where
// none is known). An authority may have two inspections in a year.
func Heads(in data.Inspection) (kind, year string) {
	if year = in.SortDate().YearText(); year == "" {
		year = "????"
	}
	switch in.Framework {
	case data.Monitoring:
		return "visit", year
	case data.Focused:
		return "focus", year
	}
	return strings.ToUpper(strings.TrimRight(string(in.Framework), "0123456789")), year
}

// HeadsLegend says what stands above a column.
const HeadsLegend = "Above each column: its framework, or visit for a monitoring visit and focus for a focused one, and the year it was inspected in."
