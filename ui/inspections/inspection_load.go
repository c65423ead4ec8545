package inspections

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/nav"
)

// whole is an inspection in full with its neighbours in time.
type whole struct {
	history.Whole
	earlier, later string // ids, "" at the ends
}

// read asks for the inspection. What is shown stays until it comes.
func (m *Inspection) read() tea.Cmd {
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
func (m *Inspection) neighbour(id, which string) tea.Cmd {
	if m.whole == nil {
		return nil
	}
	if id == "" {
		return nav.Send(nav.SayMsg{Text: "No " + which + " inspection of " + m.whole.Authority.Name + " is held."})
	}
	m.id, m.finding, m.over = id, "", false
	return m.read()
}

// readMsg comes when the cursor has rested on a finding.
type readMsg struct {
	seq     int
	finding data.Finding
}

type readingMsg struct {
	seq     int
	reading history.Reading
	err     error
}

// moved gathers the reading of the finding under the cursor once it rests.
func (m *Inspection) moved() tea.Cmd {
	m.contents.To(m.text.Block())
	f, ok := m.under()
	if !ok || m.reading != nil && m.reading.Finding.ID == f.ID {
		return nil
	}
	m.readSeq++
	m.page.To(0)
	m.reading = nil
	msg := readMsg{m.readSeq, f}
	return tea.Tick(m.pause, func(time.Time) tea.Msg { return msg })
}

func (m *Inspection) readNow(msg readMsg) tea.Cmd {
	if msg.seq != m.readSeq {
		return nil
	}
	s := m.store
	return func() tea.Msg {
		r, err := history.Read(s, msg.finding)
		return readingMsg{msg.seq, r, err}
	}
}

func (m *Inspection) takeReading(msg readingMsg) tea.Cmd {
	if msg.seq != m.readSeq {
		return nil
	}
	if msg.err != nil {
		return nav.Fail(msg.err)
	}
	m.reading, m.paged = &msg.reading, ""
	return nil
}
