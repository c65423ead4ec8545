package compare

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// pause is how long typing rests before the findings are searched.
const pause = 50 * time.Millisecond

// hit is a finding that the search found, under one of its themes.
type hit struct {
	theme string
	part  int    // of the theme
	stop  string // the stop's id
	side  int
}

type findMsg struct{ text string }

type foundMsg struct {
	pair  *pair
	text  string
	query words.Query
	hits  []hit
}

func (m *Model) typed(msg tea.KeyPressMsg) tea.Cmd {
	switch m.km.Action(m.Scope(), msg.String()) {
	case keys.Open:
		if msg.Text == "" {
			m.find.Close()
			return m.searchNow()
		}
	case keys.Cancel:
		before := m.find.Before()
		m.find.Open(before)
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
func (m *Model) search(msg findMsg) tea.Cmd {
	if msg.text != m.find.Value() {
		return nil
	}
	return m.searchNow()
}

func (m *Model) searchNow() tea.Cmd {
	if m.pair == nil {
		return nil
	}
	text := m.find.Value()
	if text == "" {
		m.dropSearch()
		return nil
	}
	p, changed := m.pair, m.changed
	return func() tea.Msg { return findIn(p, text, changed) }
}

// searchAgain finds in what has just come to be shown.
func (m *Model) searchAgain() tea.Cmd {
	if m.query.Empty() {
		return nil
	}
	return m.searchNow()
}

func findIn(p *pair, text string, changed bool) foundMsg {
	out := foundMsg{pair: p, text: text, query: words.Parse(text)}
	seen := map[string]bool{}
	matches := func(f data.Finding) bool {
		yes, known := seen[f.ID]
		if !known {
			yes = len(out.query.Hits(f.Text)) > 0
			seen[f.ID] = yes
		}
		return yes
	}
	for _, t := range p.Themes {
		if changed && unchanged(t) {
			continue
		}
		for side, findings := range [...][]data.Finding{sideA: t.A, sideB: t.B} {
			for i, f := range findings {
				if matches(f) {
					out.hits = append(out.hits, hit{theme: t.Theme, part: i / partSize, stop: stopID(side, f.ID), side: side})
				}
			}
		}
	}
	return out
}

// found shows what was found, from the first hit at or after the cursor.
func (m *Model) found(msg foundMsg) {
	if msg.pair != m.pair || msg.text != m.find.Value() {
		return
	}
	fresh := m.query.Empty() || m.find.IsOpen()
	m.query, m.hits = msg.query, msg.hits
	m.hit = min(m.hit, max(0, len(m.hits)-1))
	m.refresh()
	if fresh && len(m.hits) > 0 {
		m.hit = 0
		m.show(m.hits[0])
	}
}

func (m *Model) dropSearch() {
	m.find.Open("")
	m.find.Close()
	m.query, m.hits, m.hit = words.Query{}, nil, 0
	m.refresh()
}

// jump goes to the next hit or the one before, round the end.
func (m *Model) jump(d int) tea.Cmd {
	switch {
	case m.query.Empty():
		return nav.Send(nav.SayMsg{Text: "Nothing is searched for: / begins."})
	case len(m.hits) == 0:
		return nav.Send(nav.SayMsg{Text: "No finding in this comparison has those words."})
	}
	was := m.hit
	m.hit = (m.hit + d + len(m.hits)) % len(m.hits)
	m.show(m.hits[m.hit])
	switch {
	case d > 0 && m.hit < was:
		return nav.Send(nav.SayMsg{Text: "On from the first match."})
	case d < 0 && m.hit > was:
		return nav.Send(nav.SayMsg{Text: "On from the last match."})
	}
	return nil
}

func (m *Model) show(h hit) {
	for i, b := range m.blocks {
		if b.kind != themeBlock || b.part != h.part || m.pair.Themes[b.theme].Theme != h.theme {
			continue
		}
		if m.folded[h.theme] {
			m.folded[h.theme] = false
			m.redo(h.theme)
		}
		m.setSide(h.side)
		if m.apart && m.beside() {
			i -= m.firstTheme()
		}
		m.flow().Seek(i, h.stop)
	}
}

// place says where the search is: "3/12".
func (m *Model) place() string {
	if m.query.Empty() {
		return ""
	}
	if len(m.hits) == 0 {
		return "no match"
	}
	return fmt.Sprintf("%d/%d", m.hit+1, len(m.hits))
}
