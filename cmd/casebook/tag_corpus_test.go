package main

import (
	"casebook/data/datatest"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// keyRows reads an answer key that stands beside the real reports, and names
// the folder of these.
func keyRows(t *testing.T, key string) (reports string, rows [][]string) {
	t.Helper()
	for dir, err := os.Getwd(); err == nil && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		at := filepath.Join(dir, "shared", "corpus")
		f, err := os.Open(filepath.Join(at, key))
		if err != nil {
			continue
		}
		defer f.Close()
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Join(at, "reports"), rows
	}
	t.Skip("skipped: no shared/corpus beside the project")
	return "", nil
}

// codedRows reads the rows that two readers coded, by the file that they are of.
func codedRows(t *testing.T) (folder string, head []string, by map[string][][]string) {
	t.Helper()
	folder, rows := keyRows(t, "labels-dev.csv")
	by = map[string][][]string{}
	for _, r := range rows[1:] {
		by[r[0]] = append(by[r[0]], r)
	}
	return folder, rows[0], by
}

// What an import would suggest and what is measured are one thing: figures worked
// out from the one equal those of the other.
func TestEvaluationMeasuresWhatAnImportSuggests(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: reads reports")
	}
	datatest.Whole(t)
	folder, head, by := codedRows(t)
	files := make([]string, 0, len(by))
	for f := range by {
		files = append(files, f)
	}
	slices.SortFunc(files, func(a, b string) int { return len(by[b])*1000 - len(by[a])*1000 + strings.Compare(a, b) })
	c, dry, reports, rows := newShelf(t), []string{"import", "--dry-run", "--format", "json", "--findings"}, []string{"import"}, [][]string{head}
	for _, f := range files[:3] {
		rows = append(rows, by[f]...)
		dry, reports = append(dry, filepath.Join(folder, f)), append(reports, filepath.Join(folder, f))
	}
	var text strings.Builder
	if err := csv.NewWriter(&text).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	coded := written(t, t.TempDir(), "coded.csv", text.String())
	want := imported(t, c.found(t, dry...), rows[1:])
	if status, _, errs := c.call(t, reports...); status != statusDone {
		t.Fatal(errs)
	}
	if out := c.found(t, "tag", "--evaluate", coded); !strings.HasPrefix(out, want) || !strings.Contains(out, fmt.Sprintf("rows read: %d as your casebook holds", len(rows)-1)) {
		t.Errorf("measured %s\nwant %s", out[:min(len(out), 400)], want)
	}
}

// imported works the figures out from what an import prints.
func imported(t *testing.T, out string, rows [][]string) string {
	t.Helper()
	type paragraph struct {
		Number   int
		Polarity string
		Themes   []string
	}
	read := map[string]paragraph{}
	for line := range strings.Lines(out) {
		var f struct {
			File        string
			Inspections []struct{ Paragraphs []paragraph }
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		for _, in := range f.Inspections {
			for _, p := range in.Paragraphs {
				read[fmt.Sprint(filepath.Base(filepath.Dir(f.File)), "/", filepath.Base(f.File), " ", p.Number)] = p
			}
		}
	}
	var said string
	for reader := range 2 {
		both, named, first, polarity := 0, 0, 0, 0
		for _, r := range rows {
			p, themes := read[r[0]+" "+r[1]], strings.Split(r[2+reader], "|")
			named += len(p.Themes) + len(themes)
			for _, id := range p.Themes {
				if slices.Contains(themes, id) {
					both++
				}
			}
			if len(p.Themes) > 0 && p.Themes[0] == themes[0] {
				first++
			}
			if p.Polarity == r[4+reader] {
				polarity++
			}
		}
		n := float64(len(rows))
		said += fmt.Sprintf("themes against reader %d: micro-F1 %.3f, first theme %.1f %%, polarity %.1f %% of %d\n",
			reader+1, 2*float64(both)/float64(named), 100*float64(first)/n, 100*float64(polarity)/n, len(rows))
	}
	return said
}
