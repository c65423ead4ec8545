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
func (c *Chain) cameBack(r ChainRow) (Return, bool) {
	var first, good, back *Cell
	for i := range r.Cells {
		x := &r.Cells[i]
		switch {
		case x.Side == Wanting && good == nil:
			if first == nil {
				first = x
			}
		case x.Side == Good && back == nil:
			good = x
		case x.Side == Wanting && back == nil:
			back = x
		}
	}
	if back == nil {
		return Return{}, false
	}
	out := Return{Row: r}
	if first != nil {
		out.Cells = append(out.Cells, *first)
		out.Words = "found wanting " + c.when(*first) + ", "
	}
	out.Cells = append(out.Cells, *good, *back)
	out.Words += "praised or progressing " + c.when(*good) + ", found wanting " + c.when(*back)
	for i := range r.Cells {
		x := r.Cells[i]
		if x.Inspection.SortDate() > back.Inspection.SortDate() && x.Side != Untold {
			out.Cells = append(out.Cells, x)
			out.Words += map[Side]string{Good: ", praised or progressing ", Wanting: ", found wanting "}[x.Side] + c.when(x)
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
func (c *Chain) when(x Cell) string {
	if y := x.Inspection.YearOn(c.Basis); y != "" {
		return y
	}
	return "at an unknown date"
}
