package inspection

import (
	"slices"
	"strings"

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
	f, ok := m.under()
	if !ok {
		return nav.Send(nav.ThemesMsg{})
	}
	return nav.Send(nav.ThemesMsg{Findings: []data.Finding{f}})
}

// tagged reads the inspection again after themes or polarity have changed. The
// cursor goes on to the next finding after one that was confirmed, back to one
// that was taken back, and else stays.
func (m *Model) tagged(t nav.TaggedMsg) tea.Cmd {
	if m.whole == nil || t.Pairs || t.Step == nav.NoUndo || t.Step == nav.NoRedo {
		return nil
	}
	if f, ok := m.under(); ok {
		m.finding = f.ID
		if t.Step == nav.Done && slices.Equal(t.Findings, []string{f.ID}) {
			m.finding = m.after(f.ID)
		}
	}
	if t.Step == nav.Undone && len(t.Findings) == 1 && strings.HasPrefix(t.Findings[0], m.id+"/") {
		m.finding = t.Findings[0]
	}
	return m.read()
}

// after is the finding that stands below one, the same at the end.
func (m *Model) after(id string) string {
	found := false
	for _, s := range m.sections {
		if m.folded[s.id] {
			continue
		}
		for _, e := range s.entries {
			next, is := strings.CutPrefix(e.id, findingStop)
			if is && found {
				return next
			}
			found = found || is && next == id
		}
	}
	return id
}
