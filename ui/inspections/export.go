package inspections

import (
	"iter"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history"
)

// Export offers to write the inspections of the authority under the cursor to a
// file.
func (m *Model) Export() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	f := filter.Default().OtherVoices(m.settings.OtherVoices).Include(filter.Authority, r.authority.ID)
	f.Basis = m.settings.Basis
	name := func(string) string { return r.authority.Name }
	asked := f.Asked(func(_ filter.Facet, id string) string { return name(id) }, data.ThemeSet{})
	return m.settings.Export("inspections-"+r.authority.ID, history.Inspections(m.inspections, asked, name).From(inspected(m.store, m.inspections)))
}

// inspected are an authority's inspections with their findings, which are counted
// as they are written.
func inspected(s Store, all []data.Inspection) iter.Seq2[history.Inspected, error] {
	return func(yield func(history.Inspected, error) bool) {
		for _, in := range all {
			row, err := history.ReadInspected(s, in, all)
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}
