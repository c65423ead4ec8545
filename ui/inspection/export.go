package inspection

import tea "charm.land/bubbletea/v2"

// Export offers to write the inspection to a file, whole.
func (m *Model) Export() tea.Cmd {
	if m.whole == nil {
		return nil
	}
	return m.settings.Export(m.whole.Inspection.ID, m.whole.Output())
}
