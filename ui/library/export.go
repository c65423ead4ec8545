package library

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/taxonomy"
	"casebook/ui/nav"
)

// Export offers to write the themes that are shown, as the draft has them, to a
// file.
func (m *Model) Export() tea.Cmd {
	switch {
	case m.reads.Got() == nil:
		return nil
	case m.section != themesSection:
		return nav.Send(nav.SayMsg{Text: "Only the themes are written from here; casebook confirm --list prints your choices."})
	}
	var list []taxonomy.Counted
	for _, i := range m.shown {
		e := m.draft.Entries()[i]
		c := m.counts[e.ID] // none for a theme that is not in force
		c.Entry, c.State = e, m.draft.State(e)
		list = append(list, c)
	}
	return m.settings.Export("themes", taxonomy.Rows().Of(list))
}
