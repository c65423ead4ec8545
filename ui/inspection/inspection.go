// Package inspection shows one inspection in full: its judgements beside the
// ones before, its findings by judgement area, what others said, what happened
// near it and what is uncertain.
//
// It knows how to lay facts out. It must not know how they are stored, nor
// decide which grades compare: data/history and data/compare say that.
package inspection

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/pagesearch"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// pause is how long the cursor rests before a finding is read for it.
const pause = 50 * time.Millisecond

type area uint8

const (
	contentsArea area = iota
	textArea
	readingArea
)

// Model is one inspection in full.
type Model struct {
	store    Store
	settings nav.Settings
	w, h     int
	reads    request.Answer[whole]

	id      string
	finding string // to go to when the inspection has come
	whole   *whole // nil until it is read

	sections []section
	folded   map[string]bool // by section id
	text     widget.Flow
	contents widget.List
	focus    area
	over     bool // the reading covers the text where there is no pane for it

	readings request.Answer[history.Reading] // of the finding under the cursor
	page     widget.Page
	paged    string // what the page was drawn for

	pause time.Duration // of the cursor
	find  pagesearch.Search[hit]
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen of an inspection, at a finding if one is named.
func New(store Store, settings nav.Settings, id, finding string) *Model {
	m := &Model{store: store, settings: settings, id: id, finding: finding, folded: map[string]bool{}, focus: textArea, pause: pause}
	m.find = pagesearch.New(m.searched())
	return m
}

// Init asks for the inspection.
func (m *Model) Init() tea.Cmd { return m.read() }

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
	m.text.Refresh()
	m.paged = ""
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope { return keys.InInspection }

// Capturing reports whether something is being typed.
func (m *Model) Capturing() bool { return m.find.IsOpen() }

// Title names the screen.
func (m *Model) Title() string {
	if m.whole == nil {
		return "Inspection"
	}
	return widget.Clean(m.whole.Authority.Name + ", " + m.whole.Inspection.Title(m.settings.Basis))
}

// Subject is the authority and the inspection that the screen is about.
func (m *Model) Subject() (authority, inspection string) {
	if m.whole == nil {
		return "", ""
	}
	return m.whole.Authority.ID, m.whole.Inspection.ID
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[whole]:
		return m.take(msg)
	case request.RestedMsg[history.Reading]:
		return m.readings.Rested(msg)
	case request.ReadMsg[history.Reading]:
		_, cmd := m.readings.Take(msg)
		m.paged = ""
		return cmd
	case nav.SettingsMsg:
		return m.apply(msg.Settings)
	case nav.TaggedMsg:
		return m.tagged(msg)
	case keys.PressMsg:
		if cmd, ok := m.find.Update(msg); ok {
			return cmd
		}
		return m.act(msg.Action)
	}
	cmd, _ := m.find.Update(msg)
	return cmd
}

// Reopen reads the inspection again from a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	return m.read()
}

func (m *Model) apply(s nav.Settings) tea.Cmd {
	m.settings = s
	m.paged = ""
	if m.whole == nil {
		return nil
	}
	cur, _ := m.text.Cursor()
	at := m.sectionAt(m.text.Block()).id
	m.lay()
	m.seek(cur.ID, at)
	return tea.Batch(m.find.Again(), m.moved())
}

// take shows an inspection.
func (m *Model) take(msg request.ReadMsg[whole]) tea.Cmd {
	news, cmd := m.reads.Take(msg)
	if !news {
		if cmd != nil && m.whole != nil { // it failed: what is shown stays
			m.id = m.whole.Inspection.ID
		}
		return cmd
	}
	m.whole, m.paged = m.reads.Got(), ""
	m.readings.Drop()
	m.lay()
	if m.finding != "" {
		m.seek(findingStop+m.finding, "")
		m.finding = ""
	}
	return tea.Batch(m.find.Again(), m.moved())
}

// seek puts the cursor on a stop, else on a section, else leaves it.
func (m *Model) seek(stop, section string) {
	for i, s := range m.sections {
		for _, e := range s.entries {
			if e.id == stop {
				if m.folded[s.id] {
					m.folded[s.id] = false
					m.text.Redo(i)
				}
				m.text.Seek(i, stop)
				return
			}
		}
	}
	for i, s := range m.sections {
		if s.id == section {
			m.text.To(i)
			m.text.Seek(i, stop)
		}
	}
}

func (m *Model) sectionAt(i int) section {
	if i < 0 || i >= len(m.sections) {
		return section{}
	}
	return m.sections[i]
}

// under is the finding under the cursor.
func (m *Model) under() (data.Finding, bool) {
	cur, ok := m.text.Cursor()
	if !ok || m.whole == nil {
		return data.Finding{}, false
	}
	for _, f := range m.whole.Findings {
		if findingStop+f.ID == cur.ID {
			return f, true
		}
	}
	return data.Finding{}, false
}
