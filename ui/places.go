package ui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/data/history/turned"
	"casebook/ui/browse"
	"casebook/ui/england"
	"casebook/ui/frequency"
	"casebook/ui/heat"
	"casebook/ui/importer"
	"casebook/ui/inspection"
	"casebook/ui/inspections"
	"casebook/ui/library"
	"casebook/ui/matters"
	"casebook/ui/nav"
	"casebook/ui/peers"
	"casebook/ui/review"
	"casebook/ui/timeline"
	train "casebook/ui/training"
	turnedround "casebook/ui/turned"
)

// place is an open page: a screen, and how it takes a newer casebook. Each
// screen asks less of a casebook than Store; that Store is enough for it is
// checked where its place is made, below.
type place struct {
	nav.Screen
	name   string // of its page
	reopen func(Store) tea.Cmd
	h      int    // the lines it was given
	drawn  string // what it shows, "" where something was done to it since it was drawn
}

// View draws the screen where it is not drawn already. Who does to it what may change
// what it shows does so by the methods below.
func (p *place) View() string {
	if p.drawn == "" {
		p.drawn = p.Screen.View()
	}
	return p.drawn
}

// Update hands the screen a message.
func (p *place) Update(msg tea.Msg) tea.Cmd {
	p.drawn = ""
	return p.Screen.Update(msg)
}

// renew gives the screen a newer casebook.
func (p *place) renew(s Store) tea.Cmd {
	p.drawn = ""
	return p.reopen(s)
}

// SetSize gives the screen its size.
func (p *place) SetSize(w, h int) {
	p.h, p.drawn = h, ""
	p.Screen.SetSize(w, h)
}

func trained(m *train.Model) *place {
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

// browsePage is the name of Browse, the first page and one that lies over others.
const browsePage = "browse"

func browsing(m *browse.Model) *place {
	return &place{Screen: m, name: browsePage, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) inspections(authority string) *place {
	m := inspections.New(a.store, a.settings, authority)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) inspection(msg nav.InspectionMsg) *place {
	m := inspection.New(a.store, a.settings, msg.ID, msg.Finding)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) matters(msg nav.ChainMsg) *place {
	m := matters.New(a.store, a.settings, msg.Authority)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) peers(msg nav.AcrossMsg) *place {
	m := peers.New(a.store, a.settings, msg.A, msg.B)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) turned(msg nav.TurnedMsg) *place {
	q := turned.Question{Theme: msg.Theme, Finding: msg.Finding, Authority: cmp.Or(msg.Authority, a.near()), Within: turned.England}
	m := turnedround.New(a.store, a.settings, q)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) timeline(authority string) *place {
	m := timeline.New(a.store, a.settings, authority)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

// heat is the map of what a filter chooses.
func (a *app) heat(msg nav.HeatMsg) *place {
	m := heat.New(a.store, a.settings, a.atHand(msg.Filter))
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) frequency(msg nav.FrequencyMsg) *place {
	m := frequency.New(a.store, a.settings, msg.Filter, msg.Facet)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) review(f *filter.Filter) *place {
	m := review.New(a.store, a.settings, a.atHand(f))
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

// atHand is a filter that was asked for, by default that of the screen seen, else of
// its authority.
func (a *app) atHand(f *filter.Filter) filter.Filter {
	if f != nil {
		return *f
	}
	out := a.chosenFilter()
	if _, ok := a.top().Screen.(nav.Filtered); !ok && a.near() != "" {
		out = out.Include(filter.Authority, a.near())
	}
	return out
}

func (a *app) england() *place {
	m := england.New(a.store, a.settings, a.near())
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) library() *place {
	m := library.New(a.store, a.applier, a.settings)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}

func (a *app) imports() *place {
	m := importer.New(a.store, a.importer, a.settings)
	return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
}
