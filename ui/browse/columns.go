package browse

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/filter"
	"casebook/ui/widget"
)

// columns are the widths of the list's columns in cells; a column of width
// zero is left out. Every column is followed by one empty cell.
type columns struct{ year, who, what, mark, themes, text int }

// lead is the cursor mark and the cell after it.
const lead = 2

// columnsFor divides the width of the list. Narrow lists lose the themes
// first, then the inspection. Who is shown where there is more than one.
func columnsFor(w int, several bool) columns {
	c := columns{year: 4, mark: 4}
	if w >= 52 {
		c.what = min(max(w/6, 12), 19)
	}
	if w >= 60 {
		c.themes = min(max(w/5, 12), 26)
	}
	if several && w >= 60 {
		c.who = min(max(w/7, 10), 18)
	}
	c.text = w - lead
	for _, x := range []int{c.year, c.who, c.what, c.mark, c.themes} {
		if x > 0 {
			c.text -= x + 1
		}
	}
	if c.text < 1 {
		return columns{text: max(0, w-lead)}
	}
	return c
}

// several reports whether the list shows findings of more than one authority.
func (m *Model) several() bool {
	if m.hits == nil {
		return false
	}
	p := m.filter.Pick(filter.Authority)
	n := 0
	for _, c := range m.hits.Counts[filter.Authority] {
		if c.N > 0 && (len(p.Include) == 0 || picked(p, c.ID) == included) && picked(p, c.ID) != excluded {
			n++
		}
	}
	return n > 1
}

// headings is the first line of the list.
func (m *Model) headings(c columns, right string, w int) string {
	date := "Pub"
	if m.set.Basis == data.ByInspected {
		date = "Insp"
	}
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", lead))
	cell(&b, date, c.year)
	cell(&b, "Authority", c.who)
	cell(&b, "Inspection", c.what)
	cell(&b, "Pol", c.mark)
	cell(&b, "Themes", c.themes)
	b.WriteString("Finding")
	s := m.set.Style
	st := s.Dim
	if m.pane == inList {
		st = s.Strong
	}
	head := b.String()
	if ansi.StringWidth(head)+1+ansi.StringWidth(right) > w-1 { // the place matters more than the last heading
		head = strings.TrimSuffix(head, "Finding")
	}
	return st.Render(widget.Spread(head, right+" ", w, ""))
}

func cell(b *strings.Builder, text string, w int) {
	if w > 0 {
		b.WriteString(widget.Fit(text, w, ""))
		b.WriteByte(' ')
	}
}
