package ui

import (
	"cmp"
	"context"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/training"
	"casebook/store"
	"casebook/ui/browse"
	"casebook/ui/compare"
	"casebook/ui/draw"
	"casebook/ui/england"
	"casebook/ui/heat"
	"casebook/ui/importer"
	"casebook/ui/inspection"
	"casebook/ui/inspections"
	"casebook/ui/library"
	"casebook/ui/matters"
	"casebook/ui/nav"
	"casebook/ui/review"
	"casebook/ui/timeline"
	"casebook/ui/turned"
)

// Store is all that the screens ask of a casebook.
type Store interface {
	browse.Store
	inspections.Store
	inspection.Store
	compare.Store
	matters.Store
	importer.Store
	training.Store
	tagger
	timeline.Store
	heat.Store
	england.Store
	library.Store
	turned.Store
	review.Store
}

// holdsAreaSEND reports whether findings of area SEND inspections are held. What
// cannot be counted is said by the screen that shows it.
func holdsAreaSEND(s Store) bool {
	hits, err := s.Search(filter.Filter{}, store.Order{})
	return err == nil && hits.Counts.Of(filter.Framework, string(data.SEND)) > 0
}

// reopenedMsg carries the casebook opened again; store nil means that nothing
// has changed.
type reopenedMsg struct {
	store Store
	say   string // instead of the usual news, "" for those
	err   error
}

func (a *app) reopenCmd(say string) tea.Cmd {
	reopen := a.reopen
	if reopen == nil {
		return nav.Send(reopenedMsg{say: say})
	}
	return func() tea.Msg {
		s, err := reopen(context.Background())
		return reopenedMsg{store: s, say: say, err: err}
	}
}

// route acts on the messages that cross screens; it reports whether msg was
// one of them.
func (a *app) route(msg tea.Msg) (tea.Cmd, bool) {
	if p, ok := a.page(msg); ok {
		return a.show(p), true
	}
	switch msg := msg.(type) {
	case nav.BrowseMsg:
		return a.findings(msg), true
	case nav.PickMsg:
		return a.picked(msg.ID), true
	case nav.ThemesMsg:
		return a.pickThemes(msg), true
	case nav.ChooseMsg:
		return a.choose(msg), true
	case nav.PairMsg:
		return a.pairUp(msg), true
	case nav.SkipMsg:
		return a.skip(msg), true
	case nav.UndoMsg:
		return a.undo(), true
	case nav.RedoMsg:
		return a.redo(), true
	case nav.BackMsg:
		return a.back(), true
	case nav.SayMsg:
		a.say = msg
	case nav.ExplainMsg:
		a.over = explained(msg, a.settings)
	case nav.ExportMsg:
		return a.toExport(msg), true
	case nav.CopyMsg:
		a.say = nav.SayMsg{Text: msg.What + " sent to the clipboard, if the terminal allows it."}
		return tea.SetClipboard(msg.Text), true
	case nav.SourceMsg:
		return a.openSource(msg), true
	case nav.RenewMsg:
		return a.reopenCmd(msg.Say), true
	default:
		return a.answered(msg)
	}
	return nil, true
}

// answered takes what a command of the app's own has come to.
func (a *app) answered(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case wroteMsg:
		return a.wrote(msg), true
	case lookMsg:
		return a.takeLook(msg), true
	case savedMsg:
		a.saved(msg)
	case openedMsg:
		a.opened(msg)
	case reopenedMsg:
		return a.reopened(msg), true
	default:
		return nil, false
	}
	return nil, true
}

// reopened hands a newer casebook to every screen; each keeps its place.
func (a *app) reopened(msg reopenedMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		a.say = nav.SayMsg{Text: msg.err.Error(), Bad: true}
		return nil
	case msg.store == nil:
		a.say = nav.SayMsg{Text: cmp.Or(msg.say, "Nothing has changed since the casebook was opened.")}
		return nil
	}
	a.store = msg.store
	a.settings.AreaSEND = holdsAreaSEND(a.store)
	a.say = nav.SayMsg{Text: cmp.Or(msg.say, "The casebook was changed elsewhere; this is the new one.")}
	var cmds []tea.Cmd
	for _, p := range a.stack {
		cmds = append(cmds, addressed(p, p.renew(msg.store)))
	}
	if a.stale {
		a.stale = false
		cmds = append(cmds, a.watchCmd())
	}
	return tea.Batch(cmds...)
}

// picked is an inspection with its authority's name.
type picked struct {
	data.Inspection
	authority string
}

// in names it on a date basis.
func (p picked) in(b data.Basis) string { return p.Dated(p.authority, b) }

func (a *app) named(inspection string) (picked, error) {
	in, err := a.store.Inspection(inspection)
	if err != nil {
		return picked{}, err
	}
	of, err := a.store.Authority(in.Authority)
	return picked{in, of.Name}, err
}

func (a *app) picked(id string) tea.Cmd {
	switch {
	case id == "":
		return nil
	case a.pick.ID == "":
		p, err := a.named(id)
		if err != nil {
			return nav.Fail(err)
		}
		a.pick = p
		a.say = nav.SayMsg{Text: draw.ToCompare(p.in(a.settings.Basis)) + " Press c on another inspection, or again on this one to drop it."}
		return nil
	case a.pick.ID == id:
		a.pick = picked{}
		a.say = nav.SayMsg{Text: "No longer chosen for comparison."}
		return nil
	}
	return nav.Send(nav.CompareMsg{A: a.pick.ID, B: id})
}
