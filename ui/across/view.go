package across

import (
	"fmt"
	"strings"

	"casebook/ui/mark"
	"casebook/ui/widget"
)

// pinned is the number of lines above the page.
const pinned = 3

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.page == nil {
		text := "Reading the authorities."
		if m.failed != nil {
			text = "They could not be set side by side. " + m.failed.Error() + " q goes back."
		}
		lines := append([]string{st.Title.Render(" Side by side")}, widget.Wrap(" "+widget.Clean(text), max(1, m.w-1), " ")...)
		return strings.Join(widget.Block(lines, m.w, m.h), "\n")
	}
	lines := []string{
		st.Title.Render(widget.Fit(" "+m.Title(), m.w, st.Glyphs.Ellipsis)),
		st.Dim.Render(widget.Fit(" grades that stand on "+m.on.Short()+"; differences, not changes", m.w, st.Glyphs.Ellipsis)),
		st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)),
	}
	lines = append(lines, m.flow.View(m.w, st.Accent.Render(st.Glyphs.Cursor))...)
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
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
		for i, w := range m.page.warnings {
			add(fmt.Sprintf("warning:%d", i), hang("  "+st.Warn.Render("!")+" ", w, m.w)...)
		}
		if len(m.page.warnings) > 0 {
			out.Lines = append(out.Lines, "")
		}
		return out
	}
	s := m.page.sections[block-1]
	add(fmt.Sprintf("section:%d", block-1), widget.Fit("  "+st.Strong.Render(strings.ToUpper(widget.Clean(s.Title))), m.w, st.Glyphs.Ellipsis))
	if s.Note != "" {
		for _, l := range widget.Wrap(widget.Clean(s.Note), max(1, m.w-2), "") {
			out.Lines = append(out.Lines, "  "+st.Dim.Render(l))
		}
	}
	table := mark.Table{Style: st, Width: m.w, Basis: m.settings.Basis, A: m.page.a, B: m.page.b, Reasons: true, LeadA: "A  ", LeadB: "B  "}
	tabled := len(s.Rows) == len(s.Lines) && len(s.Rows) > 0 && m.w >= 130 // with room for the reasons
	if tabled {
		out.Lines = append(out.Lines, table.Head())
	}
	for i, l := range s.Lines {
		if tabled {
			add(lineID(block-1, i), table.Row(s.Rows[i])...)
			continue
		}
		lines := hang("  "+st.Strong.Render(widget.Fit(l.Mark, 1, ""))+" ", l.Text, m.w)
		for _, u := range widget.Wrap(widget.Clean(l.Under), max(1, m.w-6), "") {
			if u != "" {
				lines = append(lines, "      "+st.Dim.Render(u))
			}
		}
		add(lineID(block-1, i), lines...)
	}
	out.Lines = append(out.Lines, "")
	return out
}

// hang wraps a text behind a lead of four cells.
func hang(lead, text string, w int) []string {
	lines := widget.Wrap(widget.Clean(text), max(1, w-4), "")
	for i := range lines {
		if i > 0 {
			lead = "    "
		}
		lines[i] = lead + lines[i]
	}
	return lines
}

func lineID(section, line int) string { return fmt.Sprintf("line:%d:%d", section, line) }
