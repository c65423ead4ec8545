package compare

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// tag opens the theme picker on the finding under the cursor, and undoes and
// redoes what was confirmed.
func (m *Model) tag(a keys.Action) tea.Cmd {
	switch a {
	case keys.Undo:
		return nav.Send(nav.UndoMsg{})
	case keys.Redo:
		return nav.Send(nav.RedoMsg{})
	}
	cur, _ := m.flow().Cursor()
	f, _, ok := m.finding(cur.ID)
	if !ok {
		return nav.Send(nav.ThemesMsg{})
	}
	return nav.Send(nav.ThemesMsg{Findings: []data.Finding{f}})
}

// tagged compares again after themes or polarity have changed: fates may be
// others now. The cursor goes on to the next finding of the theme after one that
// was confirmed, and back to one that was taken back.
func (m *Model) tagged(t nav.TaggedMsg) tea.Cmd {
	if m.pair == nil || t.Deed == nav.NoUndo || t.Deed == nav.NoRedo {
		return nil
	}
	cur, _ := m.flow().Cursor()
	if f, _, ok := m.finding(cur.ID); ok {
		m.hold = f.ID
		if t.Deed == nav.Done && slices.Equal(t.Findings, []string{f.ID}) {
			m.hold = m.after(f.ID)
		}
	}
	if t.Deed == nav.Undone && len(t.Findings) == 1 {
		m.hold = t.Findings[0]
	}
	return m.read()
}

// after is the finding below one on its side of the theme, the same at the end.
func (m *Model) after(id string) string {
	t, _ := m.theme()
	for _, side := range [][]data.Finding{t.A, t.B} {
		at := slices.IndexFunc(side, func(f data.Finding) bool { return f.ID == id })
		if at >= 0 && at+1 < len(side) {
			return side[at+1].ID
		}
	}
	return id
}

// stand goes to the finding held: under the theme that the cursor was on, else
// under the first that has it. One that is hidden leaves the cursor.
func (m *Model) stand(theme string) {
	id := m.hold
	m.hold = ""
	if id == "" {
		return
	}
	var first *hit
	for _, t := range m.pair.Themes {
		for side, findings := range [...][]data.Finding{sideA: t.A, sideB: t.B} {
			at := slices.IndexFunc(findings, func(f data.Finding) bool { return f.ID == id })
			if at < 0 || first != nil && t.Theme != theme {
				continue
			}
			first = &hit{theme: t.Theme, part: at / partSize, stop: stopID(side, id), side: side}
		}
	}
	m.show(first)
}
