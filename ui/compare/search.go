package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/pagesearch"
)

// hit is a finding that the search found, in one of its groups.
type hit struct {
	group string // its id
	part  int    // of the group
	stop  string // the stop's id
	side  int
}

func (m *Model) typed(msg keys.PressMsg) tea.Cmd {
	now, cmd := m.find.Key(msg)
	if now {
		return m.search()
	}
	return cmd
}

func (m *Model) search() tea.Cmd {
	if m.pair == nil {
		return nil
	}
	cmd := m.find.Look(finder(m.groups))
	if cmd == nil {
		m.refresh()
	}
	return cmd
}

// searchAgain finds in what has just come to be shown.
func (m *Model) searchAgain() tea.Cmd {
	if m.pair == nil {
		return nil
	}
	return m.find.Again(finder(m.groups))
}

// finder looks through the groups that are shown.
func finder(groups []group) func(words.Query) []hit {
	return func(q words.Query) []hit {
		var out []hit
		seen := map[string]bool{} // a finding may stand in several groups
		matches := func(f data.Finding) bool {
			yes, known := seen[f.ID]
			if !known {
				yes = len(q.Hits(f.Text)) > 0
				seen[f.ID] = yes
			}
			return yes
		}
		for _, g := range groups {
			for _, side := range []int{sideA, sideB} {
				for i, f := range g.side(side) {
					if matches(f) {
						out = append(out, hit{group: g.id, part: i / partSize, stop: stopID(side, f.ID), side: side})
					}
				}
			}
		}
		return out
	}
}

// found shows what was found, from the first hit.
func (m *Model) found(msg pagesearch.FoundMsg[hit]) {
	show, news := m.find.Take(msg)
	if news {
		m.refresh()
	}
	m.show(show)
}

// jump goes to the next hit or the one before, round the end.
func (m *Model) jump(d int) tea.Cmd {
	show, news := m.find.Jump(d, "No finding in this comparison has those words.")
	m.show(show)
	return news
}

func (m *Model) show(h *hit) {
	if h == nil {
		return
	}
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
