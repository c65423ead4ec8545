package ui

import (
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/store/notebook"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/picker"
	"casebook/ui/widget"
)

// tagger is what the root asks of a casebook to confirm what findings are about.
type tagger interface {
	picker.Store
	Choose(...data.Choice) ([]notebook.Change, error)
	Pair(...data.Pair) ([]notebook.Change, error)
	Skip(...data.Finding) ([]notebook.Change, error)
	Undo() (notebook.Step, error)
	Redo() (notebook.Step, error)
}

// confirmation is something that was confirmed.
type confirmation struct {
	written  bool     // it stands in the notebook
	findings []string // ids
	name     string   // of the finding, where it is one
	pairs    bool     // findings were paired, or what became of a matter was confirmed
	skipped  bool     // a suggestion was passed over
	say      string
}

// tagging is what is being confirmed. One write runs at a time, so that confirmations
// stand in the order in which they were made.
type tagging struct {
	recent  picker.Recent
	writing bool
	asked   *picker.Picker // whose choices are being written, nil for none
	leaving bool           // the program ends once that is done
}

// wroteMsg tells that something was confirmed, taken back or confirmed again, or why not.
type wroteMsg struct {
	what         nav.Step
	confirmation confirmation
	err          error
}

var stillWriting = nav.SayMsg{Text: "Still writing what you confirmed; try again in a moment."}

// pickThemes opens the picker. While something is being written it does not
// open: the finding on screen may still be the one before.
func (a *app) pickThemes(msg nav.ThemesMsg) tea.Cmd {
	switch {
	case len(msg.Findings)+len(msg.IDs) == 0:
		a.say = nav.SayMsg{Text: "Move to a finding first: themes and polarity are those of a finding."}
		return nil
	case a.tags.writing:
		a.say = stillWriting
		return nil
	}
	p := picker.New(a.store, msg, &a.tags.recent, a.settings.Style, a.settings.Basis)
	a.over = p
	return p.Init()
}

// choose writes what was chosen, all or none.
func (a *app) choose(msg nav.ChooseMsg) tea.Cmd {
	if a.tags.writing || len(msg.Choices) == 0 {
		return nil
	}
	a.tags.writing = true
	if n := len(msg.Choices); n > 1 {
		a.say = nav.SayMsg{Text: fmt.Sprintf("Confirming %d findings.", n)}
	}
	s, basis := a.store, a.settings.Basis
	return func() tea.Msg {
		d := confirmation{say: msg.Say}
		for _, c := range msg.Choices {
			d.findings = append(d.findings, c.Finding)
		}
		d.name = nameOf(s, d.findings, basis)
		changes, err := s.Choose(msg.Choices...)
		d.written = len(changes) > 0
		return wroteMsg{nav.Done, d, err}
	}
}

// pairUp writes pairs, all or none.
func (a *app) pairUp(msg nav.PairMsg) tea.Cmd {
	switch {
	case len(msg.Pairs) == 0:
		return nil
	case a.tags.writing:
		a.say = stillWriting
		return nil
	}
	a.tags.writing = true
	s, basis := a.store, a.settings.Basis
	return func() tea.Msg {
		d := confirmation{say: msg.Say, pairs: true}
		for _, p := range msg.Pairs {
			if !slices.Contains(d.findings, p.A.Finding) {
				d.findings = append(d.findings, p.A.Finding)
			}
		}
		d.name = nameOf(s, d.findings, basis)
		changes, err := s.Pair(msg.Pairs...)
		d.written = len(changes) > 0
		return wroteMsg{nav.Done, d, err}
	}
}

// skip passes a suggestion over.
func (a *app) skip(msg nav.SkipMsg) tea.Cmd {
	if a.tags.writing {
		a.say = stillWriting
		return nil
	}
	a.tags.writing = true
	s, basis := a.store, a.settings.Basis
	return func() tea.Msg {
		d := confirmation{say: "Skipped: it comes again behind all others", skipped: true, findings: []string{msg.Finding.ID}}
		d.name = nameOf(s, d.findings, basis)
		changes, err := s.Skip(msg.Finding)
		d.written = len(changes) > 0
		return wroteMsg{nav.Done, d, err}
	}
}

// told is what screens hear of a confirmation.
func (d confirmation) told(step nav.Step) nav.TaggedMsg {
	return nav.TaggedMsg{Step: step, Findings: d.findings, Pairs: d.pairs || d.skipped, Skipped: d.skipped}
}

// nameOf names one finding by its inspection and its place in that; of several
// there is no name.
func nameOf(s Store, findings []string, b data.Basis) string {
	if len(findings) != 1 {
		return ""
	}
	f, err := s.Finding(findings[0])
	if err != nil {
		return "a finding that cannot be read"
	}
	in, err := s.Inspection(f.Inspection)
	if err != nil {
		return f.Called()
	}
	return in.Title(b) + ", " + f.Called()
}

// undo takes back what was confirmed last, also before the casebook was opened; redo
// does again what was taken back last.
func (a *app) undo() tea.Cmd { return a.reverse(nav.Undone, a.store.Undo) }

func (a *app) redo() tea.Cmd { return a.reverse(nav.Redone, a.store.Redo) }

func (a *app) reverse(what nav.Step, do func() (notebook.Step, error)) tea.Cmd {
	if a.tags.writing {
		a.say = stillWriting
		return nil
	}
	a.tags.writing = true
	s, basis := a.store, a.settings.Basis
	return func() tea.Msg {
		step, err := do()
		of := step.Done()
		d := confirmation{written: len(step.Changes) > 0 && !errors.Is(err, notebook.ErrMeanwhile), findings: of.Findings(), pairs: len(of.Pairs) > 0, skipped: len(of.Skipped) > 0}
		d.name = nameOf(s, d.findings, basis)
		return wroteMsg{what, d, err}
	}
}

// wrote takes in what became of a write, and tells every screen.
func (a *app) wrote(msg wroteMsg) tea.Cmd {
	t := &a.tags
	t.writing = false
	asked, ok := a.over.(*picker.Picker)
	if !ok {
		asked = t.asked
	}
	t.asked = nil
	if msg.err != nil && !msg.confirmation.written {
		return a.notWritten(msg, asked)
	}
	if msg.what == nav.Done {
		if asked != nil {
			t.recent.Use(asked.Used()...)
		}
		if ok {
			a.over = nil
		}
	}
	if t.leaving {
		return tea.Quit
	}
	a.say = nav.SayMsg{Text: a.news(msg)}
	if msg.err != nil { // written, and not to be seen yet
		a.say = nav.SayMsg{Text: msg.err.Error(), Bad: true}
	}
	return a.broadcast(msg.confirmation.told(msg.what))
}

// notWritten says why nothing was written and keeps what was chosen.
func (a *app) notWritten(msg wroteMsg, asked *picker.Picker) tea.Cmd {
	a.tags.leaving = false
	switch {
	case errors.Is(msg.err, notebook.ErrNothingDone):
		a.say = nav.SayMsg{Text: "Nothing to undo."}
	case errors.Is(msg.err, notebook.ErrNothingUndone):
		a.say = nav.SayMsg{Text: "Nothing to redo."}
	case errors.Is(msg.err, notebook.ErrMeanwhile): // it can never be undone
		a.say = nav.SayMsg{Text: "What was chosen of " + widget.Clean(msg.confirmation.name) + ": " + msg.err.Error(), Bad: true}
		return a.broadcast(msg.confirmation.told(map[nav.Step]nav.Step{nav.Undone: nav.NoUndo, nav.Redone: nav.NoRedo}[msg.what]))
	default:
		a.say = nav.SayMsg{Text: msg.err.Error(), Bad: true}
		if msg.what == nav.Done && asked != nil {
			asked.Failed()
			a.over = asked
		}
	}
	return nil
}

// news says what was done, and which key takes it back.
func (a *app) news(msg wroteMsg) string {
	key := a.settings.Key
	n := "of " + widget.Clean(msg.confirmation.name)
	if len(msg.confirmation.findings) > 1 {
		n = fmt.Sprintf("of %d findings", len(msg.confirmation.findings))
	}
	chosen := "chosen "
	if msg.confirmation.pairs {
		chosen = "paired or confirmed "
	}
	if msg.confirmation.skipped && msg.what != nav.Done {
		return map[nav.Step]string{nav.Undone: "No longer skipped.", nav.Redone: "Skipped again."}[msg.what]
	}
	switch msg.what {
	case nav.Undone:
		return "Taken back: what was " + chosen + n + ". " + key(keys.Redo) + " redoes."
	case nav.Redone:
		return "Confirmed again: what was " + chosen + n + ". " + key(keys.Undo) + " undoes."
	}
	return msg.confirmation.say + ". " + key(keys.Undo) + " undoes."
}
