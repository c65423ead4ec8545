package main

import (
	"context"
	"strings"
	"testing"

	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/store"
	"casebook/ui/browse"
	"casebook/ui/england"
	"casebook/ui/heat"
	"casebook/ui/inspection"
	"casebook/ui/inspections"
	"casebook/ui/library"
	"casebook/ui/matters"
	"casebook/ui/nav"
	"casebook/ui/peers"
	"casebook/ui/timeline"
	"casebook/ui/uitest"
)

// TestAnExportIsWhatTheCommandPrints: whole, and the same to the letter where
// screen and command ask the same.
func TestAnExportIsWhatTheCommandPrints(t *testing.T) {
	c := newShelf(t)
	c.found(t, "confirm", "b14-01", "b14-02", "--themes", "none")
	st, err := store.Open(context.Background(), store.Config{Dir: c.dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	set := uitest.Settings()
	birmingham := filter.Default().Include(filter.Authority, "birmingham")
	for _, x := range []struct {
		name    string
		screen  nav.Screen
		keys    []string
		formats string   // that are compared
		args    []string // of the command that prints the same
	}{
		{"findings", browse.New(st, set), nil, "md csv html", []string{"list"}},
		{"an inspection", inspection.New(st, set, "birmingham-2018-12-ilacs", ""), nil, "md csv html", []string{"show", "birmingham-2018-12-ilacs"}},
		{"findings of an inspection", inspection.New(st, set, "birmingham-2014-03-sif", ""), nil, "csv", []string{"list", "--authority", "birmingham", "--year", "2014", "--voice", "all"}},
		{"an inspection's grades", inspection.New(st, set, "brent-2026-04-ilacs", ""), nil, "md csv html docx", []string{"show", "brent-2026-04-ilacs"}},
		{"inspections", inspections.New(st, set, "birmingham"), nil, "md csv html", []string{"inspections", "--authority", "birmingham"}},
		{"matters", matters.New(st, set, "birmingham"), nil, "md csv html", []string{"chain", "birmingham"}},
		{"neighbours", peers.New(st, set, "birmingham", ""), nil, "md csv html", []string{"across", "birmingham", "--neighbours"}},
		{"two authorities", peers.New(st, set, "birmingham", "dudley"), nil, "md csv html", []string{"across", "birmingham", "dudley"}},
		{"a timeline", timeline.New(st, set, "birmingham"), nil, "md csv html svg", []string{"timeline", "birmingham"}},
		{"a heat map", heat.New(st, set, birmingham), nil, "md csv html svg", []string{"heat", "--authority", "birmingham", "--metric", "needs-work"}},
		{"themes", library.New(st, nil, set), nil, "md csv html", []string{"themes"}},
		{"choices", library.New(st, nil, set), []string{"tab"}, "md csv html docx", []string{"confirm", "--list"}},
		{"England", england.New(st, set, ""), nil, "csv", []string{"england"}},
		{"moves", england.New(st, set, ""), []string{"r"}, "csv", []string{"england", "--movers", "overall"}},
		{"grades by year", england.New(st, set, ""), []string{"r", "r"}, "csv", []string{"england", "--spread", "year"}},
		{"neighbours' grades", england.New(st, set, "doncaster"), []string{"r", "r", "r", "r"}, "csv", []string{"england", "--neighbours", "doncaster"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := uitest.Start(t, x.screen, 120, 40).Press(x.keys...)
			for _, form := range strings.Fields(x.formats) {
				if got, want := d.Written(form), c.found(t, append(x.args, "--format", form)...); got != want {
					t.Errorf("%s: %d bytes, the command prints %d\n%.400s\n%.400s", form, len(got), len(want), got, want)
				}
			}
		})
	}
}
