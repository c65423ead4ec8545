package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// answerMsg brings what a screen's command found back to that screen: two
// inspections may be open at once, and neither must get the other's answer.
type answerMsg struct {
	to  *place
	msg tea.Msg
}

// tell hands a message to a page and sees to it that answers come back to it.
func (a *app) tell(p *place, msg tea.Msg) tea.Cmd { return addressed(p, p.Update(msg)) }

// addressed wraps what a command brings, each part of a batch by itself.
func addressed(p *place, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		switch msg := cmd().(type) {
		case nil:
			return nil
		case tea.BatchMsg:
			out := make(tea.BatchMsg, len(msg))
			for i, c := range msg {
				out[i] = addressed(p, c)
			}
			return out
		default:
			return answerMsg{to: p, msg: msg}
		}
	}
}

// answer delivers an answer: to the root if it crosses screens, else to the
// screen that asked, if that is still there.
func (a *app) answer(m answerMsg) tea.Cmd {
	if cmd, done := a.route(m.msg); done {
		return cmd
	}
	if !slices.Contains(a.stack, m.to) {
		return nil
	}
	return a.tell(m.to, m.msg)
}
