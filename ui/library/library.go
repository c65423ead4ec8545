// Package library shows what the reader made: the themes of the casebook, with
// what was changed in them, and the reader's own choices beside those of second
// readers. Changes of themes gather as a draft; what they change is shown
// before they are put in force.
//
// It draws themes, choices and figures. It must not tag, write a casebook or
// decide what agreement is: the store, data/taxonomy and data/agreement do.
package library

import (
	"bytes"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/taxonomy"
	"casebook/ui/job"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// step is what the screen is at.
type step uint8

const (
	choosing step = iota
	typing        // a name, or the theme to merge into
	writing       // the words of a theme
	working       // a plan is made or applied
	planning      // what the draft changes is shown
	reading       // the words of a theme, or agreement
)

// section is a list of the screen.
type section uint8

const (
	themesSection section = iota
	choicesSection
)

// Model is the screen.
type Model struct {
	store    Store
	applier  Applier // nil where the casebook cannot be written
	settings nav.Settings
	w, h     int

	step    step
	section section
	counts  map[string]taxonomy.Counted // of the themes in force
	choices []data.KeptChoice
	named   []string // what the finding of each choice is called
	readers []agreement.Reader
	themes  widget.List
	kept    widget.List
	find    widget.Input
	told    []told         // of the draft's entries
	drawn   map[int]string // their rows as they were drawn for this size and look
	shown   []int          // places in the draft's entries that the typed name finds

	draft taxonomy.Taxonomy
	past  []taxonomy.Taxonomy // drafts before, the last one last

	form  form
	area  textarea.Model
	work  job.Runner
	plan  planned
	page  widget.Page // plan, words or agreement
	lay   func() []string
	title string // of the page

	reads      request.Answer[held]
	agreements request.Answer[agreed]
	applying   bool // the work is to put the plan in force
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Hinted    = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen; applier nil means that nothing can be written.
func New(s Store, applier Applier, settings nav.Settings) *Model {
	return &Model{store: s, applier: applier, settings: settings, draft: s.Taxonomy(), find: widget.NewInput("/"), form: newForm(), area: newArea(), work: job.New()}
}

// Init reads what is shown.
func (m *Model) Init() tea.Cmd { return m.load() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope {
	switch m.step {
	case writing:
		return keys.InWriting
	case planning:
		return keys.InPlan
	case working, reading:
		return keys.InOverlay
	}
	return keys.InLibrary
}

// Capturing reports whether something is typed, or goes on that must be stopped
// before the screen is left.
func (m *Model) Capturing() bool {
	return m.step == typing || m.step == writing || m.step == working || m.step == planning || m.step == reading || m.find.IsOpen()
}

// Hint says what Enter and Esc do, where that is not to take or leave what is
// typed; "" where it is.
func (m *Model) Hint() string {
	switch m.step {
	case planning:
		return "Enter puts it in force   Esc goes back"
	case working:
		return "Esc stops"
	case reading:
		return "Esc closes"
	}
	return ""
}

// Title names the screen.
func (m *Model) Title() string { return "Library" }

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[held]:
		return m.take(msg)
	case job.PulseMsg:
		return m.work.Beat(msg)
	case job.DoneMsg[planned]:
		return m.planned(msg)
	case job.DoneMsg[applied]:
		return m.applied(msg)
	case request.ReadMsg[agreed]:
		return m.agreed(msg)
	case nav.SettingsMsg:
		m.settings = msg.Settings
		m.measure()
	case keys.PressMsg:
		return m.key(msg)
	default:
		return m.pass(msg)
	}
	return nil
}

// Reopen takes a newer casebook; a draft that was begun stays.
func (m *Model) Reopen(s Store) tea.Cmd {
	begun := m.Dirty()
	m.store = s
	if !begun {
		m.draft, m.past = s.Taxonomy(), nil
	}
	if m.step == planning { // it was made of the casebook before
		m.step, m.plan = choosing, planned{}
	}
	return m.load()
}

// Dirty reports whether there is a draft that is not in force.
func (m *Model) Dirty() bool {
	return !bytes.Equal(m.draft.Format(), m.store.Taxonomy().Format())
}

func (m *Model) key(msg keys.PressMsg) tea.Cmd {
	a := msg.Action
	switch m.step {
	case typing:
		return m.formKey(msg)
	case writing:
		return m.areaKey(msg)
	case working:
		m.work.Act(a)
		return nil
	case planning, reading:
		return m.pageKey(a)
	}
	if m.find.IsOpen() {
		return m.findKey(msg)
	}
	return m.act(a)
}

// pass hands what is no key, such as pasted text, to what is typed in.
func (m *Model) pass(msg tea.Msg) (cmd tea.Cmd) {
	switch {
	case m.step == typing:
		_, cmd = m.form.input.Update(msg)
		m.form.arrange(m.draft)
	case m.step == writing:
		m.area, cmd = m.area.Update(msg)
	case m.find.IsOpen():
		_, cmd = m.find.Update(msg)
		m.arrange()
	}
	return cmd
}
