package england

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/history/england"
)

// Export offers to write the list that is seen to a file: its rows, in their
// order.
func (m *Model) Export() tea.Cmd {
	if m.whole == nil {
		return nil
	}
	asked := []string{}
	if m.view != neighbours {
		asked = append(asked, m.region, m.kind)
	}
	asked = append(asked, m.find.Value(), "dates: "+m.whole.Basis.String())
	asked = slices.DeleteFunc(asked, func(s string) bool { return s == "" })
	seen := england.View{Reach: m.whole.Reach(), Basis: m.whole.Basis, Asked: strings.Join(asked, "; "), Rows: m.rows, Of: m.area, Moved: m.moves, Spreads: m.spreads}
	name := "england"
	switch m.view {
	case movers:
		seen.Moves, name = true, "england-movers-"+string(m.area)
	case byYear:
		seen.Spread, seen.By, name = true, england.SpreadByYear, "england-by-year"
	case byFramework:
		seen.Spread, seen.By, name = true, england.SpreadByFramework, "england-by-framework"
	case neighbours:
		name = "england-neighbours-" + m.near
		for _, r := range append(slices.Clone(m.whole.Rows), m.whole.Former...) {
			if r.Authority.ID == m.near {
				seen.Near = &r.Authority
			}
		}
	}
	return m.settings.Export(name, seen.Output())
}
