package ui

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/library"
	"casebook/ui/nav"
)

// toLibrary shows the Library where it was left, so that no draft is lost.
func (a *app) toLibrary() tea.Cmd {
	for i, s := range a.stack {
		if s == screen(a.library) {
			a.stack = a.stack[:i+1]
			return nil
		}
	}
	if a.library == nil {
		a.library = library.New(a.store, a.applier, a.settings)
		return a.open(a.library)
	}
	a.stack = append(a.stack, a.library)
	a.library.SetSize(a.w, max(1, a.h-1))
	return tea.Batch(a.tell(a.library, nav.SettingsMsg{Settings: a.settings}), a.tell(a.library, nav.ReopenedMsg{Store: a.store}))
}
