package main

import (
	"casebook/data/listing"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestConfirmListAndUndo(t *testing.T) {
	c := newShelf(t)
	done := func(args ...string) string {
		t.Helper()
		status, out, errs := c.call(t, args...)
		if status != statusDone {
			t.Fatalf("%v: status %d, says %q", args, status, errs)
		}
		return out
	}
	if status, out, errs := c.call(t, "confirm", "--list", "--format", "json"); status != statusNothing || out != "[]\n" || !strings.Contains(errs, "nothing yet") {
		t.Errorf("an empty list: status %d, %q, says %q", status, out, errs)
	}
	if out := done("check"); !strings.Contains(out, "There is no notebook yet") {
		t.Errorf("check says %q", out)
	}
	done("confirm", "b14-01", "B14-02", "b14-01", "--themes", "Domestic abuse,front-door", "--polarity", "strength")
	var kept []listing.ChoiceRecord
	if err := json.Unmarshal([]byte(done("confirm", "--list", "--format", "json")), &kept); err != nil || len(kept) != 2 {
		t.Fatalf("kept %+v, %v", kept, err)
	}
	if k := kept[0]; k.Finding != "birmingham-2014-03-sif/b14-01" || k.Orphaned || len(k.Themes) != 2 || k.Themes[1] != "front-door" || k.Polarity != "strength" {
		t.Errorf("kept %+v", k)
	}
	if status, out, errs := c.call(t, "confirm", "b14-01", "--themes", "plans,voice,records,neglect"); status != statusWrong || out != "" || !strings.Contains(errs, "at most three themes, and these are 4") {
		t.Errorf("four themes: %d, %q, %q", status, out, errs)
	}
	if out := done("show", "b14-01"); !strings.Contains(out, "strength (confirmed by you)") && !strings.Contains(out, "strength, serious (confirmed by you)") {
		t.Errorf("shown as %s", out)
	}
	if out := done("list", "--tagging", "confirmed", "--format", "plain"); strings.Count(out, "\n") != 2 || strings.Count(out, "\tconfirmed\town\n") != 2 {
		t.Errorf("listed as %q", out)
	}
	if out := done("check"); !strings.Contains(out, "2 confirmed findings, 0 pairs") {
		t.Errorf("check says %q", out)
	}
	away := t.TempDir()
	done("backup", away)
	done("confirm", "--undo", "b14-01")
	if out := done("facets", "tagging", "--format", "plain"); !strings.Contains(out, "confirmed\tyou (confirmed)\t1\n") {
		t.Errorf("counts %q", out)
	}
	copies, err := filepath.Glob(filepath.Join(away, "notebook-*.db"))
	if err != nil || len(copies) != 1 {
		t.Fatal(copies, err)
	}
	if out := done("restore", copies[0]); !strings.Contains(out, "2 confirmed findings") || !strings.Contains(out, "kept as") {
		t.Errorf("restore says %q", out)
	}
	if out := done("list", "--tagging", "confirmed", "--format", "plain"); strings.Count(out, "\n") != 2 {
		t.Errorf("after restore %q", out)
	}
}

func TestBadConfirmationsWriteNothing(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		args []string
		want string
	}{
		{[]string{"confirm"}, "takes the ids of findings, and was given none"},
		{[]string{"confirm", "b14-01", "b99-99"}, `no inspection or finding has the id "b99-99"`},
		{[]string{"confirm", "b14-01", "--themes", "front-dor"}, "did you mean front-door?"},
		{[]string{"confirm", "b14-01", "--themes", "none,front-door"}, "none stands alone"},
		{[]string{"confirm", "b14-01", "--themes", ""}, "unknown theme"},
		{[]string{"confirm", "b14-01", "--polarity", "none"}, "a finding has one polarity"},
		{[]string{"confirm", "b14-01", "--polarity", "strenght"}, "did you mean strength?"},
		{[]string{"confirm", "b14-01", "--polarity", "recommendation"}, "birmingham-2014-03-sif/b14-01: only its place in the report makes a finding a recommendation; nothing was written"},
		{[]string{"confirm", "b14-01", "b14-r1", "--polarity", "strength"}, "b14-r1: a recommendation is one by its place in the report; nothing was written"},
		{[]string{"confirm", "birmingham-2014-03-sif"}, "is an inspection: name findings of it"},
		{[]string{"confirm", "--list", "b14-01"}, "--list prints everything"},
		{[]string{"confirm", "--undo", "b14-01"}, "you have confirmed nothing about birmingham-2014-03-sif/b14-01"},
		{[]string{"confirm", "--undo", "--polarity", "mixed", "b14-01"}, "leave --themes and --polarity out"},
		{[]string{"backup", "x"}, "there is no notebook yet"},
		{[]string{"restore"}, "no copy of the notebook"},
		{[]string{"restore", filepath.Join(c.dir, "none.db")}, "none.db"},
	} {
		status, out, errs := c.call(t, x.args...)
		if status != statusWrong || out != "" || !strings.Contains(errs, x.want) {
			t.Errorf("%v: status %d, output %q, says %q; want %q", x.args, status, out, errs, x.want)
		}
	}
	if _, err := os.Stat(filepath.Join(c.dir, "notebook.db")); !os.IsNotExist(err) {
		t.Errorf("a notebook was made: %v", err)
	}
}

func TestCheckTellsOfADamagedNotebook(t *testing.T) {
	c := newShelf(t)
	c.call(t, "confirm", "b14-01")
	c.call(t, "confirm", "b14-02")
	if err := os.Truncate(filepath.Join(c.dir, "notebook.db"), 4096); err != nil {
		t.Fatal(err)
	}
	status, _, errs := c.call(t, "check")
	if status != statusWrong || !strings.Contains(errs, "casebook restore") {
		t.Errorf("status %d, says %q", status, errs)
	}
	if status, out, errs := c.call(t, "list", "--format", "plain"); status != statusWrong || out == "" || !strings.Contains(errs, "not shown") {
		t.Errorf("list: status %d, says %q", status, errs)
	}
	if status, out, errs := c.call(t, "restore"); status != statusDone || !strings.Contains(out, "2 confirmed findings") {
		t.Errorf("restore: status %d, %q, says %q", status, out, errs)
	}
	if status, _, errs := c.call(t, "check"); status != statusDone {
		t.Errorf("after restore: status %d, says %q", status, errs)
	}
}
