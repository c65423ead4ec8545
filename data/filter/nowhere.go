package filter

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/data/prose"
	"casebook/data/words"
)

// Nowhere is a word that no finding holds, with those that may have been meant, the
// likeliest first.
type Nowhere struct {
	Word  string
	Meant []Meant
}

// Meant is a word that may have been meant, with how many findings the search finds
// with it.
type Meant struct {
	Word     string
	Findings int
}

// Corrected is what was typed with the first of what may have been meant by each word;
// "" where nothing may.
func Corrected(typed string, list []Nowhere) string {
	meant := map[string]string{}
	for _, n := range list {
		if len(n.Meant) > 0 {
			meant[n.Word] = n.Meant[0].Word
		}
	}
	var out strings.Builder
	at := 0
	for _, w := range words.Cut(typed) {
		if m := meant[w.Form]; m != "" {
			out.WriteString(typed[at:w.Start] + m)
			at = w.End
		}
	}
	if at == 0 {
		return ""
	}
	return out.String() + typed[at:]
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
		said = append(said, fmt.Sprintf("no finding of the casebook has %q: did you mean %s?", n.Word, prose.List(meant, "or")))
	}
	if len(nothing) > 0 {
		said = append(said, "no finding of the casebook has "+prose.List(prose.Few(nothing, mostNamed), "or"))
	}
	return said
}
