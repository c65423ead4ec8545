package ui

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/picker"
)

// suspend gives the terminal back to the shell for a while, where one waits for it.
func (a *app) suspend() tea.Cmd {
	switch {
	case !a.stops:
		a.say = nav.SayMsg{Text: "No shell waits for this program to stop. " + a.settings.Key(keys.Quit) + " quits."}
	case a.tags.writing:
		a.say = nav.SayMsg{Text: "Writing what you confirmed: once more in a moment."}
	default:
		return tea.Suspend
	}
	return nil
}

// leave ends the program; what was confirmed is written first, unless it is
// asked twice.
func (a *app) leave() tea.Cmd {
	t := &a.tags
	p, picking := a.over.(*picker.Picker)
	if t.leaving || !t.writing && t.asked == nil && !(picking && p.Busy()) {
		return tea.Quit
	}
	t.leaving = true
	a.say = nav.SayMsg{Text: "Writing what you confirmed, then closing. The same key again closes at once."}
	return nil
}
