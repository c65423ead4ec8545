package main

import (
	"archive/zip"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	earlierID = "birmingham-2014-03-sif"
	laterID   = "birmingham-2018-12-ilacs"
)

// The paper's rows and pages say of every matter what JSON says.
func TestEveryFormatTellsTheSameChanges(t *testing.T) {
	c := newShelf(t)
	for _, b := range []string{laterID, "birmingham-2016-09-sif", "birmingham-2018-08"} {
		want := map[string][2]string{}
		for _, m := range decoded[object](t, c, "compare", earlierID, b)["matters"].([]any) {
			m := m.(object)
			want[m["a"].(string)] = [2]string{m["change"].(string), m["status"].(string)}
		}
		rows, err := csv.NewReader(strings.NewReader(c.found(t, "compare", earlierID, b, "--format", "csv"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		got := map[string][2]string{}
		for _, r := range rows[1:] {
			if r[4] != "new-concern" {
				got[r[8]] = [2]string{r[4], r[5]}
			}
		}
		if len(got) != len(want) || len(want) == 0 {
			t.Errorf("%s: %d matters as csv, %d as json", b, len(got), len(want))
		}
		pages := map[string]string{}
		for _, f := range []string{"md", "html", "plain"} {
			pages[f] = c.found(t, "compare", earlierID, b, "--format", f)
		}
		for id, change := range want {
			if got[id] != change {
				t.Errorf("%s: csv says %v, json %v", id, got[id], change)
			}
			for f, page := range pages {
				if strings.Contains(page, id) {
					t.Errorf("%s stands in the page as %s", id, f)
				}
			}
		}
		counts := map[string]int{}
		for _, change := range want {
			counts[strings.ReplaceAll(change[0], "-", " ")+" ("+change[1]]++
		}
		for words, n := range counts {
			for _, f := range []string{"md", "html"} {
				page := c.found(t, "compare", earlierID, b, "--format", f, "--full")
				if got := strings.Count(page, ": "+words); got != n {
					t.Errorf("%s: %d headings as %s end with %q, want %d", b, got, f, words, n)
				}
			}
		}
	}
}

func TestThePaperGoesToAFileAndNeverOverOne(t *testing.T) {
	c := newShelf(t)
	name := filepath.Join(t.TempDir(), "paper.docx")
	if out := c.found(t, "compare", earlierID, laterID, "--out", name); out != "Written to "+name+".\n" {
		t.Errorf("says %q", out)
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal("the ending did not decide the format: ", err)
	}
	z.Close()
	status, out, errs := c.call(t, "compare", earlierID, laterID, "--out", name, "--format", "html")
	if status != statusWrong || out != "" || !strings.Contains(errs, "is there already") || !strings.Contains(errs, "--force") {
		t.Errorf("over a file: status %d, %q, %q", status, out, errs)
	}
	c.found(t, "compare", earlierID, laterID, "--out", name, "--format", "html", "--force")
	if text, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(text), "<!doctype html>") {
		t.Errorf("--force: %v, %.40q", err, text)
	}
	folder := filepath.Join(t.TempDir(), "none", "paper.md")
	if status, _, errs := c.call(t, "compare", earlierID, laterID, "--out", folder); status != statusWrong || !strings.Contains(errs, folder) {
		t.Errorf("no folder: status %d, %q", status, errs)
	}
}

func TestWrongCallsOfAPaper(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct{ name, want string }{
		{"--format odt", "unknown format"},
		{"--format pdf", "it can be table, "},
		{"--full --format csv", "--full is for pages"},
		{"--full --out paper.json", "--full is for pages"},
		{"--format svg", "only timeline and heat"},
		{"--force", "--out FILE"},
		{"--on Tuesday", "a day is wanted"},
		{"--date fieldwork", "fieldwork"},
	} {
		t.Run(x.name, func(t *testing.T) {
			args := append([]string{"compare", earlierID, laterID}, strings.Fields(x.name)...)
			if status, out, errs := c.call(t, args...); status != statusWrong || out != "" || !strings.Contains(errs, x.want) {
				t.Errorf("status %d, %q, %q", status, out, errs)
			}
		})
	}
}
