package browse

import (
	"maps"
	"sort"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/filter"
	"casebook/data/prose"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// grouped is the facet whose values head the findings, and whether any does.
func (m *Model) grouped() (filter.Facet, bool) {
	t, ok := m.order.By.Facet()
	return t, ok && m.order.Groups
}

// group puts the findings in groups of what they are sorted by, or in one list again.
// By relevance there are none, so that those of themes are taken.
func (m *Model) group() tea.Cmd {
	if _, in := m.grouped(); !in {
		if _, ok := m.order.By.Facet(); !ok {
			m.order.By = store.ByTheme
		}
		m.order.Groups = true
	} else {
		m.order.Groups = false
	}
	m.folded = nil
	return tea.Batch(m.query(), nav.Send(nav.SayMsg{Text: m.sayOrder()}))
}

// groupAt is the group in which a row stands.
func (m *Model) groupAt(row int) (store.Group, bool) {
	if m.hits == nil {
		return store.Group{}, false
	}
	all := m.hits.Groups()
	i := sort.Search(len(all), func(i int) bool { return all[i].At > row }) - 1
	if i < 0 {
		return store.Group{}, false
	}
	return all[i], true
}

// heads reports whether a row heads a group.
func (m *Model) heads(row int) bool {
	g, in := m.groupAt(row)
	return in && g.At == row
}

// otherGroup goes to the group before or after.
func (m *Model) otherGroup(d int) tea.Cmd {
	g, in := m.groupAt(m.list.Cursor)
	to := g.At + g.Rows()
	if d < 0 {
		to = g.At
		if m.list.Cursor == g.At {
			before, _ := m.groupAt(g.At - 1)
			to = before.At
		}
	}
	switch {
	case !in:
		return inOneList(m)
	case d < 0 && to == m.list.Cursor:
		return nav.Send(nav.SayMsg{Text: "This is the first group."})
	case to >= m.list.Total:
		return nav.Send(nav.SayMsg{Text: "This is the last group."})
	}
	m.list.To(m.list.Total - 1)
	m.list.To(to) // from below: its findings are seen under it
	return nil
}

// inOneList says that there are no groups.
func inOneList(m *Model) tea.Cmd {
	return nav.Send(nav.SayMsg{Text: "The findings are in one list: " + m.set.Key(keys.Rows) + " puts them in groups."})
}

// fold hides the findings of the group under the cursor, whose head stays under it,
// or shows them again. It reports false in one list, and on a finding where head asks
// for a head.
func (m *Model) fold(head bool, to func(folded bool) bool) bool {
	g, in := m.groupAt(m.list.Cursor)
	if !in || head && g.At != m.list.Cursor {
		return false
	}
	folded := maps.Clone(m.folded)
	if folded == nil {
		folded = map[string]bool{}
	}
	folded[g.ID] = to(g.Folded)
	m.folded = folded
	m.hits, m.page = m.hits.Folding(folded), rowPage{}
	m.list.SetTotal(m.hits.Len())
	m.list.To(g.At)
	return true
}

// What a key makes of a group that is folded, or is not.
func turned(folded bool) bool { return !folded }
func shut(bool) bool          { return true }
func spread(bool) bool        { return false }

// groupName is what the group of a value is called.
func (m *Model) groupName(g store.Group) string {
	t, _ := m.grouped()
	return m.valueName(t, g.ID)
}

// groupLines draws the row that heads a group in exactly rows lines of w cells: its
// name and how many findings it has.
func (m *Model) groupLines(g store.Group, here bool, w, rows int) []string {
	s := m.set.Style
	lines := make([]string, rows)
	for i := range lines {
		lines[i] = strings.Repeat(" ", w)
	}
	cursor := " "
	if here {
		cursor = s.Glyphs.Cursor
	}
	title := s.Glyphs.Open + " " + m.groupName(g)
	if g.Folded {
		title = s.Glyphs.Closed + " " + m.groupName(g)
	}
	name, n := widget.Fit(cursor+title, min(w, ansi.StringWidth(title)+1), s.Glyphs.Ellipsis), " "+strconv.Itoa(g.N)+" "
	line := strings.Repeat(s.Glyphs.Horizontal, max(0, w-ansi.StringWidth(name)-len(n)-1))
	at := rows - 1
	switch {
	case !here:
		lines[at] = s.Title.Render(name) + " " + s.Line.Render(line) + s.Dim.Render(n)
	case m.pane == inList:
		lines[at] = s.Selected.Render(name + " " + line + n)
	default:
		lines[at] = s.Marked.Render(name + " " + line + n)
	}
	if ansi.StringWidth(lines[at]) != w {
		lines[at] = widget.Fit(lines[at], w, "")
	}
	return lines
}

// aboutGroup is what the reading pane says of a group.
func (m *Model) aboutGroup(g store.Group) string {
	return m.groupName(g) + ": " + prose.Count(g.N, "finding") + ". " + m.set.Key(keys.Open) + " folds or unfolds them, " + m.set.Key(keys.Frequency) + " counts the groups and keeps to one, " +
		m.set.Key(keys.NextTheme) + " goes to the next group, " + m.set.Key(keys.Rows) + " brings the one list back."
}
