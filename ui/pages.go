package ui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"casebook/data/training"
	"casebook/ui/compare"
	"casebook/ui/keys"
	"casebook/ui/nav"
	train "casebook/ui/training"
)

// policy says what a page that is asked for makes of one that is open. Whatever
// it is, the page comes on top, so that back leads to where the key was pressed.
type policy uint8

const (
	pile   policy = iota // it stays: another lies over it
	remake               // it gives way to a new one
	raise                // it is shown as it was left, until it is closed
	keep                 // it is shown as it was left, also after it was closed
)

// page is what a message opens.
type page struct {
	name   string // a page of this name is the same page
	policy policy
	named  bool          // the message says what the page is to be of
	open   func() *place // makes a new one
	refuse string        // why there is none, "" where there is
	begins string        // said of a new one
	goesOn string        // said of one that is shown as it was left
}

// pageKeys are the messages of the keys that open a page.
func pageKeys() map[keys.Action]tea.Msg {
	return map[keys.Action]tea.Msg{
		keys.Inspections: nav.InspectionsMsg{},
		keys.Compare:     nav.CompareMsg{},
		keys.Timeline:    nav.TimelineMsg{},
		keys.Heat:        nav.HeatMsg{},
		keys.England:     nav.EnglandMsg{},
		keys.Library:     nav.LibraryMsg{},
		keys.Review:      nav.ReviewMsg{},
		keys.Import:      nav.ImportMsg{},
		keys.Train:       nav.TrainMsg{},
	}
}

// page is the table of pages: it reports whether a message opens one. Browse is
// not among them: it lies under all of them and is never closed.
func (a *app) page(msg tea.Msg) (page, bool) {
	switch msg := msg.(type) {
	case nav.InspectionsMsg:
		return page{name: "inspections", policy: remake, named: msg.Authority != "",
			open: func() *place { return a.inspections(cmp.Or(msg.Authority, a.near())) }}, true
	case nav.InspectionMsg:
		return page{name: "inspection", policy: pile, named: true, open: func() *place { return a.inspection(msg) }}, true
	case nav.CompareMsg:
		return a.comparePage(msg), true
	case nav.ChainMsg:
		return page{name: "matters", policy: pile, named: true, open: func() *place { return a.matters(msg) }}, true
	case nav.AcrossMsg:
		return page{name: "peers", policy: pile, named: true, open: func() *place { return a.peers(msg) }}, true
	case nav.TurnedMsg:
		return page{name: "turned round", policy: pile, named: true, open: func() *place { return a.turned(msg) }}, true
	case nav.TimelineMsg:
		return page{name: "timeline", policy: remake, named: msg.Authority != "",
			open: func() *place { return a.timeline(cmp.Or(msg.Authority, a.near())) }}, true
	case nav.HeatMsg:
		return page{name: "heat", policy: remake, named: msg.Filter != nil, open: func() *place { return a.heat(msg) }}, true
	case nav.ReviewMsg:
		return page{name: "review", policy: remake, named: msg.Filter != nil, open: func() *place { return a.review(msg.Filter) }}, true
	case nav.FrequencyMsg:
		return page{name: "how often", policy: remake, named: true, open: func() *place { return a.frequency(msg) }}, true
	case nav.EnglandMsg:
		return page{name: "england", policy: raise, open: a.england}, true
	case nav.LibraryMsg:
		return page{name: "library", policy: keep, open: a.library}, true
	case nav.ImportMsg:
		p := page{name: "import", policy: keep, open: a.imports}
		if a.importer == nil {
			p.refuse = "This casebook cannot be written here, so nothing can be imported."
		}
		return p, true
	case nav.TrainMsg:
		return a.trainPage(msg), true
	}
	return page{}, false
}

// comparePage is the comparison that is open, or a new one where inspections are
// named: those of the message, else the one chosen as A.
func (a *app) comparePage(msg nav.CompareMsg) page {
	msg.A = cmp.Or(msg.A, a.pick.ID)
	p := page{name: "compare", policy: raise, named: msg.A != "", open: func() *place {
		a.pick = picked{}
		m := compare.New(a.store, a.settings, msg.A, msg.B)
		m.Near(a.near())
		return &place{Screen: m, reopen: func(s Store) tea.Cmd { return m.Reopen(s) }}
	}}
	if p.named {
		p.policy = remake
	}
	return p
}

// trainPage is the training of an authority, by default that of the screen seen;
// each authority has its own.
func (a *app) trainPage(msg nav.TrainMsg) page {
	if msg.Authority == "" {
		msg.Authority, msg.Inspection = a.subject()
	}
	p := page{name: "training of " + msg.Authority, policy: keep, goesOn: "This goes on where it was left. Home goes to the first step."}
	if msg.Authority == "" {
		p.refuse = "Choose an authority or an inspection first; then T trains a room on it."
	}
	if a.top().name == "timeline" && msg.Inspection != "" { // its cursor begins at the last
		p.begins = "This begins at the inspection you were at. Home goes to the first step."
	}
	p.open = func() *place {
		return trained(train.New(a.store, a.train, a.settings, msg.Authority, msg.Inspection))
	}
	return p
}

// scriptPage is the training that somebody wrote.
func (a *app) scriptPage(s training.Script) page {
	return page{name: "training of " + s.Authority().ID, policy: keep, open: func() *place { return trained(train.Written(s, a.train, a.settings)) }}
}
