// Package importer is the screen on which reports and tables are brought into
// the casebook: choose files, read them, look at what was read, and only then
// write it.
//
// It knows files by name and draws what an Importer found. It must not open
// files, read reports or write a casebook itself.
package importer

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/importing"
	"casebook/ui/job"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
)

// step is how far the import is.
type step uint8

const (
	choosing step = iota
	working
	previewing
	detailing
	naming
	finished
)

// Model is the screen.
type Model struct {
	store    Store
	importer Importer
	settings nav.Settings
	w, h     int

	step    step
	choice  filePicker
	task    task
	work    job.Runner
	plan    importing.Plan
	preview preview
	detail  detail
	hand    hand
	result  result
	failed  string // why the last step was not done, "" if it was

	folders     request.Answer[importing.Folder]
	completions request.Answer[completion]
	names       request.Answer[[]data.Authority]
}

var (
	_ nav.Screen   = (*Model)(nil)
	_ nav.Hinted   = (*Model)(nil)
	_ nav.Finished = (*Model)(nil)
)

// New makes the screen. It asks nothing of the store or the importer.
func New(s Store, im Importer, settings nav.Settings) *Model {
	return &Model{store: s, importer: im, settings: settings, choice: newFilePicker(), hand: newHand(), work: job.New()}
}

// Init asks for the folder to begin in.
func (m *Model) Init() tea.Cmd { return m.visit("") }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope {
	switch m.step {
	case choosing:
		return keys.InImporter
	case working: // only stopping is offered
		return keys.InOverlay
	}
	return keys.InPreview
}

// Capturing reports whether something is typed, or goes on that must be
// stopped before the screen is left.
func (m *Model) Capturing() bool {
	return m.step == working || m.step == choosing && m.choice.input() != nil || m.step == naming && m.hand.typing()
}

// Hint says what stops files being read or written.
func (m *Model) Hint() string {
	if m.step == working {
		return "Esc stops"
	}
	return ""
}

// Title names the screen.
func (m *Model) Title() string { return "Import" }

// Finished reports whether an import was written and nothing is left to do.
func (m *Model) Finished() bool { return m.step == finished }

// Reopen takes a newer casebook; what was read and chosen stays.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	if !m.choice.loaded {
		return m.Init()
	}
	return nil
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[completion]:
		return m.completed(msg)
	case request.ReadMsg[importing.Folder]:
		return m.arrived(msg)
	case job.PulseMsg:
		return m.work.Beat(msg)
	case job.DoneMsg[planned]:
		return m.planned(msg)
	case job.DoneMsg[written]:
		return m.written(msg)
	case request.ReadMsg[[]data.Authority]:
		return m.named(msg)
	case nav.SettingsMsg:
		m.settings = msg.Settings
		m.layDetail()
	case keys.PressMsg:
		return m.key(msg)
	case tea.PasteMsg:
		return m.pasted(msg)
	default:
		return m.typed(msg)
	}
	return nil
}

// typed hands what is no key to the line that is open: the blinking of its
// cursor, what is pasted.
func (m *Model) typed(msg tea.Msg) tea.Cmd {
	if m.step == naming {
		return m.hand.update(msg)
	}
	in := m.choice.input()
	if m.step != choosing || in == nil {
		return nil
	}
	changed, cmd := in.Update(msg)
	if changed {
		m.choice.arrange()
	}
	return cmd
}

func (m *Model) key(msg keys.PressMsg) tea.Cmd {
	a := msg.Action
	switch {
	case m.step == naming && m.hand.typing():
		return m.handTyped(msg)
	case m.step == choosing && m.choice.input() != nil:
		return m.choiceTyped(msg)
	}
	switch m.step {
	case choosing:
		return m.choose(a)
	case working:
		m.work.Act(a)
		return nil
	case previewing:
		return m.look(a)
	case detailing:
		return m.read(a)
	case naming:
		return m.sayByHand(a)
	case finished:
		return m.end(a)
	}
	return nil
}

// pasted takes a path that was pasted or dropped on the window.
func (m *Model) pasted(msg tea.PasteMsg) tea.Cmd {
	if m.step != choosing {
		return m.typed(msg)
	}
	var cmd tea.Cmd
	if m.choice.input() == nil {
		cmd = m.choice.path.Open("")
	}
	if m.choice.path.IsOpen() {
		return tea.Batch(cmd, m.pathTyped(msg))
	}
	return tea.Batch(cmd, m.typed(msg))
}

func (m *Model) measure() {
	body := max(1, m.frame().body)
	m.choice.list.SetHeight(body)
	m.preview.measure(max(1, body-m.notesHeight()-1))
	m.hand.list.SetHeight(max(1, body-1))
	m.result.list.SetHeight(max(1, body-len(m.resultText())))
	m.layDetail()
}
