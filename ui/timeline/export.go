package timeline

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"casebook/data/history/picture"
	"casebook/data/history/timeline"
	"casebook/ui/nav"
)

// Export offers to write the timeline to a file.
func (m *Model) Export() tea.Cmd {
	if m.t == nil {
		return nil
	}
	t := *m.t
	return m.settings.ExportAs("Write the whole timeline to a file", "timeline-"+t.Authority.ID, timeline.Output(t),
		nav.Picture(func(w io.Writer) error { return picture.Timeline(w, t, picture.Options{}) }))
}
