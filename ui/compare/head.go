package compare

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/compare"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// heading is what stays in view: both inspections with both dates and what is
// held of them, how many of each fate, the state of the screen, and the names
// of the sides.
func (m *Model) heading() []string {
	st := m.settings.Style
	lines := []string{
		st.Title.Render(widget.Fit(m.sideLine(sideA), m.w, st.Glyphs.Ellipsis)),
		st.Title.Render(widget.Fit(m.sideLine(sideB), m.w, st.Glyphs.Ellipsis)),
	}
	if m.pinned() < 4 {
		return lines[:m.pinned()]
	}
	lines = append(lines, widget.Fit(m.tally(), m.w, st.Glyphs.Ellipsis), m.status())
	if m.pinned() < 5 {
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
	for _, s := range []string{
		long + "; " + in.CoverageWords(),
		lead + a.Name + ", " + in.ShortName() + ": insp. " + inspected + ", pub. " + published + "; " + string(in.Coverage),
		short + "; " + string(in.Coverage),
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

// tally counts each fate, of themes where the rows are themes, else of
// matters; who says so stands beside each where there is room, else at the end.
func (m *Model) tally() string {
	st := m.settings.Style
	if m.rows == byTheme {
		who := ""
		if n := m.suggestedThemes(); n > 0 {
			who = fmt.Sprintf("%d suggested", n)
		}
		return m.tallyOf("Themes", m.counts(), who)
	}
	if !m.pair.matched {
		return " " + st.Dim.Render("Matters are being read.")
	}
	if m.pair.None != "" {
		return " " + st.Dim.Render("No matters: "+widget.Clean(m.pair.None))
	}
	var full []string
	for _, f := range compare.MatterChanges() {
		full = append(full, draw.ChangeTone(f, st).Render(f.Mark()+" "+f.Words())+" "+m.pair.counted[f]+"   ")
	}
	var who []string
	for _, s := range compare.Statuses() {
		who = append(who, fmt.Sprintf("%d %s", m.pair.by[s], s))
	}
	return m.tallyOf("Matters", full, strings.Join(who, ", "))
}

// tallyOf writes counts with as many words as the width lets, never without
// saying that a source is partial.
func (m *Model) tallyOf(what string, full []string, who string) string {
	st := m.settings.Style
	fates, count := m.pair.ThemeChanges(), m.pair.Changes
	if what == "Matters" {
		fates, count = compare.MatterChanges(), m.pair.MatterChanges
	}
	var named, words, bare []string
	for _, f := range fates {
		if count[f] == 0 {
			continue
		}
		tone := draw.ChangeTone(f, st)
		words = append(words, tone.Render(f.Words())+fmt.Sprintf(" %d", count[f]))
		named = append(named, tone.Render(f.Mark()+" "+f.Words())+fmt.Sprintf(" %d", count[f]))
		bare = append(bare, tone.Render(f.Mark())+fmt.Sprintf(" %d", count[f]))
	}
	lead, partly := " "+st.Strong.Render(what)+"  ", ""
	if text := m.pair.Partly(); text != "" {
		partly = "  " + st.Warn.Render(text)
	}
	first, _, _ := strings.Cut(who, ",")
	aside := func(text string) string {
		if text == "" {
			return ""
		}
		return "  " + st.Dim.Render(text)
	}
	if who != "" {
		who = "(" + who + ")"
	}
	for _, s := range []string{
		lead + strings.TrimRight(strings.Join(full, ""), " ") + partly,
		lead + strings.Join(named, "  ") + aside(who) + partly,
		" " + strings.Join(named, "  ") + aside(who) + partly,
		" " + strings.Join(words, "  ") + aside(who) + partly,
		lead + strings.Join(bare, "  ") + aside(who) + partly,
		" " + strings.Join(bare, " ") + aside(first) + partly,
		" " + strings.Join(bare, " ") + aside(strings.Replace(first, "suggested", "sugg.", 1)) + partly,
	} {
		if ansi.StringWidth(s) <= m.w {
			return s
		}
	}
	for n := len(bare) - 1; n > 0 && partly != ""; n-- { // the last are said least of all
		if s := " " + strings.Join(bare[:n], " ") + " " + st.Glyphs.Ellipsis + partly; ansi.StringWidth(s) <= m.w {
			return s
		}
	}
	return " " + strings.Join(bare, " ") + partly
}

func (m *Model) suggestedThemes() int {
	n := 0
	for _, k := range m.pair.SuggestedChanges {
		n += k
	}
	return n
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
