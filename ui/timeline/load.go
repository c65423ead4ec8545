package timeline

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history/timeline"
	"casebook/ui/keys"
	"casebook/ui/request"
	"casebook/ui/typeahead"
)

// Store is what the screen asks a casebook.
type Store interface{ timeline.Facts }

// offer is the authorities to choose from.
type offer []data.Authority

// read asks for the timeline. What is shown stays until it comes.
func (m *Model) read() tea.Cmd {
	s, authority, basis := m.store, m.authority, m.settings.Basis
	return m.reads.Ask(func() (timeline.Timeline, error) { return timeline.Of(s, authority, basis, "") })
}

// offer asks for the authorities to choose from. A timeline that was asked for
// before still comes.
func (m *Model) offer() tea.Cmd {
	s := m.store
	return m.offers.Ask(func() (offer, error) { return s.Authorities() })
}

// take shows a timeline, at the entry that was under the cursor.
func (m *Model) take(msg request.ReadMsg[timeline.Timeline]) tea.Cmd {
	news, cmd := m.reads.Take(msg)
	if !news {
		if cmd != nil && m.t != nil { // it failed: what is shown stays
			m.authority = m.t.Authority.ID
		}
		return cmd
	}
	t := m.reads.Got()
	was, had := m.current()
	same := m.t != nil && m.t.Authority.ID == t.Authority.ID
	m.t, m.entries = t, entriesOf(*t, m.settings.Key(keys.Fold))
	m.list.SetTotal(len(m.entries))
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
	m.list.To(max(at, 0))
	m.fresh = true
	return nil
}

func (m *Model) offered(msg request.ReadMsg[offer]) tea.Cmd {
	news, cmd := m.offers.Take(msg)
	if !news {
		return cmd
	}
	all := *m.offers.Got()
	items, at := make([]typeahead.Item[string], len(all)), 0
	for i, a := range all {
		items[i] = typeahead.Item[string]{Name: a.Label(), Words: a.FindText(), Of: a.ID}
		if a.ID == m.authority {
			at = i
		}
	}
	return m.choice.Open("Timeline: choose an authority", items, at)
}
