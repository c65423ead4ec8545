package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
)

// TestOwnWordsAreNeverHandedOutAsQuotation: on every page a report's words stand
// in quotation marks, and the casebook's own without, saying so; rows and records
// have a column.
func TestOwnWordsAreNeverHandedOutAsQuotation(t *testing.T) {
	c := newShelf(t)
	path := written(t, t.TempDir(), "letter.txt", letter("Birmingham", "17 March 2017", praise))
	c.found(t, "import", path)
	var ours []data.Finding
	for _, f := range datatest.Builtin(t).Casebook.Findings {
		if strings.HasPrefix(f.Inspection, "birmingham-2014") {
			ours = append(ours, f)
		}
	}
	own, quoted := ours[7].Text, "birmingham-2017-02-monitoring"
	for _, x := range []struct {
		name, args string
		own        bool // own words stand there, and are said to be
		quoted     bool // the letter's words stand there
	}{
		{"list", "list --authority birmingham --year 2014,2017", true, true},
		{"show", "show birmingham-2014", true, false},
		{"show a letter", "show " + quoted, false, true},
		{"show a finding", "show " + ours[7].ID, true, false},
		{"compare", "compare birmingham-2014 " + quoted, false, false},
		{"compare in full", "compare birmingham-2014 " + quoted + " --full", false, true},
		{"training", "train birmingham", false, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			for _, format := range []string{"md", "html", "plain"} {
				if x.name == "list" && format == "plain" {
					continue // rows, which have a column
				}
				page := c.found(t, append(strings.Fields(x.args), "--format", format)...)
				for _, f := range ours {
					if strings.Contains(page, "“"+f.Text) {
						t.Errorf("%s quotes the casebook's own words: %s", format, f.Text)
					}
				}
				note := data.OwnNote
				if format == "html" {
					note = strings.ReplaceAll(note, "'", "&#39;")
				}
				if x.own && !strings.Contains(page, own+" "+note) {
					t.Errorf("%s does not say whose words %q are", format, own)
				}
				if x.quoted && !strings.Contains(page, "“"+praise+"”") {
					t.Errorf("%s does not quote the letter", format)
				}
			}
		})
	}
	for _, format := range []string{"plain", "csv", "json"} {
		rows := c.found(t, "list", "--authority", "birmingham", "--year", "2014,2017", "--format", format)
		for _, w := range []string{string(data.OwnWords), string(data.Quoted)} {
			if !strings.Contains(rows, w) {
				t.Errorf("list as %s has no wording %q", format, w)
			}
		}
	}
	script := filepath.Join(t.TempDir(), "script.toml")
	if status, _, errs := c.call(t, "train", "birmingham", "--write", script); status != statusDone {
		t.Fatal(status, errs)
	}
	for _, line := range strings.Split(string(wholeFile(t, script)), "\n") {
		if id, clue, ok := strings.Cut(line, ", # "); ok && strings.HasSuffix(clue, data.OwnNote) == strings.HasPrefix(clue, "“") {
			t.Errorf("the clue%s is %s", id, clue)
		}
	}
}

func wholeFile(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}
