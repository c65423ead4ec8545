package frequency

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// head is the number of lines above the table: what is counted, and of what.
const head = 2

// frame is the table without its frame.
func (m *Model) frame() layout.Size {
	s := layout.Size{W: m.w - 1, H: max(0, m.h-head)}
	if m.framed() {
		s.W, s.H = m.w-style.PaneSides, s.H-style.PaneFrame
	}
	return s
}

func (m *Model) framed() bool { return m.w >= layout.FramedFrom && m.h >= 20 }

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.table == nil {
		text := "Counting."
		if err := m.asks.Failed(); err != nil {
			text = prose.Sentence(err.Error()) + " q goes back."
		}
		return strings.Join(widget.Block([]string{st.Title.Render(" " + m.Title()), " " + widget.Clean(text)}, m.w, m.h), "\n")
	}
	if m.find.IsOpen() {
		return strings.Join(widget.Block(m.find.View(m.w, m.h, st), m.w, m.h), "\n")
	}
	size := m.frame()
	lines := []string{
		widget.Spread(st.Title.Render(" "+m.Title()), st.Strong.Render(prose.Count(m.table.total, "finding")+" "), m.w, st.Glyphs.Ellipsis),
		st.Dim.Render(widget.Fit(" "+widget.Clean(m.table.asked), m.w, st.Glyphs.Ellipsis)),
	}
	table := append([]string{m.headings(size.W)}, m.rows(size.W, size.H-1)...)
	if m.framed() {
		table = st.Pane(m.table.facet.Title(), prose.Count(len(m.table.rows), "value")+", "+m.sorted(), table, m.w, m.h-head, true)
	}
	return strings.Join(widget.Block(append(lines, table...), m.w, m.h), "\n")
}

// numbers are the cells of the columns of numbers, wide that of findings with its
// share. Narrow screens leave the polarities out, then the share.
type numbers struct{ name, share, polarity, bar int }

func columns(w int) numbers {
	c := numbers{share: 8, polarity: 8}
	if w < 60 {
		c.polarity = 0
	}
	if w < 39 {
		c.share = 0
	}
	rest := w - 1 - 9 - c.share - 2*c.polarity
	c.name = min(rest, 52)
	if c.bar = rest - c.name - 2; c.bar < 8 {
		c.bar, c.name = 0, rest
	}
	c.bar = min(c.bar, 40)
	return c
}

func (m *Model) headings(w int) string {
	c := columns(w)
	line := " " + widget.Fit("Value", max(0, c.name), "") + fmt.Sprintf("%9s", "Findings")
	if c.share > 0 {
		line += fmt.Sprintf("%*s", c.share, "Share")
	}
	if c.polarity > 0 {
		line += fmt.Sprintf("%*s%*s", c.polarity, mark.NeedsWork, c.polarity, mark.Strength)
	}
	return m.settings.Style.Dim.Render(widget.Fit(line, w, ""))
}

// rows draws the values in exactly h lines of w cells.
func (m *Model) rows(w, h int) []string {
	var lines []string
	first, last := m.list.Window()
	for i := first; i < last && len(lines) < h; i++ {
		lines = append(lines, m.row(m.table.rows[i], i == m.list.Cursor, w))
	}
	if len(m.table.rows) == 0 {
		lines = append(lines, " No finding is chosen.")
	}
	return widget.Block(lines, w, max(0, h))
}

func (m *Model) row(r row, here bool, w int) string {
	st, c := m.settings.Style, columns(w)
	cursor := " "
	if here {
		cursor = st.Glyphs.Cursor
	}
	name := cursor + widget.Fit(widget.Clean(r.name), max(0, c.name), st.Glyphs.Ellipsis)
	n := fmt.Sprintf("%9d", r.n)
	share, work, strengths, bar := "", "", "", ""
	if c.share > 0 {
		share = fmt.Sprintf("%*s", c.share, percent(r.n, m.table.total))
	}
	if c.polarity > 0 {
		work, strengths = fmt.Sprintf("%*d", c.polarity, r.needWork), fmt.Sprintf("%*d", c.polarity, r.strengths)
	}
	if c.bar > 0 {
		bar = "  " + st.Glyphs.Bars(r.n, m.table.most, c.bar)
	}
	if here {
		return st.Selected.Render(widget.Fit(name+n+share+work+strengths+bar, w, ""))
	}
	return st.Text.Render(name) + st.Strong.Render(n) + st.Dim.Render(share) + st.Bad.Render(work) + st.Good.Render(strengths) + st.Line.Render(bar)
}

// percent is a share in a hundred, to one place under ten.
func percent(n, of int) string {
	p := 100 * float64(n) / float64(max(1, of))
	if p < 10 {
		return strconv.FormatFloat(p, 'f', 1, 64) + " %"
	}
	return strconv.FormatFloat(p, 'f', 0, 64) + " %"
}
