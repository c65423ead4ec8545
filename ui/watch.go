package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/nav"
)

// watching is how often the casebook's directory is looked at.
const watching = 3 * time.Second

// changedMsg tells that the casebook was written: elsewhere, or by this window,
// which then has it already.
type changedMsg struct{ elsewhere bool }

// watchCmd waits until the casebook is written. A change that this window
// makes is read at once and is no news.
func (a *app) watchCmd() tea.Cmd {
	changed := a.changed
	if changed == nil {
		return nil
	}
	return func() tea.Msg {
		for !changed() {
			time.Sleep(watching)
		}
		time.Sleep(watching)
		return changedMsg{elsewhere: changed()}
	}
}

// seenChanged offers the newer casebook once. When it is taken, or was this
// window's own, watching begins anew.
func (a *app) seenChanged(m changedMsg) tea.Cmd {
	if !m.elsewhere {
		return a.watchCmd()
	}
	a.stale = true
	a.say = nav.SayMsg{Text: "The casebook was changed by another window. F5 shows it as it is now."}
	return nil
}
