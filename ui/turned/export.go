package turned

import tea "charm.land/bubbletea/v2"

// Export offers to write the turns that are shown to a file.
func (m *Model) Export() tea.Cmd {
	if m.answer == nil {
		return nil
	}
	shown := *m.answer
	shown.Turns = m.rows
	return m.settings.Export("turned-round-"+m.answer.Theme, shown.Output())
}
