package peers

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/pagesearch"
)

// hit is a line that the search found.
type hit struct {
	block int
	stop  string // the stop's id
}

func (m *Model) typed(msg keys.PressMsg) tea.Cmd {
	now, cmd := m.find.Key(msg)
	if now {
		return m.search()
	}
	return cmd
}

func (m *Model) search() tea.Cmd {
	if m.page == nil {
		return nil
	}
	cmd := m.find.Look(finder(*m.page))
	if cmd == nil {
		m.flow.Refresh()
	}
	return cmd
}

// finder looks through the warnings and every section, heading and lines.
func finder(p page) func(words.Query) []hit {
	return func(q words.Query) []hit {
		var out []hit
		for i, w := range p.warnings {
			if len(q.Hits(w)) > 0 {
				out = append(out, hit{0, warningID(i)})
			}
		}
		for i, s := range p.sections {
			if len(q.Hits(s.Title))+len(q.Hits(s.Note)) > 0 {
				out = append(out, hit{i + 1, sectionID(i)})
			}
			for j, l := range s.Lines {
				if len(q.Hits(l.Text))+len(q.Hits(l.Under)) > 0 {
					out = append(out, hit{i + 1, lineID(i, j)})
				}
			}
		}
		return out
	}
}

// found shows what was found, from the first hit.
func (m *Model) found(msg pagesearch.FoundMsg[hit]) {
	show, news := m.find.Take(msg)
	if news {
		m.flow.Refresh()
	}
	m.show(show)
}

// jump goes to the next hit or the one before, round the end.
func (m *Model) jump(d int) tea.Cmd {
	show, news := m.find.Jump(d, "Nothing on this page has those words.")
	m.show(show)
	return news
}

func (m *Model) show(h *hit) {
	if h != nil {
		m.flow.Seek(h.block, h.stop)
	}
}
