// Package turned shows who turned it round: the authorities that were
// criticised for a theme or a matter and later praised, with both paragraphs.
//
// It knows how to lay them out. It must not decide who turned what round:
// data/history/turned says that, counts and words included.
package turned

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history/turned"
	"casebook/ui/job"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/pagesearch"
	"casebook/ui/widget"
)

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	question turned.Question
	w, h     int

	work   job.Runner
	answer *turned.Answer // nil until it is read
	failed error          // why the last question gave nothing
	search pagesearch.Search[hit]
	only   bool // improved outright only
	rows   []turned.Turn
	list   widget.List
	page   widget.Page // both paragraphs of the turn under the cursor
	inPage bool        // the keys move in them
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen of a question.
func New(store Store, settings nav.Settings, q turned.Question) *Model {
	m := &Model{store: store, settings: settings, question: q, work: job.New()}
	m.search = pagesearch.New(m.searched())
	return m
}

// Init asks the question.
func (m *Model) Init() tea.Cmd { return m.load() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InTurned }

// Capturing reports whether something is being typed.
func (m *Model) Capturing() bool { return m.search.IsOpen() }

// Title names the screen.
func (m *Model) Title() string {
	if m.answer == nil {
		return "Who turned it round?"
	}
	return widget.Clean(m.answer.Title())
}

// Subject is the authority under the cursor and its later inspection.
func (m *Model) Subject() (authority, inspection string) {
	if t, ok := m.turn(); ok {
		return t.Authority.ID, t.B.ID
	}
	return m.question.Authority, ""
}

// Reopen asks again in a newer casebook: only what has changed is weighed anew.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.load()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case job.PulseMsg:
		return m.work.Beat(msg)
	case job.DoneMsg[turned.Answer]:
		return m.answered(msg)
	case nav.TaggedMsg:
		return m.load()
	case nav.SettingsMsg:
		again := msg.Settings.Basis != m.settings.Basis
		m.settings = msg.Settings
		if again {
			return m.load()
		}
		m.lay()
		return nil
	case keys.PressMsg:
		if cmd, ok := m.search.Update(msg); ok {
			return cmd
		}
		return m.act(msg.Action)
	}
	cmd, _ := m.search.Update(msg)
	return cmd
}

// turn is what is under the cursor.
func (m *Model) turn() (turned.Turn, bool) {
	if m.list.Cursor >= len(m.rows) {
		return turned.Turn{}, false
	}
	return m.rows[m.list.Cursor], true
}

// arrange chooses the turns that are shown and keeps the one under the cursor.
func (m *Model) arrange() {
	was, at := m.turn()
	m.rows = m.rows[:0:0]
	for _, t := range m.answer.Turns {
		if !m.only || t.Change == data.Improved {
			m.rows = append(m.rows, t)
		}
	}
	m.list.SetTotal(len(m.rows))
	m.list.To(0)
	for i, t := range m.rows {
		if at && id(t) == id(was) {
			m.list.To(i)
		}
	}
	m.measure()
}

// id is what a turn is known by.
func id(t turned.Turn) string { return strings.Join([]string{t.A.ID, t.B.ID}, " ") }
