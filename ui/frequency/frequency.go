// Package frequency shows how often each value of a facet is found: its findings, their
// share, and how many of them praise and how many want work.
//
// It knows how to lay counts out. It must not count: the store does.
package frequency

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
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
	filter   filter.Filter
	facet    filter.Facet
	w, h     int

	order order
	asks  request.Answer[table]
	table *table // nil until it is counted
	list  widget.List
	find  typeahead.One[string] // of a value
}

// order is by what the values stand.
type order uint8

const (
	byFindings order = iota
	byWork
	byStrengths
	byName // the facet's own order
	orders
)

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Filtered  = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the table of a facet among the findings that a filter chooses.
func New(s Store, set nav.Settings, f filter.Filter, t filter.Facet) *Model {
	return &Model{store: s, settings: set, filter: f, facet: t}
}

// Init counts.
func (m *Model) Init() tea.Cmd { return m.count() }

// SetSize tells how many cells there are.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.list.SetHeight(max(1, m.frame().H-1))
}

// Scope is where the keys go.
func (m *Model) Scope() keys.Scope { return keys.InFrequency }

// Capturing reports whether keys are typed.
func (m *Model) Capturing() bool { return m.find.IsOpen() }

// Title is the screen's name.
func (m *Model) Title() string { return "How often: " + m.facet.Title() }

// Filter is what the findings are chosen by.
func (m *Model) Filter() filter.Filter { return m.filter }

// Reopen counts again in a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.count()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[table]:
		return m.counted(msg)
	case nav.TaggedMsg:
		return m.count()
	case nav.SettingsMsg:
		m.filter.Basis = msg.Settings.Basis
		if msg.Settings.OtherVoices != m.settings.OtherVoices {
			m.filter = m.filter.OtherVoices(msg.Settings.OtherVoices)
		}
		m.settings = msg.Settings
		return m.count()
	case keys.PressMsg:
		if m.find.IsOpen() {
			return m.finding(msg)
		}
		return m.act(msg.Action)
	default:
		return m.find.Update(msg)
	}
}
