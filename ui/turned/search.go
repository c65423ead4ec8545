package turned

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/history/turned"
	"casebook/ui/pagesearch"
)

// hit is a turn that the search found, by its id.
type hit string

// searched says what the search asks of the page.
func (m *Model) searched() pagesearch.Page[hit] {
	return pagesearch.Page[hit]{
		In:     func() func(func(string) bool) []hit { return finder(m.rows) },
		Show:   func(h hit) tea.Cmd { m.show(h); return nil },
		Marked: m.lay,
		None:   func() string { return "No authority here has those words in its name or its paragraphs." },
	}
}

// finder looks through the names and both paragraphs of every turn.
func finder(rows []turned.Turn) func(func(string) bool) []hit {
	return func(match func(string) bool) []hit {
		var out []hit
		for _, t := range rows {
			if match(t.Authority.Name) || match(t.Criticised.Text) || match(t.Praised.Text) {
				out = append(out, hit(id(t)))
			}
		}
		return out
	}
}

func (m *Model) show(h hit) {
	for i, t := range m.rows {
		if hit(id(t)) == h {
			m.list.To(i)
		}
	}
	m.lay()
}
