package ui

import (
	"cmp"
	"context"

	tea "charm.land/bubbletea/v2"

	"casebook/data/training"
	"casebook/ui/browse"
	"casebook/ui/compare"
	"casebook/ui/england"
	"casebook/ui/heat"
	"casebook/ui/importer"
	"casebook/ui/inspections"
	"casebook/ui/library"
	"casebook/ui/matters"
	"casebook/ui/nav"
	"casebook/ui/peers"
	"casebook/ui/timeline"
)

// Store is all that the screens ask of a casebook.
type Store interface {
	browse.Store
	inspections.Store
	compare.Store
	matters.Store
	importer.Store
	training.Store
	tagger
	timeline.Store
	heat.Store
	england.Store
	library.Store
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
	switch msg := msg.(type) {
	case nav.BrowseMsg:
		return a.toBrowse(msg), true
	case nav.InspectionsMsg:
		return a.toInspections(msg), true
	case nav.InspectionMsg:
		return a.open(inspections.NewInspection(a.store, a.settings, msg.ID, msg.Finding)), true
	case nav.CompareMsg:
		return a.toCompare(msg), true
	case nav.ChainMsg:
		return a.open(matters.New(a.store, a.settings, msg.Authority)), true
	case nav.AcrossMsg:
		return a.open(peers.New(a.store, a.settings, msg.A, msg.B, a.settings.Today)), true
	case nav.TrainMsg:
		return a.toTraining(msg), true
	case nav.TimelineMsg:
		return a.toTimeline(msg), true
	case nav.HeatMsg:
		return a.toHeat(msg), true
	case nav.EnglandMsg:
		return a.toEngland(), true
	case nav.PickMsg:
		return a.picked(msg.ID), true
	case nav.ThemesMsg:
		return a.pickThemes(msg), true
	case nav.ChooseMsg:
		return a.choose(msg), true
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
	case nav.SeenMsg:
		return a.toExportSeen(msg), true
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
	a.say = nav.SayMsg{Text: cmp.Or(msg.say, "The casebook was changed elsewhere; this is the new one.")}
	cmd := a.broadcast(nav.ReopenedMsg{Store: msg.store})
	if a.stale {
		a.stale = false
		cmd = tea.Batch(cmd, a.watchCmd())
	}
	return cmd
}

func (a *app) browse() screen { return browse.New(a.store, a.settings) }

// open puts a screen on top of the stack.
func (a *app) open(s screen) tea.Cmd {
	s.SetSize(a.w, max(1, a.h-1))
	a.stack = append(a.stack, s)
	return addressed(s, s.Init())
}

// back takes the screen seen off the stack; the first one quits.
func (a *app) back() tea.Cmd {
	if len(a.stack) == 1 {
		return a.leave()
	}
	a.stack = a.stack[:len(a.stack)-1]
	return nil
}

func (a *app) toBrowse(msg nav.BrowseMsg) tea.Cmd {
	a.stack = a.stack[:1]
	if msg.Filter == nil {
		return nil
	}
	return a.tell(a.top(), msg)
}

// near is the authority that the screen seen is about, "" if none.
func (a *app) near() string {
	switch s := a.top().(type) {
	case interface{ Authority() string }:
		return s.Authority()
	case interface{ Subject() (string, string) }:
		authority, _ := s.Subject()
		return authority
	}
	return ""
}

// toInspections shows the list of authorities, at the one of the screen seen
// if none is named.
func (a *app) toInspections(msg nav.InspectionsMsg) tea.Cmd {
	if msg.Authority == "" {
		msg.Authority = a.near()
	}
	a.stack = a.stack[:1]
	return a.open(inspections.New(a.store, a.settings, msg.Authority))
}

// toImport shows the import that was begun, where it was left, else a new one.
// On its own screen the key is the screen's.
func (a *app) toImport() (tea.Cmd, bool) {
	if a.importer == nil {
		a.say = nav.SayMsg{Text: "This casebook cannot be written here, so nothing can be imported."}
		return nil, true
	}
	if a.top() == screen(a.importing) {
		return nil, false
	}
	for i, s := range a.stack {
		if s == screen(a.importing) {
			a.stack = a.stack[:i+1]
			return nil, true
		}
	}
	if a.importing == nil || a.importing.Finished() {
		a.importing = importer.New(a.store, a.importer, a.settings)
		return a.open(a.importing), true
	}
	a.stack = append(a.stack, a.importing)
	a.importing.SetSize(a.w, max(1, a.h-1))
	return tea.Batch(a.tell(a.importing, nav.SettingsMsg{Settings: a.settings}), a.tell(a.importing, nav.ReopenedMsg{Store: a.store})), true
}

func (a *app) toCompare(msg nav.CompareMsg) tea.Cmd {
	for i, s := range a.stack {
		if _, ok := s.(*compare.Model); ok {
			a.stack = a.stack[:i]
			if msg.A == "" {
				a.stack = append(a.stack, s)
				return nil
			}
			break
		}
	}
	a.pick = ""
	c := compare.New(a.store, a.settings, msg.A, msg.B)
	c.Near(a.near())
	return a.open(c)
}

func (a *app) picked(id string) tea.Cmd {
	switch {
	case id == "":
		return nil
	case a.pick == "":
		a.pick = id
		a.say = nav.SayMsg{Text: "A is " + id + ". Press c on another inspection to compare, or again on this one to drop it."}
		return nil
	case a.pick == id:
		a.pick = ""
		a.say = nav.SayMsg{Text: "No longer chosen for comparison."}
		return nil
	}
	return a.toCompare(nav.CompareMsg{A: a.pick, B: id})
}
