package review

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data/listing"
)

// Export offers the queue as it is.
func (m *Model) Export() tea.Cmd {
	if m.queue == nil {
		return nil
	}
	q := *m.queue
	q.Items = slices.Clone(q.Items) // written while more is confirmed
	return m.settings.Export("review", listing.Review(q, m.question(), m.store.Themes()).Of(q.Items))
}
