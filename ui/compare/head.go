package compare

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/prose"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// fullHead is the height from which the head ends with the names of the sides.
const fullHead = 16

// heading is what stays in view: both inspections with both dates and what is
// held of them, how many of each change, the state of the screen, and the names
// of the sides.
func (m *Model) heading() []string {
	st := m.settings.Style
	lines := []string{
		st.Title.Render(widget.Fit(m.sideLine(sideA), m.w, st.Glyphs.Ellipsis)),
		st.Title.Render(widget.Fit(m.sideLine(sideB), m.w, st.Glyphs.Ellipsis)),
	}
	if n := m.pinned(); n < 4 {
		return lines[:n]
	}
	for _, l := range m.counts() {
		lines = append(lines, widget.Fit(l, m.w, st.Glyphs.Ellipsis))
	}
	lines = append(lines, m.status())
	if m.h < fullHead {
		return lines
	}
	rule := st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w))
	if m.beside() {
		lw, rw := layout.Halves(m.w)
		rule = m.sideRule(sideA, lw) + st.Line.Render(st.Glyphs.TeeDown) + m.sideRule(sideB, rw)
	}
	return append(lines, rule)
}

// sideLine names an inspection, both its dates and what is held of it, as
// fully as the width lets.
func (m *Model) sideLine(side int) string {
	c := m.pair.Comparison
	in, a := c.A, c.AuthorityA
	if side == sideB {
		in, a = c.B, c.AuthorityB
	}
	lead := " " + sideName(side) + "  "
	inspected, published := in.Inspected.Short(), in.Published.Date.Short()
	month, out := in.Inspected.Start.Month().Short(), in.Published.Date.Month().Short()
	long := lead + a.Name + ", " + in.ShortName() + ", inspected " + inspected + ", published " + published
	short := lead + in.ShortName() + ": insp. " + inspected + ", pub. " + published
	held := string(in.Coverage)
	if in.Coverage == data.NoText {
		held = in.CoverageWords()
	}
	for _, s := range []string{
		long + "; " + in.CoverageNoted(),
		long + "; " + in.CoverageWords(),
		lead + a.Name + ", " + in.ShortName() + ": insp. " + inspected + ", pub. " + published + "; " + held,
		short + "; " + held,
		short,
		lead + in.Framework.Short() + ": insp. " + month + ", pub. " + out,
	} {
		s = strings.ReplaceAll(s, "no date", "date unknown")
		if s = widget.Clean(s); ansi.StringWidth(s) <= m.w {
			return s
		}
	}
	return widget.Clean(lead + in.Framework.Short() + " " + month + ", pub. " + out)
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
		left = " " + st.Warn.Render("! "+prose.Count(n, "warning")) + st.Dim.Render("  i: why")
	}
	if m.w >= 120 {
		left += st.Dim.Render("   titles and years by date " + m.settings.Basis.String())
	} else if m.w >= 60 {
		left += st.Dim.Render("   years: " + m.settings.Basis.String())
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
		out = append(out, "pair: "+c.words())
	}
	if g, ok := m.group(); ok {
		out = append(out, m.place(g))
	} else {
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
