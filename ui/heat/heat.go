// Package heat shows the heat map: which themes were praised and found wanting,
// by inspection or year, with what is held of each source and the findings of
// the cell under the cursor.
//
// It knows how to lay a map out in cells. It must not count, nor decide what an
// empty cell means: the store and data/history/heat do that.
package heat

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/typeahead"
	"casebook/ui/widget"
)

// pause is how long the cursor rests before a cell's findings are asked for.
const pause = 50 * time.Millisecond

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	w, h     int
	pause    time.Duration

	filter  filter.Filter // what is asked; its columns may not be shown yet
	by      heat.By
	metric  heat.Metric
	byTotal bool      // rows by size, not by theme
	m       *heat.Map // nil until it is counted; never changed once shown
	counts  request.Answer[counted]

	grid    grid        // how the map lies
	list    widget.List // the rows
	columns widget.List // the columns; Height is how many are seen
	theme   string      // under the cursor, held by id
	column  string

	beneath request.Answer[beneath] // the cell under the cursor

	offers request.Answer[offer]
	choice typeahead.One[chosen]
	names  map[string]string // of authorities
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen of what a filter chooses, by inspection for a single
// authority, else by year.
func New(store Store, settings nav.Settings, f filter.Filter) *Model {
	m := &Model{store: store, settings: settings, metric: heat.Needs, pause: pause}
	m.use(f)
	return m
}

// use takes a filter with the settings of the whole program.
func (m *Model) use(f filter.Filter) {
	f.Basis = m.settings.Basis
	if f.Pick(filter.Voice).Empty() {
		f = f.OtherVoices(m.settings.OtherVoices)
	}
	f = m.settings.Counted(f)
	m.filter, m.by = f, heat.ByYear
	if f.Only(filter.Authority) != "" {
		m.by = heat.ByInspection
	}
}

// Init asks for the map.
func (m *Model) Init() tea.Cmd { return m.count() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InHeat }

// Capturing reports whether a name is being typed.
func (m *Model) Capturing() bool { return m.choice.IsOpen() }

// Subject is the authority whose map is shown, "" for several.
func (m *Model) Subject() (authority, inspection string) { return m.filter.Only(filter.Authority), "" }

// Title names the screen.
func (m *Model) Title() string { return "Heat map: " + m.about() }

// Reopen counts again in a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store, m.names = s, nil
	return m.count()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[counted]:
		return m.take(msg)
	case request.RestedMsg[beneath]:
		return m.beneath.Rested(msg)
	case request.ReadMsg[beneath]:
		_, cmd := m.beneath.Take(msg)
		return cmd
	case request.ReadMsg[offer]:
		return m.offered(msg)
	case nav.SettingsMsg:
		return m.apply(msg.Settings)
	case keys.PressMsg:
		if m.choice.IsOpen() {
			return m.choose(msg)
		}
		return m.act(msg.Action)
	default:
		return m.choice.Update(msg)
	}
}

// apply takes new settings; another basis or other voices change what counts.
func (m *Model) apply(s nav.Settings) tea.Cmd {
	voices, basis := s.OtherVoices != m.settings.OtherVoices, s.Basis != m.settings.Basis
	m.settings = s
	if voices {
		m.filter = m.filter.OtherVoices(s.OtherVoices)
	}
	m.filter.Basis = s.Basis
	if voices || basis {
		return m.count()
	}
	return nil
}

// lay puts rows into their order and the cursor where it was.
func (m *Model) lay() {
	if m.m == nil {
		return
	}
	m.list.SetTotal(len(m.m.Rows))
	m.columns.SetTotal(len(m.m.Columns))
	m.measure()
	m.list.To(max(0, slices.IndexFunc(m.m.Rows, func(r heat.Row) bool { return r.Theme == m.theme })))
	at := slices.IndexFunc(m.m.Columns, func(c heat.Column) bool { return c.ID == m.column })
	if at < 0 {
		at = len(m.m.Columns) - 1
	}
	m.columns.To(at)
	m.hold()
}

// hold remembers which cell is under the cursor.
func (m *Model) hold() {
	if r, c, ok := m.cell(); ok {
		m.theme, m.column = r.Theme, c.ID
	}
}

// cell is the row and the column under the cursor.
func (m *Model) cell() (heat.Row, heat.Column, bool) {
	if m.m == nil || m.list.Cursor >= len(m.m.Rows) || m.columns.Cursor >= len(m.m.Columns) {
		return heat.Row{}, heat.Column{}, false
	}
	return m.m.Rows[m.list.Cursor], m.m.Columns[m.columns.Cursor], true
}
