package inspection

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/history"
	"casebook/ui/nav"
	"casebook/ui/reader"
)

// Store is what the screen asks a casebook.
type Store interface {
	history.Facts
	reader.Suggester
}

// whole is an inspection in full with its neighbours in time.
type whole struct {
	history.Whole
	earlier, later string // ids, "" at the ends
}

// read asks for the inspection. What is shown stays until it comes.
func (m *Model) read() tea.Cmd {
	s, id := m.store, m.id
	return m.reads.Ask(func() (whole, error) {
		w, err := history.ReadInspection(s, id)
		if err != nil {
			return whole{}, err
		}
		out := whole{Whole: w}
		all, err := s.AuthorityInspections(w.Authority.ID)
		for i, in := range all {
			if in.ID != id {
				continue
			}
			if i > 0 {
				out.earlier = all[i-1].ID
			}
			if i+1 < len(all) {
				out.later = all[i+1].ID
			}
		}
		return out, err
	})
}

// neighbour goes to the inspection before or after in the authority.
func (m *Model) neighbour(id, which string) tea.Cmd {
	if m.whole == nil {
		return nil
	}
	if id == "" {
		return nav.Send(nav.SayMsg{Text: "No " + which + " inspection of " + m.whole.Authority.Name + " is held."})
	}
	m.id, m.finding, m.over = id, "", false
	return m.read()
}

// moved gathers the reading of the finding under the cursor once it rests.
func (m *Model) moved() tea.Cmd {
	m.contents.To(m.text.Block())
	f, ok := m.under()
	if !ok || m.readings.Got() != nil && m.readings.Got().Finding.ID == f.ID {
		return nil
	}
	m.page.To(0)
	m.readings.Drop()
	s := m.store
	return m.readings.AskAfter(m.pause, func() (history.Reading, error) { return history.Read(s, f) })
}
