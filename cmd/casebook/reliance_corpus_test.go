package main

import (
	"casebook/data/datatest"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestRelianceIsWhatIsMeasured holds how far changes are said to be relied on
// against what the program says of the reports that readers compared; -update
// writes it anew.
func TestRelianceIsWhatIsMeasured(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: reads reports")
	}
	datatest.Whole(t)
	folder, rows := keyRows(t, "compare-dev/themes.csv")
	corpus := filepath.Dir(folder)
	var files []string
	for _, r := range rows[1:] {
		for _, name := range r[:2] {
			for _, in := range []string{"reports", "more", "newer/ilacs"} {
				if file := filepath.Join(corpus, in, name); exists(file) && !slices.Contains(files, file) {
					files = append(files, file)
				}
			}
		}
	}
	c := newShelf(t)
	c.found(t, append([]string{"import"}, files...)...)
	key := func(name string) string { return filepath.Join(corpus, "compare-dev", name) }
	got := c.found(t, "compare", "--evaluate", key("themes.csv"), "--evaluate", key("matters.csv"), "--format", "csv")
	const kept = "../../data/compare/reliance.csv"
	want, err := os.ReadFile(kept)
	must(t, err)
	if got == string(want) {
		return
	}
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		must(t, os.WriteFile(kept, []byte(got), 0o644))
		return
	}
	t.Errorf("%s does not say what is measured: go test -run RelianceIs -update writes it anew:\n%s", kept, got)
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}
