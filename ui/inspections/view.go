package inspections

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// frame is where the parts of the list screen are. Sizes in cells.
type frame struct {
	left, right int // widths; one of them is all where both do not fit
	rows        int // lines of each list
	notes       int // lines about the inspection under the cursor
}

func (m *Model) frame() frame {
	f := frame{left: m.w, right: m.w}
	if layout.SideBySide(m.w) {
		f.left = min(68, max(50, m.w*43/100))
		f.right = m.w - f.left - 1
	}
	body := m.h - 2 // title and column heads
	if m.h >= 8 {
		body-- // rule
	}
	if f.notes = min(9, max(0, body-4)*60/100); f.notes < 4 {
		f.notes = 0
	}
	f.rows = max(1, body)
	return f
}

func (m *Model) measure() {
	f := m.frame()
	m.names.SetHeight(f.rows)
	m.list.SetHeight(max(1, f.rows-f.notes))
}

// View draws the screen.
func (m *Model) View() string {
	f := m.frame()
	g := m.settings.Style.Glyphs
	lines := []string{m.heading()}
	if m.h >= 8 {
		lines = append(lines, m.settings.Style.Line.Render(strings.Repeat(g.Horizontal, m.w)))
	}
	if layout.SideBySide(m.w) {
		sep := m.settings.Style.Line.Render(g.Vertical)
		lines = append(lines, widget.Beside(sep, m.authorities(f.left, f.rows), m.inspectionsOf(f.right, f))...)
	} else if m.pane == authoritiesPane {
		lines = append(lines, m.authorities(m.w, f.rows)...)
	} else {
		lines = append(lines, m.inspectionsOf(m.w, f)...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

func (m *Model) heading() string {
	st := m.settings.Style
	left := st.Title.Render(" Inspections")
	if !layout.SideBySide(m.w) && m.pane == inspectionsPane {
		if r, ok := m.current(); ok {
			left = st.Title.Render(" Inspections of " + widget.Clean(r.authority.Name))
		}
	}
	if m.find.IsOpen() {
		return widget.Spread(left+"  "+m.find.View(min(30, m.w/2)), m.found(), m.w, st.Glyphs.Ellipsis)
	}
	right := m.settings.Named()
	if wider := data.ReachOf(nil, "").Short() + "   " + right; ansi.StringWidth(left+wider)+3 <= m.w {
		right = wider
	}
	if m.w >= 110 {
		right += "   sorted: " + m.order.String() + "   " + m.found()
	}
	return widget.Spread(left, st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

func (m *Model) found() string {
	if v := m.find.Value(); v != "" {
		return fmt.Sprintf("%d of %d authorities match %q", len(m.shown), len(m.rows), widget.Clean(v))
	}
	return strconv.Itoa(len(m.rows)) + " authorities"
}

// authorities draws the names with the grade in force: head and h rows.
func (m *Model) authorities(w, h int) []string {
	c := nameColumns(w)
	date := "published"
	if m.settings.Basis == data.ByInspected {
		date = "inspected"
	}
	lead, middle, tail := c.cells("  Authority", "Grade in force", date, "Insp", "")
	row := func(i int) string { return m.nameRow(m.rows[m.shown[i]], c, i == m.names.Cursor) }
	return draw.Listed(m.settings.Style, m.names, lead+middle+tail, m.nobody(), row, w, h+1)
}

func (m *Model) nobody() string {
	if err := m.reads.Failed(); err != nil {
		return "The inspections could not be read: " + widget.Clean(err.Error())
	}
	if m.reads.Got() == nil {
		return "Reading the inspections."
	}
	return draw.NoAuthorityNamed
}

type columns struct {
	name, grade, date, n int
	words                bool
}

func nameColumns(w int) columns {
	c := columns{grade: 2, date: 11, n: 4, words: w >= 50}
	switch {
	case w >= 60:
		c.grade = 23
	case c.words:
		c.grade = 17
	}
	if w < 56 {
		c.n = 0
	}
	c.name = max(4, w-c.grade-c.date-c.n-3)
	if c.n > 0 {
		c.name--
	}
	return c
}

// cells lays a row out in three pieces, so that the grade can be styled apart.
func (c columns) cells(name, grade, date, n, ellipsis string) (lead, middle, tail string) {
	tail = " " + widget.Fit(date, c.date, "")
	if c.n > 0 {
		tail += " " + strings.Repeat(" ", max(0, c.n-len(n))) + n
	}
	return widget.Fit(name, c.name, ellipsis) + " ", widget.Fit(grade, c.grade, ""), tail
}

func (m *Model) nameRow(r row, c columns, under bool) string {
	st := m.settings.Style
	name := widget.Clean(r.authority.Label())
	cursor := "  "
	if under {
		cursor = st.Glyphs.Cursor + " "
	}
	grade := draw.InForce(r.standing, r.graded, c.grade)
	date := r.date(m.settings.Basis).Short()
	if !r.graded {
		date = ""
	}
	lead, middle, tail := c.cells(cursor+name, grade, date, strconv.Itoa(r.n), st.Glyphs.Ellipsis)
	if under {
		style := st.Selected
		if m.pane != authoritiesPane {
			style = st.Marked
		}
		return style.Render(lead + middle + tail)
	}
	tone := st.Dim
	if r.graded {
		tone = draw.GradeTone(r.standing.Grade, st)
	}
	return lead + tone.Render(middle) + tail
}
