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
	Meant []Meant
}

// Meant is a word that may have been meant, with about how many findings hold it.
type Meant struct {
	Word     string
	Findings int
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
	said := nowhere(x.Nowhere)
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

// nowhere says which words stand in no finding, and what may have been meant.
func nowhere(list []Nowhere) (said []string) {
	var nothing []string // meant that is known
	for _, n := range list {
		if len(n.Meant) == 0 {
			nothing = append(nothing, strconv.Quote(n.Word))
			continue
		}
		meant := make([]string, len(n.Meant))
		for i, m := range n.Meant {
			meant[i] = fmt.Sprintf("%s (%d)", m.Word, m.Findings)
		}
		said = append(said, fmt.Sprintf("No finding of the casebook has %q: did you mean %s?", n.Word, prose.List(meant, "or")))
	}
	if len(nothing) > 0 {
		said = append(said, "No finding of the casebook has "+prose.List(prose.Few(nothing, mostNamed), "or")+".")
	}
	return said
}
