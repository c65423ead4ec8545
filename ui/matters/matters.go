// Package matters shows the story of an authority through all its inspections:
// a matrix of judgement areas, themes and matters by inspection, with what was
// raised again and again and what came back.
//
// It knows how to lay the matrix out. It must not decide what became of a
// matter: data/history says that, signs and words included.
package matters

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/pagesearch"
	"casebook/ui/widget"
)

// Model is the screen.
type Model struct {
	store     Store
	settings  nav.Settings
	authority string
	w, h      int

	read    pagesearch.Reading[page, hit]
	chain   *history.Chain // of the page, nil until it is read
	sources map[string]data.Source
	only    choice // which rows are shown
	rows    []history.ChainRow
	list    widget.List
	col     int    // the inspection under the cursor
	first   int    // the first inspection seen
	longest int    // cells of the longest label
	speaks  []bool // whether an inspection says something of a theme or a matter
	cache   rowCache
	needs   []int // how wide each inspection's column is at least
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen of an authority.
func New(store Store, settings nav.Settings, authority string) *Model {
	m := &Model{store: store, settings: settings, authority: authority}
	m.read.Search = pagesearch.New(m.searched())
	return m
}

// Init asks for the page.
func (m *Model) Init() tea.Cmd { return m.load() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.follow()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InChain }

// Capturing reports whether something is being typed.
func (m *Model) Capturing() bool { return m.read.Search.IsOpen() }

// Title names the screen.
func (m *Model) Title() string {
	if m.chain == nil {
		return "Matters"
	}
	return widget.Clean(m.chain.Title())
}

// Subject is whose matters are shown.
func (m *Model) Subject() (authority, inspection string) { return m.authority, "" }

// Reopen reads the page again from a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.Init()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case nav.SettingsMsg:
		again := msg.Settings.Basis != m.settings.Basis
		m.settings = msg.Settings
		if again {
			return m.load()
		}
		return nil
	case nav.TaggedMsg:
		if msg.Step == nav.NoUndo || msg.Step == nav.NoRedo {
			return nil
		}
		return m.load()
	}
	return m.read.Update(msg, m.take, m.act)
}

// arrange chooses the rows that are shown and keeps the one under the cursor.
func (m *Model) arrange() {
	was, at := m.row()
	m.rows = m.chosen()
	m.list.SetHeight(m.frame().rows)
	m.list.SetTotal(len(m.rows))
	if !at && len(m.rows) > 1 && m.rows[0].Kind == heading {
		m.list.To(1)
	}
	for i, r := range m.rows {
		if at && r.ID() == was.ID() {
			m.list.To(i)
		}
	}
	m.follow()
}

// row is the row under the cursor.
func (m *Model) row() (history.ChainRow, bool) {
	if m.list.Cursor >= len(m.rows) {
		return history.ChainRow{}, false
	}
	return m.rows[m.list.Cursor], true
}

// cell is what is under the cursor.
func (m *Model) cell() (history.Cell, bool) {
	r, ok := m.row()
	if !ok || m.col >= len(r.Cells) {
		return history.Cell{}, false
	}
	return r.Cells[m.col], true
}
