package history

import (
	"slices"
	"strings"
)

// lost counts the damaged findings of an inspection.
func (c *Chain) lost(id string) int {
	n := 0
	for _, u := range c.Unreadable {
		if u.Inspection == id {
			n++
		}
	}
	return n
}

// doubt marks the cells of inspections with damaged findings: these may speak
// of any matter.
func (c *Chain) doubt() {
	if len(c.Unreadable) == 0 {
		return
	}
	for _, r := range slices.Concat(c.Themes, c.Rows) {
		for i := range r.Cells {
			if x := &r.Cells[i]; x.State != Before && c.lost(x.Inspection.ID) > 0 {
				x.Partial = true
				if !strings.Contains(x.Words, "damaged") {
					x.Words += "; findings of this inspection are damaged and cannot be read"
				}
			}
		}
	}
}
