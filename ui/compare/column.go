package compare

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// layGroup draws a piece of a group: heading with its change, the reason, and
// both sides, beside each other or B's under A's.
func (m *Model) layGroup(b block) widget.Laid {
	g := m.groups[b.group]
	s := &sheet{w: m.inner()}
	if b.part == 0 {
		s.add(g.id, 0, 0, m.head(g, m.inner()))
	}
	if m.folded[g.id] {
		m.layUnspoken(s, b)
		return s.Laid
	}
	if b.part == 0 {
		s.note(m.reason(g), m.settings.Style.Dim)
	}
	switch {
	case g.kind == ofOrphans:
		m.layOrphans(s)
	case g.kind == ofArea && len(g.a)+len(g.b) == 0: // grades alone
	case m.beside():
		m.besideEachOther(s, b)
	default:
		m.underEachOther(s, b)
	}
	if m.lastPart(b) {
		s.text("")
	}
	m.layUnspoken(s, b)
	return s.Laid
}

func (m *Model) lastPart(b block) bool { return b.part == m.groups[b.group].parts()-1 }

// column is one side's findings of a block as lines, a stop each.
func (m *Model) column(b block, side, w int) sheet {
	s := sheet{w: w}
	g := m.groups[b.group]
	all := m.shown(g, side)
	for i := min(len(all), b.part*partSize); i < min(len(all), (b.part+1)*partSize); i++ {
		s.add(stopID(side, all[i].ID), side, 0, m.entry(g, side, i, min(w-1, layout.Entry))...)
	}
	if b.part > 0 {
		return s
	}
	if text := m.silence(g, side); len(all) == 0 && text != "" {
		s.text("  " + m.settings.Style.Quiet.Render(widget.Fit(text, w-2, "")))
	}
	if text := m.rest(g); side == sideB && text != "" {
		s.text("  " + m.settings.Style.Dim.Render(widget.Fit(text, max(0, w-2), "")))
	}
	return s
}

func (m *Model) besideEachOther(s *sheet, b block) {
	lw, rw := m.columns(false)
	left, right := m.column(b, sideA, lw), m.column(b, sideB, rw)
	n, base := max(len(left.Lines), len(right.Lines)), len(s.Lines)
	sep := m.settings.Style.Line.Render(m.settings.Style.Glyphs.Vertical)
	s.text(widget.Beside(sep, widget.Block(left.Lines, lw, n), widget.Block(right.Lines, rw, n))...)
	for _, x := range left.Stops {
		x.First, x.Last, x.End = x.First+base, x.Last+base, lw
		s.Stops = append(s.Stops, x)
	}
	for _, x := range right.Stops {
		x.First, x.Last, x.Col = x.First+base, x.Last+base, lw+1
		s.Stops = append(s.Stops, x)
	}
}

func (m *Model) underEachOther(s *sheet, b block) {
	for _, side := range []int{sideA, sideB} {
		col := m.column(b, side, m.inner())
		if len(col.Lines) == 0 {
			continue
		}
		s.text(m.sideRule(side, m.inner()))
		base := len(s.Lines)
		s.text(col.Lines...)
		for _, x := range col.Stops {
			x.First, x.Last = x.First+base, x.Last+base
			x.Side = 0 // one column: the cursor passes through both
			s.Stops = append(s.Stops, x)
		}
	}
}

// sideRule names a side in a rule: "--- A  SIF 2014 ------".
func (m *Model) sideRule(side, w int) string {
	st := m.settings.Style
	name := " " + m.sideTitle(side) + " "
	rule := func(n int) string { return st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, max(0, n))) }
	return widget.Fit(rule(2)+st.Strong.Render(name)+rule(w-2-ansi.StringWidth(name)), w, "")
}

// inspection is that of a side.
func (m *Model) inspection(side int) data.Inspection {
	if side == sideB {
		return m.pair.B
	}
	return m.pair.A
}

// layAlone draws a piece of one side for the side that scrolls by itself.
func (m *Model) layAlone(n, side int) widget.Laid {
	lw, rw := m.columns(true)
	w := lw
	if side == sideB {
		w = rw
	}
	b := m.blocks[n+m.lead()]
	g := m.groups[b.group]
	s := &sheet{w: w}
	if b.part == 0 {
		s.add(g.id, 0, 0, m.head(g, w))
	}
	if m.folded[g.id] {
		m.layUnspoken(s, b)
		return s.Laid
	}
	if g.kind == ofOrphans {
		m.layOrphans(s)
		return s.Laid
	}
	col := m.column(b, side, w)
	for i := range col.Stops {
		col.Stops[i].First += len(s.Lines)
		col.Stops[i].Last += len(s.Lines)
	}
	s.text(col.Lines...)
	if m.lastPart(b) {
		s.text("")
	}
	s.Stops = append(s.Stops, col.Stops...)
	m.layUnspoken(s, b)
	return s.Laid
}

func stopID(side int, finding string) string {
	return strings.ToLower(sideName(side)) + ":" + finding
}
