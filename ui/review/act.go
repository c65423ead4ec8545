package review

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/reader"
)

func (m *Model) act(k keys.PressMsg) tea.Cmd {
	a := k.Action
	if a == keys.Cancel || a == keys.Back {
		return m.leave()
	}
	if m.queue == nil {
		return nil
	}
	if motion, ok := a.Motion(); ok {
		if m.inPage {
			m.page.Go(motion)
		} else {
			m.list.Go(motion)
		}
		return nil
	}
	switch a {
	case keys.NextPane, keys.PrevPane:
		m.inPage = !m.inPage
		return nil
	case keys.Left:
		m.inPage = false
		return nil
	case keys.Right:
		m.inPage = true
		return nil
	case keys.Undo:
		return nav.Send(nav.UndoMsg{})
	case keys.Redo:
		return nav.Send(nav.RedoMsg{})
	}
	return m.onItem(k)
}

// Offers reports whether there is a suggestion for an action that is of one.
func (m *Model) Offers(a keys.Action) bool {
	_, ok := m.current()
	return ok || !slices.Contains([]keys.Action{keys.Confirm, keys.Polarise, keys.Skip, keys.Themes, keys.Why, keys.InFull}, a)
}

// onItem does what concerns the suggestion under the cursor.
func (m *Model) onItem(k keys.PressMsg) tea.Cmd {
	x, ok := m.current()
	if !ok {
		return nav.Send(nav.SayMsg{Text: m.nothing()})
	}
	switch k.Action {
	case keys.Confirm:
		return m.confirm(x.Finding)
	case keys.Polarise:
		f, err := x.Finding.WithPolarity(data.GivenPolarities()[k.Nth])
		if err != nil {
			return nav.Send(nav.SayMsg{Text: "Its polarity stays: " + err.Error() + "."})
		}
		return m.confirm(f)
	case keys.Skip:
		return nav.Send(nav.SkipMsg{Finding: x.Finding})
	case keys.Themes:
		return nav.Send(nav.ThemesMsg{Findings: []data.Finding{x.Finding}})
	case keys.Why:
		return reader.WhyCmd(m.store, x.Finding)
	case keys.InFull:
		return nav.Send(nav.InspectionMsg{ID: x.Inspection.ID, Finding: x.Finding.ID})
	}
	return nil
}

// confirm sends out what a finding is about.
func (m *Model) confirm(f data.Finding) tea.Cmd {
	c := data.NewChoice(f, time.Time{})
	return nav.Send(nav.ChooseMsg{Choices: []data.Choice{c}, Say: c.News(m.store.Themes())})
}

// leave stops reading, goes back to the list, or leaves the screen: what is left comes
// again the next time.
func (m *Model) leave() tea.Cmd {
	switch {
	case m.queue == nil && m.failed == nil:
		m.work.Stop()
	case m.inPage:
		m.inPage = false
	default:
		return nav.Send(nav.BackMsg{})
	}
	return nil
}
