package matters

import tea "charm.land/bubbletea/v2"

// Export offers to write the matters that are shown to a file.
func (m *Model) Export() tea.Cmd {
	if m.chain == nil {
		return nil
	}
	return m.settings.Export("matters-"+m.authority, m.chain.Output(m.rows))
}
