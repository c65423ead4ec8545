package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// decoded reads the JSON that a command prints.
func decoded[T any](t *testing.T, c shelf, args ...string) T {
	t.Helper()
	var v T
	out := c.found(t, append(args, "--format", "json")...)
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		t.Fatalf("casebook %s: %v in %.200q", strings.Join(args, " "), err, out)
	}
	return v
}

type object = map[string]any

func idsOf(rows []object) []string {
	var out []string
	for _, r := range rows {
		out = append(out, r["id"].(string))
	}
	return out
}

func TestOnlyOfstedCountsUnlessAskedOtherwise(t *testing.T) {
	c := newShelf(t)
	if n := len(decoded[[]object](t, c, "list")); n != 115 {
		t.Errorf("%d findings by Ofsted, want 115", n)
	}
	if n := len(decoded[[]object](t, c, "list", "--voice", "all")); n != 124 {
		t.Errorf("%d findings of all voices, want 124", n)
	}
	if n := len(decoded[[]object](t, c, "list", "--voice", "all", "--not-voice", "ofsted")); n != 9 {
		t.Errorf("%d findings of others, want 9", n)
	}
}

func TestYearMeansTheBasis(t *testing.T) {
	c := newShelf(t)
	const december = "birmingham-2018-12-ilacs"
	for _, x := range []struct {
		basis string
		want  bool
	}{{"published", false}, {"inspected", true}} {
		got := idsOf(decoded[[]object](t, c, "inspections", "birmingham", "--year", "2018", "--date", x.basis))
		if slices.Contains(got, december) != x.want {
			t.Errorf("2018 by %s gives %v; has %s: want %v", x.basis, got, december, x.want)
		}
	}
}

func TestExploitationIsAnHonestZero(t *testing.T) {
	c := newShelf(t)
	for _, r := range decoded[[]object](t, c, "facets", "theme", "--authority", "birmingham") {
		if r["value"] == "exploitation" {
			if r["findings"] != 0.0 {
				t.Errorf("exploitation: %v findings, want 0", r["findings"])
			}
			return
		}
	}
	t.Error("exploitation is not listed")
}

func TestAVisitHasNoGradeAndTheGradeStands(t *testing.T) {
	c := newShelf(t)
	visit := decoded[object](t, c, "show", "birmingham-2018-08-monitoring")
	if j := visit["judgements"].([]any); len(j) != 0 {
		t.Errorf("the visit has judgements: %v", j)
	}
	if s := visit["standing"].(object); s["grade"] != "inadequate" || s["inspection"] != "birmingham-2016-09-sif" {
		t.Errorf("standing: %v", s)
	}
}

func TestUnqualifiedStaffOverTheYears(t *testing.T) {
	c := newShelf(t)
	got := map[string]string{}
	for _, m := range decoded[object](t, c, "show", "birmingham-2016-09-sif/b16-05")["matter"].([]any) {
		got[m.(object)["inspection"].(string)] = m.(object)["says"].(string)
	}
	for inspection, want := range map[string]string{
		"birmingham-2009-11-ucra": "told by a later report", "birmingham-2011-10-ucra": "needs work", "birmingham-2014-03-sif": "report only",
		"birmingham-2016-09-sif": "needs work", "birmingham-2018-08-monitoring": "not mentioned (partial source)",
		"birmingham-2018-12-ilacs": "not mentioned (partial source)", "birmingham-2023-02-ilacs": "grades only",
	} {
		if !strings.Contains(got[inspection], want) {
			t.Errorf("%s says %q, want %q", inspection, got[inspection], want)
		}
	}
}

// judgementOf returns the row of an area in a comparison.
func judgementOf(t *testing.T, comparison object, area string) object {
	t.Helper()
	for _, r := range comparison["judgements"].([]any) {
		if r.(object)["area"] == area {
			return r.(object)
		}
	}
	t.Fatalf("no row for %s", area)
	return nil
}

func TestComparisonSaysWhatCannotBeSaid(t *testing.T) {
	c := newShelf(t)
	x := decoded[object](t, c, "compare", "birmingham-2014-03-sif", "birmingham-2018-12-ilacs")
	if w := x["warnings"].([]any); !strings.HasPrefix(w[0].(string), "The frameworks differ") {
		t.Errorf("warnings: %v", w)
	}
	for area, state := range map[string]string{"adoption": "not-comparable", "board": "not-comparable", "care-leavers": "merged"} {
		if r := judgementOf(t, x, area); r["direction"] != nil || r["state"] != state || r["b"] != nil || r["a"] != "inadequate" {
			t.Errorf("%s: %v", area, r)
		}
	}
	if r := judgementOf(t, x, "overall"); r["direction"] != "up" || r["steps"] != 1.0 || r["b"] != "requires-improvement" {
		t.Errorf("overall: %v", r)
	}
	want := object{"still-needs-work": 1.0, "partly-improved": 1.0, "new-concern": 1.0, "new-strength": 1.0, "not-mentioned": 10.0, "cannot-tell": 3.0, "worse": 0.0}
	for change, n := range want {
		if x["changes"].(object)[change] != n {
			t.Errorf("%s: %v, want %v", change, x["changes"].(object)[change], n)
		}
	}
	if n := len(x["themes"].([]any)); n != 24 {
		t.Errorf("%d themes, want 24: those that neither speaks of too", n)
	}
}

func TestAdequateAgainstRequiresImprovementHasNoDirection(t *testing.T) {
	c := newShelf(t)
	r := judgementOf(t, decoded[object](t, c, "compare", "birmingham-2010", "birmingham-2016"), "care")
	if r["direction"] != nil || r["a"] != "adequate" || r["b"] != "requires-improvement" || !strings.Contains(r["reason"].(string), "scale changed") {
		t.Errorf("looked after: %v", r)
	}
}

func TestChangedOnlyCountsWhatItHides(t *testing.T) {
	c := newShelf(t)
	x := decoded[object](t, c, "compare", "birmingham-2014", "birmingham-2016", "--changed-only")
	for _, r := range x["judgements"].([]any) {
		if r.(object)["direction"] == "none" {
			t.Errorf("an unchanged grade is shown: %v", r)
		}
	}
	for _, r := range x["themes"].([]any) {
		if r.(object)["change"] == "still-needs-work" {
			t.Errorf("a theme that stayed is shown: %v", r)
		}
	}
	if h := x["hidden"].(object); h["judgements"] != 3.0 || h["themes"] != 4.0 {
		t.Errorf("hidden: %v", h)
	}
}
