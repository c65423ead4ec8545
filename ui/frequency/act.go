package frequency

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/typeahead"
)

func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.list.Go(motion)
		return nil
	}
	switch a {
	case keys.Cancel, keys.Back:
		return nav.Send(nav.BackMsg{})
	case keys.Rows, keys.NextPane, keys.Right:
		return m.other(1)
	case keys.PrevPane, keys.Left:
		return m.other(-1)
	case keys.Sort:
		m.order = (m.order + 1) % orders
		if r, ok := m.current(); ok {
			m.sort(r)
		}
		return nav.Send(nav.SayMsg{Text: "Sorted: " + m.sorted() + "."})
	case keys.Search:
		return m.search()
	case keys.Open:
		r, ok := m.current()
		if !ok {
			return nav.Send(nav.SayMsg{Text: "There is no value to open: no finding is chosen."})
		}
		f := m.among(m.table.facet).Include(m.table.facet, r.id)
		return nav.Send(nav.BrowseMsg{Filter: &f})
	}
	return nil
}

// search opens the choice of a value by its name.
func (m *Model) search() tea.Cmd {
	if m.table == nil {
		return nil
	}
	items := make([]typeahead.Item[string], len(m.table.rows))
	for i, r := range m.table.rows {
		items[i] = typeahead.Item[string]{Name: r.name, Of: r.id}
	}
	return m.find.Open(m.Title()+": go to a value", items, m.list.Cursor)
}

// finding works a key of that choice.
func (m *Model) finding(k keys.PressMsg) tea.Cmd {
	id, outcome, cmd := m.find.Press(k)
	if outcome == typeahead.Chosen && m.table != nil {
		m.sort(row{id: id})
	}
	return cmd
}

// other counts the facet before or after.
func (m *Model) other(d int) tea.Cmd {
	n := int(filter.NumFacets)
	m.facet = filter.Facet((int(m.facet) + d + n) % n)
	m.list.To(0)
	return m.count()
}

// sorted says the order in words.
func (m *Model) sorted() string {
	return [...]string{byFindings: "most findings first", byWork: "most that want work first", byStrengths: "most strengths first", byName: "the order of the filters"}[m.order]
}
