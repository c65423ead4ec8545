package ui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/taxonomy"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// pages are the names of the pages on the stack, the one seen last.
func (d *driver) pages() []string {
	var out []string
	for _, p := range d.app.stack {
		out = append(out, p.name)
	}
	return out
}

// TestAPageIsShownByItsPolicy: whatever the policy, the page that was asked for
// is seen, and back leads to where it was asked for.
func TestAPageIsShownByItsPolicy(t *testing.T) {
	for _, x := range []struct {
		name string
		ask  []tea.Msg
		want []string
		same bool // the last page is the one that was shown before
	}{
		{"a pile grows", []tea.Msg{nav.InspectionMsg{ID: "birmingham-2014-03-sif"}, nav.InspectionMsg{ID: "birmingham-2016-09-sif"}}, []string{"browse", "inspection", "inspection"}, false},
		{"one that is remade gives way", []tea.Msg{nav.TimelineMsg{Authority: "leeds"}, nav.EnglandMsg{}, nav.TimelineMsg{}}, []string{"browse", "england", "timeline"}, false},
		{"the key of the page seen changes nothing", []tea.Msg{nav.TimelineMsg{Authority: "leeds"}, nav.TimelineMsg{}}, []string{"browse", "timeline"}, true},
		{"one that is raised is as it was left", []tea.Msg{nav.EnglandMsg{}, nav.TimelineMsg{Authority: "leeds"}, nav.EnglandMsg{}}, []string{"browse", "timeline", "england"}, true},
		{"a closed one is new", []tea.Msg{nav.EnglandMsg{}, nav.BackMsg{}, nav.EnglandMsg{}}, []string{"browse", "england"}, false},
		{"a closed one that is kept is as it was left", []tea.Msg{nav.LibraryMsg{}, nav.BackMsg{}, nav.LibraryMsg{}}, []string{"browse", "library"}, true},
		{"each authority has a training", []tea.Msg{nav.TrainMsg{Authority: "leeds"}, nav.TrainMsg{Authority: "birmingham"}, nav.TrainMsg{Authority: "leeds"}}, []string{"browse", "training of birmingham", "training of leeds"}, true},
		{"named inspections are compared anew", []tea.Msg{nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2016-09-sif"}, nav.HeatMsg{}, nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"}}, []string{"browse", "heat", "compare"}, false},
		{"a comparison that is open is shown again", []tea.Msg{nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2016-09-sif"}, nav.HeatMsg{}, nav.CompareMsg{}}, []string{"browse", "heat", "compare"}, true},
		{"home keeps a comparison", []tea.Msg{nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2016-09-sif"}, nav.BrowseMsg{}, nav.CompareMsg{}}, []string{"browse", "compare"}, true},
		{"a closed comparison is chosen anew", []tea.Msg{nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2016-09-sif"}, nav.BrowseMsg{}, nav.CompareMsg{}, nav.BackMsg{}, nav.CompareMsg{}}, []string{"browse", "compare"}, false},
		{"home closes all", []tea.Msg{nav.EnglandMsg{}, nav.HeatMsg{}, nav.BrowseMsg{}}, []string{"browse"}, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 120, 40)
			var seen []*place
			for _, msg := range x.ask {
				d.send(msg)
				seen = append(seen, d.app.top())
			}
			if got := d.pages(); !slices.Equal(got, x.want) {
				t.Errorf("pages %v, want %v", got, x.want)
			}
			if was := slices.Contains(seen[:len(seen)-1], d.app.top()); was != x.same {
				t.Errorf("shown as it was left: %v, want %v", was, x.same)
			}
		})
	}
}

// TestEveryKeyOfAPageOpensIt: the table knows the message of every such key.
func TestEveryKeyOfAPageOpensIt(t *testing.T) {
	d := drive(t, 120, 40)
	for act, msg := range pageKeys() {
		if p, ok := d.app.page(msg); !ok || p.name == "" || p.open == nil {
			t.Errorf("the key of action %d opens no page", act)
		}
		if _, ok := keys.Default().Of(act); !ok {
			t.Errorf("action %d has no key", act)
		}
	}
}

// TestEveryOpenPageTakesANewerCasebook: none goes on with the one before.
func TestEveryOpenPageTakesANewerCasebook(t *testing.T) {
	d := drive(t, 120, 40)
	f := filter.Default().Include(filter.Polarity, string(data.Strength))
	for _, msg := range []tea.Msg{nav.InspectionsMsg{}, nav.InspectionMsg{ID: "birmingham-2014-03-sif"}, nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"},
		nav.ChainMsg{Authority: "birmingham"}, nav.AcrossMsg{A: "birmingham"}, nav.TurnedMsg{Theme: "front-door"}, nav.TimelineMsg{Authority: "birmingham"}, nav.HeatMsg{Filter: &f}, nav.EnglandMsg{}, nav.LibraryMsg{}} {
		d.send(msg)
	}
	read := &counting{Store: uitest.Casebook(t)}
	for _, p := range d.app.stack {
		read.n = 0
		if d.run(addressed(p, p.reopen(read))); read.n == 0 {
			t.Errorf("%s asks nothing of the newer casebook", p.name)
		}
	}
}

// counting counts what is asked of a casebook.
type counting struct {
	Store
	n int
}

func (c *counting) Authorities() ([]data.Authority, error) { c.n++; return c.Store.Authorities() }

func (c *counting) Authority(id string) (data.Authority, error) { c.n++; return c.Store.Authority(id) }

func (c *counting) Inspection(id string) (data.Inspection, error) {
	c.n++
	return c.Store.Inspection(id)
}

func (c *counting) ThemeCounts() ([]taxonomy.Counted, error) {
	c.n++
	return c.Store.ThemeCounts()
}

// TestBackFromFindingsLeadsToWhereTheyWereAskedFor, by q and by Esc, with the
// cursor where it was; on the first page Esc stays and q ends the program.
func TestBackFromFindingsLeadsToWhereTheyWereAskedFor(t *testing.T) {
	pair := nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"}
	for _, x := range []struct {
		name string
		open tea.Msg
		to   []string // keys to what has findings
	}{
		{"a theme of a comparison", pair, []string{"}", "}"}},
		{"a cell of the heat map", nav.HeatMsg{}, []string{"home"}},
		{"a theme of two authorities", nav.AcrossMsg{A: "birmingham", B: "dudley"}, nil},
	} {
		for _, back := range []string{"q", "esc"} {
			t.Run(x.name+", "+back, func(t *testing.T) {
				d := drive(t, 120, 40)
				d.send(x.open)
				d.press(x.to...)
				was, page := d.app.frame(), d.app.top()
				if x.to == nil {
					f := filter.Default().Include(filter.Theme, "front-door")
					d.send(nav.BrowseMsg{Filter: &f})
				} else {
					d.press("enter")
				}
				if d.app.top().name != browsePage || len(d.app.stack) != 3 {
					t.Fatalf("Enter leads to %v", d.pages())
				}
				if d.press(back); d.app.top() != page || d.app.frame() != was {
					t.Errorf("back leads to %v\n%s", d.pages(), d.app.frame())
				}
			})
		}
	}
	d := drive(t, 120, 40)
	d.send(pair)
	d.press("}", "}", "enter")
	for _, row := range d.app.top().Screen.(nav.Filtered).Filter().Inspections() {
		if row.ID != pair.A && row.ID != pair.B {
			t.Errorf("the findings are of %s too", row.ID)
		}
	}
	d.want("inspection: Birmingham, SIF, 23 May 2014 | Birmingham, ILACS, 17 Jan 2019")
	f := filter.Default()
	d.send(nav.HeatMsg{Filter: &f})
	d.send(nav.BrowseMsg{Filter: &f})
	if got := d.pages(); !slices.Equal(got, []string{"browse", "compare", "heat", "browse"}) {
		t.Errorf("findings asked for again: %v", got)
	}
}
