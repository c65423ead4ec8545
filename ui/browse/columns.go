package browse

import (
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/ui/widget"
)

// columns are the widths of the list's columns in cells; a column of width zero
// is left out. One empty cell parts columns. The text is the widest at every width.
type columns struct {
	year, sign, text int
	who, what        int
	themes           int
	side             int // instead of the last three where a row has two lines
	rows             int // lines of a row
	varied               // what the side names
}

// lead is the cursor's mark and that of what is selected.
const lead = 2

// varied says what differs from row to row: a column that says the same in every
// row goes away.
type varied struct{ years, authorities, inspections bool }

// tall is from how many lines a list has two lines a row.
const tall = 30

// columnsFor divides the width of a list of h lines.
func columnsFor(w, h int, v varied) columns {
	c := columns{sign: 3, rows: 1, varied: v}
	if v.years {
		c.year = 4
	}
	if h >= tall && w >= 60 {
		c.rows, c.side = 2, min(max(w/3, 18), 30)
	} else {
		if w >= 52 {
			c.themes = 18 // "Domestic abuse, …"
		}
		if v.authorities && w >= 72 {
			c.who = min(max(w/8, 10), 16)
		}
		if v.inspections && w >= 100 {
			c.what = 14
		}
	}
	c.text = w - lead
	for _, x := range []int{c.year, c.sign, c.who, c.what, c.themes, c.side} {
		if x > 0 {
			c.text -= x + 1
		}
	}
	if c.text < 1 {
		return columns{text: max(0, w-lead), rows: 1}
	}
	return c
}

// columns are those of the list as it is now.
func (m *Model) columns(w, h int) columns { return columnsFor(w, h, m.varied()) }

// varied finds what differs among the findings of the list.
func (m *Model) varied() varied {
	if m.hits == nil {
		return varied{years: true}
	}
	what := len(m.filter.Inspections()) != 1
	return varied{years: what && m.several(filter.Year), authorities: what && m.several(filter.Authority), inspections: what}
}

// several reports whether the list shows findings of more than one value of a
// facet.
func (m *Model) several(t filter.Facet) bool {
	p := m.filter.Pick(t)
	n := 0
	for _, c := range m.hits.Counts[t] {
		if c.N > 0 && (len(p.Include) == 0 || picked(p, c.ID) == included) && picked(p, c.ID) != excluded {
			n++
		}
	}
	return n > 1
}

// headings is the first line of the list where it has no frame: its columns, and
// which finding of how many is under the cursor.
func (m *Model) headings(c columns, right string, w int) string {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", lead))
	date := "Pub"
	if m.set.Basis == data.ByInspected {
		date = "Insp"
	}
	cell(&b, date, c.year)
	cell(&b, "", c.sign)
	cell(&b, "Finding", c.text)
	cell(&b, "Authority", c.who)
	cell(&b, "Inspection", c.what)
	cell(&b, "Themes", c.themes)
	s := m.set.Style
	st := s.Dim
	if m.pane == inList {
		st = s.Strong
	}
	head := strings.TrimRight(b.String(), " ")
	for room := w - len(right) - 2; head != "" && room < len(head); { // the place matters more than the last heading
		head = strings.TrimRight(head[:max(0, strings.LastIndexByte(head, ' '))], " ")
	}
	return st.Render(widget.Spread(head, right+" ", w, ""))
}

func cell(b *strings.Builder, text string, w int) {
	if w > 0 {
		b.WriteString(widget.Fit(text, w, ""))
		b.WriteByte(' ')
	}
}
