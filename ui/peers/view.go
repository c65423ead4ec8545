package peers

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data/compare"
	"casebook/data/mark"
	"casebook/data/peers"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// frame is how the screen is divided. Sizes in cells and lines, without frames.
type frame struct {
	framed bool // the parts have frames
	w      int
	page   int
	told   int // of what is told of the line under the cursor, 0 where lines tell it themselves
}

// frame divides the screen: title and state, the page, and what the line under the
// cursor says in full.
func (m *Model) frame() frame {
	f := frame{framed: m.w >= layout.FramedFrom && m.h >= 24, w: m.w - 1, page: max(0, m.h-2)}
	switch {
	case f.framed:
		f.w = m.w - style.PaneSides
		f.told = 5
		if p := m.page(); p != nil && p.read {
			f.told = m.h * 3 / 10
		}
		f.page -= f.told + 2*style.PaneFrame
	case m.h >= 20:
		f.told = 5
		f.page -= f.told + 1
	}
	return f
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.page() == nil {
		return m.read.Page.Waiting(st, "Side by side", "Reading the authorities.", "They could not be set side by side.", m.w, m.h)
	}
	f := m.frame()
	lines := []string{st.Title.Render(widget.Fit(" "+m.Title(), m.w, st.Glyphs.Ellipsis)), m.status()}
	page := m.flow.View(f.w, st.Accent.Render(st.Glyphs.Cursor), st.Under)
	name, told := m.told(f)
	switch {
	case f.framed:
		lines = append(lines, st.Pane("Side by side", "", page, m.w, f.page+style.PaneFrame, true)...)
		lines = append(lines, st.Pane(name, "", told, m.w, f.told+style.PaneFrame, false)...)
	case f.told > 0:
		lines = append(append(append(lines, page...), st.Rule(name, "", m.w, false)), told...)
	default:
		lines = append(lines, page...)
	}
	if !f.framed { // panes have their size
		lines = widget.Block(lines, m.w, m.h)
	}
	return strings.Join(lines, "\n")
}

// status is the day of the grades with how they stand, or what is searched for.
func (m *Model) status() string {
	st := m.settings.Style
	left := st.Dim.Render(" grades that stand " + m.page().reach + "; differences, not changes")
	if m.read.Search.IsOpen() {
		left = " " + m.read.Search.View(max(8, m.w/2))
	}
	if p := m.read.Search.Place(); p != "" {
		return widget.Spread(left, st.Accent.Render(p)+" ", m.w, st.Glyphs.Ellipsis)
	}
	right := m.stand()
	if lipgloss.Width(left)+lipgloss.Width(right)+2 > m.w {
		right = ""
	}
	return widget.Spread(left, right, m.w, st.Glyphs.Ellipsis)
}

// stand counts how many neighbours have a better overall grade than A, or in how
// many judgements B does.
func (m *Model) stand() string {
	st, counts := m.settings.Style, map[compare.Direction]int{}
	for _, s := range m.page().sections {
		for _, l := range s.Lines {
			counts[directionOf(l)]++
		}
		for _, r := range s.Rows {
			counts[r.Direction]++
		}
	}
	out := ""
	if m.b != "" {
		out = st.Dim.Render("B  ")
	}
	for _, x := range []struct {
		of    compare.Direction
		words string
		look  style.Ink
	}{{compare.Up, "better", st.Good}, {compare.Down, "worse", st.Bad}, {compare.Level, "the same", st.Dim}} {
		if n := counts[x.of]; n > 0 {
			out += x.look.Render(fmt.Sprintf("%s %d %s", x.of.Mark(), n, x.words)) + "  "
		}
	}
	return strings.TrimSuffix(out, " ")
}

// directionOf is how a neighbour's overall grade stands to that of A.
func directionOf(l peers.Line) compare.Direction {
	for _, d := range []compare.Direction{compare.Up, compare.Down, compare.Level} {
		if l.Peer != nil && l.Mark == d.Mark() {
			return d
		}
	}
	return compare.Unsaid
}

// lay draws a section; block 0 is the warnings.
func (m *Model) lay(block int) widget.Laid {
	st, f := m.settings.Style, m.frame()
	var out widget.Laid
	add := func(id string, lines ...string) {
		out.Stops = append(out.Stops, widget.Stop{ID: id, First: len(out.Lines), Last: len(out.Lines) + len(lines) - 1})
		out.Lines = append(out.Lines, lines...)
	}
	if block == 0 {
		for i, w := range m.page().warnings {
			add(warningID(i), m.hang("  "+st.Warn.Render(mark.Warning)+" ", w, f.w)...)
		}
		if len(m.page().warnings) > 0 {
			out.Lines = append(out.Lines, "")
		}
		return out
	}
	s := m.page().sections[block-1]
	add(sectionID(block-1), widget.Fit("  "+m.marked(widget.Clean(s.Title), st.Strong), f.w, st.Glyphs.Ellipsis))
	if s.Note != "" {
		for _, l := range widget.Wrap(widget.Clean(s.Note), max(1, f.w-2), "") {
			out.Lines = append(out.Lines, "  "+m.marked(l, st.Dim))
		}
	}
	if head := m.head(s, f); head != "" {
		out.Lines = append(out.Lines, head)
	}
	for i, l := range s.Lines {
		lines := m.row(s, i, f)
		if f.told == 0 {
			for _, u := range widget.Wrap(widget.Clean(l.Under), max(1, f.w-6), "") {
				if u != "" {
					lines = append(lines, "      "+m.marked(u, st.Dim))
				}
			}
		}
		add(lineID(block-1, i), lines...)
	}
	out.Lines = append(out.Lines, "")
	return out
}

// hang wraps a text behind a lead of four cells.
func (m *Model) hang(lead, text string, w int) []string {
	lines := widget.Wrap(widget.Clean(text), max(1, w-4), "")
	for i := range lines {
		if i > 0 {
			lead = "    "
		}
		lines[i] = lead + draw.Highlight(lines[i], m.read.Search.Query(), m.settings.Style)
	}
	return lines
}

// marked is a line in a style, or with the words that are looked for marked.
func (m *Model) marked(line string, s style.Ink) string {
	if len(m.read.Search.Query().Hits(line)) == 0 {
		return s.Render(line)
	}
	return draw.Highlight(line, m.read.Search.Query(), m.settings.Style)
}

func lineID(section, line int) string { return fmt.Sprintf("line:%d:%d", section, line) }

func sectionID(i int) string { return fmt.Sprintf("section:%d", i) }

func warningID(i int) string { return fmt.Sprintf("warning:%d", i) }
