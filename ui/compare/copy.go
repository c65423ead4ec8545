package compare

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/ui/nav"
	"casebook/ui/reader"
	"casebook/ui/widget"
)

// finding returns the finding of a stop in the group under the cursor, and its
// inspection.
func (m *Model) finding(stop string) (data.Finding, data.Inspection, bool) {
	g, ok := m.group()
	side, i, found := g.index(stop)
	if !ok || !found {
		return data.Finding{}, data.Inspection{}, false
	}
	return g.side(side)[i], m.inspection(side), true
}

// copy takes the group under the cursor, or the judgements, with citations.
func (m *Model) copy() tea.Cmd {
	if g, ok := m.group(); ok && g.kind != ofOrphans {
		return nav.Send(nav.CopyMsg{Text: m.groupText(g), What: "the comparison of " + m.name(g)})
	}
	return nav.Send(nav.CopyMsg{Text: m.tableText(), What: "the comparison of the judgements"})
}

func (m *Model) headText() string {
	c := m.pair.Comparison
	text := "A: " + history.Named(c.A, c.AuthorityA) + "\nB: " + history.Named(c.B, c.AuthorityB) + "\n"
	for _, w := range c.Warnings {
		text += "Note: " + w + "\n"
	}
	return text
}

func (m *Model) groupText(g group) string {
	var b strings.Builder
	b.WriteString(m.headText())
	change := m.change(g)
	fmt.Fprintf(&b, "\n%s: %s (%s)\n", m.name(g), change, m.reason(g))
	for _, side := range []int{sideA, sideB} {
		in, a := m.pair.A, m.pair.AuthorityA
		if side == sideB {
			in, a = m.pair.B, m.pair.AuthorityB
		}
		if g.kind == ofNew && side == sideA {
			continue
		}
		fmt.Fprintf(&b, "\n%s\n", sideName(side))
		if len(g.side(side)) == 0 {
			b.WriteString(prose.Sentence(strings.TrimPrefix(m.silence(g, side), ". ")) + "\n")
		}
		for i, f := range g.side(side) {
			if l := g.link(i); side == sideB && l != nil {
				b.WriteString("[" + l.Words(i >= len(g.b)-g.again) + "] ")
			}
			b.WriteString(f.Polarity.Mark() + " " + history.Citation(f, in, a, m.pair.sources) + "\n")
		}
	}
	return b.String()
}

func (m *Model) tableText() string {
	var b strings.Builder
	b.WriteString(m.headText() + "\n")
	for _, r := range m.pair.Rows {
		fmt.Fprintf(&b, "%s: A %s, B %s; %s\n", strings.TrimSpace(m.table().AreaName(r, 99)), gradeWords(r.A), gradeWords(r.B), r.Said())
	}
	return b.String()
}

// provenance says where what is under the cursor comes from.
func (m *Model) provenance() tea.Cmd {
	cur, ok := m.flow().Cursor()
	if !ok {
		return nil
	}
	if f, in, ok := m.finding(cur.ID); ok {
		return nav.Send(reader.Explain(f, in, m.pair.sources))
	}
	var lines []string
	for i, in := range []data.Inspection{m.pair.A, m.pair.B} {
		lines = append(lines, sideName(i+1)+"  "+widget.Clean(in.Title(m.settings.Basis)))
		lines = append(lines, reader.Known(in, m.pair.sources)...)
		lines = append(lines, "")
	}
	return nav.Send(reader.ExplainDates(lines))
}

// openSource opens the file that the finding under the cursor was read from.
func (m *Model) openSource() tea.Cmd {
	cur, _ := m.flow().Cursor()
	f, _, ok := m.finding(cur.ID)
	return reader.OpenSource(f, ok, m.pair.sources)
}
