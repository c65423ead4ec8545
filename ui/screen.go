// Package ui is the terminal program: the root that owns the window, the
// screens on its stack, and what lies over them. It draws what the screens
// return and passes keys on.
//
// It must not read flags, environment or files: the command hands it a store
// and its settings.
package ui

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
)

// screen is one full view of the program. SetSize leaves out the help bar;
// View returns exactly that size.
type screen interface {
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View() string
	SetSize(w, h int)
	Scope() keys.Scope
	Capturing() bool // an input takes every key
	Title() string
}

// overlay lies over a screen and takes every key until it is done.
type overlay interface {
	Scope() keys.Scope
	Update(tea.Msg) (done bool, cmd tea.Cmd)
	View(w, h int) []string // a box that fits into w by h
}
