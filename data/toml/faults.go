package toml

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Fault is a mistake in a file: where it stands and what to do.
type Fault struct {
	Place
	Words string
}

// Faults are all mistakes of a file, in its order.
type Faults []Fault

// In says them as an error of the named file, one a line, as
// "themes.toml:12:3: ..."; nil where there are none.
func (f Faults) In(file string) error {
	if len(f) == 0 {
		return nil
	}
	slices.SortStableFunc(f, func(x, y Fault) int {
		return cmp.Or(x.Line-y.Line, x.Column-y.Column)
	})
	lines := make([]string, len(f))
	for i, x := range f {
		lines[i] = fmt.Sprintf("%s:%d:%d: %s", file, x.Line, x.Column, x.Words)
	}
	return fmt.Errorf("%s", strings.Join(lines, "\n"))
}
