package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/words"
	"casebook/ui/find"
)

// hit is a finding that the search found, under one of its themes.
type hit struct {
	theme string
	part  int    // of the theme
	stop  string // the stop's id
	side  int
}

func (m *Model) typed(msg tea.KeyPressMsg) tea.Cmd {
	now, cmd := m.find.Key(msg, m.km.Action(m.Scope(), msg.String()))
	if now {
		return m.search()
	}
	return cmd
}

func (m *Model) search() tea.Cmd {
	if m.pair == nil {
		return nil
	}
	cmd := m.find.Look(finder(m.pair, m.changed))
	if cmd == nil {
		m.refresh()
	}
	return cmd
}

// searchAgain finds in what has just come to be shown.
func (m *Model) searchAgain() tea.Cmd {
	if m.pair == nil {
		return nil
	}
	return m.find.Again(finder(m.pair, m.changed))
}

// finder looks through the themes that are shown.
func finder(p *pair, changed bool) func(words.Query) []hit {
	return func(q words.Query) []hit {
		var out []hit
		seen := map[string]bool{} // a finding stands under each of its themes
		matches := func(f data.Finding) bool {
			yes, known := seen[f.ID]
			if !known {
				yes = len(q.Hits(f.Text)) > 0
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
						out = append(out, hit{theme: t.Theme, part: i / partSize, stop: stopID(side, f.ID), side: side})
					}
				}
			}
		}
		return out
	}
}

// found shows what was found, from the first hit.
func (m *Model) found(msg find.FoundMsg[hit]) {
	show, news := m.find.Take(msg)
	if news {
		m.refresh()
	}
	m.show(show)
}

// jump goes to the next hit or the one before, round the end.
func (m *Model) jump(d int) tea.Cmd {
	show, news := m.find.Jump(d, "No finding in this comparison has those words.")
	m.show(show)
	return news
}

func (m *Model) show(h *hit) {
	if h == nil {
		return
	}
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
