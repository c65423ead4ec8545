package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data"
	"casebook/store"
)

// turnedShelf is a casebook with two made inspections each of Dudley and of
// Leeds: the first finds pathway plans weak, the second strong.
func turnedShelf(t *testing.T) shelf {
	t.Helper()
	c := newShelf(t)
	add := func(yield func(data.Entry, error) bool) {
		for _, authority := range []string{"dudley", "leeds"} {
			for _, x := range []struct {
				year, text string
				p          data.Polarity
			}{{"2031", "Pathway plans of care leavers are weak and are not reviewed.", data.Development}, {"2034", "Pathway plans of care leavers are clear and are reviewed well.", data.Strength}} {
				in := data.Inspection{ID: authority + "-" + x.year + "-03-ilacs", Authority: authority, Framework: data.ILACS, Coverage: data.Complete,
					Inspected: data.Fieldwork{Start: data.Date(x.year + "-03-02"), End: data.Date(x.year + "-03-13"), Status: data.InDocument}}
				f := data.Finding{ID: in.ID + "/p1", Inspection: in.ID, Text: x.text, Polarity: x.p, Themes: []string{"care-leavers"}, Attribution: data.Ofsted, Suggested: true,
					Source: data.Place{Document: "A made report", Paragraph: 1}}
				if !yield(data.Entry{Inspection: in, Findings: []data.Finding{f}}, nil) {
					return
				}
			}
		}
	}
	_, err := store.Add(context.Background(), c.dir, data.Casebook{}, add, store.BuildOptions{})
	must(t, err)
	return c
}

func TestWhoTurnedItRound(t *testing.T) {
	c := turnedShelf(t)
	weak, strong := "Pathway plans of care leavers are weak and are not reviewed.", "Pathway plans of care leavers are clear and are reviewed well."
	for _, format := range []string{"table", "plain", "csv", "json", "md", "html"} {
		out := c.found(t, "turned", "care leavers", "--authority", "dudley", "--format", format)
		for _, want := range []string{weak, strong, "leeds"} {
			if !strings.Contains(strings.ToLower(strings.Join(strings.Fields(out), " ")), strings.ToLower(want)) {
				t.Errorf("%s does not say %q: %s", format, want, out)
			}
		}
	}
	x := decoded[object](t, c, "turned", "leeds-2031-03-ilacs/p1", "--within", "region")
	all := x["turned"].([]any)
	if len(all) != 1 || x["authority"] != "leeds" || x["theme"] != "care-leavers" || x["pairs"] != 1. || x["suggested"] != 1. || all[0].(object)["about"] != "the same matter" {
		t.Errorf("%v", x)
	}
	if x = decoded[object](t, c, "turned", "care-leavers"); len(x["turned"].([]any)) != 2 || x["authority"] != nil {
		t.Errorf("%v", x)
	}
	kept := filepath.Join(c.dir, "inspections-weighed")
	before, err := os.ReadFile(kept)
	must(t, err)
	must(t, os.WriteFile(kept, []byte("of a newer version"), 0o600))
	c.found(t, "turned", "care-leavers")
	if after, err := os.ReadFile(kept); err != nil || len(after) != len(before) {
		t.Errorf("%d bytes are kept, and were %d: %v", len(after), len(before), err)
	}
	c.found(t, "confirm", "dudley-2034-03-ilacs/p1", "--polarity", "development")
	if x = decoded[object](t, c, "turned", "care-leavers"); len(x["turned"].([]any)) != 1 || x["turned"].([]any)[0].(object)["authority"] != "leeds" {
		t.Errorf("what was confirmed is not seen: %v", x)
	}
}

func TestNobodyIsKnownToHaveTurnedItRound(t *testing.T) {
	c := newShelf(t)
	status, out, errs := c.call(t, "turned", "front-door")
	if status != statusNothing || !strings.Contains(out, "of none are two whole inspections held") || !strings.Contains(errs, "Nothing found: No authority") {
		t.Errorf("status %d, %q, says %q", status, out, errs)
	}
}

// TestTurnedOfAnInspectionSaysWhatToName: an inspection has many themes; what can
// be named is said, and how its findings are found.
func TestTurnedOfAnInspectionSaysWhatToName(t *testing.T) {
	c := newShelf(t)
	for _, id := range []string{"birmingham-2014-03-sif", "birmingham-2014"} {
		if status, _, errs := c.call(t, "turned", id); status == 0 || !strings.Contains(errs, "is an inspection: name a theme, or one of its findings") || !strings.Contains(errs, "casebook list --inspection birmingham-2014-03-sif") {
			t.Errorf("%s: status %d, says %q", id, status, errs)
		}
	}
	if _, _, errs := c.call(t, "turned", "nowhere"); !strings.Contains(errs, "unknown theme") {
		t.Errorf("says %q", errs)
	}
}
