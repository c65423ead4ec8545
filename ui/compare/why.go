package compare

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// why explains what is under the cursor, then every warning and every row of
// judgements.
func (m *Model) why() tea.Cmd {
	var lines []string
	if g, ok := m.group(); ok {
		lines = append(m.whyGroup(g), "")
	}
	lines = append(lines, m.whyJudged()...)
	lines = append(lines, "", "How far two judgements compare:")
	for _, s := range compare.States() {
		lines = append(lines, "  "+s.Words()+": "+s.Meaning())
	}
	lines = append(lines, "",
		"What became of a theme or of a matter, a finding of A that asks for work:")
	for _, c := range data.Changes() {
		lines = append(lines, "  "+c.Mark()+" "+c.Words()+": "+c.Meaning()+".")
	}
	lines = append(lines, "", compare.ChangeRule(), compare.MatterRule(), compare.RelianceText())
	for i := range lines {
		lines[i] = widget.Clean(lines[i])
	}
	return nav.Send(nav.ExplainMsg{Title: "Why: what compares and what does not", Lines: lines})
}

// sideLatest says whether a side is the latest graded inspection of its authority.
func sideLatest(side string, in, other data.Inspection, all []data.Inspection) string {
	if words := history.LatestBeside(in, other, all); words != "" {
		return side + ": " + words
	}
	return ""
}

func (m *Model) whyJudged() []string {
	c := m.pair.Comparison
	var lines []string
	for _, w := range c.Warnings {
		lines = append(lines, mark.Warning+" "+w)
	}
	for _, s := range []string{sideLatest("A", c.A, c.B, c.AllA), sideLatest("B", c.B, c.A, c.AllB)} {
		if s != "" {
			lines = append(lines, s)
		}
	}
	if len(lines) > 0 && len(c.Rows) > 0 {
		lines = append(lines, "")
	}
	for _, r := range c.Rows {
		change := "nothing can be said of a change"
		switch {
		case r.Direction != compare.Unsaid:
			change = r.Moved()
		case r.OnlyScale():
			change = compare.ScaleChanged + ", so no direction"
		}
		text := fmt.Sprintf("%s: %s, %s.", strings.TrimSpace(m.table().AreaName(r, m.inner())), r.State.Words(), change)
		if r.Reason != "" {
			text += " Reason: " + r.Reason + "."
		}
		lines = append(lines, text)
	}
	return lines
}

// whyGroup explains the group under the cursor, with what speaks against it; of a
// matter, every link.
func (m *Model) whyGroup(g group) []string {
	change := m.change(g)
	lines := []string{fmt.Sprintf("%s: %s. %s", m.name(g), change, prose.Sentence(m.reason(g)))}
	if c, ok := m.couple(); ok {
		lines = append(lines, fmt.Sprintf("Under the cursors: A %s and B %s: %s.", c.a.Called(), c.b.Called(), c.words()))
	}
	switch g.kind {
	case ofTheme:
		return append(lines, whyAgainst(m.pair.Themes[g.at].Against)...)
	case ofArea:
		return append(lines, whyAgainst(m.pair.Areas[g.at].Told.Against)...)
	case ofMatter:
		return append(lines, m.whyMatter(g)...)
	}
	return lines
}

// whyMatter explains every link of a matter, and what speaks against it.
func (m *Model) whyMatter(g group) (lines []string) {
	for i, l := range g.links {
		lines = append(lines, whyLinked("", *l, i >= len(g.b)-g.again)...)
	}
	if len(g.links) == 0 {
		lines = append(lines, "No finding of B comes near it.")
	}
	for _, l := range m.pair.Matters[g.at].Against {
		lines = append(lines, whyLinked(againstIt, l, false)...)
	}
	return lines
}

const againstIt = compare.AgainstIt + ": "

// whyAgainst quotes what of B speaks against an improvement, with its place.
func whyAgainst(all []compare.Saying) (lines []string) {
	for _, s := range all {
		lines = append(lines, "", againstIt+"B "+s.Finding.Called()+".", "  "+s.Finding.Handed(s.Text()))
	}
	return lines
}

// whyLinked explains one link.
func whyLinked(lead string, l compare.Link, again bool) []string {
	lines := []string{"", fmt.Sprintf("%sB %s: %s.", lead, l.Finding.Called(), l.Words(again))}
	for _, r := range l.Reasons {
		lines = append(lines, "  "+r)
	}
	if len(l.Reasons) == 0 {
		lines = append(lines, "  no single reason stands out; many small ones add up")
	}
	return append(lines, "  what it says of the matter: "+l.Finding.Handed(l.Quote()))
}
