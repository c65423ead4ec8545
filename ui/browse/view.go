package browse

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/layout"
	"casebook/ui/widget"
)

// View draws exactly h lines of w cells.
func (m *Model) View() string {
	if m.w < 1 || m.h < 1 {
		return ""
	}
	if m.covered() {
		return strings.Join(filled(m.coverView(), m.w, m.h), "\n")
	}
	p := m.panes()
	lines := m.headView()
	if !p.Framed {
		lines = append(lines, m.rule(p))
	}
	lines = append(lines, m.body(p)...)
	return strings.Join(filled(lines, m.w, m.h), "\n")
}

// measured is the width under which lines are measured again: there, marks and
// margins may not fit.
const measured = 12

// filled makes lines that have the right width exactly h lines. It measures
// only where lines may be too wide, because measuring is most of what a frame
// costs.
func filled(lines []string, w, h int) []string {
	if w < measured {
		return widget.Block(lines, w, h)
	}
	if len(lines) > h {
		return lines[:h]
	}
	for len(lines) < h {
		lines = append(lines, strings.Repeat(" ", w))
	}
	return lines
}

// rule is the line under the head, with joints where panes meet.
func (m *Model) rule(p layout.Panes) string {
	g := m.set.Style.Glyphs
	if p.Stacked {
		return m.set.Style.Line.Render(strings.Repeat(g.Horizontal, m.w))
	}
	var parts []string
	for _, w := range []int{p.Filters.W, p.List.W, p.Reader.W} {
		if w > 0 {
			parts = append(parts, strings.Repeat(g.Horizontal, w))
		}
	}
	return m.set.Style.Line.Render(strings.Join(parts, g.TeeDown))
}

func (m *Model) body(p layout.Panes) []string {
	if p.Framed {
		return m.framedBody(p)
	}
	if p.Stacked {
		lines := m.listView(p.List.W, p.List.H)
		lines = append(lines, m.set.Style.Rule("Reading", m.readerPlace(), p.Reader.W, m.pane == inReader))
		return append(lines, m.readerLines(p.Reader)...)
	}
	var blocks [][]string
	if p.Filters.W > 0 {
		head := m.paneHead(inFilters, "Filters", "", p.Filters.W)
		blocks = append(blocks, append([]string{head}, m.filtersView(p.Filters.W, p.Filters.H-1)...))
	}
	if p.List.W > 0 {
		blocks = append(blocks, m.listView(p.List.W, p.List.H))
	}
	if len(blocks) == 1 {
		return blocks[0]
	}
	return widget.Beside(m.set.Style.Line.Render(m.set.Style.Glyphs.Vertical), blocks...)
}

// framedBody draws every pane in a frame.
func (m *Model) framedBody(p layout.Panes) []string {
	s := m.set.Style
	var blocks [][]string
	if in := inner(p, p.Filters); p.Filters.W > 0 {
		blocks = append(blocks, s.Pane("Filters", "", m.filtersView(in.W, in.H), p.Filters.W, p.Filters.H, m.pane == inFilters))
	}
	in := inner(p, p.List)
	title, right := "Findings", m.place()
	list := m.listLines(in.W, in.H)
	if m.search.input.IsOpen() {
		title, right = m.search.input.View(max(1, in.W-ansi.StringWidth(m.matches())-11)), m.matches()
	}
	blocks = append(blocks, s.Pane(title, right, list, p.List.W, p.List.H, m.pane == inList))
	if p.Reader.W > 0 {
		in := inner(p, p.Reader)
		reading := s.Pane("Reading", m.readerPlace(), m.readerLines(in), p.Reader.W, p.Reader.H, m.pane == inReader)
		if p.Stacked {
			return append(widget.Beside("", blocks...), reading...)
		}
		blocks = append(blocks, reading)
	}
	return widget.Beside("", blocks...)
}

// paneHead names a pane; the one that has the keys is marked.
func (m *Model) paneHead(p pane, name, right string, w int) string {
	s := m.set.Style
	if m.pane == p {
		return s.Strong.Render(widget.Spread(s.Glyphs.Cursor+" "+name, right+" ", w, s.Glyphs.Ellipsis))
	}
	return s.Dim.Render(widget.Spread("  "+name, right+" ", w, s.Glyphs.Ellipsis))
}

// listView draws the findings with their headings in exactly h lines of w cells.
func (m *Model) listView(w, h int) []string {
	head := m.headings(m.columns(w, h-1), m.place(), w)
	if m.search.input.IsOpen() {
		head = m.searchLine(w)
	}
	return filled(append([]string{head}, m.listLines(w, h-1)...), w, h)
}

// listLines draws the findings in exactly h lines of w cells.
func (m *Model) listLines(w, h int) []string {
	c := m.columns(w, h)
	lines := make([]string, 0, h)
	if m.page.err != nil {
		lines = append(lines, m.set.Style.Warn.Render(widget.Fit("  "+widget.Clean(m.page.err.Error()), w, m.set.Style.Glyphs.Ellipsis)))
	}
	if m.list.Total == 0 {
		lines = append(lines, m.emptyView(w, h)...)
		return filled(lines, w, h)
	}
	first, last := m.list.Window()
	below := m.beneath(w, h)
	for i := first; i < last && len(lines)+c.rows <= h-len(below); i++ {
		lines = append(lines, m.cachedRow(i, w, c)...)
	}
	lines = filled(lines, w, h-len(below))
	for _, l := range below {
		lines = append(lines, m.set.Style.Dim.Render(widget.Fit(l, w, "")))
	}
	return lines
}

// place says which finding of how many is under the cursor; while a search is
// on each of them is a match.
func (m *Model) place() string {
	if m.list.Total == 0 {
		return ""
	}
	if g, in := m.groupAt(m.list.Cursor); in {
		return m.groupName(g) + ": " + strconv.Itoa(m.list.Cursor-g.At) + " of " + strconv.Itoa(g.N)
	}
	at, of := strconv.Itoa(m.list.Cursor+1), strconv.Itoa(m.list.Total)
	if m.filter.Words() != "" {
		return "match " + at + "/" + of
	}
	return at + " of " + of
}

// matches is place, or that nothing was found.
func (m *Model) matches() string {
	if m.hits != nil && m.list.Total == 0 {
		return "no match"
	}
	return m.place()
}

func (m *Model) searchLine(w int) string {
	right := m.matches()
	n := ansi.StringWidth(right) + 1
	if n+12 > w {
		return m.search.input.View(w)
	}
	return m.search.input.View(w-n-1) + " " + m.set.Style.Dim.Render(right) + " "
}

// readerPlace names the inspection and says how much of the text is in sight.
func (m *Model) readerPlace() string {
	r, ok := m.current()
	if !ok {
		return ""
	}
	name := widget.Clean(r.Inspection.Title(m.set.Basis))
	first, last, all := m.reader.page.More()
	if all > m.reader.page.Height {
		return name + ", lines " + strconv.Itoa(first) + "-" + strconv.Itoa(last) + " of " + strconv.Itoa(all)
	}
	return name
}

func (m *Model) readerLines(size layout.Size) []string {
	lines := m.reader.page.View(max(0, size.W-2))
	for i := range lines {
		lines[i] = " " + lines[i] + " "
	}
	return filled(lines, size.W, size.H)
}

// coverView is the reader over the whole screen. What is counted and how years
// are meant stay in sight above it, and so does a search that is being typed.
func (m *Model) coverView() []string {
	lines := m.headView()
	if m.search.input.IsOpen() {
		lines = append(lines, m.searchLine(m.w))
	} else {
		lines = append(lines, m.paneHead(inReader, "Reading "+m.place(), m.readerPlace(), m.w))
	}
	return append(lines, m.readerLines(layout.Size{W: m.w, H: max(0, m.h-len(lines))})...)
}
