// Package review is the screen on which suggestions are confirmed or corrected one
// after another, the least certain first.
//
// It knows the queue, the cursor and how they are drawn. It must not decide the order
// or count agreement (data/review does), nor write: what is confirmed or passed over
// goes out as messages of package nav.
package review

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/review"
	"casebook/ui/job"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// Model is the screen.
type Model struct {
	store    Store
	settings nav.Settings
	filter   filter.Filter
	w, h     int

	work   job.Runner
	queue  *review.Queue // nil until it is read
	names  map[string]data.Authority
	failed error
	done   map[string]review.Item // confirmed here, by finding, to come back when that is undone
	count  request.Answer[review.Progress]

	list   widget.List
	page   widget.Page // the suggestion under the cursor
	inPage bool        // the keys move in it
	laid   laid
}

// laid says for what the page was made.
type laid struct {
	id string
	w  int
}

var (
	_ nav.Screen    = (*Model)(nil)
	_ nav.Subject   = (*Model)(nil)
	_ nav.Filtered  = (*Model)(nil)
	_ nav.Exporting = (*Model)(nil)
	_ nav.Offering  = (*Model)(nil)
)

// New makes the review of what a filter chooses.
func New(s Store, set nav.Settings, f filter.Filter) *Model {
	return &Model{store: s, settings: set, filter: f.Clear(filter.Tagging), work: job.New(), done: map[string]review.Item{}}
}

// Init reads the queue.
func (m *Model) Init() tea.Cmd { return m.read() }

// SetSize tells how many cells there are.
func (m *Model) SetSize(w, h int) {
	m.w, m.h = w, h
	m.measure()
}

// Scope is where the keys go.
func (m *Model) Scope() keys.Scope { return keys.InReview }

// Capturing reports whether keys are typed: there is no line to type in.
func (m *Model) Capturing() bool { return false }

// Title is the screen's name.
func (m *Model) Title() string { return "Review" }

// Filter is what the suggestions are chosen by.
func (m *Model) Filter() filter.Filter { return m.filter }

// Subject is the authority and the inspection of the suggestion under the cursor.
func (m *Model) Subject() (authority, inspection string) {
	if x, ok := m.current(); ok {
		return x.Inspection.Authority, x.Inspection.ID
	}
	return m.filter.Only(filter.Authority), ""
}

// Reopen reads the queue of a newer casebook.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store, m.names = s, nil
	return m.read()
}

// Update handles a message.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case job.PulseMsg:
		cmd = m.work.Beat(msg)
	case job.DoneMsg[found]:
		cmd = m.found(msg)
	case request.ReadMsg[review.Progress]:
		if news, failed := m.count.Take(msg); news {
			m.queue.Progress = *m.count.Got()
		} else {
			cmd = failed
		}
	case nav.TaggedMsg:
		cmd = m.tagged(msg)
	case nav.SettingsMsg:
		cmd = m.settle(msg.Settings)
	case keys.PressMsg:
		cmd = m.act(msg)
	}
	m.measure()
	return cmd
}

// current is the suggestion under the cursor.
func (m *Model) current() (review.Item, bool) {
	if m.queue == nil || m.list.Cursor >= len(m.queue.Items) {
		return review.Item{}, false
	}
	return m.queue.Items[m.list.Cursor], true
}
