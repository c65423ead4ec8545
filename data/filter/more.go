package filter

import (
	"fmt"
	"strings"
)

// More is what lies beside the findings of a search: what is named as it is asked.
type More struct {
	Themes  []MoreTheme
	Matters int // findings in matters whose names have all the words
}

// MoreTheme is a theme whose name has all the words, with the findings under it
// that have not.
type MoreTheme struct {
	ID, Name string
	Findings int
}

// String says it in a line, "" where nothing is named so.
func (x More) String() string {
	var said []string
	for _, t := range x.Themes {
		said = append(said, fmt.Sprintf("%d more under the theme %s (theme:%s)", t.Findings, t.Name, t.ID))
	}
	if x.Matters > 0 {
		said = append(said, fmt.Sprintf("%d in matters of that name", x.Matters))
	}
	return strings.Join(said, "; ")
}
