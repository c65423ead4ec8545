// Package training shows a room one step of a training at a time, with few
// words and wide spacing, driven by a clicker.
//
// It draws slides and nothing else: data/training decides what may be shown
// before an answer is revealed. It writes no file and reads no clock but those
// that it is handed.
package training

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/training"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// Options is what the screen cannot do by itself.
type Options struct {
	Now   func() time.Time // nil: no clock is shown
	Every time.Duration    // how often the clock is drawn anew; 0: with every key
}

// Model is the screen. It is kept when it is left, so that the hands counted
// and the step are there when the trainer comes back.
type Model struct {
	store     training.Store
	out       Options
	settings  nav.Settings
	authority string
	warned    bool   // what is damaged has been said
	begin     string // inspection to begin with, "" for the first
	session   *training.Session
	facts     request.Answer[training.Facts]

	w, h    int
	slide   training.Slide // of the step, as it was laid out
	page    widget.Page
	blank   bool
	leaving bool // the next key that leaves does
	notes   bool
	noClock bool
	since   time.Time
	ticking int // number of the clock's present run
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
	_ nav.Blank     = (*Model)(nil)
	_ nav.Resumed   = (*Model)(nil)
)

// New makes the screen with the usual script of an authority, at an inspection
// if one is named.
func New(store training.Store, out Options, settings nav.Settings, authority, inspection string) *Model {
	return &Model{store: store, out: out, settings: settings, authority: authority, begin: inspection}
}

// Written makes the screen with a script that somebody wrote.
func Written(script training.Script, out Options, settings nav.Settings) *Model {
	return &Model{out: out, settings: settings, authority: script.Authority().ID, session: training.Start(script)}
}

// Init asks for the script where there is none yet, and starts the clock.
func (m *Model) Init() tea.Cmd {
	m.blank, m.leaving = false, false
	if m.out.Now != nil && m.since.IsZero() {
		m.since = m.out.Now()
	}
	m.lay()
	if m.session == nil {
		return tea.Batch(m.read(), m.tick())
	}
	return tea.Batch(m.warn(), m.tick())
}

// Resume starts the clock again.
func (m *Model) Resume() tea.Cmd { return m.Init() }

// Reopen takes a newer casebook; a training under way keeps its facts.
func (m *Model) Reopen(s training.Store) tea.Cmd {
	m.store = s
	return nil
}

// Subject is whom the training is about.
func (m *Model) Subject() (authority, inspection string) { return m.authority, "" }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.lay()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InTraining }

// Capturing reports that nothing is typed here.
func (m *Model) Capturing() bool { return false }

// Blank reports whether nothing at all is to be seen, the help bar included.
func (m *Model) Blank() bool { return m.blank }

// Title names the screen; like every slide it tells no grade.
func (m *Model) Title() string {
	if m.session == nil {
		return "Training"
	}
	return widget.Clean("Training " + m.slide.Title)
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[training.Facts]:
		return m.take(msg)
	case tickMsg:
		if msg.run == m.ticking {
			return m.tickCmd()
		}
	case nav.SettingsMsg:
		m.settings = msg.Settings
		m.lay()
	case keys.PressMsg:
		return m.act(msg.Action)
	}
	return nil
}
