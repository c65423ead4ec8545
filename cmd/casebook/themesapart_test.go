package main

import (
	"context"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/data/history"
	"casebook/data/history/heat"
	tables "casebook/data/table"
	"casebook/data/tag"
	"casebook/store"
)

// TestTwoCasebooksKeepTheirOwnThemes: two that are open in one process, each
// with themes of its own, name, find and refuse themes each by its own.
func TestTwoCasebooksKeepTheirOwnThemes(t *testing.T) {
	shelves := [2]shelf{newShelf(t), newShelf(t)}
	var open [2]*store.Store
	for i, c := range shelves {
		own := []string{
			"[[theme]]\nid = \"front-door\"\nlabel = \"The hub\"\n[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lantern*\"]\n",
			"[[theme]]\nid = \"front-door\"\nlabel = \"Duty desk\"\n[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n"}[i]
		if status, _, errs := c.call(t, "themes", "apply", fileOf(t, "t.toml", own), "--yes"); status != statusDone {
			t.Fatal(errs)
		}
	}
	for i, c := range shelves {
		st, err := store.Open(context.Background(), store.Config{Dir: c.dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = st.Close() })
		open[i] = st
	}
	for i, want := range []struct {
		label         string
		lamps, merged bool
	}{{"The hub", true, false}, {"Duty desk", false, true}} {
		st := open[i]
		for who, got := range labelsOfFrontDoor(t, st) {
			if got != want.label {
				t.Errorf("casebook %d: %s calls it %q, want %q", i, who, got, want.label)
			}
		}
		names := filter.Names{Themes: st.Themes()}
		if _, err := (filter.Filter{}).With(filter.Theme, []string{"lamps"}, false, names); (err == nil) != want.lamps {
			t.Errorf("casebook %d: a filter by lamps: %v", i, err)
		}
		_, err := filter.Filter{}.With(filter.Theme, []string{"kinship"}, false, names)
		if merged := err != nil && strings.Contains(err.Error(), "was merged into permanence"); merged != want.merged {
			t.Errorf("casebook %d: a filter by kinship: %v", i, err)
		}
		if got, err := tables.Read("list.csv", []byte(lampsTable), knownBy(t, st)); err != nil || (len(got.Findings) == 1) != want.lamps {
			t.Errorf("casebook %d: a table with lamps: %v, %v, %v", i, got.Findings, got.Refused, err)
		}
		if _, out, _ := shelves[i].call(t, "__complete", "list", "--theme", "lam"); strings.Contains(out, "lamps") != want.lamps {
			t.Errorf("casebook %d completes %q", i, out)
		}
	}
}

const lampsTable = "id,inspection,authority,urn,framework,inspected_start,published,polarity,area,themes,attribution,document,section,page,paragraph,text\n" +
	"birmingham-2014-03-sif/p4,birmingham-2014-03-sif,birmingham,80435,sif,2014-03-17,2014-05-23,strength,care,lamps,ofsted,report.pdf,,7,4,Lanterns are lit\n"

func knownBy(t *testing.T, st *store.Store) tables.Known {
	t.Helper()
	all, err := st.Authorities()
	if err != nil {
		t.Fatal(err)
	}
	return tables.Known{Authorities: all, Themes: st.Themes()}
}

// labelsOfFrontDoor is what each part of the program calls the theme.
func labelsOfFrontDoor(t *testing.T, st *store.Store) map[string]string {
	t.Helper()
	const id, early, late = "front-door", "birmingham-2014-03-sif", "birmingham-2016-09-sif"
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	f := filter.Filter{}.Include(filter.Theme, id)
	out := map[string]string{"a facet": filter.Names{Themes: st.Themes()}.NameOf(filter.Theme, id)}
	q := heat.Question{Filter: f, By: heat.ByYear}
	counts, err := st.Heat(q)
	must(err)
	out["the heat map"] = heat.Of(q, counts).Rows[0].Name
	c, err := compare.Of(st, early, late, compare.Options{})
	must(err)
	out["a comparison"] = c.ThemeName(id)
	for _, m := range c.Matters {
		for _, l := range m.B {
			for _, r := range l.Reasons {
				if label, ok := strings.CutPrefix(r, "same theme: "); ok && l.Finding.Themes[0] == id && m.Finding.Themes[0] == id {
					out["a link's reason"] = label
				}
			}
		}
	}
	r, err := history.Read(st, data.Finding{ID: early + "/b14-01", Inspection: early, Themes: []string{id}})
	must(err)
	out["a finding"] = r.ThemeSet.Label(id)
	a := agreement.Agreement{Measure: tag.Measure{By: map[string]tag.Agreement{id: {Got: 1}}}}
	out["agreement"] = a.Figures(st.Themes())[0].Label
	return out
}
