package library

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/agreement"
	"casebook/store"
	"casebook/ui/nav"
)

type loadedMsg struct {
	seq     int
	counts  []store.ThemeCount
	choices []store.Kept
	readers []agreement.Reader
	err     error
}

// load reads counts, choices and readers.
func (m *Model) load() tea.Cmd {
	m.seq++
	s, seq := m.store, m.seq
	return func() tea.Msg {
		out := loadedMsg{seq: seq}
		if out.counts, out.err = s.ThemeCounts(); out.err != nil {
			return out
		}
		if out.choices, out.err = s.Choices(); out.err != nil {
			return out
		}
		out.readers, out.err = s.Readers()
		return out
	}
}

func (m *Model) take(msg loadedMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if msg.err != nil {
		return nav.Fail(msg.err)
	}
	m.loaded, m.choices, m.readers = true, msg.choices, msg.readers
	m.counts = make(map[string]store.ThemeCount, len(msg.counts))
	for _, c := range msg.counts {
		m.counts[c.ID] = c
	}
	slices.SortStableFunc(m.choices, func(a, b store.Kept) int {
		if a.Orphaned() != b.Orphaned() {
			if a.Orphaned() {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Finding, b.Finding)
	})
	m.arrange()
	return nil
}

// arrange finds the themes again that the typed name is in.
func (m *Model) arrange() {
	m.shown = m.shown[:0]
	for i, e := range m.draft.Entries() {
		if named(e.ID+" "+e.Label, m.find.Value()) {
			m.shown = append(m.shown, i)
		}
	}
	m.themes.SetTotal(len(m.shown))
	m.kept.SetTotal(len(m.readers) + len(m.choices))
	m.measure()
}

// named reports whether every typed word is in a name.
func named(name, typed string) bool {
	name = strings.ToLower(name)
	for _, w := range strings.Fields(strings.ToLower(typed)) {
		if !strings.Contains(name, w) {
			return false
		}
	}
	return true
}

// agreedMsg carries how far a reader agrees.
type agreedMsg struct {
	seq       int
	agreement [2]agreement.Agreement // with what was confirmed, with the suggestions
	err       error
}

// agree asks how far a reader agrees.
func (m *Model) agree(r agreement.Reader) tea.Cmd {
	m.seq++
	s, seq := m.store, m.seq
	return func() tea.Msg {
		out := agreedMsg{seq: seq}
		for i, against := range []agreement.Against{agreement.Confirmed, agreement.Suggested} {
			if out.agreement[i], out.err = s.Agreement(r, against); out.err != nil {
				break
			}
		}
		return out
	}
}
