package heat

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/data/history/picture"
	"casebook/ui/nav"
)

// Export offers to write the map that is shown, which may be older than what is
// asked, to a file.
func (m *Model) Export() tea.Cmd {
	if m.m == nil {
		return nil
	}
	name := "heat-" + m.about()
	if id := m.m.Filter.Only(filter.Authority); id != "" {
		name = "heat-" + id
	}
	seen := heat.View{Map: *m.m, Metric: m.metric, Asked: m.m.Filter.Asked(func(_ filter.Facet, id string) string { return m.nameOf(id) }, m.m.ThemeSet)}
	return m.settings.Export(name, seen.Output(),
		nav.Picture(func(w io.Writer) error {
			return picture.Heat(w, seen.Map, seen.Metric, seen.About(), picture.Options{})
		}))
}
