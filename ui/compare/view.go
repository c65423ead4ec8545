package compare

import (
	"strings"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// View draws the screen.
func (m *Model) View() string {
	var lines []string
	switch {
	case m.chooser != nil:
		lines = m.choices()
	case m.partner != nil:
		lines = m.partners()
	case m.pair == nil:
		return m.reads.Waiting(m.settings.Style, "Compare", "Reading both inspections.", "They could not be compared.", m.w, m.h)
	default:
		lines = append(m.heading(), m.body()...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

func (m *Model) body() []string {
	st := m.settings.Style
	mark, h := st.Accent.Render(st.Glyphs.Cursor), m.h-m.pinned()
	where := strings.Join(m.states(), "  ")
	if !m.apart || !m.beside() {
		lines := m.joined.View(m.inner(), mark)
		if m.framed() {
			return st.Pane("By "+m.rows.Words(), where, lines, m.w, h, true)
		}
		return lines
	}
	lw, rw := m.columns(true)
	marks := [2]string{mark, mark}
	marks[2-m.side] = " " // the side that the keys do not move
	a, b := m.alone[0].View(lw, marks[0]), m.alone[1].View(rw, marks[1])
	if !m.framed() {
		return widget.Beside(st.Line.Render(st.Glyphs.Vertical), a, b)
	}
	return widget.Beside("",
		st.Pane(m.sideTitle(sideA), "", a, lw+style.PaneFrame, h, m.side == sideA),
		st.Pane(m.sideTitle(sideB), where, b, rw+style.PaneFrame, h, m.side == sideB))
}

// sideTitle names a side: "A  SIF 2014".
func (m *Model) sideTitle(side int) string {
	return sideName(side) + "  " + widget.Clean(m.inspection(side).Title(m.settings.Basis))
}

// choices draws the chooser: authorities, or one authority's inspections.
func (m *Model) choices() []string {
	st, c := m.settings.Style, m.chooser
	what := " Compare: choose the first of two inspections"
	if m.a != "" {
		what = " Compare: choose the other; the earlier of the two will stand first"
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
		text := ""
		switch {
		case c.authority == nil:
			text = c.authorities[c.shown[i]].Name
		case c.inspections[i].ID == m.a:
			text = "* " + m.choiceText(c.inspections[i])
		default:
			text = "  " + m.choiceText(c.inspections[i])
		}
		text = widget.Fit("  "+widget.Clean(text), m.w, st.Glyphs.Ellipsis)
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
		s = " " + draw.ToCompare(widget.Clean(m.firstChosen())) + "  "
	}
	if a := m.chooser.authority; a != nil {
		if in := m.chooser.first; in != nil && m.a == in.ID && in.Authority == a.ID {
			return s + "/ finds another authority" // its name stands there already
		}
		return s + "Inspections of " + widget.Clean(a.Name) + ".  / finds another authority"
	}
	return s + "Authority:  / finds one by name"
}

// firstChosen names the inspection that is chosen already.
func (m *Model) firstChosen() string {
	in := m.chooser.first
	if in == nil || in.ID != m.a {
		return m.a
	}
	name := in.Authority
	for _, a := range m.chooser.authorities {
		if a.ID == in.Authority {
			name = a.Name
		}
	}
	return in.Dated(name, m.settings.Basis)
}

func (m *Model) choiceText(in data.Inspection) string {
	grade := in.OverallWords()
	if g := in.OverallGrade(); g != "" {
		grade = g.Letter() + " " + grade
	}
	return widget.Fit(in.On(m.settings.Basis).Short(), 11, "") + "  " + widget.Fit(in.ShortName(), 20, "") + "  " + grade
}
