package peers

import tea "charm.land/bubbletea/v2"

// Export offers to write the page to a file.
func (m *Model) Export() tea.Cmd {
	if m.page() == nil {
		return nil
	}
	name := "neighbours-" + m.a
	if m.b != "" {
		name = "beside-" + m.a + "-" + m.b
	}
	return m.settings.Export(name, m.page().output)
}
