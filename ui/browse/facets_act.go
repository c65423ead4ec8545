package browse

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// inFilters does what a key asks for in the filters.
func (m *Model) inFilters(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.facets.list.Go(motion)
		return nil
	}
	switch a {
	case keys.Include, keys.Exclude:
		return m.choose(a)
	case keys.Open:
		return m.openRow()
	case keys.Right:
		m.leave()
	case keys.Search:
		return m.openFind()
	case keys.Every:
		return m.every()
	}
	return nil
}

// choose includes or excludes the value under the cursor, or drops it again.
func (m *Model) choose(a keys.Action) tea.Cmd {
	r, ok := m.facets.current()
	if !ok {
		return nil
	}
	if r.kind != value {
		if a == keys.Exclude {
			return nav.Send(nav.SayMsg{Text: "Move to a value first: then " + m.set.Key(keys.Exclude) + " leaves it out."})
		}
		return m.openRow()
	}
	if a == keys.Exclude {
		return m.ask(m.filter.ToggleNot(r.facet, r.id))
	}
	return m.ask(m.filter.Toggle(r.facet, r.id))
}

// every asks for findings with all chosen themes, or with any of them.
func (m *Model) every() tea.Cmd {
	p := m.filter.Pick(filter.Theme)
	if len(p.Include) < 2 {
		return nav.Send(nav.SayMsg{Text: "Choose two themes first: then " + m.set.Key(keys.Every) + " asks for findings with both of them."})
	}
	return m.ask(m.filter.Every(filter.Theme, !p.Every()))
}

// openRow folds a heading, spreads a long facet out, or goes to the findings
// of a value.
func (m *Model) openRow() tea.Cmd {
	fs := &m.facets
	r, ok := fs.current()
	if !ok {
		return nil
	}
	if r.kind != value {
		fs.were[r.facet] = nil
	}
	switch r.kind {
	case heading:
		if fs.narrowing() {
			fs.widen()
		} else {
			fs.folded[r.facet] = !fs.folded[r.facet]
		}
	case more:
		fs.whole[r.facet] = true
	case fewer:
		fs.whole[r.facet] = false
	case narrowed:
		return m.openFind()
	case value:
		cmd := m.ask(m.filter.Include(r.facet, r.id)) // still here, so that no value moves
		m.leave()
		return cmd
	}
	m.buildFacets()
	return nil
}

// openFind starts typing to find a value of any facet.
func (m *Model) openFind() tea.Cmd {
	fs := &m.facets
	r, ok := fs.current()
	if !ok {
		return nil
	}
	fs.began = r.facet
	cmd := fs.input.Open(fs.narrow)
	m.buildFacets()
	m.toFirstValue()
	return cmd
}

// findKey types, spaces too; arrows move, Enter keeps the rows narrowed, where
// Space then chooses, and Esc shows all of them again.
func (m *Model) findKey(k keys.PressMsg) tea.Cmd {
	fs := &m.facets
	if !k.Writes() {
		switch k.Action {
		case keys.Open:
			fs.input.Close()
			m.buildFacets()
			return nil
		case keys.Cancel:
			fs.widen()
			m.buildFacets()
			return nil
		case keys.Up, keys.Down, keys.PageUp, keys.PageDown:
			motion, _ := k.Motion()
			fs.list.Go(motion)
			return nil
		}
	}
	changed, cmd := fs.input.Update(k.Key)
	if changed {
		fs.narrow = fs.input.Value()
		m.buildFacets()
		m.toFirstValue()
	}
	return cmd
}

// toFirstValue puts the cursor on the value that matches best, that of the facet
// where typing began before its equals, or on the line that is being typed where
// none does.
func (m *Model) toFirstValue() {
	fs := &m.facets
	at, best := 0, 0
	for i, r := range fs.rows {
		if r.kind != value || fs.narrow == "" && r.facet != fs.began {
			continue
		}
		rank := 2 * widget.Rank(r.findText(), fs.narrow)
		if r.facet == fs.began {
			rank++
		}
		if rank > best {
			at, best = i, rank
		}
	}
	fs.list.To(at)
}
