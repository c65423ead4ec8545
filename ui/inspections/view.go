package inspections

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// frame is where the parts of the list screen are. Sizes in cells.
type frame struct {
	left, right int  // widths; one of them is all where both do not fit
	rows        int  // lines of the authorities
	list        int  // lines of the inspections
	notes       int  // lines about the inspection under the cursor, its rule included
	framed      bool // the parts have frames, which no size includes
}

func (m *Model) frame() frame {
	f := frame{left: m.w, right: m.w, framed: layout.SideBySide(m.w) && m.h >= framedHigh}
	if layout.SideBySide(m.w) {
		f.left = min(68, max(50, m.w*43/100))
		f.right = m.w - f.left - 1
	}
	body := m.h - 2 // title and column heads
	if m.h >= 8 && !f.framed {
		body-- // rule
	}
	if f.notes = min(9, max(0, body-4)*60/100); f.notes < 4 {
		f.notes = 0
	}
	if f.framed {
		f.right = m.w - f.left - style.PaneSides
		f.left -= style.PaneSides
		body -= style.PaneFrame
	}
	f.rows = max(1, body)
	f.list = max(1, f.rows-f.notes)
	if f.framed && f.notes > 0 {
		f.list = max(1, f.rows-f.notes-1) // a frame takes a line more than a rule
	}
	return f
}

// framedHigh is the height from which the parts have frames.
const framedHigh = 16

func (m *Model) measure() {
	f := m.frame()
	m.names.SetHeight(f.rows)
	if m.doubt() != "" {
		m.names.SetHeight(f.rows - 1)
	}
	m.list.SetHeight(f.list)
}

// View draws the screen.
func (m *Model) View() string {
	f := m.frame()
	st := m.settings.Style
	lines := []string{m.heading()}
	if m.h >= 8 && !f.framed {
		lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	}
	switch {
	case f.framed:
		left := st.Pane("Authorities", m.found(), m.authorities(f.left, f.rows), f.left+style.PaneSides, m.h-1, m.pane == authoritiesPane)
		lines = append(lines, widget.Beside("", left, m.framedInspections(f))...)
	case layout.SideBySide(m.w):
		lines = append(lines, widget.Beside(st.Line.Render(st.Glyphs.Vertical), m.authorities(f.left, f.rows), m.inspectionsOf(f.right, f))...)
	case m.pane == authoritiesPane:
		lines = append(lines, m.authorities(m.w-1, f.rows)...)
	default:
		lines = append(lines, m.inspectionsOf(m.w-1, f)...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// framedInspections is the list of inspections in its frame, and below it in
// another what is known of the one under the cursor.
func (m *Model) framedInspections(f frame) []string {
	st := m.settings.Style
	title, count := "Inspections", ""
	if r, ok := m.current(); ok {
		title, count = "Inspections of "+widget.Clean(r.authority.Name), strconv.Itoa(r.n)
	}
	w, h := f.right+style.PaneSides, m.h-1
	in, ok := m.inspection()
	if !ok || f.notes == 0 {
		return st.Pane(title, count, m.listed(f.right, f.list+f.notes), w, h, m.pane == inspectionsPane)
	}
	below := f.notes - 1 + style.PaneFrame
	lines := st.Pane(title, count, m.listed(f.right, f.list), w, h-below, m.pane == inspectionsPane)
	return append(lines, st.Pane(widget.Clean(in.ShortName()), in.On(m.settings.Basis).Short(), m.notes(in, f.right, f.notes)[1:], w, below, false)...)
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
		return widget.Spread(left+"  "+m.find.View(min(30, m.w/2)), m.found()+" ", m.w, st.Glyphs.Ellipsis)
	}
	right := m.settings.Named()
	if wider := data.ReachOf(nil, "").Short() + "   " + right; ansi.StringWidth(left+wider)+3 <= m.w {
		right = wider
	}
	if m.w >= 110 {
		right += "   sorted: " + m.order.String()
	}
	if m.w >= 110 && !m.frame().framed {
		right += "   " + m.found()
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
	date := "Published"
	if m.settings.Basis == data.ByInspected {
		date = "Inspected"
	}
	lead, tail := c.cells("  Authority", date, "Age", "Insp", "")
	grade := "In force"
	switch {
	case c.grade < len("Grade"):
		grade = ""
	case c.grade < len(grade):
		grade = "Grade"
	}
	row := func(i int) string { return m.nameRow(m.rows[m.shown[i]], c, i == m.names.Cursor) }
	lines := draw.Listed(m.settings.Style, m.names, lead+widget.Fit(grade, c.grade, "")+tail, m.nobody(), row, w, h+1)
	if said := m.doubt(); said != "" {
		lines[h] = m.settings.Style.Dim.Render(widget.Fit(" "+said, w, m.settings.Style.Glyphs.Ellipsis))
	}
	return lines
}

// doubt says what "?" means beside the grades of the list, where nothing stands beside it
// that does; "" where no grade has it.
func (m *Model) doubt() string {
	if layout.SideBySide(m.w) || m.h < framedHigh {
		return ""
	}
	var doubts []data.Status
	for _, r := range m.rows {
		if r.graded && r.standing.Status.NotChecked() {
			doubts = append(doubts, r.standing.Status)
		}
	}
	return doubted(doubts)
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

type columns struct{ name, grade, date, age, n int }

func nameColumns(w int) columns {
	c := columns{grade: draw.GradeAlone, date: 11}
	switch {
	case w >= 76:
		c.grade, c.age, c.n = draw.GradeInWords, 7, 4
	case w >= 62: // the list beside has the date
		c.grade, c.date, c.age = draw.GradeInWords, 0, 7
	case w >= 46:
		c.grade, c.date, c.age = draw.GradeAlone+2, 0, 7 // names need the room
	}
	c.name = w - c.grade - c.n - 1
	for _, x := range []int{c.date, c.age} {
		if x > 0 {
			c.name -= x + 1
		}
	}
	c.name = max(4, c.name)
	return c
}

// cells lays a row out in two pieces, between which the grade stands.
func (c columns) cells(name, date, age, n, ellipsis string) (lead, tail string) {
	if c.date > 0 {
		tail += " " + widget.Fit(date, c.date, "")
	}
	if c.age > 0 {
		tail += " " + widget.Fit(age, c.age, "")
	}
	if c.n > 0 {
		tail += strings.Repeat(" ", max(0, c.n-len(n))) + n
	}
	return widget.Fit(name, c.name, ellipsis) + " ", tail
}

// age is how old a grade of a date is, in few letters; it is told once of each date.
func (m *Model) age(of data.Date) string {
	words, told := m.ages[of]
	if !told {
		if a, known := history.AgeOf(of, m.on); known {
			words = a.Brief()
		}
		m.ages[of] = words
	}
	return words
}

func (m *Model) nameRow(r row, c columns, under bool) string {
	st := m.settings.Style
	name := widget.Clean(r.authority.Label())
	cursor := "  "
	if under {
		cursor = st.Glyphs.Cursor + " "
	}
	at, date, age := r.date(m.settings.Basis), "", ""
	if r.graded {
		date = at.Short()
		age = m.age(at)
	}
	lead, tail := c.cells(cursor+name, date, age, strconv.Itoa(r.n), st.Glyphs.Ellipsis)
	if !under {
		return lead + draw.StandingBadge(r.standing, r.graded, c.grade, st) + st.Dim.Render(tail)
	}
	style := st.Selected
	if m.pane != authoritiesPane {
		style = st.Marked
	}
	st.Text, st.Quiet = style, style
	return style.Render(lead) + draw.StandingBadge(r.standing, r.graded, c.grade, st) + style.Render(tail)
}
