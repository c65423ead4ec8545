package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"casebook/data/prose"
)

// OtherFiles are the files in folders that are of no kind that can be read, by
// path. Hidden files, which a system keeps for itself, are not among them.
type OtherFiles []string

// mostEndings is how many endings are named: a wrong folder may hold hundreds.
const mostEndings = 6

// String says how many there are of which ending, most first: "12 other files
// passed over: .docx 10, .png 2"; "" where there are none.
func (o OtherFiles) String() string {
	if len(o) == 0 {
		return ""
	}
	count := map[string]int{} // by ending
	for _, path := range o {
		count[extension(path)]++
	}
	endings := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
	var parts []string
	named := 0
	for _, e := range endings[:min(mostEndings, len(endings))] {
		name := e
		if name == "" {
			name = "without an ending"
		}
		parts = append(parts, fmt.Sprintf("%s %d", name, count[e]))
		named += count[e]
	}
	if rest := len(o) - named; rest > 0 {
		parts = append(parts, fmt.Sprintf("others %d", rest))
	}
	return fmt.Sprintf("%s passed over: %s", prose.Count(len(o), "other file"), strings.Join(parts, ", "))
}
