// Package england shows all authorities side by side: the grade in force of
// each with its age and source, who moved, how grades are spread, and the
// statistical neighbours of one.
//
// It knows how to lay them out. It must not decide which grade stands or what
// is a move: data/history/england says that.
package england

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history/england"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/typeahead"
	"casebook/ui/widget"
)

// view is what the screen shows of England.
type view uint8

const (
	authorities view = iota
	movers
	byYear
	byFramework
	neighbours
	numViews
)

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	w, h     int

	reads  request.Answer[england.England]
	whole  *england.England // nil until it is read
	chosen england.England  // what region and type choose, in order

	view         view
	order        england.Order
	turned       bool      // the order the other way round
	area         data.Area // whose grades are counted, sorted, moved and spread
	region, kind string    // "" for all
	find         widget.Input
	authority    string // under the cursor, held by id
	near         string // whose neighbours are shown

	rows    []england.Row // of the authorities or neighbours seen
	moves   []england.Mover
	spreads []england.Spread
	unknown []string // codes of neighbours that the casebook does not know
	list    widget.List
	drawn   map[int]string // rows as the frame before drew them, those under the cursor apart

	choice typeahead.One[chosen]
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen at an authority, "" for the first.
func New(store Store, settings nav.Settings, authority string) *Model {
	return &Model{store: store, settings: settings, authority: authority, area: data.Overall, find: widget.NewInput("/ ")}
}

// Init asks for England.
func (m *Model) Init() tea.Cmd { return m.read() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h, m.drawn = w, h, nil
	m.list.SetHeight(m.body())
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InEngland }

// Capturing reports whether a name is being typed.
func (m *Model) Capturing() bool { return m.choice.IsOpen() || m.find.IsOpen() }

// Subject is the authority under the cursor, "" where the view has none.
func (m *Model) Subject() (authority, inspection string) {
	switch m.view {
	case byYear, byFramework:
		return "", ""
	}
	return m.authority, ""
}

// Title names the screen.
func (m *Model) Title() string { return "England: " + m.viewName() }

// Reopen reads England again from a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.read()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[england.England]:
		return m.take(msg)
	case nav.SettingsMsg:
		again := msg.Settings.Basis != m.settings.Basis
		m.settings, m.drawn = msg.Settings, nil
		if again {
			return m.read()
		}
	case keys.PressMsg:
		switch {
		case m.choice.IsOpen():
			return m.choose(msg)
		case m.find.IsOpen():
			return m.typed(msg)
		}
		return m.act(msg.Action)
	default:
		switch {
		case m.choice.IsOpen():
			return m.choice.Update(msg)
		case m.find.IsOpen():
			_, cmd := m.find.Update(msg)
			return cmd
		}
	}
	return nil
}

// arrange makes what the view shows, with the cursor on the authority that it
// was on.
func (m *Model) arrange() {
	if m.whole == nil {
		return
	}
	m.rows, m.moves, m.spreads, m.unknown, m.drawn = nil, nil, nil, nil, nil
	total, at := 0, -1
	switch m.view {
	case authorities:
		m.rows = m.named(append(slices.Clone(m.chosen.Rows), m.chosen.Former...))
	case neighbours:
		rows, unknown := m.whole.Neighbours(m.near)
		m.rows, m.unknown = m.named(rows), unknown
	case movers:
		for _, x := range m.chosen.Movers(m.area) {
			if m.matches(x.Authority) {
				m.moves = append(m.moves, x)
			}
		}
		total = len(m.moves)
		at = slices.IndexFunc(m.moves, func(x england.Mover) bool { return x.Authority.ID == m.authority })
	case byYear:
		m.spreads = m.chosen.Spreads(england.SpreadByYear, m.area, m.whole.Basis)
		total = len(m.spreads)
	case byFramework:
		m.spreads = m.chosen.Spreads(england.SpreadByFramework, m.area, m.whole.Basis)
		total = len(m.spreads)
	}
	if m.rows != nil {
		total = len(m.rows)
		at = slices.IndexFunc(m.rows, func(r england.Row) bool { return r.Authority.ID == m.authority })
	}
	m.list.SetTotal(total)
	m.list.SetHeight(m.body())
	m.list.Centre(max(at, 0))
	m.hold()
}

// hold remembers the authority under the cursor.
func (m *Model) hold() {
	if r, ok := m.row(); ok {
		m.authority = r.Authority.ID
	} else if x, ok := m.mover(); ok {
		m.authority = x.Authority.ID
	}
}

// row is the authority under the cursor.
func (m *Model) row() (england.Row, bool) {
	if m.list.Cursor >= len(m.rows) {
		return england.Row{}, false
	}
	return m.rows[m.list.Cursor], true
}

// mover is the move under the cursor.
func (m *Model) mover() (england.Mover, bool) {
	if m.list.Cursor >= len(m.moves) {
		return england.Mover{}, false
	}
	return m.moves[m.list.Cursor], true
}
