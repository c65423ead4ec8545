package inspections

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// hit is an entry that the search found.
type hit struct{ section, stop string }

type findMsg struct{ text string }

type foundMsg struct {
	whole *whole
	text  string
	query words.Query
	hits  []hit
}

func (m *Inspection) typed(msg tea.KeyPressMsg) tea.Cmd {
	switch a := m.km.Action(m.Scope(), msg.String()); {
	case a == keys.Open && msg.Text == "":
		m.find.Close()
		return m.searchNow()
	case a == keys.Cancel && msg.Text == "":
		m.find.Open(m.find.Before())
		m.find.Close()
		return m.searchNow()
	}
	changed, cmd := m.find.Update(msg)
	if !changed {
		return cmd
	}
	text := m.find.Value()
	return tea.Batch(cmd, tea.Tick(m.pause, func(time.Time) tea.Msg { return findMsg{text} }))
}

// search starts when typing has rested.
func (m *Inspection) search(msg findMsg) tea.Cmd {
	if msg.text != m.find.Value() {
		return nil
	}
	return m.searchNow()
}

func (m *Inspection) searchNow() tea.Cmd {
	if m.whole == nil {
		return nil
	}
	text := m.find.Value()
	if text == "" {
		m.dropSearch()
		return nil
	}
	w, sections := m.whole, m.sections
	return func() tea.Msg {
		out := foundMsg{whole: w, text: text, query: words.Parse(text)}
		for _, s := range sections {
			for _, e := range s.entries {
				if len(out.query.Hits(e.text)) > 0 {
					out.hits = append(out.hits, hit{s.id, e.id})
				}
			}
		}
		return out
	}
}

// searchAgain finds in what has just come to be shown.
func (m *Inspection) searchAgain() tea.Cmd {
	if m.query.Empty() {
		return nil
	}
	return m.searchNow()
}

func (m *Inspection) found(msg foundMsg) {
	if msg.whole != m.whole || msg.text != m.find.Value() {
		return
	}
	fresh := m.query.Empty() || m.find.IsOpen()
	m.query, m.hits = msg.query, msg.hits
	m.hit = min(m.hit, max(0, len(m.hits)-1))
	m.paged = ""
	m.text.Refresh()
	if fresh && len(m.hits) > 0 {
		m.hit = 0
		m.show(m.hits[0])
	}
}

func (m *Inspection) dropSearch() {
	m.find.Open("")
	m.find.Close()
	m.query, m.hits, m.hit = words.Query{}, nil, 0
	m.paged = ""
	m.text.Refresh()
}

// jump goes to the next hit or the one before, round the end.
func (m *Inspection) jump(d int) tea.Cmd {
	switch {
	case m.query.Empty():
		return nav.Send(nav.SayMsg{Text: "Nothing is searched for: / begins."})
	case len(m.hits) == 0:
		return nav.Send(nav.SayMsg{Text: "Nothing in this inspection has those words."})
	}
	was := m.hit
	m.hit = (m.hit + d + len(m.hits)) % len(m.hits)
	m.show(m.hits[m.hit])
	say := ""
	switch {
	case d > 0 && m.hit < was:
		say = "On from the first match."
	case d < 0 && m.hit > was:
		say = "On from the last match."
	}
	if say != "" {
		return tea.Batch(m.moved(), nav.Send(nav.SayMsg{Text: say}))
	}
	return m.moved()
}

func (m *Inspection) show(h hit) {
	m.over = false
	m.seek(h.stop, h.section)
}

// place says where the search is: "3/12".
func (m *Inspection) place() string {
	switch {
	case m.query.Empty():
		return ""
	case len(m.hits) == 0:
		return "no match"
	}
	return fmt.Sprintf("%d/%d", m.hit+1, len(m.hits))
}
