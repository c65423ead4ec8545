package library

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/listing"
	"casebook/data/prose"
	"casebook/data/taxonomy"
	"casebook/ui/nav"
)

// Export offers to write the themes that are shown, as the draft has them, or
// what was confirmed, to a file.
func (m *Model) Export() tea.Cmd {
	switch {
	case m.reads.Got() == nil:
		return nil
	case m.section == choicesSection && len(m.choices) == 0:
		return nav.Send(nav.SayMsg{Text: prose.Sentence(listing.NoChoices)})
	case m.section == choicesSection:
		return m.settings.Export("choices", listing.Choices().Of(m.choices))
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
