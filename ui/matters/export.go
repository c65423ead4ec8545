package matters

import tea "charm.land/bubbletea/v2"

// Export offers to write the story to a file, with the matters that are shown.
func (m *Model) Export() tea.Cmd {
	if m.chain == nil {
		return nil
	}
	matters := m.chain.Rows
	if m.only != everything {
		matters = m.rows
	}
	return m.settings.Export("story-"+m.authority, m.chain.Output(matters))
}
