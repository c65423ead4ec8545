package pagesearch

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
)

// Reading is a page that is read as one, T, and searched: what screens that do
// nothing else have in common.
type Reading[T, H any] struct {
	Page   request.Answer[T]
	Search Search[H]
}

// Update takes a message; taken shows a page that has come, and act carries out
// an action that is not the reading's.
func (r *Reading[T, H]) Update(msg tea.Msg, taken func(), act func(keys.Action) tea.Cmd) tea.Cmd {
	switch msg := msg.(type) {
	case request.ReadMsg[T]:
		news, cmd := r.Page.Take(msg)
		if !news {
			return cmd
		}
		taken()
		return r.Search.Again()
	case keys.PressMsg:
		if cmd, ok := r.Search.Update(msg); ok {
			return cmd
		}
		if msg.Action == keys.Cancel || msg.Action == keys.Back {
			return r.leave()
		}
		if r.Page.Got() != nil {
			if cmd, ok := r.Search.Act(msg.Action); ok {
				return cmd
			}
		}
		return act(msg.Action)
	}
	cmd, _ := r.Search.Update(msg)
	return cmd
}

// leave drops what was searched for, else leaves the screen.
func (r *Reading[T, H]) leave() tea.Cmd {
	if r.Search.Drop() {
		return nil
	}
	return nav.Send(nav.BackMsg{})
}
