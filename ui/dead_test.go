package ui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

// states are every screen as one comes to it, and the ways in which one has nothing
// under the cursor.
func states() map[string]func(*driver) {
	poole := filter.Default().Include(filter.Authority, "poole")
	send := func(msg tea.Msg, then ...string) func(*driver) {
		return func(d *driver) { d.send(msg); d.press(then...) }
	}
	return map[string]func(*driver){
		"browse":          func(d *driver) {},
		"browse groups":   func(d *driver) { d.press("r", "home") },
		"browse empty":    send(nav.BrowseMsg{Filter: &poole}),
		"filters":         func(d *driver) { d.press("f") },
		"filters value":   func(d *driver) { d.press("f", "down") },
		"reader":          func(d *driver) { d.press("enter") },
		"authorities":     send(nav.InspectionsMsg{}),
		"inspections":     send(nav.InspectionsMsg{Authority: "birmingham"}, "enter"),
		"no inspections":  send(nav.InspectionsMsg{Authority: "poole"}, "enter"),
		"inspection":      send(nav.InspectionMsg{ID: "birmingham-2016-09-sif"}),
		"grades only":     send(nav.InspectionMsg{ID: "birmingham-2012-09-cp2012"}),
		"compare":         send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"}),
		"compare matters": send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"}, "r"),
		"compare areas":   send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"}, "r", "r"),
		"compare nothing": send(nav.CompareMsg{A: "birmingham-2012-09-cp2012", B: "birmingham-2010-05-slac"}),
		"chooser":         func(d *driver) { d.press("3") },
		"timeline":        send(nav.TimelineMsg{Authority: "birmingham"}),
		"timeline empty":  send(nav.TimelineMsg{Authority: "poole"}),
		"heat":            send(nav.HeatMsg{}),
		"heat empty":      send(nav.HeatMsg{Filter: &poole}),
		"england":         send(nav.EnglandMsg{}),
		"england movers":  send(nav.EnglandMsg{}, "r"),
		"england years":   send(nav.EnglandMsg{}, "r", "r"),
		"england kinds":   send(nav.EnglandMsg{}, "r", "r", "r"),
		"england peers":   send(nav.EnglandMsg{}, "r", "r", "r", "r"),
		"library":         send(nav.LibraryMsg{}),
		"library choices": send(nav.LibraryMsg{}, "tab"),
		"story":           send(nav.ChainMsg{Authority: "birmingham"}),
		"story empty":     send(nav.ChainMsg{Authority: "poole"}),
		"neighbours":      send(nav.AcrossMsg{A: "birmingham"}),
		"neighbours none": send(nav.AcrossMsg{A: "poole"}),
		"turned":          send(nav.TurnedMsg{Theme: "front-door"}),
		"how often":       send(nav.FrequencyMsg{Filter: filter.Default(), Facet: filter.Theme}),
		"how often empty": send(nav.FrequencyMsg{Filter: poole, Facet: filter.Theme}),
		"review empty":    send(nav.ReviewMsg{}),
	}
}

// TestNoKeyIsDeadAnywhere: every key, with a meaning on the screen or without, changes
// what is seen or says why not. Moving, at an end, may be silent.
func TestNoKeyIsDeadAnywhere(t *testing.T) {
	s := uitest.Casebook(t)
	others := []string{"a", "B", "0", "ctrl+z"}
	for name, to := range states() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			begin := func() *driver {
				d := &driver{t: t, app: newApp(s, nil, nav.Settings{Today: "2026-07-01", Style: style.New(style.Mono, style.UTF8())})}
				d.run(d.app.Init())
				d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
				to(d)
				d.app.say = nav.SayMsg{}
				d.app.fitTop()
				return d
			}
			all := slices.Clone(others)
			for _, b := range keys.Default().In(begin().app.top().Scope()) {
				if _, moves := b.Action.Motion(); !moves && b.Action != keys.Left && b.Action != keys.Right {
					all = append(all, b.Keys[0])
				}
			}
			var d *driver
			for _, key := range all {
				if d == nil {
					d = begin()
				}
				before, screen, depth := d.frame(), d.app.top().View(), len(d.app.stack)
				if d.press(key); d.frame() == before && depth == len(d.app.stack) && !d.quit {
					t.Errorf("%s changes nothing and says nothing", key)
				}
				if d.app.say = (nav.SayMsg{}); d.app.over != nil || d.quit || len(d.app.stack) != depth || d.app.top().View() != screen {
					d = nil // else it can go on
				}
			}
		})
	}
}
