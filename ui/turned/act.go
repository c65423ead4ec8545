package turned

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/history/turned"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

func (m *Model) act(a keys.Action) tea.Cmd {
	if a == keys.Cancel || a == keys.Back {
		return m.leave()
	}
	if m.answer == nil {
		return nil
	}
	if motion, ok := a.Motion(); ok {
		if m.inPage {
			m.page.Go(motion)
		} else {
			m.list.Go(motion)
			m.lay()
		}
		return nil
	}
	if cmd, ok := m.search.Act(a); ok {
		return cmd
	}
	switch a {
	case keys.NextPane, keys.PrevPane:
		m.inPage = !m.inPage && len(m.rows) > 0
	case keys.Left:
		m.inPage = false
	case keys.Right:
		m.inPage = len(m.rows) > 0
	case keys.ChangedOnly:
		m.only = !m.only
		m.arrange()
		return m.search.Again()
	case keys.Rows:
		return m.widen()
	case keys.Why:
		return m.why()
	default:
		return m.onTurn(a)
	}
	return nil
}

// onTurn does what concerns the turn under the cursor.
func (m *Model) onTurn(a keys.Action) tea.Cmd {
	t, ok := m.turn()
	if !ok {
		return nil
	}
	switch a {
	case keys.Open:
		return nav.Send(nav.CompareMsg{A: t.A.ID, B: t.B.ID})
	case keys.InFull:
		return nav.Send(nav.InspectionMsg{ID: t.B.ID, Finding: t.Praised.ID})
	case keys.Across:
		return m.across(t)
	case keys.Copy:
		text := m.answer.Headline(t) + "\n"
		for _, s := range m.answer.Sides(t) {
			text += "\n" + s.Lead + "\n" + history.Citation(s.Finding, s.Inspection, t.Authority, m.answer.Sources) + "\n"
		}
		return nav.Send(nav.CopyMsg{Text: text, What: "both paragraphs"})
	}
	return nil
}

// across sets the authority that asks beside the one under the cursor.
func (m *Model) across(t turned.Turn) tea.Cmd {
	msg := nav.AcrossMsg{A: t.Authority.ID}
	if asker := m.answer.Asker.ID; asker != "" && asker != t.Authority.ID {
		msg = nav.AcrossMsg{A: asker, B: t.Authority.ID}
	}
	return nav.Send(msg)
}

// leave stops the weighing, goes back to the list, drops what was searched for,
// or leaves the screen.
func (m *Model) leave() tea.Cmd {
	switch {
	case m.answer == nil && m.failed == nil:
		m.work.Stop()
	case m.inPage:
		m.inPage = false
	case !m.search.Drop():
		return nav.Send(nav.BackMsg{})
	}
	return nil
}

// widen asks again among other authorities.
func (m *Model) widen() tea.Cmd {
	if m.question.Authority == "" {
		return nav.Send(nav.SayMsg{Text: "Nobody asks: all of England is shown. Come here from an authority to have its neighbours."})
	}
	all := turned.Widths()
	at := slices.Index(all, m.question.Within)
	m.question.Within = all[(at+1)%len(all)]
	return m.load()
}

// why says what counts as turned round, and what was not looked at.
func (m *Model) why() tea.Cmd {
	a := m.answer
	lines := []string{turned.Rule, "", a.Counts() + ".", a.YearsWords()}
	if text := a.Unseen(); text != "" {
		lines = append(lines, "Not looked at: "+text+".")
	}
	if a.Suggested() > 0 {
		lines = append(lines, compare.ThemesSuggested)
	}
	if a.Finding != "" {
		lines = append(lines, "", "The matter: "+a.Matter.Attributed(),
			"\"The same matter\" is said where the criticised paragraph has so many of its words that a comparison would take it for the matter; else both are on the theme only.")
	}
	lines = append(lines, "")
	for _, c := range []data.Change{data.Improved, data.PartlyImproved} {
		lines = append(lines, c.Mark()+" "+c.Words()+": "+c.Meaning()+".")
	}
	lines = append(lines, "An s behind it: suggested; no reader has confirmed the themes on which it rests.")
	return nav.Send(nav.ExplainMsg{Title: "Who turned it round", Lines: append(lines, "", compare.ChangeRule())})
}
