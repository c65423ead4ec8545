package main

import (
	"strings"
	"testing"
)

// TestAnInspectionIsAFilterOfEveryList: by its id or the beginning of one, several
// with commas or given again, and whoever asks for more than it has is told so.
func TestAnInspectionIsAFilterOfEveryList(t *testing.T) {
	c := newShelf(t)
	first, second := "birmingham-2014-03-sif", "birmingham-2018-12-ilacs"
	only := func(of func(object) string, args ...string) map[string]bool {
		t.Helper()
		got := map[string]bool{}
		for _, x := range decoded[[]object](t, c, args...) {
			got[of(x)] = true
		}
		return got
	}
	inspectionOf := func(x object) string { return x["inspection"].(string) }
	for name, args := range map[string][]string{
		"commas":      {"list", "--inspection", "birmingham-2014, " + second},
		"given again": {"list", "--inspection", "birmingham-2014-03", "--inspection", second, "--inspection", second},
	} {
		if got := only(inspectionOf, args...); len(got) != 2 || !got[first] || !got[second] {
			t.Errorf("%s: findings of %v", name, got)
		}
	}
	if got := only(inspectionOf, "search", `"social workers"`, "--inspection", first); len(got) != 1 || !got[first] {
		t.Errorf("search: findings of %v", got)
	}
	if got := only(func(x object) string { return x["id"].(string) }, "inspections", "--inspection", second); len(got) != 1 || !got[second] {
		t.Errorf("inspections: %v", got)
	}
	all, counted := decoded[[]object](t, c, "list", "--inspection", second), 0
	for _, x := range decoded[[]object](t, c, "facets", "authority", "--inspection", second) {
		counted += int(x["findings"].(float64))
	}
	if counted != len(all) {
		t.Errorf("facets count %d, list has %d", counted, len(all))
	}
	for command, x := range map[string]struct{ id, want string }{
		"heat":    {second, "ILACS 2019"},
		"england": {"birmingham-2023", "Birmingham"}, // whose grade is in force
		"list":    {second, "Birmingham"},
	} {
		if out := c.found(t, command, "--inspection", x.id, "--format", "md"); !strings.Contains(out, x.want) || strings.Contains(out, "Barnet") || strings.Contains(out, "SIF 2014") {
			t.Errorf("%s: %s", command, out)
		}
	}
	if status, _, errs := c.call(t, "list", "--inspection", first, "--year", "2019"); status != statusNothing || !strings.Contains(errs, "inspection: Birmingham, SIF") {
		t.Errorf("status %d, says %q", status, errs)
	}
	for typed, want := range map[string]string{"birmingham-20": "beginning of several ids", "birmingham-2014-03-sif/b14-01": "its inspection is " + first, "brimingham-2014-03-sif": first} {
		if status, _, errs := c.call(t, "list", "--inspection", typed); status != statusWrong || !strings.Contains(errs, want) {
			t.Errorf("%s: status %d, says %q", typed, status, errs)
		}
	}
}
