package compare

import (
	"strings"

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
		lines := m.joined.View(m.inner(), mark, st.Under)
		if m.framed() {
			return st.Pane("By "+m.rows.Words(), where, lines, m.w, h, true)
		}
		return lines
	}
	lw, rw := m.columns(true)
	var sides [2][]string
	for i, w := range []int{lw, rw} {
		if i+1 == m.side {
			sides[i] = m.alone[i].View(w, mark, st.Under)
		} else {
			sides[i] = m.alone[i].View(w, " ", nil) // the keys do not move it
		}
	}
	a, b := sides[0], sides[1]
	if !m.framed() {
		return widget.Beside(st.Line.Render(st.Glyphs.Vertical), a, b)
	}
	return widget.Beside("",
		st.Pane(m.sideTitle(sideA), "", a, lw+style.PaneSides, h, m.side == sideA),
		st.Pane(m.sideTitle(sideB), where, b, rw+style.PaneSides, h, m.side == sideB))
}

// sideTitle names a side: "A  SIF 2014".
func (m *Model) sideTitle(side int) string {
	return sideName(side) + "  " + widget.Clean(m.inspection(side).Title(m.settings.Basis))
}
