package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/ui/pagesearch"
)

// hit is a finding that the search found, in one of its groups.
type hit struct {
	group string // its id
	part  int    // of the group
	stop  string // the stop's id
	side  int
}

// searched says what the search asks of the page.
func (m *Model) searched() pagesearch.Page[hit] {
	return pagesearch.Page[hit]{
		In: func() func(func(string) bool) []hit {
			if m.pair == nil {
				return nil
			}
			return finder(m.groups)
		},
		Show:   func(h hit) tea.Cmd { m.show(h); return nil },
		Marked: m.refresh,
		None:   func() string { return "No finding in this comparison has those words." },
	}
}

// finder looks through the groups that are shown.
func finder(groups []group) func(func(string) bool) []hit {
	return func(match func(string) bool) []hit {
		var out []hit
		seen := map[string]bool{} // a finding may stand in several groups
		found := func(f data.Finding) bool {
			yes, known := seen[f.ID]
			if !known {
				yes = match(f.Text)
				seen[f.ID] = yes
			}
			return yes
		}
		for _, g := range groups {
			for _, side := range []int{sideA, sideB} {
				for i, f := range g.side(side) {
					if found(f) {
						out = append(out, hit{group: g.id, part: i / partSize, stop: stopID(side, f.ID), side: side})
					}
				}
			}
		}
		return out
	}
}

// show goes to a finding, unfolding what hides it.
func (m *Model) show(h hit) {
	i := m.blockOf(h.group, h.part)
	if i < 0 {
		return
	}
	if m.folded[h.group] {
		m.folded[h.group] = false
		m.redo(h.group)
	}
	m.setSide(h.side)
	if !m.flow().Seek(i-m.flowLead(), h.stop) { // folded among a matter's links
		m.spread[h.group] = true
		m.redo(h.group)
		m.flow().Seek(i-m.flowLead(), h.stop)
	}
}
