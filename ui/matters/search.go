package matters

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/history"
	"casebook/ui/pagesearch"
)

// hit is a place that the search found: a row's name, or what an inspection
// says of it.
type hit struct {
	row string // its id
	col int    // the inspection; -1 for the name
}

// searched says what the search asks of the page.
func (m *Model) searched() pagesearch.Page[hit] {
	return pagesearch.Page[hit]{
		In:   func() func(func(string) bool) []hit { return finder(m.rows) },
		Show: func(h hit) tea.Cmd { m.show(h); return nil },
		None: func() string {
			if m.only != everything {
				return "None of the rows that are shown has those words; w shows others."
			}
			return "No row has those words."
		},
	}
}

// finder looks through the matters that are shown, each with its inspections
// in order.
func finder(rows []history.ChainRow) func(func(string) bool) []hit {
	return func(match func(string) bool) []hit {
		var out []hit
		for _, r := range rows {
			if match(r.Label) {
				out = append(out, hit{r.ID(), -1})
			}
			for col, c := range r.Cells {
				for _, f := range c.Findings {
					if match(f.Text) {
						out = append(out, hit{r.ID(), col})
						break
					}
				}
			}
		}
		return out
	}
}

func (m *Model) show(h hit) {
	for i, r := range m.rows {
		if r.ID() == h.row {
			m.list.To(i)
		}
	}
	if h.col >= 0 {
		m.col = h.col
	}
	m.follow()
}
