package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/ui/nav"
)

// tag opens the theme picker on the finding under the cursor.
func (m *Model) tag() tea.Cmd {
	cur, _ := m.flow().Cursor()
	f, _, ok := m.finding(cur.ID)
	if !ok {
		return nav.Send(nav.ThemesMsg{})
	}
	return nav.Send(nav.ThemesMsg{Findings: []data.Finding{f}})
}

// tagged compares again after themes, polarity or pairs have changed: changes may
// be others now. The cursor goes on from one that was confirmed, and back to one
// that was taken back.
func (m *Model) tagged(t nav.TaggedMsg) tea.Cmd {
	if m.pair == nil || t.Step == nav.NoUndo || t.Step == nav.NoRedo {
		return nil
	}
	if t.Pairs {
		return m.match()
	}
	if len(t.Findings) == 1 {
		cur, _ := m.flow().Cursor()
		f, _, ok := m.finding(cur.ID)
		switch {
		case t.Step == nav.Undone:
			m.goal = t.Findings[0]
		case t.Step == nav.Done && ok && f.ID == t.Findings[0]:
			m.goal = m.after(cur.ID)
		}
	}
	return m.read()
}

// after is the finding below a stop on its side of the group, "" at the end.
func (m *Model) after(stop string) string {
	g, _ := m.group()
	side, i, ok := g.index(stop)
	if !ok || i+1 >= len(g.side(side)) {
		return ""
	}
	return g.side(side)[i+1].ID
}

// toGoal puts the cursor on the finding that a change leads to, in the group
// under the cursor if it is there. One that is hidden leaves the cursor.
func (m *Model) toGoal() {
	id := m.goal
	m.goal = ""
	if id == "" {
		return
	}
	here, _ := m.group()
	for _, g := range append([]group{here}, m.groups...) {
		for _, side := range []int{sideA, sideB} {
			stop := stopID(side, id)
			if _, _, ok := g.index(stop); ok {
				m.seek(g.id)
				m.land(g.id, stop)
				return
			}
		}
	}
}
