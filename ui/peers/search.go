package peers

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/pagesearch"
)

// hit is a line that the search found.
type hit struct {
	block int
	stop  string // the stop's id
}

// searched says what the search asks of the page.
func (m *Model) searched() pagesearch.Page[hit] {
	return pagesearch.Page[hit]{
		In: func() func(func(string) bool) []hit {
			if m.page() == nil {
				return nil
			}
			return finder(*m.page())
		},
		Show:   func(h hit) tea.Cmd { m.flow.Seek(h.block, h.stop); return nil },
		Marked: m.flow.Refresh,
		None:   func() string { return "Nothing on this page has those words." },
	}
}

// finder looks through the warnings and every section, heading and lines.
func finder(p page) func(func(string) bool) []hit {
	return func(match func(string) bool) []hit {
		var out []hit
		for i, w := range p.warnings {
			if match(w) {
				out = append(out, hit{0, warningID(i)})
			}
		}
		for i, s := range p.sections {
			if match(s.Title + " " + s.Note) {
				out = append(out, hit{i + 1, sectionID(i)})
			}
			for j, l := range s.Lines {
				if match(l.Text + " " + l.Under) {
					out = append(out, hit{i + 1, lineID(i, j)})
				}
			}
		}
		return out
	}
}
