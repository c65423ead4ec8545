package matters

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// matrix is the heads, the rows seen, and what explains their signs.
func (m *Model) matrix(f frame) []string {
	lines := []string{
		m.heads(f, "", func(in data.Inspection) string { kind, _ := history.Heads(in, m.chain.Basis); return kind }),
		m.heads(f, prose.Capital(m.chain.Basis.String())+" in", func(in data.Inspection) string { _, year := history.Heads(in, m.chain.Basis); return year }),
	}
	if f.heads > 2 {
		lines = append(lines, m.heads(f, "Text held", m.chain.Held))
	}
	if len(m.rows) == 0 {
		return append(lines, widget.Wrap(" No recommendation is held, and no matter is followed: there is nothing to set out. Import the reports (I), or see the timeline of grades.", max(1, f.w-1), " ")...)
	}
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.cachedLine(f, i))
	}
	if f.legend > 0 {
		lines = append(widget.Block(lines, f.w, f.heads+f.rows), m.legend(f))
	}
	return lines
}

// heads is a line of column heads behind its name.
func (m *Model) heads(f frame, name string, head func(data.Inspection) string) string {
	st := m.settings.Style
	s := st.Dim.Render(strings.Repeat(" ", leadWidth) + widget.Fit(name, f.label, ""))
	first, last := m.seen(f)
	for i := first; i < last; i++ {
		look := st.Dim
		if i == m.col {
			look = st.Accent
		}
		s += look.Render(widget.Fit(" "+widget.Clean(head(m.chain.Inspections[i])), f.columns[i], ""))
	}
	return s
}

// legend explains in one line the signs of rows like the one under the cursor.
func (m *Model) legend(f frame) string {
	st := m.settings.Style
	line := " "
	for _, x := range history.Brief(m.alike(), f.inWords) {
		if x = "  " + x; ansi.StringWidth(line+x) <= f.w {
			line += x
		}
	}
	return st.Dim.Render(widget.Fit(line, f.w, ""))
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

// rowCache keeps rows that are drawn, for as long as nothing about them changes.
type rowCache struct {
	key   rowKey
	lines map[int]string
}

type rowKey struct {
	chain       *history.Chain
	only        choice
	w, h, first int
	look        style.Look
	ascii       bool
}

// cachedLine draws a row, or takes it from the frame before; the row under the cursor
// is drawn anew, and all are while words are looked for.
func (m *Model) cachedLine(f frame, i int) string {
	if i == m.list.Cursor || !m.read.Search.Query().Empty() {
		return m.line(f, i)
	}
	st := m.settings.Style
	if key := (rowKey{m.chain, m.only, m.w, m.h, m.first, st.Look, st.Glyphs.ASCII}); m.cache.key != key {
		m.cache = rowCache{key, map[int]string{}}
	}
	if l, ok := m.cache.lines[i]; ok {
		return l
	}
	l := widget.Fit(m.line(f, i), f.w, "")
	m.cache.lines[i] = l
	return l
}

// line draws a row: whose it is, its label, and its cells.
func (m *Model) line(f frame, i int) string {
	st, r := m.settings.Style, m.rows[i]
	here, cursor := i == m.list.Cursor, " "
	if here {
		cursor = st.Glyphs.Cursor
	}
	if r.Kind == heading {
		text := cursor + "  " + r.Label
		if here {
			return st.Selected.Render(widget.Fit(text, leadWidth+f.label, st.Glyphs.Ellipsis))
		}
		return widget.Fit(st.Strong.Render(text)+st.Dim.Render("  "+m.under(i)), f.w, st.Glyphs.Ellipsis)
	}
	label := widget.Fit(widget.Clean(r.Label), f.label, st.Glyphs.Ellipsis)
	lead := cursor + widget.Fit(statusMark(r.Status), 1, "") + " "
	s := st.Selected.Render(lead + label)
	if !here {
		look := st.Text
		if r.Status == compare.Suggested {
			look = st.Suggested
		}
		if q := m.read.Search.Query(); len(q.Hits(label)) > 0 {
			label = draw.Highlight(label, q, st)
		} else {
			label = look.Render(label)
		}
		s = st.Dim.Render(lead) + label
	}
	first, last := m.seen(f)
	for j := first; j < min(last, len(r.Cells)); j++ {
		s += m.cellText(r.Cells[j], f, f.columns[j], here && j == m.col)
	}
	return s
}

// under counts the rows under a heading, and those of them that nobody confirmed.
func (m *Model) under(i int) string {
	n, suggested := 0, 0
	for _, r := range m.rows[i+1:] {
		if r.Kind == heading {
			break
		}
		if n++; r.Status == compare.Suggested {
			suggested++
		}
	}
	if suggested == 0 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%d, %s %d suggested", n, data.SuggestedTags.Mark(), suggested)
}

// statusMark is whose a row is, as themes of findings have it: "?" suggested, "'"
// confirmed by the reader.
func statusMark(s compare.Status) string {
	switch s {
	case compare.Suggested:
		return data.SuggestedTags.Mark()
	case compare.Confirmed:
		return data.ConfirmedTags.Mark()
	}
	return ""
}

// cellText draws a cell in w cells, the first of them the cursor's.
func (m *Model) cellText(c history.Cell, f frame, w int, here bool) string {
	st := m.settings.Style
	look, before := m.tone(c), " "
	if here {
		look, before = st.Selected, st.Accent.Render(st.Glyphs.Cursor)
	}
	if c.State == history.Graded {
		room := w - 1 - draw.BadgeCells
		return before + draw.Badge(c.Grade, st) + look.Render(widget.Fit(m.signs(c, room), room, ""))
	}
	text := c.Sign()
	if f.inWords {
		text = c.InWords()
	}
	return before + look.Render(widget.Fit(text, w-1, ""))
}

// tone is how a cell is drawn: by what became of its row, else by what it says.
func (m *Model) tone(c history.Cell) style.Ink {
	st := m.settings.Style
	switch {
	case c.State == history.Graded && strings.Contains(c.Signs, mark.Better):
		return st.Good
	case c.State == history.Graded && strings.Contains(c.Signs, mark.Worse):
		return st.Bad
	case c.Change != "":
		return draw.ChangeTone(c.Change, st)
	case c.Side == history.Good:
		return st.Good
	case c.Side == history.Wanting:
		return st.Bad
	}
	return st.Quiet
}
