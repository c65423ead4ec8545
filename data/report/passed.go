package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"casebook/data/prose"
)

// Passed counts the files in folders that are of no kind that can be read, by
// the lower-case ending of their names, "" for none. Hidden files, which a
// system keeps for itself, are not counted.
type Passed map[string]int

// Sum is how many there are.
func (p Passed) Sum() int {
	n := 0
	for _, k := range p {
		n += k
	}
	return n
}

// mostEndings is how many endings are named: a wrong folder may hold hundreds.
const mostEndings = 6

// String says how many there are of which ending, most first: "12 other files
// passed over: .docx 10, .png 2"; "" where there are none.
func (p Passed) String() string {
	if len(p) == 0 {
		return ""
	}
	endings := slices.SortedFunc(maps.Keys(p), func(a, b string) int {
		return cmp.Or(p[b]-p[a], strings.Compare(a, b))
	})
	var parts []string
	named := 0
	for _, e := range endings[:min(mostEndings, len(endings))] {
		name := e
		if name == "" {
			name = "without an ending"
		}
		parts = append(parts, fmt.Sprintf("%s %d", name, p[e]))
		named += p[e]
	}
	if rest := p.Sum() - named; rest > 0 {
		parts = append(parts, fmt.Sprintf("others %d", rest))
	}
	return fmt.Sprintf("%s passed over: %s", prose.Count(p.Sum(), "other file"), strings.Join(parts, ", "))
}
