package history

import (
	"casebook/data/compare"
)

// Return is a matter that came back: praised and then criticised, or found
// wanting, then better, then wanting again.
type Return struct {
	Row   ChainRow
	Cells []Cell // the cells that show it, earliest first
	Words string
}

// cameBack looks for praise that a later inspection turned. Only what sources
// say counts: silence between is no praise, and praise and criticism at once
// are neither.
func cameBack(r ChainRow) (Return, bool) {
	var first, good, back *Cell
	for i := range r.Cells {
		c := &r.Cells[i]
		switch {
		case c.Side == Wanting && good == nil:
			if first == nil {
				first = c
			}
		case c.Side == Good && back == nil:
			good = c
		case c.Side == Wanting && back == nil:
			back = c
		}
	}
	if back == nil {
		return Return{}, false
	}
	out := Return{Row: r}
	if first != nil {
		out.Cells = append(out.Cells, *first)
		out.Words = "found wanting " + when(*first) + ", "
	}
	out.Cells = append(out.Cells, *good, *back)
	out.Words += "praised or progressing " + when(*good) + ", found wanting " + when(*back)
	for i := range r.Cells {
		c := r.Cells[i]
		if c.Inspection.SortDate() > back.Inspection.SortDate() && c.Side != Untold {
			out.Cells = append(out.Cells, c)
			out.Words += map[Side]string{Good: ", praised or progressing ", Wanting: ", found wanting "}[c.Side] + when(c)
		}
	}
	if r.Status == compare.Suggested {
		out.Words += suggestedOnly
	}
	return out, true
}

// suggestedOnly ends what is said of a matter that the program follows.
const suggestedOnly = " (suggested: read the paragraphs)"

// when is the year of a cell's inspection.
func when(c Cell) string {
	if y := c.Inspection.SortDate().YearText(); y != "" {
		return y
	}
	return "at an unknown date"
}
