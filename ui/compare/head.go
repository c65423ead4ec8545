package compare

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// fullHead is the height from which the head ends with a rule, or the page has a
// frame.
const fullHead = 16

// heading is what stays in view: both inspections with both dates and what is
// held of them, how many of each change, and the state of the screen.
func (m *Model) heading() []string {
	st := m.settings.Style
	lines := m.sides()
	if n := m.pinned(); n < 4 {
		return lines[:n]
	}
	for _, l := range m.counts() {
		lines = append(lines, widget.Fit(l, m.w, st.Glyphs.Ellipsis))
	}
	lines = append(lines, m.status())
	if m.h < fullHead || m.framed() {
		return lines
	}
	return append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
}

// sides are both inspections in two lines, as two columns where there is room.
func (m *Model) sides() []string {
	st := m.settings.Style
	if m.w < layout.FramedFrom {
		var out []string
		for _, side := range []int{sideA, sideB} {
			name, rest := m.sideLine(side)
			out = append(out, widget.Fit(st.Title.Render(name)+st.Dim.Render(rest), m.w, st.Glyphs.Ellipsis))
		}
		return out
	}
	lw, rw := layout.Halves(m.w)
	return widget.Beside(st.Line.Render(st.Glyphs.Vertical), m.sideHead(sideA, lw), m.sideHead(sideB, rw))
}

// sideHead heads the column of a side: which inspection it is and what is held of
// it, and below that when it was. What the keys move in has the accent.
func (m *Model) sideHead(side, w int) []string {
	st, c := m.settings.Style, m.pair.Comparison
	in, a := c.A, c.AuthorityA
	if side == sideB {
		in, a = c.B, c.AuthorityB
	}
	letter := st.Strong
	if side == m.side && m.beside() {
		letter = st.Accent
	}
	name := widget.Clean(a.Name + ", " + in.Title(m.settings.Basis))
	room := w - 4 - ansi.StringWidth(name) - 2
	held := ""
	for _, s := range []string{in.CoverageNoted(), in.CoverageWords(), in.Coverage.Name(), heldShort(in)} {
		if s = widget.Clean(s); held == "" && ansi.StringWidth(s) <= room {
			held = s
		}
	}
	when := "inspected " + in.Inspected.Short() + ", published " + in.Published.Date.Short()
	if short := heldShort(in); held == "" && ansi.StringWidth(when+"; "+short) <= w-4 {
		when += "; " + short
	} else if held == "" || ansi.StringWidth(when) > w-4 {
		when = "insp. " + in.Inspected.Short() + ", pub. " + in.Published.Date.Short()
		if held == "" {
			when += "; " + short
		}
	}
	when = widget.Clean(strings.ReplaceAll(when, "no date", "date unknown"))
	return []string{
		widget.Fit(" "+letter.Render(sideName(side))+"  "+st.Title.Render(name)+"  "+st.Dim.Render(held), w, st.Glyphs.Ellipsis),
		widget.Fit("    "+st.Dim.Render(when), w, st.Glyphs.Ellipsis),
	}
}

// heldShort is what is held of an inspection in a word or two.
func heldShort(in data.Inspection) string {
	if in.Coverage == data.NoText {
		return in.CoverageWords()
	}
	return in.Coverage.Short()
}

// sideLine names an inspection, and says both its dates and what is held of it, as
// fully as the width lets.
func (m *Model) sideLine(side int) (name, rest string) {
	c := m.pair.Comparison
	in, a := c.A, c.AuthorityA
	if side == sideB {
		in, a = c.B, c.AuthorityB
	}
	lead := " " + sideName(side) + "  "
	inspected, published := in.Inspected.Short(), in.Published.Date.Short()
	month, out := in.Inspected.Start.Month().Short(), in.Published.Date.Month().Short()
	whole, named := a.Name+", "+in.ShortName(), in.ShortName()
	long := ", inspected " + inspected + ", published " + published
	short := ": insp. " + inspected + ", pub. " + published
	months := ": insp. " + month + ", pub. " + out
	held := heldShort(in)
	for _, s := range [][2]string{
		{whole, long + "; " + in.CoverageNoted()},
		{whole, long + "; " + in.CoverageWords()},
		{whole, short + "; " + held},
		{whole, short},
		{whole, months},
		{named, short + "; " + held},
		{named, short},
		{in.Framework.Short(), months},
	} {
		name, rest = widget.Clean(lead+s[0]), widget.Clean(strings.ReplaceAll(s[1], "no date", "date unknown"))
		if ansi.StringWidth(name+rest) <= m.w {
			return name, rest
		}
	}
	return widget.Clean(lead + in.Framework.Short()), widget.Clean(" " + month + ", pub. " + out)
}

// status is the state of the screen: what is being typed or confirmed, the
// warnings, the place, and how the two findings under the cursors stand.
func (m *Model) status() string {
	st := m.settings.Style
	if m.find.IsOpen() {
		return widget.Spread(" "+m.find.View(max(8, m.w/2)), st.Accent.Render(m.find.Place())+" ", m.w, st.Glyphs.Ellipsis)
	}
	if m.confirming != nil {
		return widget.Fit(" "+m.confirming.prompt(m), m.w, st.Glyphs.Ellipsis)
	}
	left := " " + st.Dim.Render("no warning")
	if n := len(m.pair.Warnings); n > 0 {
		left = " " + st.Warn.Render(mark.Warning+" "+prose.Count(n, "warning")) + st.Dim.Render("  i: why")
	}
	if m.w >= 120 {
		left += st.Dim.Render("   titles and years by date " + m.settings.Basis.String())
	} else if m.w >= 60 {
		left += st.Dim.Render("   years: " + m.settings.Basis.String())
	}
	if m.framed() { // the frame has them
		return widget.Fit(left, m.w, st.Glyphs.Ellipsis)
	}
	return widget.Spread(left, st.Accent.Render(strings.Join(m.states(), "  "))+" ", m.w, st.Glyphs.Ellipsis)
}

// states are short words for how the page stands, the weightiest first.
func (m *Model) states() []string {
	var out []string
	if m.pair.Reversed() {
		out = append(out, "reversed")
	}
	if c, ok := m.couple(); ok && m.w >= 60 {
		out = append(out, m.settings.Style.Glyphs.Dash+" pair: "+c.words()) // the mark of the other finding
	}
	if g, ok := m.group(); ok {
		out = append(out, m.place(g))
	} else if !m.framed() { // the frame says by what
		out = append(out, "by "+m.rows.Words())
	}
	if m.changed {
		out = append(out, "changed only")
	}
	if m.apart && m.beside() {
		out = append(out, "each side alone")
	}
	if m.hold != 0 && m.holds(m.hold) {
		out = append(out, sideName(m.hold)+" held")
	}
	if p := m.find.Place(); p != "" {
		out = append(out, p)
	}
	return out
}

// place says which of its kind a group is: "matter 3 of 24". What is new in B
// and pairs that lost a finding are one group each.
func (m *Model) place(g group) string {
	if g.kind == ofNew || g.kind == ofOrphans {
		return strings.ToLower(m.name(g))
	}
	n := 0
	for _, x := range m.groups {
		if x.kind == g.kind {
			n++
		}
	}
	return fmt.Sprintf("%s %d of %d", m.rows.short(), m.blocks[m.first[g.id]].group+1, n)
}

// short names a row in the status line.
func (r rowsBy) short() string {
	if r == byArea {
		return "area"
	}
	return r.Words()
}
