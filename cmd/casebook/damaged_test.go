package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// damage makes the findings with the given ids unreadable.
func (c shelf) damage(t *testing.T, ids ...string) {
	t.Helper()
	var list []struct {
		ID   string `json:"id"`
		Text string `json:"text"`
	}
	must(t, json.Unmarshal([]byte(c.found(t, "list", "--format", "json")), &list))
	b, err := os.ReadFile(c.file(t))
	must(t, err)
	done := 0
	for _, f := range list {
		for _, id := range ids {
			if f.ID != id {
				continue
			}
			at := bytes.Index(b, []byte(f.Text))
			if at < 0 {
				t.Fatalf("%s does not stand in the file", id)
			}
			for ; at >= 0; at = bytes.Index(b, []byte(f.Text)) {
				b[at] ^= 1
			}
			done++
		}
	}
	if done != len(ids) {
		t.Fatalf("%d of %d findings were damaged", done, len(ids))
	}
	must(t, os.WriteFile(c.file(t), b, 0o600))
}

// squashed is a text without its white space: how it is wrapped does not matter.
func squashed(s string) string { return strings.Join(strings.Fields(s), "") }

func TestTheRestOfADamagedInspectionIsShownAndTheDamageSaid(t *testing.T) {
	c := newShelf(t)
	c.damage(t, "birmingham-2014-03-sif/b14-01", "birmingham-2014-03-sif/b14-03")
	const sentence = "Birmingham, SIF, 23 May 2014: 2 of its 27 findings are damaged and cannot be read"
	for _, x := range []struct {
		name, args string
		says       []string // in this order
	}{
		{"show", "show birmingham-2014-03-sif", []string{sentence, "Finding 1 of 27 is damaged", "item 2", "Finding 3 of 27 is damaged", "item 4"}},
		{"show as JSON", "show birmingham-2014-03-sif --format json", []string{`"findings_unreadable":2`, "b14-02", `"unreadable":[{"inspection":"birmingham-2014-03-sif","place":1,"of":27},{"inspection":"birmingham-2014-03-sif","place":3,"of":27,"after":"birmingham-2014-03-sif/b14-02"}]`}},
		{"a sound finding", "show birmingham-2014-03-sif/b14-02", []string{"Over 400 children in need"}},
		{"compare", "compare birmingham-2014 birmingham-2018-12", []string{"Grades", sentence, "Findings compared"}},
		{"compare as JSON", "compare birmingham-2014 birmingham-2018-12 --format json", []string{`"warnings":["` + sentence}},
		{"compare as a paper", "compare birmingham-2014 birmingham-2018-12 --format md", []string{sentence}},
		{"inspections", "inspections birmingham", []string{"+2"}},
		{"chain", "chain birmingham", []string{sentence}},
		{"chain as JSON", "chain birmingham --format json", []string{`"unreadable":[`}},
		{"across", "across birmingham dudley --on 2015-06-01", []string{sentence, "Birmingham: Inadequate"}},
		{"neighbours", "across birmingham --neighbours --on 2015-06-01", []string{sentence, "Birmingham: Inadequate"}},
		{"training", "train birmingham --plain", []string{sentence, "2014"}},
		{"training as JSON", "train birmingham --format json", []string{`"unreadable":[`}},
	} {
		t.Run(x.name, func(t *testing.T) {
			status, out, errs := c.call(t, strings.Fields(x.args)...)
			out = squashed(out)
			at := 0
			for _, want := range x.says {
				i := strings.Index(out[at:], squashed(want))
				if i < 0 {
					t.Fatalf("%q is not said in its place:\n%.3000s", want, out)
				}
				at += i
			}
			if x.name == "a sound finding" && status == statusDone {
				return
			}
			if status != statusWrong || !strings.Contains(errs, "casebook check") {
				t.Errorf("status %d, says %q", status, errs)
			}
		})
	}
}

func TestADamagedFindingItselfIsSaidToBeDamagedPerhaps(t *testing.T) {
	c := newShelf(t)
	c.damage(t, "birmingham-2014-03-sif/b14-03")
	status, out, errs := c.call(t, "show", "birmingham-2014-03-sif/b14-03")
	if status != statusWrong || out != "" || !strings.Contains(errs, "Birmingham, SIF, 23 May 2014: 1 of its 27 findings is damaged and cannot be read (number 3, after item 2)") || strings.Contains(errs, "no inspection or finding") {
		t.Errorf("status %d, %q, says %q", status, out, errs)
	}
}

func TestCheckNamesEveryDamageAndLooksAtTheNotebookToo(t *testing.T) {
	c := newShelf(t)
	c.call(t, "confirm", "b14-05")
	c.damage(t, "birmingham-2014-03-sif/b14-01", "birmingham-2016-09-sif/b16-05")
	status, out, errs := c.call(t, "check")
	if status != statusWrong || !strings.Contains(out, "notebook.db is sound: 1 confirmed finding") || strings.Contains(out, "findings-") {
		t.Errorf("status %d, %q", status, out)
	}
	for _, want := range []string{c.file(t), "2 damages:\n", "finding 1 of 27 of birmingham-2014-03-sif", "of birmingham-2016-09-sif", "Move the file away"} {
		if !strings.Contains(errs, want) {
			t.Errorf("%q is not said: %q", want, errs)
		}
	}
}

// TestANotebookThatCannotBeReadIsAFailure: what can be printed is, and the
// status says that it is not all.
func TestANotebookThatCannotBeReadIsAFailure(t *testing.T) {
	c := newShelf(t)
	c.found(t, "confirm", "b14-05")
	notebook := filepath.Join(c.dir, "notebook.db")
	must(t, os.WriteFile(notebook, []byte(strings.Repeat("no notebook ", 4000)), 0o600))
	for _, args := range []string{"list", "show birmingham-2014-03-sif", "compare birmingham-2014 birmingham-2016", "chain birmingham",
		"across birmingham --neighbours", "train birmingham --plain", "search zebras", "facets theme"} {
		status, out, errs := c.call(t, strings.Fields(args)...)
		if status != statusWrong || out == "" && args != "search zebras" || !strings.Contains(errs, notebook) || !strings.Contains(errs, "not shown") {
			t.Errorf("%s: status %d, %d bytes, says %q", args, status, len(out), errs)
		}
	}
	if status, _, errs := c.call(t, "version"); status != statusDone || errs != "" {
		t.Errorf("version: status %d, says %q", status, errs)
	}
	must(t, os.Remove(notebook))
	if status, out, errs := c.call(t, "list"); status != statusWrong || out == "" || !strings.Contains(errs, "is gone") || !strings.Contains(errs, "casebook restore") {
		t.Errorf("a notebook that is gone: status %d, says %q", status, errs)
	}
	c.found(t, "restore")
	c.found(t, "list")
}
