package frequency

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/listing"
	"casebook/data/prose"
)

// Export offers the counts as they stand, as 'casebook facets' prints them.
func (m *Model) Export() tea.Cmd {
	if m.table == nil {
		return nil
	}
	var all []listing.Counted
	for _, r := range m.table.rows {
		all = append(all, listing.Counted{Word: m.table.facet.String(), Value: r.id, Name: r.name, Findings: r.n})
	}
	return m.settings.Export("how-often-"+m.table.facet.String(), listing.Facets(prose.Count(m.table.total, "finding")+"; "+m.table.asked).Of(all))
}
