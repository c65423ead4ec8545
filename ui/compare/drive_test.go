package compare

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/store/notebook"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

const (
	in2010 = uitest.In2010
	in2014 = uitest.In2014
	in2016 = uitest.In2016
	visit  = uitest.Visit
	in2018 = uitest.In2018
	in2023 = uitest.In2023
)

type driver = uitest.Driver[*Model]

func start(t testing.TB, m *Model, w, h int) *driver {
	t.Helper()
	m.find.Pause = 0 // tests do not wait
	d := uitest.Start(t, m, w, h)
	if s, ok := m.store.(pairer); ok {
		d.Root = (&root{store: s}).answer
	}
	return d
}

type pairer interface {
	Pair(...data.Pair) ([]notebook.Change, error)
	Undo() (notebook.Step, error)
	Redo() (notebook.Step, error)
}

// root keeps pairs in the notebook and takes them back, as the program's root
// does.
type root struct{ store pairer }

func (r *root) answer(msg tea.Msg) []tea.Msg {
	switch msg := msg.(type) {
	case nav.PairMsg:
		if _, err := r.store.Pair(msg.Pairs...); err != nil {
			return []tea.Msg{nav.SayMsg{Text: err.Error(), Bad: true}}
		}
		return []tea.Msg{nav.SayMsg{Text: msg.Say + "."}, nav.TaggedMsg{Step: nav.Done, Pairs: true}}
	case nav.UndoMsg:
		return r.reverse(r.store.Undo, nav.Undone)
	case nav.RedoMsg:
		return r.reverse(r.store.Redo, nav.Redone)
	}
	return nil
}

func (r *root) reverse(do func() (notebook.Step, error), step nav.Step) []tea.Msg {
	if _, err := do(); err != nil {
		return []tea.Msg{nav.SayMsg{Text: err.Error(), Bad: true}}
	}
	return []tea.Msg{nav.TaggedMsg{Step: step, Pairs: true}}
}
