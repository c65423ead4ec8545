package training

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/document"
)

// Export offers the result of what the room has seen so far as a file.
func (m *Model) Export() tea.Cmd {
	if m.session == nil {
		return nil
	}
	day := "day not known"
	if m.out.Now != nil {
		day = m.out.Now().Format("2 January 2006")
	}
	result := m.session.Result(m.settings.Basis, day)
	return m.settings.Export("training-"+m.authority, document.Output{Page: func() document.Document { return result }})
}
