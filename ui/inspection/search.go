package inspection

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/pagesearch"
)

// hit is an entry that the search found.
type hit struct{ section, stop string }

// searched says what the search asks of the page.
func (m *Model) searched() pagesearch.Page[hit] {
	return pagesearch.Page[hit]{
		In: func() func(func(string) bool) []hit {
			if m.whole == nil {
				return nil
			}
			return finder(m.sections)
		},
		Show:   m.show,
		Marked: m.marked,
		None:   func() string { return "Nothing in this inspection has those words." },
	}
}

func finder(sections []section) func(func(string) bool) []hit {
	return func(match func(string) bool) []hit {
		var out []hit
		for _, s := range sections {
			for _, e := range s.entries {
				if match(e.text) {
					out = append(out, hit{s.id, e.id})
				}
			}
		}
		return out
	}
}

// marked draws the texts anew with the words that are looked for.
func (m *Model) marked() {
	m.paged = ""
	m.text.Refresh()
}

// show goes to an entry.
func (m *Model) show(h hit) tea.Cmd {
	m.over = false
	m.seek(h.stop, h.section)
	return m.moved()
}
