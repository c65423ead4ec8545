// Package peers shows authorities side by side: two of them, or one among its
// statistical neighbours.
//
// It knows how to lay the sections out. It must not decide who does better:
// data/peers says that, warnings included.
package peers

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/peers"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/pagesearch"
	"casebook/ui/widget"
)

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	a, b     string // b "" for the neighbours of a
	w, h     int

	read pagesearch.Reading[page, hit]
	flow widget.Flow
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen of two authorities, or of a and its neighbours where b
// is "", by the grades that stand on the day to which the facts reach.
func New(store Store, settings nav.Settings, a, b string) *Model {
	m := &Model{store: store, settings: settings, a: a, b: b}
	m.read.Search = pagesearch.New(m.searched())
	return m
}

// Init asks for the page.
func (m *Model) Init() tea.Cmd { return m.load() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	was := m.frame()
	m.w, m.h = w, h
	f := m.frame()
	m.flow.SetHeight(f.page)
	if was.w != f.w || (was.told > 0) != (f.told > 0) {
		m.flow.Refresh()
	}
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InAcross }

// Capturing reports whether something is being typed.
func (m *Model) Capturing() bool { return m.read.Search.IsOpen() }

// Title names the screen.
func (m *Model) Title() string {
	if m.page() == nil {
		return "Side by side"
	}
	return widget.Clean(m.page().title)
}

// Subject is whose neighbours are shown, or the first of two.
func (m *Model) Subject() (authority, inspection string) { return m.a, "" }

// Reopen reads the page again from a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.Init()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	if set, ok := msg.(nav.SettingsMsg); ok {
		m.settings = set.Settings
		m.flow.Refresh()
		return nil
	}
	return m.read.Update(msg, m.take, m.act)
}

// line is what is under the cursor, and its section.
func (m *Model) line() (peers.Line, bool) {
	cur, ok := m.flow.Cursor()
	i := m.flow.Block() - 1
	if !ok || i < 0 || i >= len(m.page().sections) {
		return peers.Line{}, false
	}
	for j, l := range m.page().sections[i].Lines {
		if lineID(i, j) == cur.ID {
			return l, true
		}
	}
	return peers.Line{}, false
}
