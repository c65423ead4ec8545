package browse

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// key hands a key to the open input line, else to the pane that has the keys.
func (m *Model) key(k keys.PressMsg) tea.Cmd {
	switch {
	case m.search.input.IsOpen():
		return m.searchKey(k)
	case m.facets.input.IsOpen():
		return m.findKey(k)
	}
	a := k.Action
	if cmd, done := m.everywhere(a); done {
		return cmd
	}
	switch m.pane {
	case inFilters:
		return m.inFilters(a)
	case inReader:
		return m.inReader(a)
	}
	return m.inList(a)
}

// everywhere does what means the same in every pane.
func (m *Model) everywhere(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.NextPane:
		m.turn(1)
	case keys.PrevPane:
		m.turn(-1)
	case keys.Filters:
		m.toggleFilters()
	case keys.ClearAll:
		if m.filter.Equal(m.start()) {
			return nav.Send(nav.SayMsg{Text: "The filter is clear already."}), true
		}
		return m.ask(m.start()), true
	case keys.Undo:
		return m.undo(), true
	case keys.Redo:
		return m.redo(), true
	case keys.Cancel, keys.Back:
		return m.cancel(a), true
	default:
		return m.onFinding(a)
	}
	return nil, true
}

// Offers reports whether there is a finding under the cursor for an action that is of
// one, and of nothing else.
func (m *Model) Offers(a keys.Action) bool {
	_, ok := m.current()
	return ok || !m.ofFinding(a) || (a == keys.Open || a == keys.Select) && m.heads(m.list.Cursor) || a == keys.Themes && m.selected.n > 0
}

func (m *Model) ofFinding(a keys.Action) bool {
	switch a {
	case keys.Earlier, keys.Later, keys.Pick, keys.Provenance, keys.Why, keys.Source, keys.Copy, keys.Themes:
		return true
	case keys.TurnedRound, keys.Open:
		return m.pane != inFilters
	case keys.Select:
		return m.pane == inList
	}
	return false
}

// onFinding does what concerns the finding under the cursor.
func (m *Model) onFinding(a keys.Action) (tea.Cmd, bool) {
	if !m.Offers(a) {
		return nav.Send(nav.SayMsg{Text: "Move to a finding first: there is none under the cursor."}), true
	}
	switch a {
	case keys.NextMatch:
		return m.step(1), true
	case keys.PrevMatch:
		return m.step(-1), true
	case keys.AsTyped:
		return m.asTyped(), true
	case keys.Meant:
		return m.asMeant(), true
	case keys.Earlier:
		return m.otherInspection(-1), true
	case keys.Later:
		return m.otherInspection(1), true
	case keys.Sort:
		return m.sort(), true
	case keys.Frequency:
		return m.frequency(), true
	case keys.Rows:
		return m.group(), true
	case keys.PrevTheme:
		return m.otherGroup(-1), true
	case keys.NextTheme:
		return m.otherGroup(1), true
	case keys.Pick:
		return m.pick(), true
	case keys.Themes:
		return m.pickThemes(), true
	case keys.Provenance:
		return m.explain(), true
	case keys.Why:
		return m.whyThemes(), true
	case keys.Source:
		return m.openSource(), true
	case keys.TurnedRound:
		return m.turnedRound(), true
	case keys.Copy:
		return m.copy(), true
	}
	return nil, false
}

// turnedRound asks who turned round the theme under the cursor of the filters,
// else the matter of the finding.
func (m *Model) turnedRound() tea.Cmd {
	if m.pane == inFilters {
		if r, ok := m.facets.current(); ok && r.kind == value && r.facet == filter.Theme && r.id != filter.None {
			return nav.Send(nav.TurnedMsg{Theme: r.id})
		}
		return nav.TurnedOfNothing("a theme or a finding")
	}
	r, ok := m.current()
	if !ok {
		return nil
	}
	return nav.TurnedOf(r.Finding, r.Inspection.Authority)
}

// frequency counts the values of the facet under the cursor of the filters, else the
// themes.
func (m *Model) frequency() tea.Cmd {
	of := filter.Theme
	if r, ok := m.facets.current(); ok && m.pane == inFilters {
		of = r.facet
	}
	return nav.Send(nav.FrequencyMsg{Filter: m.filter, Facet: of})
}

func (m *Model) inList(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.list.Go(motion)
		return nil
	}
	switch a {
	case keys.Open, keys.Right:
		to := turned
		if a == keys.Right {
			to = spread
		}
		if !m.fold(true, to) {
			m.read()
		}
	case keys.Fold:
		if !m.fold(false, turned) {
			return inOneList(m)
		}
	case keys.Left:
		if g, _ := m.groupAt(m.list.Cursor); m.heads(m.list.Cursor) && !g.Folded {
			m.fold(true, shut)
			return nil
		}
		if m.panes().Filters.W > 0 {
			m.pane = inFilters
		}
	case keys.Search:
		return m.openSearch()
	case keys.Select:
		if m.fold(true, turned) {
			return nil
		}
		return m.toggleSelected()
	case keys.SelectAll:
		return m.selectAll()
	}
	return nil
}

func (m *Model) inReader(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.reader.page.Go(motion)
		return nil
	}
	switch a {
	case keys.Left:
		m.leave()
	case keys.Search:
		return m.openSearch()
	case keys.Open:
		return m.inFull()
	}
	return nil
}

// cancel gives up the nearest thing: what is selected, a narrowed facet, a pane, a search; then
// the screen. Back does not drop a search, so that leaving is one key.
func (m *Model) cancel(a keys.Action) tea.Cmd {
	switch {
	case a == keys.Cancel && m.selected.n > 0:
		m.selected.clear()
	case m.pane == inFilters && m.facets.narrow != "":
		m.facets.widen()
		m.buildFacets()
	case m.pane != inList:
		m.leave()
	case a == keys.Cancel && m.filter.Words() != "":
		f := m.filter
		f.Text = ""
		return m.ask(f)
	case a == keys.Cancel && !m.over:
		return nav.Send(nav.SayMsg{Text: "Nothing to cancel here. q quits."})
	default:
		return nav.Send(nav.BackMsg{})
	}
	return nil
}
