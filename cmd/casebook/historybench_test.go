package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/data/history/heat"
	"casebook/data/history/timeline"
	"casebook/data/history/turned"
	"casebook/store"
)

// BenchmarkHistory opens a casebook and gathers what one screen shows, as its
// first call does: nothing is read before. "open" alone is the part that is not
// the screen's. CASEBOOK_BENCH_STORE names another casebook than the built-in.
func BenchmarkHistory(b *testing.B) {
	dir := os.Getenv("CASEBOOK_BENCH_STORE")
	if dir == "" {
		dir = filepath.Join(b.TempDir(), "casebook")
	}
	const today = data.Date("2026-11-22")
	warm := func(by heat.By, f filter.Filter) func(*store.Store) error {
		return func(st *store.Store) error {
			q := heat.Question{Filter: f, By: by}
			c, err := st.Heat(q)
			heat.Of(q, c)
			return err
		}
	}
	round := func(q turned.Question) func(*store.Store) error {
		return func(st *store.Store) error { // the first weighs, the others read what it kept
			_, err := turned.Read(b.Context(), st, q, func(int, int, string) {})
			return err
		}
	}
	for _, x := range []struct {
		name string
		do   func(*store.Store) error
	}{
		{"open", func(*store.Store) error { return nil }},
		{"timeline", func(st *store.Store) error {
			_, err := timeline.Of(st, "birmingham", data.ByPublished, today)
			return err
		}},
		{"heat-authority", warm(heat.ByInspection, filter.Default().Include(filter.Authority, "birmingham"))},
		{"heat-all", warm(heat.ByYear, filter.Default())},
		{"england", func(st *store.Store) error {
			_, err := england.Of(st, data.ByPublished, today)
			return err
		}},
		{"turned-theme", round(turned.Question{Theme: "care-leavers", Authority: "birmingham", Within: turned.England})},
		{"turned-matter", round(turned.Question{Finding: "birmingham-2014-03-sif/b14-05", Authority: "birmingham", Within: turned.England})},
	} {
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				st, err := store.Open(context.Background(), store.Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
				if err != nil {
					b.Fatal(err)
				}
				if err := x.do(st); err != nil {
					b.Fatal(err)
				}
				st.Close()
			}
		})
	}
}
