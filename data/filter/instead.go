package filter

import (
	"strconv"

	"casebook/data/prose"
)

// Without is how many findings a search would find without one of its words.
type Without struct {
	Word     string
	Findings int
}

// Instead is what a search that found nothing could find.
type Instead struct {
	Without []Without // those with any finding
	Outside int       // findings with the words that the rest of the filter leaves out
}

// String says it in sentences, "" where nothing else would be found.
func (x Instead) String() string {
	var parts []string
	for _, w := range x.Without {
		parts = append(parts, strconv.Itoa(w.Findings)+" without "+w.Word)
	}
	if x.Outside > 0 {
		parts = append(parts, strconv.Itoa(x.Outside)+" without the rest of the filter")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Would be found: " + prose.List(parts, "and") + "."
}
