package nav

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/keys"
)

// Screen is one full view of the program. SetSize leaves out the help bar; View
// returns exactly that size. A screen also has a method Reopen that takes a newer
// casebook in its own terms; the root's table of pages calls it.
type Screen interface {
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View() string
	SetSize(w, h int)
	Scope() keys.Scope
	Capturing() bool // an input takes every key
	Title() string
}

// The abilities that a screen may have besides. The root asks for them by these
// interfaces and no other, and a screen that has one says so beside its type
// (var _ nav.Subject = (*Model)(nil)), so that a misspelt method does not compile.
type (
	// Subject is about an authority and perhaps one of its inspections, "" where
	// it is about none: where another page or a training begins.
	Subject interface {
		Subject() (authority, inspection string)
	}
	// Filtered shows what a filter chooses; the heat map takes it over.
	Filtered interface{ Filter() filter.Filter }
	// Exporting offers to write what it shows to a file; nil while it shows
	// nothing.
	Exporting interface{ Export() tea.Cmd }
	// Hinted says what the keys do while it or a box takes them all, "" for the
	// usual: Enter accepts, Esc cancels.
	Hinted interface{ Hint() string }
	// Offering knows whether an action has anything to act on now: the bar leaves
	// out what has not.
	Offering interface{ Offers(keys.Action) bool }
	// Blank may show nothing at all, the help bar included.
	Blank interface{ Blank() bool }
	// Resumed is told that it is shown again after it was left.
	Resumed interface{ Resume() tea.Cmd }
	// Finished may have nothing left to go on with: the next one begins anew.
	Finished interface{ Finished() bool }
)
