package compare

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"casebook/data/compare"
	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// act carries an action out. Each group of actions has a method.
func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok && m.pair != nil {
		m.flow().Go(motion)
		return nil
	}
	switch a {
	case keys.Cancel, keys.Back:
		return m.leave()
	case keys.Earlier:
		return m.another(-1)
	case keys.Later:
		return m.another(1)
	}
	if m.pair == nil {
		return nil
	}
	switch a {
	case keys.Swap:
		return m.swap()
	case keys.Open:
		return m.open()
	case keys.Pair:
		return m.pairUp()
	case keys.Partner:
		return m.seekPartner()
	case keys.Settle:
		return m.settle()
	case keys.Undo:
		return nav.Send(nav.UndoMsg{})
	case keys.Redo:
		return nav.Send(nav.RedoMsg{})
	case keys.Why:
		return m.why()
	case keys.Provenance:
		return m.provenance()
	case keys.Source:
		return m.openSource()
	case keys.Copy:
		return m.copy()
	case keys.Themes:
		return m.tag()
	}
	if cmd, done := m.find.Act(a); done {
		return cmd
	}
	if cmd, done := m.elsewhere(a); done {
		return cmd
	}
	return m.arrange(a)
}

// elsewhere leaves for another page: another B, the finding's inspection, the
// chain of matters, the neighbours.
func (m *Model) elsewhere(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.Pick:
		m.b, m.chooser = "", newChooser() // the one chosen first stays
		return m.startChoosing(), true
	case keys.InFull:
		return m.full(), true
	case keys.Chain:
		return nav.Send(nav.ChainMsg{Authority: m.pair.A.Authority}), true
	case keys.TurnedRound:
		return m.turnedRound(), true
	case keys.Across:
		msg := nav.AcrossMsg{A: m.pair.A.Authority}
		if !m.pair.OneAuthority() {
			msg.B = m.pair.B.Authority
		}
		return nav.Send(msg), true
	}
	return nil, false
}

// turnedRound asks who turned round the theme or the matter under the cursor, or
// the matter of the finding there.
func (m *Model) turnedRound() tea.Cmd {
	cur, _ := m.flow().Cursor()
	if f, in, ok := m.finding(cur.ID); ok {
		return nav.TurnedOf(f, in.Authority)
	}
	g, ok := m.group()
	switch {
	case ok && g.kind == ofMatter:
		return nav.TurnedOf(m.pair.Matters[g.at].Finding, m.pair.A.Authority)
	case ok && g.kind == ofTheme && m.pair.Themes[g.at].Theme != compare.NoTheme:
		return nav.Send(nav.TurnedMsg{Theme: m.pair.Themes[g.at].Theme, Authority: m.pair.A.Authority})
	}
	return nav.TurnedOfNothing("a theme, a matter or a finding")
}

// leave drops what was searched for, else leaves the screen.
func (m *Model) leave() tea.Cmd {
	if m.find.Drop() {
		return nil
	}
	return nav.Send(nav.BackMsg{})
}

// open confirms a matter; elsewhere it goes from a finding to its inspection,
// and from a theme or an area to all that both inspections say of it.
func (m *Model) open() tea.Cmd {
	cur, ok := m.flow().Cursor()
	if !ok {
		return nil
	}
	g, in := m.group()
	if in && g.kind == ofMatter {
		return m.confirm(g)
	}
	if _, _, ok := m.finding(cur.ID); ok {
		return m.full()
	}
	if !in || g.kind != ofTheme && g.kind != ofArea {
		return m.why()
	}
	f := filter.Default().OtherVoices(m.settings.OtherVoices).Within(m.pair.A, m.pair.B)
	if g.kind == ofTheme {
		id := m.pair.Themes[g.at].Theme
		if id == compare.NoTheme {
			id = filter.None
		}
		f = f.Include(filter.Theme, id)
	} else {
		f = f.Include(filter.Area, cmp.Or(string(m.pair.Areas[g.at].Area), filter.None))
	}
	f.Basis = m.settings.Basis
	return nav.Send(nav.BrowseMsg{Filter: &f})
}

// full goes to the finding under the cursor in its inspection.
func (m *Model) full() tea.Cmd {
	cur, _ := m.flow().Cursor()
	f, in, ok := m.finding(cur.ID)
	if !ok {
		return nav.Send(nav.SayMsg{Text: "Move to a finding first: O shows it in its inspection."})
	}
	return nav.Send(nav.InspectionMsg{ID: in.ID, Finding: f.ID})
}
