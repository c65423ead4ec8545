package filter

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/data/prose"
)

// Nowhere is a word that no finding holds, with those that may have been meant.
type Nowhere struct {
	Word  string
	Meant []string
}

// Without is how many findings a search would find without one of its words.
type Without struct {
	Word     string
	Findings int
}

// Instead is what a search that found nothing could find.
type Instead struct {
	Nowhere []Nowhere
	Without []Without // those with any finding
	Outside int       // findings with the words that the rest of the filter leaves out
}

// String says it in sentences, "" where nothing else would be found.
func (x Instead) String() string {
	var said []string
	for _, n := range x.Nowhere {
		s := fmt.Sprintf("No finding of the casebook has %q", n.Word)
		if len(n.Meant) > 0 {
			s += ": did you mean " + prose.List(n.Meant, "or") + "?"
		} else {
			s += "."
		}
		said = append(said, s)
	}
	var parts []string
	for _, w := range x.Without {
		parts = append(parts, strconv.Itoa(w.Findings)+" without "+w.Word)
	}
	if x.Outside > 0 {
		parts = append(parts, strconv.Itoa(x.Outside)+" without the rest of the filter")
	}
	if len(parts) > 0 {
		said = append(said, "Would be found: "+prose.List(parts, "and")+".")
	}
	return strings.Join(said, " ")
}
