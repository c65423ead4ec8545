// Package peers shows authorities side by side: two of them, or one among its
// statistical neighbours.
//
// It knows how to lay the sections out. It must not decide who does better:
// data/across says that, warnings included.
package peers

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/peers"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/pagesearch"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// Store is what the screen asks a casebook.
type Store interface{ peers.Facts }

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	a, b     string // b "" for the neighbours of a
	on       data.Date
	w, h     int

	read request.Answer[page]
	page *page // what was read, nil until it is
	flow widget.Flow
	find pagesearch.Search[hit]
}

var (
	_ nav.Screen  = (*Model)(nil)
	_ nav.Subject = (*Model)(nil)
)

// page is what was read.
type page struct {
	title    string
	warnings []string
	sections []peers.Section
	a, b     data.Inspection // of two authorities, whose grades are a table
}

// New makes the screen of two authorities, or of a and its neighbours where b
// is "", by the grades that stand on a day.
func New(store Store, settings nav.Settings, a, b string, on data.Date) *Model {
	return &Model{store: store, settings: settings, a: a, b: b, on: on, find: pagesearch.New[hit]()}
}

// Init asks for the page.
func (m *Model) Init() tea.Cmd {
	s, a, b, on := m.store, m.a, m.b, m.on
	return m.read.Ask(func() (page, error) {
		if b == "" {
			n, err := peers.Neighbours(s, a, on)
			return page{title: n.A.Authority.Name + " among its statistical neighbours", warnings: n.Warnings, sections: n.Sections()}, err
		}
		x, err := peers.Two(s, a, b, on)
		return page{title: x.A.Authority.Name + " (A) and " + x.B.Authority.Name + " (B) side by side",
			warnings: x.Warnings, sections: x.Sections(), a: x.A.Standing.Inspection, b: x.B.Standing.Inspection}, err
	})
}

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	same := w == m.w
	m.w, m.h = w, h
	m.flow.SetHeight(max(0, h-pinned))
	if !same {
		m.flow.Refresh()
	}
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InAcross }

// Capturing reports whether something is being typed.
func (m *Model) Capturing() bool { return m.find.IsOpen() }

// Title names the screen.
func (m *Model) Title() string {
	if m.page == nil {
		return "Side by side"
	}
	return widget.Clean(m.page.title)
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
	switch msg := msg.(type) {
	case request.ReadMsg[page]:
		return m.take(msg)
	case pagesearch.FoundMsg[hit]:
		m.found(msg)
	case pagesearch.RestedMsg:
		if m.find.Rested(msg) {
			return m.search()
		}
	case nav.SettingsMsg:
		m.settings = msg.Settings
		m.flow.Refresh()
	case keys.PressMsg:
		if m.find.IsOpen() {
			return m.typed(msg)
		}
		return m.act(msg.Action)
	default:
		if m.find.IsOpen() {
			return m.find.Other(msg)
		}
	}
	return nil
}

// take shows a page at the line that was under the cursor.
func (m *Model) take(msg request.ReadMsg[page]) tea.Cmd {
	news, cmd := m.read.Take(msg)
	if !news {
		return cmd
	}
	block, cur := m.flow.Block(), widget.Stop{}
	if m.page != nil {
		cur, _ = m.flow.Cursor()
	}
	m.page = m.read.Got()
	m.flow.Reset(len(m.page.sections)+1, m.lay)
	m.flow.SetHeight(max(0, m.h-pinned))
	m.flow.Seek(block, cur.ID)
	return m.find.Again(finder(*m.page))
}

// line is what is under the cursor, and its section.
func (m *Model) line() (peers.Line, bool) {
	cur, ok := m.flow.Cursor()
	i := m.flow.Block() - 1
	if !ok || i < 0 || i >= len(m.page.sections) {
		return peers.Line{}, false
	}
	for j, l := range m.page.sections[i].Lines {
		if lineID(i, j) == cur.ID {
			return l, true
		}
	}
	return peers.Line{}, false
}
