package inspections

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/pagesearch"
)

// hit is an entry that the search found.
type hit struct{ section, stop string }

func (m *Inspection) typed(msg keys.PressMsg) tea.Cmd {
	now, cmd := m.find.Key(msg)
	if now {
		return m.search()
	}
	return cmd
}

func (m *Inspection) search() tea.Cmd {
	if m.whole == nil {
		return nil
	}
	cmd := m.find.Look(finder(m.sections))
	if cmd == nil {
		m.marked()
	}
	return cmd
}

// searchAgain finds in what has just come to be shown.
func (m *Inspection) searchAgain() tea.Cmd { return m.find.Again(finder(m.sections)) }

func finder(sections []section) func(words.Query) []hit {
	return func(q words.Query) []hit {
		var out []hit
		for _, s := range sections {
			for _, e := range s.entries {
				if len(q.Hits(e.text)) > 0 {
					out = append(out, hit{s.id, e.id})
				}
			}
		}
		return out
	}
}

func (m *Inspection) found(msg pagesearch.FoundMsg[hit]) tea.Cmd {
	show, news := m.find.Take(msg)
	if !news {
		return nil
	}
	m.marked()
	m.show(show)
	return m.moved()
}

// marked draws the texts anew with the words that are looked for.
func (m *Inspection) marked() {
	m.paged = ""
	m.text.Refresh()
}

// jump goes to the next hit or the one before, round the end.
func (m *Inspection) jump(d int) tea.Cmd {
	show, news := m.find.Jump(d, "Nothing in this inspection has those words.")
	if show == nil {
		return news
	}
	m.show(show)
	return tea.Batch(m.moved(), news)
}

func (m *Inspection) show(h *hit) {
	if h == nil {
		return
	}
	m.over = false
	m.seek(h.stop, h.section)
}
