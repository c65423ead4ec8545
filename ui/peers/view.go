package peers

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/ui/draw"
	"casebook/ui/widget"
)

// pinned is the number of lines above the page.
const pinned = 3

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.page() == nil {
		return m.read.Page.Waiting(st, "Side by side", "Reading the authorities.", "They could not be set side by side.", m.w, m.h)
	}
	lines := []string{
		st.Title.Render(widget.Fit(" "+m.Title(), m.w, st.Glyphs.Ellipsis)),
		m.status(),
		st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)),
	}
	lines = append(lines, m.flow.View(m.w, st.Accent.Render(st.Glyphs.Cursor))...)
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// status is the day of the grades, or what is searched for.
func (m *Model) status() string {
	st := m.settings.Style
	left := st.Dim.Render(" grades that stand " + m.page().reach + "; differences, not changes")
	if m.read.Search.IsOpen() {
		left = " " + m.read.Search.View(max(8, m.w/2))
	}
	if m.read.Search.Place() == "" {
		return widget.Fit(left, m.w, st.Glyphs.Ellipsis)
	}
	return widget.Spread(left, st.Accent.Render(m.read.Search.Place())+" ", m.w, st.Glyphs.Ellipsis)
}

// lay draws a section; block 0 is the warnings.
func (m *Model) lay(block int) widget.Laid {
	st := m.settings.Style
	var out widget.Laid
	add := func(id string, lines ...string) {
		out.Stops = append(out.Stops, widget.Stop{ID: id, First: len(out.Lines), Last: len(out.Lines) + len(lines) - 1})
		out.Lines = append(out.Lines, lines...)
	}
	if block == 0 {
		for i, w := range m.page().warnings {
			add(warningID(i), m.hang("  "+st.Warn.Render("!")+" ", w)...)
		}
		if len(m.page().warnings) > 0 {
			out.Lines = append(out.Lines, "")
		}
		return out
	}
	s := m.page().sections[block-1]
	add(sectionID(block-1), widget.Fit("  "+st.Strong.Render(strings.ToUpper(widget.Clean(s.Title))), m.w, st.Glyphs.Ellipsis))
	if s.Note != "" {
		for _, l := range widget.Wrap(widget.Clean(s.Note), max(1, m.w-2), "") {
			out.Lines = append(out.Lines, "  "+m.marked(l, st.Dim))
		}
	}
	table := draw.Table{Style: st, Width: m.w, Basis: m.settings.Basis, A: m.page().a, B: m.page().b, Reasons: true, LeadA: "A  ", LeadB: "B  "}
	tabled := len(s.Rows) == len(s.Lines) && len(s.Rows) > 0 && m.w >= 140 // with room for the reasons
	if tabled {
		out.Lines = append(out.Lines, table.Head())
	}
	for i, l := range s.Lines {
		if tabled {
			add(lineID(block-1, i), table.Row(s.Rows[i])...)
			continue
		}
		lines := m.hang("  "+st.Strong.Render(widget.Fit(l.Mark, 1, ""))+" ", l.Text)
		for _, u := range widget.Wrap(widget.Clean(l.Under), max(1, m.w-6), "") {
			if u != "" {
				lines = append(lines, "      "+m.marked(u, st.Dim))
			}
		}
		add(lineID(block-1, i), lines...)
	}
	out.Lines = append(out.Lines, "")
	return out
}

// hang wraps a text behind a lead of four cells.
func (m *Model) hang(lead, text string) []string {
	lines := widget.Wrap(widget.Clean(text), max(1, m.w-4), "")
	for i := range lines {
		if i > 0 {
			lead = "    "
		}
		lines[i] = lead + draw.Highlight(lines[i], m.read.Search.Query(), m.settings.Style)
	}
	return lines
}

// marked is a line in a style, or with the words that are looked for marked.
func (m *Model) marked(line string, s lipgloss.Style) string {
	if len(m.read.Search.Query().Hits(line)) == 0 {
		return s.Render(line)
	}
	return draw.Highlight(line, m.read.Search.Query(), m.settings.Style)
}

func lineID(section, line int) string { return fmt.Sprintf("line:%d:%d", section, line) }

func sectionID(i int) string { return fmt.Sprintf("section:%d", i) }

func warningID(i int) string { return fmt.Sprintf("warning:%d", i) }
