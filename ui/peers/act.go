package peers

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

func (m *Model) act(a keys.Action) tea.Cmd {
	if m.page() == nil {
		return nil
	}
	if motion, ok := a.Motion(); ok {
		m.flow.Go(motion)
		return nil
	}
	switch a {
	case keys.NextTheme:
		m.flow.To(m.flow.Block() + 1)
	case keys.PrevTheme:
		m.flow.To(m.flow.Block() - 1)
	case keys.Open:
		return m.open()
	case keys.TurnedRound:
		if l, ok := m.line(); ok && l.Theme != "" {
			return nav.Send(nav.TurnedMsg{Theme: l.Theme, Authority: m.a})
		}
		return nav.TurnedOfNothing("a theme")
	case keys.Why:
		return nav.Send(nav.ExplainMsg{Title: howToRead, Lines: slices.Concat(m.page().warnings, m.rules())})
	case keys.Copy:
		return nav.Send(nav.CopyMsg{Text: m.text(), What: "the page"})
	}
	return nil
}

// open goes from a neighbour to both side by side, from one of two authorities
// to its inspections, and from a theme to the findings of both inspections.
func (m *Model) open() tea.Cmd {
	l, ok := m.line()
	switch {
	case ok && l.Authority != "" && m.b == "" && l.Authority != m.a:
		return nav.Send(nav.AcrossMsg{A: m.a, B: l.Authority})
	case ok && l.Authority != "":
		return nav.Send(nav.InspectionsMsg{Authority: l.Authority})
	case ok && l.Theme != "" && m.b != "":
		f := filter.Default().Within(m.page().a, m.page().b).Include(filter.Theme, l.Theme)
		f.Basis = m.settings.Basis
		return nav.Send(nav.BrowseMsg{Filter: &f})
	}
	return nav.Send(nav.SayMsg{Text: "Enter opens an authority, or with two a theme's findings."})
}

// howToRead names what the page rests on.
const howToRead = "How to read it"

// rules are what the page rests on.
func (m *Model) rules() []string {
	return []string{
		"Each authority is shown by the inspection whose grade stands " + m.page().reach + ". What differs is a difference between authorities, never a change.",
		"A theme is wanting where more findings ask for work than praise, and done well where at least twice as many praise as ask for work.",
		"Where no findings are held, nothing is said of themes: our silence is not the inspectors'.",
	}
}

func (m *Model) text() string {
	var b strings.Builder
	b.WriteString(m.page().title + ", " + m.page().reach + "\n")
	for _, w := range m.page().warnings {
		b.WriteString("Note: " + w + "\n")
	}
	for _, s := range m.page().sections {
		b.WriteString("\n" + s.Title + "\n")
		if s.Note != "" {
			b.WriteString(s.Note + "\n")
		}
		for _, l := range s.Lines {
			b.WriteString(strings.TrimSpace(l.Mark+" "+l.Text) + "\n")
			if l.Under != "" {
				b.WriteString("  " + l.Under + "\n")
			}
		}
	}
	return b.String()
}
