// Package browse is the screen on which findings are found and read: facets
// with counts, the findings that a filter selects, and one of them in full.
//
// It knows filters, rows and panes. It must not know how findings are stored
// or which other screens there are: what concerns them goes out as messages of
// package nav.
package browse

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// pane says which part of the screen has the keys.
type pane uint8

const (
	inList pane = iota
	inFilters
	inReader
)

// Model is the screen. Where the filters or the reader have no place of their
// own they lie over the others while they have the keys.
type Model struct {
	store Store
	set   nav.Settings
	w, h  int

	over  bool          // it lies over another page, and Esc leads back there
	pause time.Duration // the debounce
	pane  pane
	zoom  bool // the reader covers the whole screen though it has a place

	filter  filter.Filter
	order   store.Order
	folded  map[string]bool // groups whose findings are not listed; never changed
	trail   trail
	anew    bool // the findings have changed since the last answer
	finds   request.Answer[found]
	hits    *store.Hits
	of      total
	instead string      // what would be found instead of nothing
	more    filter.More // what lies beside what words found
	bare    []string    // chosen authorities without any finding, by name

	list   widget.List
	page   rowPage
	drawn  rowCache
	facets facets
	search search

	selected selection
	selects  request.Answer[selection]
	names    map[string]data.Authority
	source   map[string]data.Source
	reader   readingPane
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
	_ nav.Filtered  = (*Model)(nil)
	_ nav.Offering  = (*Model)(nil)
)

// rest is how long typing or moving must pause before anything is asked.
const rest = 50 * time.Millisecond

// total is how many findings the filter is compared with: all that the default
// filter gives with or without other voices.
type total struct {
	n      int
	voices bool
	known  bool
}

// New makes the screen with the default filter. It asks nothing of the store.
func New(s Store, set nav.Settings) *Model {
	m := &Model{store: s, set: set, pause: rest, facets: newFacets(), search: search{input: widget.NewInput("/ ")}}
	m.filter = m.start()
	return m
}

// Over makes the screen that lies over another page, with what that asks for.
func Over(s Store, set nav.Settings, f filter.Filter) *Model {
	m := New(s, set)
	m.over, m.filter = true, m.asSet(f)
	return m
}

// start is the filter without any choice of the reader's own.
func (m *Model) start() filter.Filter {
	f := filter.Default()
	f.Basis = m.set.Basis
	return m.set.Counted(f.OtherVoices(m.set.OtherVoices))
}

// Init asks for the first page.
func (m *Model) Init() tea.Cmd { return m.query() }

// SetSize tells how many cells there are.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.arrange()
}

// Scope is where the keys go.
func (m *Model) Scope() keys.Scope {
	switch m.pane {
	case inFilters:
		return keys.InFilters
	case inReader:
		return keys.InReader
	}
	return keys.InBrowse
}

// Capturing reports whether keys are typed into a line.
func (m *Model) Capturing() bool {
	return m.search.input.IsOpen() || m.facets.input.IsOpen()
}

// Subject is the authority whose finding is under the cursor, else the one that
// is chosen.
func (m *Model) Subject() (authority, inspection string) {
	if r, ok := m.current(); ok {
		return r.Inspection.Authority, ""
	}
	if all := m.filter.Inspections(); len(all) > 0 {
		return all[0].Authority, ""
	}
	return m.filter.Only(filter.Authority), ""
}

// Filter is what is asked now.
func (m *Model) Filter() filter.Filter { return m.filter }

// Title is the screen's name for the window.
func (m *Model) Title() string { return "findings: " + m.whose() }

// Update takes a message and returns what is to be done.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	cmd := m.take(msg)
	m.arrange()
	return tea.Batch(cmd, m.settle())
}

func (m *Model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case keys.PressMsg:
		return m.key(msg)
	case request.ReadMsg[found]:
		return m.found(msg)
	case typedMsg:
		return m.typed(msg)
	case request.RestedMsg[history.Reading]:
		return m.reader.asks.Rested(msg)
	case request.ReadMsg[selection]:
		return m.takeSelected(msg)
	case nav.TaggedMsg:
		return m.tagged(msg)
	case request.ReadMsg[history.Reading]:
		m.reader.take(msg)
	case nav.SettingsMsg:
		return m.settings(msg.Settings)
	case nav.BrowseMsg:
		return m.browse(msg)
	default:
		return m.toInput(msg) // the blinking of the cursor
	}
	return nil
}

func (m *Model) toInput(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch {
	case m.search.input.IsOpen():
		_, cmd = m.search.input.Update(msg)
	case m.facets.input.IsOpen():
		_, cmd = m.facets.input.Update(msg)
	}
	return cmd
}
