package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
)

// TestNotes are written, found, changed, taken out and brought back, stand with what they
// are about, and outlive another import of it.
func TestNotes(t *testing.T) {
	c := newShelf(t)
	says := func(status int, want string, args ...string) string {
		t.Helper()
		got, out, errs := c.call(t, args...)
		if got != status || !strings.Contains(out+errs, want) {
			t.Errorf("%q: status %d, want %d and %q:\n%s%s", args, got, status, want, out, errs)
		}
		return out
	}
	type note struct {
		ID, About, State, Text, By string
		Tags                       []string
	}
	list := func(args ...string) (all []note) {
		t.Helper()
		_, out, _ := c.call(t, append([]string{"notes", "list", "--format", "json"}, args...)...)
		if err := json.Unmarshal([]byte(out), &all); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return all
	}
	says(statusNothing, "no such note", "notes")
	papers := t.TempDir()
	file := written(t, papers, "letter.txt", letter("Leeds", "14 March 2017", "Children are seen promptly, and plans are clear."))
	says(statusDone, "", "import", file)
	says(statusDone, "Ask the lead member", "notes", "add", "b14-01", "Ask the lead member\nand the chair", "--tags", "Visit, board,visit", "--by", "Anna")
	says(statusDone, "", "notes", "add", "birmingham", "a city")
	says(statusDone, "", "notes", "add", "birmingham-2014-03-sif", "an inspection")
	_, csv, _ := c.call(t, "list", "--authority", "leeds", "--text", "promptly", "--format", "csv")
	of, _, _ := strings.Cut(strings.Split(csv, "\n")[1], ",")
	says(statusDone, "", "notes", "add", of, "a letter")
	says(statusDone, "", "notes", "add", "BIRMINGHAM-2014-03-SIF/b14-02", "tags later")
	if all := list(); len(all) != 5 || all[4].Text != "Ask the lead member\nand the chair" || strings.Join(all[4].Tags, "|") != "board|visit" || all[4].By != "Anna" || all[4].State != "stands" {
		t.Errorf("%+v", all)
	}
	for _, x := range []struct {
		args []string
		want int
	}{{[]string{"birmingham"}, 4}, {[]string{"birmingham-2014"}, 3}, {[]string{"b14-01"}, 1}, {[]string{"leeds"}, 1}, {[]string{"--tag", "Board"}, 1},
		{[]string{"--text", "CHAIR member"}, 1}, {[]string{"--text", "nowhere"}, 0}, {[]string{"birmingham", "--tag", "board"}, 1}} {
		if got := list(x.args...); len(got) != x.want {
			t.Errorf("%q: %d notes, want %d: %+v", x.args, len(got), x.want, got)
		}
	}
	says(statusDone, "Ask the lead member and the chair [board, visit] (Anna, ", "show", "b14-01")
	id := list("leeds")[0].ID
	says(statusDone, "a longer letter", "notes", "edit", id[:6], "a longer letter", "--tags", "post")
	says(statusDone, "Note changed: a longer letter", "undo")
	says(statusDone, "a letter", "notes", "list", "leeds")
	says(statusDone, "Taken out", "notes", "rm", id)
	says(statusNothing, "", "notes", "list", "leeds")
	says(statusDone, "Note taken out: a letter", "undo")

	written(t, papers, "letter.txt", letter("Leeds", "14 March 2017", "Children are seen at once, and plans are clear."))
	says(statusDone, "", "import", filepath.Join(papers, "letter.txt"))
	if all := list("leeds"); len(all) != 1 || all[0].Text != "a letter" {
		t.Errorf("after another import: %+v", all)
	}
	for _, x := range []struct {
		want string
		args []string
	}{
		{"a note needs a text", []string{"notes", "add", "b14-01", " \n\t"}},
		{"at most 1 MB", []string{"notes", "add", "b14-01", strings.Repeat("a", data.NoteMost+1)}},
		{"a tag is one to 40", []string{"notes", "add", "b14-01", "x", "--tags", "a,,b"}},
		{"no inspection or finding", []string{"notes", "add", "nowhere", "x"}},
		{"no note has the id", []string{"notes", "rm", "n-zzzz"}},
		{"no note has the id", []string{"notes", "edit", "", "x"}},
		{"several ids", []string{"notes", "rm", "n-"}},
	} {
		says(statusWrong, x.want, x.args...)
	}
	if all := list(); len(all) != 5 {
		t.Errorf("%d notes after what was refused", len(all))
	}
}

// TestANoteSteersNothing.
func TestANoteSteersNothing(t *testing.T) {
	c := newShelf(t)
	c.found(t, "notes", "add", "b14-01", "red \x1b[31m\u202e\x9b2J and \xff bytes\r\nline", "--by", "A\x1bnna", "--tags", "a\x07b")
	for _, args := range [][]string{{"notes"}, {"notes", "--format", "csv"}, {"notes", "--format", "html"}, {"show", "b14-01"}, {"undo", "--list"}} {
		_, out, errs := c.call(t, args...)
		if bad := datatest.Steering(strings.ReplaceAll(out+errs, "\r\n", "\n"), nil); bad != "" {
			t.Errorf("%q: %s", args, bad)
		}
	}
}
