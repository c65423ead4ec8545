package timeline

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history/timeline"
	"casebook/ui/choose"
	"casebook/ui/nav"
)

// Store is what the screen asks a casebook.
type Store interface{ timeline.Facts }

type readMsg struct {
	seq int
	t   timeline.Timeline
	err error
}

type offeredMsg struct {
	seq int
	all []data.Authority
	err error
}

// read asks for the timeline. What is shown stays until it comes.
func (m *Model) read() tea.Cmd {
	m.seq++
	s, seq, authority, set := m.store, m.seq, m.authority, m.settings
	return func() tea.Msg {
		t, err := timeline.Of(s, authority, set.Basis, set.Today)
		return readMsg{seq, t, err}
	}
}

// offer asks for the authorities to choose from. A timeline that was asked for
// before still comes.
func (m *Model) offer() tea.Cmd {
	s, seq := m.store, m.seq
	return func() tea.Msg {
		all, err := s.Authorities()
		return offeredMsg{seq, all, err}
	}
}

// take shows a timeline, at the entry that was under the cursor.
func (m *Model) take(msg readMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if m.failed = msg.err; m.failed != nil {
		if m.t != nil { // what is shown stays
			m.authority = m.t.Authority.ID
		}
		return nav.Fail(msg.err)
	}
	was, had := m.current()
	same := m.t != nil && m.t.Authority.ID == msg.t.Authority.ID
	m.t, m.entries = &msg.t, entriesOf(msg.t)
	m.list.SetTotal(len(m.entries))
	m.measure()
	at := -1
	if had && same {
		at = slices.IndexFunc(m.entries, func(e entry) bool { return e.id() == was.id() })
	}
	if at < 0 {
		m.years = 0
		for i, e := range m.entries { // the last inspection with a date
			if e.mark != nil && e.date != "" {
				at = i
			}
		}
	}
	m.list.Centre(max(at, 0))
	return nil
}

func (m *Model) offered(msg offeredMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if m.failed = msg.err; m.failed != nil {
		return nav.Fail(msg.err)
	}
	items, at := make([]choose.Item[string], len(msg.all)), 0
	for i, a := range msg.all {
		items[i] = choose.Item[string]{Name: a.Label(), Of: a.ID}
		if a.ID == m.authority {
			at = i
		}
	}
	return m.choice.Open("Timeline: choose an authority", items, at)
}
