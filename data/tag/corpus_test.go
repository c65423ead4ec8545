package tag

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data"
)

// corpus finds the folder of real reports, which is not part of the project.
func corpus(t testing.TB) string {
	t.Helper()
	if d := os.Getenv("CASEBOOK_CORPUS"); d != "" {
		return d
	}
	d, err := os.Getwd()
	for err == nil && d != filepath.Dir(d) {
		d = filepath.Dir(d)
		c := filepath.Join(d, "shared", "corpus")
		if _, err := os.Stat(c); err == nil {
			return c
		}
	}
	t.Skip("skipped: no shared/corpus beside the project")
	return ""
}

// labels reads the labelled paragraphs of the corpus.
func labels(t testing.TB) []Row {
	f, err := os.Open(filepath.Join(corpus(t), "labels-dev.csv"))
	if err != nil {
		t.Skip("skipped:", err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []Row
	for _, l := range lines[1:] {
		s := Suggest(l[6], "", false)
		r := Row{Got: Reading{s.Themes, s.Polarity}}
		for i := range 2 {
			r.Want[i] = Reading{strings.Split(l[2+i], "|"), data.Polarity(l[4+i])}
		}
		out = append(out, r)
	}
	return out
}

// TestLabelledParagraphs prints how the tagger agrees with the two readers.
// They are among those that it learned from: what is to be expected of others
// is what learn_test.go prints.
func TestLabelledParagraphs(t *testing.T) {
	rows := labels(t)
	for reader := range 2 {
		m := Measured(rows, reader)
		t.Logf("reader %d: micro-F1 %.3f, first theme %.1f %%, polarity %.1f %% of %d", reader+1, m.F1(), m.FirstShare(), m.PolarityShare(), m.Rows)
		if m.F1() < 0.85 || m.FirstShare() < 85 || m.PolarityShare() < 88 {
			t.Errorf("reader %d: below what is asked", reader+1)
		}
	}
}
