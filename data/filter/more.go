package filter

import (
	"fmt"
	"strings"

	"casebook/data/prose"
)

// More is what lies beside the findings of a search: what is named as it is asked.
type More struct {
	Nowhere   []Nowhere      // words that no finding has, though others of the search were found
	Authority *MoreAuthority // nil where no authority is called so
	Themes    []MoreTheme
	Matters   int // findings that the filter chooses in matters whose names have all the words
}

// MoreAuthority is an authority with what was typed for a name, and all its findings.
type MoreAuthority struct {
	ID, Name string
	Findings int
}

// MoreTheme is a theme whose name has all the words, with the findings under it
// that have not.
type MoreTheme struct {
	ID, Name string
	Findings int
}

// String says it in a line, what was most likely meant first; "" where nothing is
// named so.
func (x More) String() string {
	var said []string
	for _, s := range nowhere(x.Nowhere) {
		said = append(said, strings.TrimSuffix(s, "."))
	}
	if a := x.Authority; a != nil {
		held := fmt.Sprintf("no finding of it is held (%s:%s)", Authority, a.ID)
		if a.Findings > 0 {
			held = prose.Count(a.Findings, "finding") + alone(Authority, a.ID)
		}
		said = append(said, a.Name+" is an authority: "+held)
	}
	for _, t := range x.Themes {
		said = append(said, fmt.Sprintf("%d more under the theme %s", t.Findings, t.Name)+alone(Theme, t.ID))
	}
	if x.Matters > 0 {
		said = append(said, fmt.Sprintf("%d in matters of that name", x.Matters))
	}
	return strings.Join(said, "; ")
}

// alone says what to type alone, as it would find fewer beside the words.
func alone(t Facet, id string) string {
	return fmt.Sprintf(" (%s:%s alone finds them)", t, id)
}
