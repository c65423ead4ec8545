package main

import (
	"strings"
	"testing"
)

func TestComparisonNamesTheImportedReports(t *testing.T) {
	c := newShelf(t)
	dir := t.TempDir()
	first := written(t, dir, "first.txt", letter("Leeds", "14 March 2017", "Too many lanternfish visits are late and poor."))
	c.found(t, "import", first)
	x := decoded[object](t, c, "compare", visitID, "birmingham-2018-12")
	if got := x["a"].(object)["file"]; got != first {
		t.Errorf("file of A is %v", got)
	}
	if got := x["b"].(object)["file"]; got != nil {
		t.Errorf("file of B is %v", got)
	}
	if why, _ := x["no_matters"].(string); !strings.Contains(why, "two authorities") || len(x["matters"].([]any)) != 0 {
		t.Errorf("matters of two authorities: %v, %q", x["matters"], why)
	}
}

func TestFollowedMattersWinInTheShell(t *testing.T) {
	c := newShelf(t)
	x := decoded[object](t, c, "compare", "birmingham-2014-03-sif", "birmingham-2018-12-ilacs")
	found := false
	for _, m := range x["matters"].([]any) {
		m := m.(object)
		if m["a"] != "birmingham-2014-03-sif/b14-12" {
			continue
		}
		found = true
		if m["status"] != "curated" || m["change"] != "improved" || m["ordinal"] != nil || m["partial"] != true || !strings.Contains(m["reason"].(string), "para 47") {
			t.Errorf("care leavers: %v", m)
		}
	}
	if !found {
		t.Error("the matter of care leavers is not there")
	}
	hidden := decoded[object](t, c, "compare", "birmingham-2014-03-sif", "birmingham-2018-12-ilacs", "--changed-only")
	for _, m := range hidden["matters"].([]any) {
		if m.(object)["change"] == "still-needs-work" {
			t.Errorf("changed only shows %v", m)
		}
	}
}
