package browse

import (
	"maps"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// search is the line in which words to find are typed.
type search struct {
	input  widget.Input
	before filter.Filter // the filter when typing began
	on     []string      // what the cursor stood on then, best first
}

// typedMsg tells that typing has paused at a text.
type typedMsg struct{ text string }

func (m *Model) openSearch() tea.Cmd {
	m.search.before, m.search.on = m.filter, m.holding()
	return m.search.input.Open(m.filter.Text)
}

// searchKey types; keys that write nothing move the list, close or cancel.
func (m *Model) searchKey(k keys.PressMsg) tea.Cmd {
	if !k.Writes() {
		switch k.Action {
		case keys.Open:
			return m.closeSearch()
		case keys.Cancel:
			return m.cancelSearch()
		case keys.Up, keys.Down, keys.PageUp, keys.PageDown:
			motion, _ := k.Motion()
			m.list.Go(motion)
			return nil
		}
	}
	changed, cmd := m.search.input.Update(k.Key)
	if !changed {
		return cmd
	}
	text := m.search.input.Value()
	return tea.Batch(cmd, tea.Tick(m.pause, func(time.Time) tea.Msg { return typedMsg{text} }))
}

// typed searches for what has been typed when typing pauses.
func (m *Model) typed(t typedMsg) tea.Cmd {
	if t.text != m.search.input.Value() || !m.search.input.IsOpen() {
		return nil
	}
	cmd, _ := m.find(t.text)
	return cmd
}

// find asks for what was typed, within the filter that was there when typing
// began. A facet's value that is not known yet, as it is half typed, changes
// nothing; err says so.
func (m *Model) find(text string) (cmd tea.Cmd, err error) {
	f, err := m.search.before.Typed(text, m.typedNames())
	if err != nil || f.Equal(m.filter) && f.Text == m.filter.Text {
		return nil, err
	}
	return m.use(f), nil
}

// typedNames are those of the values that can be typed.
func (m *Model) typedNames() filter.Names {
	n := filter.Names{Themes: m.store.Themes()}
	for _, id := range slices.Sorted(maps.Keys(m.names)) {
		n.Authorities = append(n.Authorities, m.names[id])
	}
	if m.hits == nil {
		return n
	}
	for _, c := range m.hits.Counts[filter.Region] {
		n.Regions = append(n.Regions, c.ID)
	}
	for _, c := range m.hits.Counts[filter.Year] {
		if c.ID != filter.None {
			n.Years = append(n.Years, c.ID)
		}
	}
	return n
}

// asTyped turns other wordings, and findings that lack a word, off or on again.
func (m *Model) asTyped() tea.Cmd {
	if m.filter.Words() == "" {
		return nav.Send(nav.SayMsg{Text: "No words are searched for: " + m.set.Key(keys.Search) + " begins."})
	}
	f := m.filter
	f.Text = words.AsTyped(f.Text, !words.Parse(f.Text).AsTyped())
	return m.ask(f)
}

// meant is what is searched for as it may have been meant, "" where nothing is known
// to be.
func (m *Model) meant() string { return filter.Corrected(m.filter.Text, m.more.Nowhere) }

// asMeant searches for it.
func (m *Model) asMeant() tea.Cmd {
	if m.meant() == "" {
		return nav.Send(nav.SayMsg{Text: "Of no word that is searched for is another known that may have been meant."})
	}
	f := m.filter
	f.Text = m.meant()
	return m.ask(f)
}

// moreSaid says what lies beside what words found, and the key that takes it.
func (m *Model) moreSaid() string {
	said := m.more.String()
	if to := m.meant(); to != "" {
		said += " " + m.set.Key(keys.Meant) + " searches for " + strings.TrimSpace(to) + "."
	}
	return widget.Clean(said)
}

// closeSearch keeps the search, as one step of the history.
func (m *Model) closeSearch() tea.Cmd {
	cmd, err := m.find(m.search.input.Value())
	if err != nil {
		return nav.Send(nav.SayMsg{Text: err.Error(), Bad: true})
	}
	m.search.input.Close()
	if !m.filter.Equal(m.search.before) {
		m.trail.leave(m.search.before)
	}
	return cmd
}

// cancelSearch goes back to what was looked for before, and to its finding.
func (m *Model) cancelSearch() tea.Cmd {
	m.search.input.Close()
	if m.filter.Equal(m.search.before) && m.filter.Text == m.search.before.Text {
		return nil
	}
	m.filterBy(m.search.before)
	return m.queryHolding(m.search.on, false)
}
