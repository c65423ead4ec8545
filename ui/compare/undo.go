package compare

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/store/notebook"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// trail is what was paired on this screen, for undo and redo. What was
// confirmed about themes has a trail of its own, which the root keeps; tagsLast
// and tagsUndone say whose turn it is.
type trail struct {
	done, undone [][]notebook.Change
	tagsLast     bool // something was confirmed after the last pairing
	tagsUndone   bool // something confirmed was taken back after the last pairing was
}

// tagged takes in that something was confirmed, taken back or confirmed again.
// What is new ends the way forward.
func (t *trail) tagged(d nav.Step) {
	t.tagsLast = d == nav.Done || d == nav.Redone
	t.tagsUndone = d == nav.Undone
	if d == nav.Done {
		t.undone = nil
	}
}

// turn is what a change of pairs was.
type turn uint8

const (
	paired turn = iota
	undone
	redone
)

// pairedMsg tells what the notebook did.
type pairedMsg struct {
	changes []notebook.Change
	turn    turn
	say     string
	err     error
}

// takeBack undoes or redoes what was done last: a pairing of this screen, or
// what was confirmed about findings, which the whole program keeps.
func (m *Model) takeBack(a keys.Action) tea.Cmd {
	t := &m.trail
	switch {
	case a == keys.Redo && (len(t.undone) == 0 || t.tagsUndone):
		return nav.Send(nav.RedoMsg{})
	case a == keys.Redo:
		return m.reverse(t.undone[len(t.undone)-1], redone, "Done again. u undoes it.")
	case len(t.done) == 0 || t.tagsLast:
		return nav.Send(nav.UndoMsg{})
	}
	return m.reverse(t.done[len(t.done)-1], undone, "Undone. U redoes it.")
}

func (m *Model) reverse(last []notebook.Change, turn turn, say string) tea.Cmd {
	s := m.store
	return func() tea.Msg {
		return pairedMsg{changes: last, turn: turn, say: say, err: s.Undo(last...)}
	}
}

// paired takes what the notebook did, and reads the matters anew. What was
// changed elsewhere meanwhile can never be reversed, and leaves the trail.
func (m *Model) paired(msg pairedMsg) tea.Cmd {
	t := &m.trail
	lost := errors.Is(msg.err, notebook.ErrMeanwhile)
	move := func(from, to *[][]notebook.Change) {
		if msg.err != nil && !lost || len(*from) == 0 {
			return
		}
		*from = (*from)[:len(*from)-1]
		if !lost {
			*to = append(*to, notebook.Reversed(msg.changes))
		}
	}
	switch {
	case msg.turn == undone:
		move(&t.done, &t.undone)
		t.tagsUndone = false
	case msg.turn == redone:
		move(&t.undone, &t.done)
		t.tagsLast = false
	case len(msg.changes) > 0:
		t.done, t.undone, t.tagsLast = append(t.done, slices.Clone(msg.changes)), nil, false
	}
	news := nav.Send(nav.SayMsg{Text: msg.say})
	if msg.err != nil {
		news = nav.Fail(msg.err)
	}
	return tea.Batch(news, m.match())
}
