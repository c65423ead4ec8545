package compare

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/layout"
	"casebook/ui/mark"
	"casebook/ui/widget"
)

// layTheme draws a theme: heading with its fate, the reason, and the findings
// of both sides, beside each other or B's under A's.
func (m *Model) layTheme(b block) widget.Laid {
	t := m.pair.Themes[b.theme]
	s := &sheet{w: m.w}
	if b.part == 0 {
		s.add("theme:"+t.Theme, 0, 0, m.themeHead(t, m.w))
	}
	if m.folded[t.Theme] {
		return s.Laid
	}
	if b.part == 0 {
		s.note(t.Reason, m.settings.Style.Dim)
	}
	if m.beside() {
		m.besideEachOther(s, b)
	} else {
		m.underEachOther(s, b)
	}
	if m.lastPart(b) {
		s.text("")
	}
	return s.Laid
}

func (m *Model) lastPart(b block) bool {
	t := m.pair.Themes[b.theme]
	return (b.part+1)*partSize >= max(len(t.A), len(t.B))
}

func (m *Model) themeHead(t compare.ThemeRow, w int) string {
	st := m.settings.Style
	glyph := st.Glyphs.Open
	if m.folded[t.Theme] {
		glyph = st.Glyphs.Closed
	}
	name := data.ThemeLabel(t.Theme)
	if t.Theme == compare.NoTheme {
		name = "No theme"
	}
	left := "  " + glyph + " " + st.Strong.Render(strings.ToUpper(widget.Clean(name)))
	if w >= 60 {
		left += st.Dim.Render(fmt.Sprintf("  A %d | B %d", len(t.A), len(t.B)))
	}
	right := mark.FateTone(t.Fate, st).Render(t.Fate.Mark() + " " + t.Words())
	return widget.Spread(left, right+" ", w, st.Glyphs.Ellipsis)
}

// column is one side's findings of a block as lines, a stop each.
func (m *Model) column(b block, side, w int) sheet {
	s := sheet{w: w}
	findings := b.findings(m.pair.Themes[b.theme], side)
	for _, f := range findings {
		s.add(stopID(side, f.ID), side, 0, mark.Entry(f, m.options(w-1))...)
	}
	if len(findings) == 0 && b.part == 0 {
		s.text("  " + m.settings.Style.Quiet.Render(widget.Fit(m.silence(side), w-2, "")))
	}
	return s
}

// silence says that a side does not speak of a theme, and no more.
func (m *Model) silence(side int) string {
	in, suggested := m.pair.A, m.pair.SuggestedA
	if side == sideB {
		in, suggested = m.pair.B, m.pair.SuggestedB
	}
	switch {
	case in.Coverage == data.Partial:
		return ". not mentioned (partial)"
	case suggested:
		return ". not mentioned (suggested)"
	}
	return ". not mentioned"
}

func (m *Model) besideEachOther(s *sheet, b block) {
	lw, rw := layout.Halves(m.w)
	left, right := m.column(b, sideA, lw), m.column(b, sideB, rw)
	n, base := max(len(left.Lines), len(right.Lines)), len(s.Lines)
	sep := m.settings.Style.Line.Render(m.settings.Style.Glyphs.Vertical)
	s.text(widget.Beside(sep, widget.Block(left.Lines, lw, n), widget.Block(right.Lines, rw, n))...)
	for _, x := range left.Stops {
		x.First, x.Last = x.First+base, x.Last+base
		s.Stops = append(s.Stops, x)
	}
	for _, x := range right.Stops {
		x.First, x.Last, x.Col = x.First+base, x.Last+base, lw+1
		s.Stops = append(s.Stops, x)
	}
}

func (m *Model) underEachOther(s *sheet, b block) {
	for _, side := range []int{sideA, sideB} {
		col := m.column(b, side, m.w)
		if len(col.Lines) == 0 {
			continue
		}
		s.text(m.sideRule(side, m.w))
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
	in := m.pair.A
	if side == sideB {
		in = m.pair.B
	}
	name := " " + sideName(side) + "  " + widget.Clean(in.Title(m.settings.Basis)) + " "
	rule := func(n int) string { return st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, max(0, n))) }
	if side == m.side && m.beside() {
		name = st.Accent.Render(name)
	} else {
		name = st.Strong.Render(name)
	}
	return widget.Fit(rule(2)+name+rule(w-2-ansi.StringWidth(name)), w, "")
}

// layAlone draws theme n of one side for the side that scrolls by itself.
func (m *Model) layAlone(n, side int) widget.Laid {
	lw, rw := layout.Halves(m.w)
	w := lw
	if side == sideB {
		w = rw
	}
	b := m.blocks[n+m.firstTheme()]
	t := m.pair.Themes[b.theme]
	s := &sheet{w: w}
	if b.part == 0 {
		s.add("theme:"+t.Theme, 0, 0, m.themeHead(t, w))
	}
	if m.folded[t.Theme] {
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
	return s.Laid
}

func stopID(side int, finding string) string {
	return strings.ToLower(sideName(side)) + ":" + finding
}
