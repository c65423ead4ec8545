package draw

import (
	"casebook/data"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Listed is a list of h lines of w cells: its head, which is quiet, and beneath it
// the rows that are seen; where there is no row none, a sentence, stands alone.
func Listed(st style.Sheet, l widget.List, head, none string, row func(i int) string, w, h int) []string {
	if l.Total == 0 {
		return widget.Block(widget.Wrap(" "+none, max(1, w-1), " "), w, h)
	}
	lines := []string{st.Dim.Render(widget.Fit(head, w, ""))}
	first, last := l.Window()
	for i := first; i < last; i++ {
		lines = append(lines, row(i))
	}
	return widget.Block(lines, w, h)
}

// DateOn is the date of an inspection on a basis. Where it is not known there the
// month of the other date stands in brackets: the list is in its order.
func DateOn(in data.Inspection, b data.Basis) string {
	if other := in.DateOn(b); in.On(b) == "" && other != "" {
		return "(" + other.Month().Short() + ")"
	}
	return in.On(b).Short()
}
