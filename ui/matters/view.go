package matters

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// cellWidth is a column: the cursor's mark, and a sign or a head of five cells.
const cellWidth = 6

// frame is how the screen is divided.
type frame struct{ head, rows, detail, label, cols int }

// layout divides the screen: heading, matrix, and what the cell says.
func (m *Model) layout() frame {
	f := frame{head: 5, detail: max(2, min(10, m.h/3))}
	if m.h < 16 { // without the rule
		f.head, f.detail = 4, 3
	}
	f.rows = max(0, m.h-f.head-1-f.detail)
	n := 0
	if m.chain != nil {
		n = len(m.chain.Inspections)
	}
	f.label = max(min(16, m.w-4-cellWidth), min(60, m.w-4-n*cellWidth))
	f.cols = max(1, min(n, (m.w-4-f.label)/cellWidth))
	return f
}

// follow keeps the inspection under the cursor in view.
func (m *Model) follow() {
	n := m.layout().cols
	m.first = max(min(m.first, m.col), m.col-n+1)
	if m.chain != nil {
		m.first = max(0, min(m.first, len(m.chain.Inspections)-n))
	}
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.chain == nil {
		return m.read.Page.Waiting(st, "Matters", "Reading every inspection of the authority.", "The matters could not be read.", m.w, m.h)
	}
	f := m.layout()
	rule := st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w))
	lines := []string{
		st.Title.Render(widget.Fit(" "+m.Title(), m.w, st.Glyphs.Ellipsis)),
		m.status(),
	}
	if f.head > 4 {
		lines = append(lines, rule)
	}
	lines = append(lines, m.heads(f, true), m.heads(f, false))
	lines = append(lines, widget.Block(m.matrix(f), m.w, f.rows)...)
	lines = append(lines, rule)
	lines = append(lines, m.detail()...)
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// status counts the matters by who says so, and what came back.
func (m *Model) status() string {
	st := m.settings.Style
	if m.read.Search.IsOpen() {
		return widget.Spread(" "+m.read.Search.View(max(8, m.w/2)), st.Accent.Render(m.read.Search.Place())+" ", m.w, st.Glyphs.Ellipsis)
	}
	by := map[compare.Status]int{}
	for _, r := range m.chain.Rows {
		by[r.Status]++
	}
	left := fmt.Sprintf(" %d matters: %d followed, %d confirmed, %d suggested", len(m.chain.Rows), by[compare.Curated], by[compare.Confirmed], by[compare.Suggested])
	right := fmt.Sprintf("w: %d came back ", len(m.chain.Returns))
	if m.only {
		right = fmt.Sprintf("only the %d that came back ", len(m.chain.Returns))
	}
	short := fmt.Sprintf(" %d matters, %d sugg.", len(m.chain.Rows), by[compare.Suggested])
	if p := m.read.Search.Place(); p != "" {
		if !m.only && lipgloss.Width(short+p+right) > m.w {
			right = " "
		}
		right = p + "  " + right
	}
	if n := len(m.chain.Unreadable); n > 0 { // the words are too many for a line: why says them first
		damage := fmt.Sprintf(" ! %d damaged (i):", n)
		left, short = damage+left, strings.TrimSuffix(damage, ":")
	}
	if lipgloss.Width(left+right) > m.w {
		left = short
	}
	return widget.Spread(left, st.Accent.Render(right), m.w, st.Glyphs.Ellipsis)
}

// heads is a line of column heads: kinds, or years of the inspections.
func (m *Model) heads(f frame, kinds bool) string {
	st := m.settings.Style
	s := widget.Fit("    ", f.label+4, "")
	if !kinds {
		s = widget.Fit("    Inspected in", f.label+4, "")
	}
	for i := m.first; i < min(m.first+f.cols, len(m.chain.Inspections)); i++ {
		in := m.chain.Inspections[i]
		kind, text := history.Heads(in)
		if kinds {
			text = kind
		}
		text = widget.Fit(" "+widget.Clean(text), cellWidth, "")
		if i == m.col {
			text = st.Accent.Render(text)
		}
		s += text
	}
	return st.Dim.Render(widget.Fit(s, m.w, st.Glyphs.Ellipsis))
}

// matrix draws the rows seen.
func (m *Model) matrix(f frame) []string {
	var lines []string
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.line(f, i))
	}
	if len(m.rows) == 0 {
		lines = widget.Wrap(" No recommendation is held, and no matter is followed: there is nothing to set out. Import the reports (I), or see the timeline of grades.", max(1, m.w-1), " ")
	}
	return lines
}

func (m *Model) line(f frame, i int) string {
	st, r := m.settings.Style, m.rows[i]
	by := map[compare.Status]string{compare.Curated: "c", compare.Confirmed: "y", compare.Suggested: "s"}[r.Status]
	here := i == m.list.Cursor
	cursor := " "
	if here {
		cursor = st.Glyphs.Cursor
	}
	text := cursor + by + " " + widget.Clean(r.Label)
	s := st.Selected.Render(widget.Fit(text, f.label+4, st.Glyphs.Ellipsis))
	if !here {
		s = widget.Fit(draw.Highlight(text, m.read.Search.Query(), st), f.label+4, st.Glyphs.Ellipsis)
	}
	for j := m.first; j < min(m.first+f.cols, len(r.Cells)); j++ {
		s += m.sign(r.Cells[j], here && j == m.col)
	}
	return s
}

func (m *Model) sign(c history.Cell, here bool) string {
	st := m.settings.Style
	tone := st.Quiet
	if c.Change != "" {
		tone = draw.ChangeTone(c.Change, st)
	} else if c.Side == history.Good {
		tone = st.Good
	} else if c.Side == history.Wanting {
		tone = st.Bad
	}
	text := widget.Fit(c.Sign(), cellWidth-1, "")
	if here {
		return st.Accent.Render(st.Glyphs.Cursor) + st.Selected.Render(text)
	}
	return " " + tone.Render(text)
}

// warnings are what a reader must know before any sign of the matrix.
func (m *Model) warnings() []string {
	out := data.UnreadableWords(m.chain.Unreadable)
	if text := m.read.Page.Got().unread; text != "" {
		out = append(out, text)
	}
	return out
}

// detail says in words what is under the cursor.
func (m *Model) detail() []string {
	st := m.settings.Style
	r, ok := m.row()
	c, in := m.cell()
	if !ok || !in {
		return nil
	}
	var lines []string
	add := func(text string, s lipgloss.Style) {
		for _, l := range widget.Wrap(widget.Clean(text), max(1, m.w-2), "") {
			lines = append(lines, " "+s.Render(l))
		}
	}
	if text := m.read.Page.Got().unread; text != "" {
		add(text, st.Warn)
	}
	add(c.Inspection.Title(data.ByInspected)+": "+m.cellWords(c), st.Strong)
	if b, ok := m.chain.Came(r); ok && m.only {
		add("Came back: "+b.Words+".", st.Warn)
	}
	for _, f := range c.Findings {
		for _, l := range widget.Wrap(widget.Clean(f.Polarity.Mark()+" "+f.Text+" ["+draw.Place(f)+"]"), max(1, m.w-2), "") {
			lines = append(lines, " "+draw.Highlight(l, m.read.Search.Query(), st))
		}
	}
	if b, ok := m.chain.Came(r); ok && !m.only {
		add("Came back: "+b.Words+".", st.Warn)
	}
	return lines
}
