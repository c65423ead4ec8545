package main

import (
	"context"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/data/history/heat"
	"casebook/data/history/timeline"
	"casebook/store"
	"casebook/ui/nav"
)

// TestAnExportIsWhatTheCommandPrints: whole, and the same to the letter where
// screen and command ask the same.
func TestAnExportIsWhatTheCommandPrints(t *testing.T) {
	const day = data.Date("2026-11-22")
	c := newShelf(t)
	st, err := store.Open(context.Background(), store.Config{Dir: c.dir, Builtin: data.Builtin, BuiltinVersion: data.BuiltinVersion()})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	line, err := timeline.Of(st, "birmingham", data.ByPublished, day)
	if err != nil {
		t.Fatal(err)
	}
	q := heat.Question{Filter: filter.Default().Include(filter.Authority, "birmingham"), By: heat.ByInspection}
	counts, err := st.Heat(q)
	if err != nil {
		t.Fatal(err)
	}
	e, err := england.Of(st, data.ByPublished, day)
	if err != nil {
		t.Fatal(err)
	}
	doncaster, err := st.Authority("doncaster")
	if err != nil {
		t.Fatal(err)
	}
	near, _ := e.Neighbours("doncaster")
	for _, x := range []struct {
		name string
		seen nav.SeenMsg
		form string
		args []string // of the command that prints the same; nil: it ends with the text
		ends string
	}{
		{"a timeline", nav.SeenMsg{Timeline: &line}, "md", []string{"timeline", "birmingham", "--on", string(day)}, ""},
		{"a drawn timeline", nav.SeenMsg{Timeline: &line}, "svg", []string{"timeline", "birmingham", "--on", string(day)}, ""},
		{"a table of a timeline", nav.SeenMsg{Timeline: &line}, "csv", []string{"timeline", "birmingham", "--on", string(day)}, ""},
		{"a heat map", nav.SeenMsg{Heat: &heat.Seen{Map: heat.Of(q, counts), Metric: heat.Each}}, "md", []string{"heat", "--authority", "birmingham"}, ""},
		{"a drawn heat map", nav.SeenMsg{Heat: &heat.Seen{Map: heat.Of(q, counts), Metric: heat.Each}}, "svg", []string{"heat", "--authority", "birmingham"}, ""},
		{"England", nav.SeenMsg{England: &england.Seen{On: day, Asked: "dates: published", Rows: append(e.Rows, e.Former...)}}, "csv", []string{"england", "--on", string(day)}, ""},
		{"moves", nav.SeenMsg{England: &england.Seen{On: day, Moves: true, Area: data.Leadership, Moved: e.Movers(data.Leadership)}}, "csv",
			[]string{"england", "--movers", "leadership", "--on", string(day)}, ""},
		{"grades by year", nav.SeenMsg{England: &england.Seen{On: day, Spread: true, Spreads: e.ByYear(data.ByPublished)}}, "csv", []string{"england", "--spread", "year", "--on", string(day)}, ""},
		{"neighbours", nav.SeenMsg{England: &england.Seen{On: day, Near: &doncaster, Rows: near}}, "csv", []string{"england", "--neighbours", "doncaster", "--on", string(day)}, ""},
		{"neighbours to read", nav.SeenMsg{England: &england.Seen{On: day, Near: &doncaster, Rows: near}}, "md", nil, "North Lincolnshire"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := &bookmark{shell: &shell{}, store: st}
			got, err := b.render(x.seen, x.form)
			if err != nil {
				t.Fatal(err)
			}
			if x.args == nil {
				lines := strings.Split(strings.TrimSpace(string(got)), "\n")
				if !strings.Contains(lines[0], "Statistical neighbours of Doncaster") || !strings.Contains(string(got), x.ends) {
					t.Errorf("%s", got)
				}
				return
			}
			if want := c.found(t, append(x.args, "--format", x.form)...); string(got) != want {
				t.Errorf("%d bytes, the command prints %d\n%.300s\n%.300s", len(got), len(want), got, want)
			}
		})
	}
}
