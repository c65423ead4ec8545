package widget

import "strings"

// Bar draws how far a job is, n of so many, in w cells with the brackets.
func Bar(n, of, w int) string {
	cells := max(1, w-2)
	full := 0
	if of > 0 {
		full = max(0, min(cells, cells*n/of))
	}
	return "[" + strings.Repeat("#", full) + strings.Repeat(".", cells-full) + "]"
}
