package compare

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// View draws the screen.
func (m *Model) View() string {
	var lines []string
	switch {
	case m.chooser != nil:
		lines = m.choices()
	case m.pair == nil:
		lines = m.waiting()
	default:
		lines = append(m.heading(), m.body()...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

func (m *Model) waiting() []string {
	text := "Reading both inspections."
	if m.failed != nil {
		text = "They could not be compared. " + m.failed.Error() + " q goes back."
	}
	return append([]string{m.settings.Style.Title.Render(" Compare")}, widget.Wrap(" "+widget.Clean(text), max(1, m.w-1), " ")...)
}

func (m *Model) body() []string {
	mark := m.settings.Style.Accent.Render(m.settings.Style.Glyphs.Cursor)
	if !m.apart || !m.beside() {
		return m.joined.View(m.w, mark)
	}
	lw, rw := layout.Halves(m.w)
	marks := [2]string{mark, mark}
	marks[2-m.side] = " " // the side that the keys do not move
	sep := m.settings.Style.Line.Render(m.settings.Style.Glyphs.Vertical)
	return widget.Beside(sep, m.alone[0].View(lw, marks[0]), m.alone[1].View(rw, marks[1]))
}

// heading is what stays in view: both inspections with both dates, the state
// of the screen, and the names of the sides.
func (m *Model) heading() []string {
	st := m.settings.Style
	lines := []string{
		st.Title.Render(widget.Fit(m.sideLine(sideA), m.w, st.Glyphs.Ellipsis)),
		st.Title.Render(widget.Fit(m.sideLine(sideB), m.w, st.Glyphs.Ellipsis)),
	}
	if m.pinned() < 4 {
		return lines[:m.pinned()]
	}
	rule := st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w))
	if m.beside() {
		lw, rw := layout.Halves(m.w)
		rule = m.sideRule(sideA, lw) + st.Line.Render(st.Glyphs.TeeDown) + m.sideRule(sideB, rw)
	}
	return append(lines, m.status(), rule)
}

// sideLine names an inspection and both its dates, as fully as the width lets.
func (m *Model) sideLine(side int) string {
	c := m.pair.Comparison
	in, a := c.A, c.AuthorityA
	if side == sideB {
		in, a = c.B, c.AuthorityB
	}
	lead := " " + sideName(side) + "  "
	inspected, published := in.Inspected.Short(), in.Published.Date.Short()
	month, out := in.Inspected.Start.Month().Short(), in.Published.Date.Month().Short()
	for _, s := range []string{
		lead + a.Name + ", " + in.ShortName() + ", inspected " + inspected + ", published " + published,
		lead + a.Name + ", " + in.ShortName() + ": insp. " + inspected + ", pub. " + published,
		lead + in.ShortName() + ": insp. " + inspected + ", pub. " + published,
		lead + in.Framework.Short() + ": insp. " + month + ", pub. " + out,
	} {
		s = strings.ReplaceAll(s, "no date", "date unknown")
		if s = widget.Clean(s); ansi.StringWidth(s) <= m.w {
			return s
		}
	}
	return widget.Clean(lead + in.Framework.Short() + " " + month + ", pub. " + out)
}

func (m *Model) status() string {
	st := m.settings.Style
	if m.find.IsOpen() {
		return widget.Spread(" "+m.find.View(max(8, m.w/2)), st.Accent.Render(m.find.Place())+" ", m.w, st.Glyphs.Ellipsis)
	}
	left := " " + st.Dim.Render("no warning")
	if n := len(m.pair.Warnings); n > 0 {
		left = " " + st.Warn.Render("! "+plural(n, "warning")) + st.Dim.Render("  i: why")
	}
	if m.w >= 76 {
		left += st.Dim.Render("   titles and years by date " + m.settings.Basis.String())
	}
	var right []string
	if t, ok := m.theme(); ok {
		for i := range m.pair.Themes {
			if m.pair.Themes[i].Theme == t.Theme {
				right = append(right, fmt.Sprintf("theme %d of %d", i+1, len(m.pair.Themes)))
			}
		}
	}
	if m.changed {
		right = append(right, "changed only")
	}
	if m.apart && m.beside() {
		right = append(right, "each side alone")
	}
	if p := m.find.Place(); p != "" {
		right = append(right, p)
	}
	return widget.Spread(left, st.Accent.Render(strings.Join(right, "  "))+" ", m.w, st.Glyphs.Ellipsis)
}

// choices draws the chooser: authorities, or one authority's inspections.
func (m *Model) choices() []string {
	st, c := m.settings.Style, m.chooser
	what := " Compare: choose A, the first inspection"
	if m.a != "" {
		what = " Compare: choose B, to hold against A"
	}
	lines := []string{st.Title.Render(what)}
	if c.find.IsOpen() {
		lines = append(lines, " "+c.find.View(max(8, m.w-2)))
	} else {
		lines = append(lines, st.Dim.Render(m.chosenSoFar()))
	}
	lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	first, last := c.list.Window()
	for i := first; i < last; i++ {
		text := " "
		if c.authority == nil {
			text += c.authorities[c.shown[i]].Name
		} else {
			if c.inspections[i].ID == m.a {
				text = " A"
			}
			text += m.choiceText(c.inspections[i])
		}
		text = widget.Fit(" "+widget.Clean(text), m.w, st.Glyphs.Ellipsis)
		if i == c.list.Cursor {
			text = st.Selected.Render(widget.Fit(st.Glyphs.Cursor+text[1:], m.w, ""))
		}
		lines = append(lines, text)
	}
	if c.list.Total == 0 {
		lines = append(lines, widget.Wrap(" "+c.empty(), max(1, m.w-1), " ")...)
	}
	return lines
}

func (m *Model) chosenSoFar() string {
	s := " "
	if m.a != "" {
		s = " A is " + widget.Clean(m.a) + ".  "
	}
	if a := m.chooser.authority; a != nil {
		return s + "Inspections of " + widget.Clean(a.Name) + ".  Esc: another authority"
	}
	return s + "Authority:  / finds one by name"
}

func (m *Model) choiceText(in data.Inspection) string {
	grade := "never graded"
	if in.Framework.Graded() {
		grade = "no single grade"
	}
	if j, ok := in.Judgement(data.Overall); ok {
		grade = j.Grade.Letter() + " " + j.Grade.Words()
	}
	return widget.Fit(in.On(m.settings.Basis).Short(), 11, "") + "  " + widget.Fit(in.ShortName(), 20, "") + "  " + grade
}
