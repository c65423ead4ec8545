package matters

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/history"
	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/pagesearch"
)

// hit is a place that the search found: a matter's name, or what an inspection
// says of it.
type hit struct {
	row string // its id
	col int    // the inspection; -1 for the name
}

func (m *Model) typed(msg keys.PressMsg) tea.Cmd {
	now, cmd := m.find.Key(msg)
	if now {
		return m.search()
	}
	return cmd
}

func (m *Model) search() tea.Cmd { return m.find.Look(finder(m.rows)) }

// finder looks through the matters that are shown, each with its inspections
// in order.
func finder(rows []history.ChainRow) func(words.Query) []hit {
	return func(q words.Query) []hit {
		var out []hit
		for _, r := range rows {
			if len(q.Hits(r.Label)) > 0 {
				out = append(out, hit{id(r), -1})
			}
			for col, c := range r.Cells {
				for _, f := range c.Findings {
					if len(q.Hits(f.Text)) > 0 {
						out = append(out, hit{id(r), col})
						break
					}
				}
			}
		}
		return out
	}
}

// found shows what was found, from the first hit.
func (m *Model) found(msg pagesearch.FoundMsg[hit]) {
	show, _ := m.find.Take(msg)
	m.show(show)
}

// jump goes to the next hit or the one before, round the end.
func (m *Model) jump(d int) tea.Cmd {
	none := "No matter has those words."
	if m.only {
		none = "No matter that came back has those words; w shows all."
	}
	show, news := m.find.Jump(d, none)
	m.show(show)
	return news
}

func (m *Model) show(h *hit) {
	if h == nil {
		return
	}
	for i, r := range m.rows {
		if id(r) == h.row {
			m.list.To(i)
		}
	}
	if h.col >= 0 {
		m.col = h.col
	}
	m.follow()
}
