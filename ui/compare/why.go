package compare

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
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
	lines = append(lines, "", compare.ChangeRule(), compare.MatterRule())
	for i := range lines {
		lines[i] = widget.Clean(lines[i])
	}
	return nav.Send(nav.ExplainMsg{Title: "Why: what compares and what does not", Lines: lines})
}

func (m *Model) whyJudged() []string {
	c := m.pair.Comparison
	var lines []string
	for _, w := range c.Warnings {
		lines = append(lines, "! "+w)
	}
	if len(c.Warnings) > 0 && len(c.Rows) > 0 {
		lines = append(lines, "")
	}
	for _, r := range c.Rows {
		change := "nothing can be said of a change"
		switch {
		case r.Direction != compare.Unsaid:
			change = r.Change()
		case r.OnlyScale():
			change = compare.ScaleChanged + ", so no direction"
		}
		text := fmt.Sprintf("%s: %s, %s.", strings.TrimSpace(m.table().AreaName(r, m.w)), r.State.Words(), change)
		if r.Reason != "" {
			text += " Reason: " + r.Reason + "."
		}
		lines = append(lines, text)
	}
	return lines
}

// whyGroup explains the group under the cursor; of a matter, every link.
func (m *Model) whyGroup(g group) []string {
	fate, _ := m.change(g)
	lines := []string{fmt.Sprintf("%s: %s. %s", m.name(g), fate, prose.Sentence(m.reason(g)))}
	if c, ok := m.couple(); ok {
		lines = append(lines, fmt.Sprintf("Under the cursors: A %s and B %s: %s.", c.a.PlaceID(), c.b.PlaceID(), c.words()))
	}
	if g.kind != ofMatter {
		return lines
	}
	for i, l := range g.links {
		lines = append(lines, "", fmt.Sprintf("B %s: %s.", l.Finding.PlaceID(), l.Words(i >= len(g.b)-g.again)))
		for _, r := range l.Reasons {
			lines = append(lines, "  "+r)
		}
		lines = append(lines, "  what it says of the matter: \""+l.Quote()+"\"")
		if len(l.Reasons) == 0 {
			lines = append(lines, "  no single reason stands out; many small ones add up")
		}
	}
	if len(g.links) == 0 {
		lines = append(lines, "No finding of B comes near it.")
	}
	return lines
}
