// Package timeline shows how an authority's grades went: a row a judgement
// area along the years, visits, the grade in force and how long it stood,
// events, and below all of them in words.
//
// It knows how to lay a timeline out in cells. It must not decide what compares
// with what, or which grade stands: data/history says that.
package timeline

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/history/timeline"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/typeahead"
	"casebook/ui/widget"
)

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	w, h     int

	authority string // "" until one is chosen
	reads     request.Answer[timeline.Timeline]
	offers    request.Answer[offer]
	t         *timeline.Timeline // nil until it is read

	entries    []entry // what the list says in words, by date
	list       widget.List
	years      int  // how many years are drawn, 0 for all
	areas      bool // a row each area, where the reader said so
	rowsChosen bool // whether the reader said which rows to draw
	former     bool // the inspections of the authorities before it are drawn too
	label      int  // cells of the names of the rows, worked out once a drawing
	fresh      bool // the list shows what is under the cursor in its middle
	drawn      drawing
	full       int // how many lines under the list tell in full what is under the cursor

	choice typeahead.One[string] // of an authority
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen of an authority; "" has it chosen there.
func New(store Store, settings nav.Settings, authority string) *Model {
	return &Model{store: store, settings: settings, authority: authority}
}

// Init asks for the timeline, or for the authorities to choose from.
func (m *Model) Init() tea.Cmd {
	if m.authority == "" {
		return m.offer()
	}
	return m.read()
}

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InTimeline }

// Capturing reports whether a name is being typed.
func (m *Model) Capturing() bool { return m.choice.IsOpen() }

// Subject is the authority, and the inspection under the cursor.
func (m *Model) Subject() (authority, inspection string) {
	if e, ok := m.current(); ok && e.mark != nil {
		inspection = e.mark.Inspection.ID
	}
	return m.authority, inspection
}

// Title names the screen.
func (m *Model) Title() string {
	if m.t == nil {
		return "Timeline"
	}
	return "Timeline of " + widget.Clean(m.t.Authority.Name)
}

// Reopen reads the timeline again from a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.Init()
}

// Update handles a message, and draws once what View shows.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	cmd := m.update(msg)
	m.measure()
	if m.fresh {
		m.list.Centre(m.list.Cursor)
		m.fresh = false
	}
	return cmd
}

func (m *Model) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[timeline.Timeline]:
		return m.take(msg)
	case request.ReadMsg[offer]:
		return m.offered(msg)
	case nav.SettingsMsg:
		again := msg.Settings.Basis != m.settings.Basis
		m.settings = msg.Settings
		if again && m.authority != "" {
			return m.read()
		}
	case keys.PressMsg:
		if m.choice.IsOpen() {
			return m.choose(msg)
		}
		return m.act(msg.Action)
	default:
		return m.choice.Update(msg)
	}
	return nil
}

// current is the entry under the cursor.
func (m *Model) current() (entry, bool) {
	if m.list.Cursor >= len(m.entries) {
		return entry{}, false
	}
	return m.entries[m.list.Cursor], true
}

// byArea reports whether each area has a row: where the reader said nothing,
// the width decides, and each has one where no overall grade stands.
func (m *Model) byArea() bool {
	if m.rowsChosen {
		return m.areas
	}
	if m.t != nil {
		if _, without := m.t.WithoutOverall(); without {
			return true
		}
	}
	return m.w >= 100
}
