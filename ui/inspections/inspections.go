// Package inspections lists the authorities, and beside them the inspections of
// the chosen one with their grades and what is held of each.
//
// It knows how to lay them out. It must not know how they are stored, nor
// decide which grade is in force: data/history says that.
package inspections

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// pause is how long the cursor rests before findings are read for it.
const pause = 50 * time.Millisecond

type pane uint8

const (
	authoritiesPane pane = iota
	inspectionsPane
)

// Model is the list of authorities and of the chosen one's inspections.
type Model struct {
	store    Store
	settings nav.Settings
	w, h     int

	rows   []row
	shown  []int // places in rows, found and sorted
	order  order
	on     data.Date // the day on which ages are told
	ages   map[data.Date]string
	find   widget.Input
	chosen string // authority id
	pane   pane
	names  widget.List
	list   widget.List // the chosen authority's inspections, newest first

	inspections []data.Inspection // the chosen authority's, earliest first

	reads  request.Answer[[]row]
	pause  time.Duration // of the cursor before findings are counted
	counts request.Answer[counts]
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen at an authority, "" for the first one.
func New(store Store, settings nav.Settings, authority string) *Model {
	m := &Model{store: store, settings: settings, chosen: authority, on: data.ReachOf(nil, "").On, ages: map[data.Date]string{}, pause: pause, find: widget.NewInput("/")}
	if authority != "" {
		m.pane = inspectionsPane
	}
	return m
}

// Init asks for the authorities.
func (m *Model) Init() tea.Cmd { return m.read() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InInspections }

// Capturing reports whether a name is being typed.
func (m *Model) Capturing() bool { return m.find.IsOpen() }

// Title names the screen.
func (m *Model) Title() string {
	if r, ok := m.current(); ok && m.pane == inspectionsPane {
		return "Inspections of " + widget.Clean(r.authority.Name)
	}
	return "Inspections"
}

// Subject is the authority under the cursor, and its inspection where the
// cursor is on one.
func (m *Model) Subject() (authority, inspection string) {
	r, ok := m.current()
	if !ok {
		return "", ""
	}
	if in, ok := m.inspection(); ok && m.pane == inspectionsPane {
		return r.authority.ID, in.ID
	}
	return r.authority.ID, ""
}

// Reopen reads the authorities again from a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.read()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[[]row]:
		return m.take(msg)
	case request.RestedMsg[counts]:
		return m.counts.Rested(msg)
	case request.ReadMsg[counts]:
		_, cmd := m.counts.Take(msg)
		return cmd
	case nav.SettingsMsg:
		m.settings = msg.Settings
		m.arrange()
	case keys.PressMsg:
		if m.find.IsOpen() {
			return m.typed(msg)
		}
		return m.act(msg.Action)
	default:
		if m.find.IsOpen() {
			_, cmd := m.find.Update(msg)
			return cmd
		}
	}
	return nil
}

func (m *Model) take(msg request.ReadMsg[[]row]) tea.Cmd {
	news, cmd := m.reads.Take(msg)
	if !news {
		return cmd
	}
	m.rows = *m.reads.Got()
	m.arrange()
	return m.choose()
}

// arrange finds and sorts the authorities again and keeps the chosen one under
// the cursor while it is among them.
func (m *Model) arrange() {
	m.shown = arrange(m.rows, m.find.Value(), m.order, m.settings.Basis)
	at := slices.IndexFunc(m.shown, func(i int) bool { return m.rows[i].authority.ID == m.chosen })
	m.names.SetTotal(len(m.shown))
	m.measure()
	if at < 0 && len(m.shown) > 0 {
		at, m.chosen = 0, m.rows[m.shown[0]].authority.ID
	}
	m.names.To(max(0, at))
}

// choose makes the inspections of the authority under the cursor the ones
// shown, and asks for the numbers of their findings.
func (m *Model) choose() tea.Cmd {
	r, ok := m.current()
	if !ok {
		m.list, m.inspections = widget.List{Height: m.list.Height}, nil
		return nil
	}
	m.counts.Drop()
	var err error
	if m.inspections, err = m.store.AuthorityInspections(r.authority.ID); err != nil {
		m.list = widget.List{Height: m.list.Height}
		return nav.Fail(err)
	}
	m.list = widget.List{Total: len(m.inspections), Height: m.list.Height}
	m.measure()
	s, id := m.store, r.authority.ID
	return m.counts.AskAfter(m.pause, func() (counts, error) { return count(s, id) })
}

// current is the authority whose inspections are shown.
func (m *Model) current() (row, bool) {
	if len(m.shown) == 0 {
		return row{}, false
	}
	return m.rows[m.shown[m.names.Cursor]], true
}

// at returns the inspection in a line of the list, newest first.
func (m *Model) at(line int) data.Inspection { return m.inspections[len(m.inspections)-1-line] }

// inspection is the one under the cursor.
func (m *Model) inspection() (data.Inspection, bool) {
	if m.list.Cursor >= len(m.inspections) {
		return data.Inspection{}, false
	}
	return m.at(m.list.Cursor), true
}
