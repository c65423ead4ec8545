package matters

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// cellWidth is a column: the cursor's mark, and a sign or a head of five cells.
const cellWidth = 6

// roomy is the height from which the legend is told in full.
const roomy = 30

// frame is how the screen is divided.
type frame struct{ head, rows, legend, detail, label, cols int }

// layout divides the screen: heading, matrix, its legend, and what the cell says.
func (m *Model) layout() frame {
	f := frame{head: 6, detail: max(2, m.h/4), legend: len(m.legend())}
	if m.h < 16 { // without the rule, what is held, and the legend
		f.head, f.detail, f.legend = 4, 3, 0
	}
	f.rows = max(0, m.h-f.head-1-f.detail-f.legend)
	n := 0
	if m.chain != nil {
		n = len(m.chain.Inspections)
	}
	f.label = max(min(16, m.w-4-cellWidth), min(60, m.w-4-n*cellWidth))
	f.cols = max(1, min(n, (m.w-4-f.label)/cellWidth))
	return f
}

// follow keeps what is under the cursor in view: the legend of its rows takes
// more lines or fewer.
func (m *Model) follow() {
	f := m.layout()
	m.list.SetHeight(f.rows)
	n := f.cols
	m.first = max(min(m.first, m.col), m.col-n+1)
	if m.chain != nil {
		m.first = max(0, min(m.first, len(m.chain.Inspections)-n))
	}
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.chain == nil {
		return m.read.Page.Waiting(st, "The story", "Reading every inspection of the authority.", "The matters could not be read.", m.w, m.h)
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
	lines = append(lines, m.heads(f, "", func(in data.Inspection) string { kind, _ := history.Heads(in, m.chain.Basis); return kind }),
		m.heads(f, prose.Capital(m.chain.Basis.String())+" in", func(in data.Inspection) string { _, year := history.Heads(in, m.chain.Basis); return year }))
	if f.head > 5 {
		lines = append(lines, m.heads(f, "Text held", m.chain.Held))
	}
	lines = append(lines, widget.Block(m.matrix(f), m.w, f.rows)...)
	lines = append(lines, rule)
	if f.legend > 0 {
		lines = append(lines, m.legend()...)
	}
	lines = append(lines, m.detail(f.detail)...)
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// legend explains the signs beneath the matrix.
func (m *Model) legend() []string {
	var lines []string
	all := history.Legend()
	if m.h < roomy {
		all = []string{history.Brief(m.alike())}
	}
	for _, text := range all {
		for _, l := range widget.Wrap(text, max(1, m.w-2), "") {
			lines = append(lines, " "+m.settings.Style.Dim.Render(l))
		}
	}
	return lines
}

// alike are the rows of the kind that the cursor is on, or that its heading
// heads.
func (m *Model) alike() []history.ChainRow {
	for _, here := range m.rows[min(m.list.Cursor, len(m.rows)):] {
		if here.Kind != heading {
			return slices.DeleteFunc(slices.Clone(m.rows), func(r history.ChainRow) bool { return r.Kind != here.Kind })
		}
	}
	return nil
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
	right := m.counted()
	if len(m.chain.Rows) == 0 {
		return st.Dim.Render(widget.Fit(" No recommendation is held, and no matter is followed: import the reports (I).", m.w, st.Glyphs.Ellipsis))
	}
	short := fmt.Sprintf(" %d matters, %d sugg.", len(m.chain.Rows), by[compare.Suggested])
	if p := m.read.Search.Place(); p != "" {
		if m.only == everything && lipgloss.Width(short+p+right) > m.w {
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

// heads is a line of column heads behind its name.
func (m *Model) heads(f frame, name string, head func(data.Inspection) string) string {
	st := m.settings.Style
	s := widget.Fit("    "+name, f.label+4, "")
	for i := m.first; i < min(m.first+f.cols, len(m.chain.Inspections)); i++ {
		in := m.chain.Inspections[i]
		text := widget.Fit(" "+widget.Clean(head(in)), cellWidth, "")
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
	text := cursor + widget.Fit(by, 1, "") + " " + widget.Clean(r.Label)
	if r.Kind == heading {
		text = cursor + " " + st.Strong.Render(widget.Clean(r.Label))
	}
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
	if c.Grade != "" {
		tone = draw.GradeTone(c.Grade, st)
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
