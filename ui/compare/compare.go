// Package compare shows two inspections side by side: their grades with what
// may be said of each change, then their findings theme by theme, matter by
// matter or area by area with what became of each. There the reader pairs
// findings and confirms what the program suggests.
//
// It knows how to lay a comparison out. It must not decide what compares or
// what became of a theme: data/compare says that, reasons and warnings
// included.
package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/nav"
	"casebook/ui/pagesearch"
	"casebook/ui/request"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// The sides. 0 stands for both.
const (
	sideA = 1
	sideB = 2
)

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	w, h     int

	a, b string // inspection ids, "" until chosen; those of one authority stand in order of time
	// reversed puts the later of them first, and draws no direction.
	reversed bool

	chooser *chooser
	near    string // authority whose inspections the chooser offers first
	reads   request.Answer[pair]
	matches request.Answer[matched]
	pair    *pair // what is shown, nil until it is read

	rows    rowsBy
	groups  []group
	blocks  []block
	first   map[string]int // first block of each group
	joined  widget.Flow    // both sides in one text
	alone   [2]widget.Flow // A's and B's themes, each by itself
	apart   bool           // each side scrolls alone
	stacked bool           // B under A though both would fit
	changed bool           // what stayed as it was is hidden
	folded  map[string]bool
	spread  map[string]bool // matters whose weaker links are shown
	side    int

	at         [2]spot // where each side's cursor was last on a finding
	hold       int     // the side whose cursor stays there while the sides stand below each other, 0 for none
	confirming *confirming
	partner    *partner // what a finding is to be paired with, while it is chosen
	goal       string   // finding to go to when the comparison comes, "" for none

	find pagesearch.Search[hit]
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
)

// New makes the screen for two inspections; what is "" is chosen on it.
func New(store Store, settings nav.Settings, a, b string) *Model {
	m := &Model{
		store: store, settings: settings, a: a, b: b, side: sideA,
		folded: map[string]bool{}, spread: map[string]bool{},
	}
	m.find = pagesearch.New(m.searched())
	if a == "" || b == "" {
		m.chooser = newChooser()
	}
	return m
}

// Near says of which authority the chooser offers inspections first.
func (m *Model) Near(authority string) { m.near = authority }

// Init asks for the comparison, or for what can be chosen.
func (m *Model) Init() tea.Cmd {
	if m.chooser != nil {
		return m.startChoosing()
	}
	return m.read()
}

// SetSize takes the size of the screen without the help bar.
func (m *Model) SetSize(w, h int) {
	inner, beside := m.inner(), m.beside()
	m.w, m.h = w, h
	m.measure()
	if inner != m.inner() || beside != m.beside() {
		m.refresh()
	}
	m.remember()
}

// Scope is the scope of the keys.
func (m *Model) Scope() keys.Scope {
	switch {
	case m.chooser != nil || m.partner != nil:
		return keys.InChooser
	case m.confirming != nil:
		return keys.InConfirm
	}
	return keys.InCompare
}

// Capturing reports whether something is being typed.
func (m *Model) Capturing() bool {
	return m.find.IsOpen() || m.chooser != nil && m.chooser.find.IsOpen() || m.partner != nil && m.partner.find.IsOpen()
}

// Title names the screen.
func (m *Model) Title() string {
	if m.pair == nil {
		return "Compare"
	}
	c := m.pair.Comparison
	b := c.B.Title(m.settings.Basis)
	if !c.OneAuthority() {
		b = c.AuthorityB.Name + " " + b
	}
	return widget.Clean("Compare " + c.AuthorityA.Name + " " + c.A.Title(m.settings.Basis) + " with " + b)
}

// Subject is the authority of B; a training begins with its first inspection.
func (m *Model) Subject() (authority, inspection string) {
	if m.pair == nil {
		return m.near, ""
	}
	return m.pair.AuthorityB.ID, ""
}

// Reopen compares again in a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store = s
	cmd := m.Init()
	m.remember()
	return cmd
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	cmd := m.handle(msg)
	m.remember()
	return cmd
}

func (m *Model) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[pair]:
		return m.take(msg)
	case request.ReadMsg[matched]:
		return m.takeMatters(msg)
	case request.ReadMsg[[]data.Authority]:
		return m.named(msg)
	case request.ReadMsg[offered]:
		return m.offered(msg)
	case nav.SettingsMsg:
		return m.apply(msg.Settings)
	case nav.TaggedMsg:
		return m.tagged(msg)
	case keys.PressMsg:
		return m.key(msg)
	default:
		return m.blink(msg)
	}
}

func (m *Model) key(msg keys.PressMsg) tea.Cmd {
	if m.chooser != nil {
		return m.choose(msg)
	}
	if m.partner != nil {
		return m.choosePartner(msg)
	}
	if cmd, ok := m.find.Update(msg); ok {
		return cmd
	}
	if m.confirming != nil {
		return m.decide(msg.Action)
	}
	return m.act(msg.Action)
}

// blink hands what the screen does not know to an open input or the search.
func (m *Model) blink(msg tea.Msg) tea.Cmd {
	if m.chooser != nil && m.chooser.find.IsOpen() {
		_, cmd := m.chooser.find.Update(msg)
		return cmd
	}
	if m.partner != nil && m.partner.find.IsOpen() {
		changed, cmd := m.partner.find.Update(msg)
		if changed {
			m.partner.look()
		}
		return cmd
	}
	cmd, _ := m.find.Update(msg)
	return cmd
}

// apply takes new settings; other voices change what is compared.
func (m *Model) apply(s nav.Settings) tea.Cmd {
	voices := s.OtherVoices != m.settings.OtherVoices
	m.settings = s
	m.refresh()
	if voices && m.a != "" && m.b != "" {
		return m.read()
	}
	return nil
}

// framed reports whether the page has a frame.
func (m *Model) framed() bool { return m.w >= layout.FramedFrom && m.h >= fullHead }

// inner is the width of the page without its frame, or without the edge of the screen,
// which no text touches.
func (m *Model) inner() int {
	if m.framed() {
		return m.w - style.PaneSides
	}
	return m.w - 1
}

// columns are the widths of the sides beside each other, each in a frame of its
// own where they scroll alone.
func (m *Model) columns(alone bool) (a, b int) {
	if alone && m.framed() {
		return m.w/2 - style.PaneSides, m.w - m.w/2 - style.PaneSides
	}
	return layout.Halves(m.inner())
}

// beside reports whether A and B stand side by side.
func (m *Model) beside() bool { return layout.SideBySide(m.w) && !m.stacked }

// flow is the text under the cursor.
func (m *Model) flow() *widget.Flow {
	if m.apart && m.beside() {
		return &m.alone[m.side-1]
	}
	return &m.joined
}

// group returns the group under the cursor.
func (m *Model) group() (group, bool) {
	i := m.flow().Block() + m.flowLead()
	if m.pair == nil || i >= len(m.blocks) || m.blocks[i].kind != groupBlock {
		return group{}, false
	}
	return m.groups[m.blocks[i].group], true
}
