package importing

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/report"
)

// Notes and marks hang on a finding's key. It must stay when the same report
// comes again under another name, and, for every paragraph that is as it was,
// when a corrected file comes.
func TestKeysOutliveAnotherImport(t *testing.T) {
	datatest.Whole(t)
	folder := t.TempDir()
	r := report.NewReader(report.Options{})
	known := []data.Authority{{ID: "leeds", URN: "1", Name: "Leeds"}}
	read := func(t *rapid.T, name, text string) (File, []data.Finding) {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		files, _, err := read(t.Context(), r, job{paths: []string{path}, authorities: known}, nil)
		if err != nil || len(files) != 1 || len(files[0].Parsed) != 1 {
			t.Fatalf("read %s: %+v, %v", name, files, err)
		}
		return files[0], entryOf(files[0].Doc, files[0].Parsed[0]).Findings
	}
	name := rapid.StringMatching(`[a-z]{1,12}( [0-9]{1,3})?\.txt`)
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Z][a-z]{3,9}( [a-z]{2,9}){3,9}\.`), 2, 9, rapid.ID).Draw(t, "items")
		first, second := name.Draw(t, "first name"), name.Draw(t, "second name")
		f, before := read(t, first, visit(items))
		if len(before) != len(items) {
			t.Fatalf("%d findings of %d items", len(before), len(items))
		}
		_, renamed := read(t, second, visit(items))
		if !slices.Equal(keys(before), keys(renamed)) {
			t.Fatalf("the same report as %q and as %q has other keys", first, second)
		}
		_, moved := read(t, second, visit(slices.Insert(slices.Clone(items), rapid.IntRange(0, len(items)).Draw(t, "put in at"), "One more item was put in here.")))
		for i, key := range keys(before) {
			if !slices.Contains(keys(moved), key) {
				t.Fatalf("item %d lost its key when another was put in", i)
			}
		}
		changed := slices.Clone(items)
		at := rapid.IntRange(0, len(items)-1).Draw(t, "corrected")
		changed[at] = "Corrected words stand here now."
		s := &shelf{}
		s.write(planned(t, s, f))
		g, _ := read(t, second, visit(changed))
		s.write(planned(t, s, g))
		after := keys(s.findings)
		for i, key := range keys(before) {
			if slices.Contains(after, key) == (i == at && items[i] != changed[i]) {
				t.Fatalf("item %d, corrected %d: key kept is %v", i, at, slices.Contains(after, key))
			}
		}
	})
}

// visit is a letter of a visit with these items.
func visit(items []string) string {
	return "14 March 2017\n\nDear Ms Example\n\nMonitoring visit to Leeds children's services\n\nThe visit took place on 21 and 22 February 2017.\n\n" +
		"Findings and evaluation of progress\n\n- " + strings.Join(items, "\n- ") + "\n\nYours sincerely\n\nJane Roe\nHer Majesty's Inspector\n"
}

func planned(t *rapid.T, s *shelf, f File) Plan {
	p, err := plan([]File{f}, s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func keys(all []data.Finding) []string {
	var out []string
	for _, f := range all {
		out = append(out, f.Key())
	}
	return out
}
