package filter

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data/prose"
)

// More is what lies beside the findings of a search: what is named as it is asked.
type More struct {
	Nowhere   []Nowhere      // words of the search that no finding has
	Authority *MoreAuthority // nil where no authority is called so
	Themes    []MoreTheme
	Matters   int      // findings that the filter chooses in matters whose names have all the words
	Left      []string // ids of authorities whose names are words to leave out
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

// String says it in sentences, what was most likely meant first; "" where nothing is
// named so.
func (x More) String() string {
	var said []string
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
	for _, id := range x.Left {
		said = append(said, fmt.Sprintf("-%s:%s leaves out all findings of that authority, not only those with the word", Authority, id))
	}
	sentences := nowhere(x.Nowhere)
	if at := len(sentences); len(said) > 0 {
		if x.Authority != nil {
			at = 0 // more likely meant than another word
		}
		sentences = slices.Insert(sentences, at, strings.Join(said, "; "))
	}
	for i, s := range sentences {
		sentences[i] = prose.Sentence(s)
	}
	return strings.Join(sentences, " ")
}

// alone says what to type alone, as it would find fewer beside the words.
func alone(t Facet, id string) string {
	return fmt.Sprintf(" (%s:%s alone finds them)", t, id)
}
