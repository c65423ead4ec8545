package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/data/history/heat"
	"casebook/data/history/picture"
	"casebook/data/history/timeline"
	"casebook/store"
)

// drawn is a picture as a screen offers it.
type drawn func(io.Writer) error

func (d drawn) Write(w io.Writer, _ document.Format, _ document.Options) error { return d(w) }

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
	name, err := authorityNames(st)
	must(t, err)
	for _, x := range []struct {
		name string
		seen document.Writer
		form document.Format
		args []string // of the command that prints the same; nil: it ends with the text
		ends string
	}{
		{"a timeline", timeline.Output(line), "md", []string{"timeline", "birmingham", "--on", string(day)}, ""},
		{"a drawn timeline", drawn(func(w io.Writer) error { return picture.Timeline(w, line, picture.Options{}) }), "svg", []string{"timeline", "birmingham", "--on", string(day)}, ""},
		{"a table of a timeline", timeline.Output(line), "csv", []string{"timeline", "birmingham", "--on", string(day)}, ""},
		{"a heat map", heat.Seen{Map: heat.Of(q, counts), Metric: heat.Each, Asked: q.Filter.Asked(name)}.Output(), "md", []string{"heat", "--authority", "birmingham"}, ""},
		{"a drawn heat map", drawn(func(w io.Writer) error {
			return picture.Heat(w, heat.Of(q, counts), heat.Each, q.Filter.Asked(name), picture.Options{})
		}), "svg", []string{"heat", "--authority", "birmingham"}, ""},
		{"England", england.Seen{On: day, Asked: "dates: published", Rows: append(e.Rows, e.Former...)}.Output(), "csv", []string{"england", "--on", string(day)}, ""},
		{"moves", england.Seen{On: day, Moves: true, Area: data.Leadership, Moved: e.Movers(data.Leadership)}.Output(), "csv",
			[]string{"england", "--movers", "leadership", "--on", string(day)}, ""},
		{"grades by year", england.Seen{On: day, Spread: true, Spreads: e.ByYear(data.ByPublished)}.Output(), "csv", []string{"england", "--spread", "year", "--on", string(day)}, ""},
		{"neighbours", england.Seen{On: day, Near: &doncaster, Rows: near}.Output(), "csv", []string{"england", "--neighbours", "doncaster", "--on", string(day)}, ""},
		{"neighbours to read", england.Seen{On: day, Near: &doncaster, Rows: near}.Output(), "md", nil, "North Lincolnshire"},
	} {
		t.Run(x.name, func(t *testing.T) {
			var out bytes.Buffer
			must(t, x.seen.Write(&out, x.form, document.Options{}))
			got := out.String()
			if x.args == nil {
				lines := strings.Split(strings.TrimSpace(got), "\n")
				if !strings.Contains(lines[0], "Statistical neighbours of Doncaster") || !strings.Contains(got, x.ends) {
					t.Errorf("%s", got)
				}
				return
			}
			if want := c.found(t, append(x.args, "--format", string(x.form))...); got != want {
				t.Errorf("%d bytes, the command prints %d\n%.300s\n%.300s", len(got), len(want), got, want)
			}
		})
	}
}
