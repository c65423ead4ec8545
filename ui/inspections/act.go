package inspections

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

func (m *Model) typed(msg keys.PressMsg) tea.Cmd {
	switch msg.Action {
	case keys.Open:
		m.find.Close()
		return nil
	case keys.Cancel:
		m.find.Open("")
		m.find.Close()
		m.arrange()
		return m.choose()
	case keys.Up, keys.Down:
		if !msg.Writes() { // an arrow, not a letter
			return m.act(msg.Action)
		}
	}
	changed, cmd := m.find.Update(msg.Key)
	if !changed {
		return cmd
	}
	m.arrange()
	m.toBest()
	return tea.Batch(cmd, m.choose())
}

// toBest puts the cursor on the authority that is found best, whatever the order.
func (m *Model) toBest() {
	name := func(i int) string { return m.rows[m.shown[i]].authority.FindText() }
	if i := widget.Best(len(m.shown), m.find.Value(), name); i >= 0 && m.find.Value() != "" {
		m.names.To(i)
		m.chosen = m.rows[m.shown[i]].authority.ID
	}
}

func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		return m.move(motion)
	}
	switch a {
	case keys.Open, keys.Right:
		return m.open(a)
	case keys.Left, keys.PrevPane:
		m.pane = authoritiesPane
	case keys.NextPane:
		m.pane = 1 - m.pane
	case keys.Search:
		m.pane = authoritiesPane
		return m.find.Open(m.find.Value())
	case keys.Sort:
		m.order = (m.order + 1) % numOrders
		m.arrange()
	case keys.Pick:
		return m.pick()
	case keys.Chain, keys.Across:
		return m.elsewhere(a)
	case keys.Cancel, keys.Back:
		return m.back()
	}
	return nil
}

// elsewhere goes to the chosen authority's matters, or to its neighbours.
func (m *Model) elsewhere(a keys.Action) tea.Cmd {
	switch {
	case m.chosen == "":
		return nav.Send(nav.SayMsg{Text: "Choose an authority first."})
	case a == keys.Chain:
		return nav.Send(nav.ChainMsg{Authority: m.chosen})
	}
	return nav.Send(nav.AcrossMsg{A: m.chosen})
}

func (m *Model) move(motion widget.Motion) tea.Cmd {
	if m.pane == inspectionsPane {
		m.list.Go(motion)
		return nil
	}
	m.names.Go(motion)
	if m.names.Cursor < len(m.shown) {
		m.chosen = m.rows[m.shown[m.names.Cursor]].authority.ID
	}
	return m.choose()
}

func (m *Model) open(a keys.Action) tea.Cmd {
	if m.pane == authoritiesPane {
		if _, ok := m.current(); ok {
			m.pane = inspectionsPane
		}
		return nil
	}
	in, ok := m.inspection()
	if !ok || a != keys.Open {
		return nil
	}
	return nav.Send(nav.InspectionMsg{ID: in.ID})
}

func (m *Model) pick() tea.Cmd {
	if m.pane == authoritiesPane {
		return nav.Send(nav.SayMsg{Text: "Open an authority first (Enter), then choose an inspection for comparison."})
	}
	if in, ok := m.inspection(); ok {
		return nav.Send(nav.PickMsg{ID: in.ID})
	}
	return nil
}

func (m *Model) back() tea.Cmd {
	switch {
	case m.pane == inspectionsPane:
		m.pane = authoritiesPane
	case m.find.Value() != "":
		m.find.Open("")
		m.find.Close()
		m.arrange()
		return m.choose()
	default:
		return nav.Send(nav.BackMsg{})
	}
	return nil
}
