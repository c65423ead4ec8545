package table

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
)

// workbookOf finds the real overview, which is not part of the project.
func workbookOf(t testing.TB) string {
	t.Helper()
	const name = "ofsted_csc_ilacs_overview.xlsx"
	if d := os.Getenv("CASEBOOK_CORPUS"); d != "" {
		return filepath.Join(d, name)
	}
	d, err := os.Getwd()
	for err == nil && d != filepath.Dir(d) {
		d = filepath.Dir(d)
		if p := filepath.Join(d, "shared", "corpus", name); fileExists(p) {
			return p
		}
	}
	t.Skip("skipped: no shared/corpus beside the project")
	return ""
}

func fileExists(path string) bool { _, err := os.Stat(path); return err == nil }

func builtin(t testing.TB) *data.Casebook {
	t.Helper()
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestRealOverview: the two rows that are wrong surface and do not win.
func TestRealOverview(t *testing.T) {
	c := builtin(t)
	got, err := ReadFile(workbookOf(t), Known{Authorities: c.Authorities})
	if err != nil {
		t.Fatal(err)
	}
	if got.Rows != 153 || len(got.Inspections) != 153 || len(got.Refused) != 0 {
		t.Errorf("%d rows, %d inspections, refused %v", got.Rows, len(got.Inspections), got.Refused)
	}
	conflicts := Conflicts(c.Inspections, got.Inspections)
	var about []string
	for _, x := range conflicts {
		t.Log(x)
		about = append(about, x.Inspection+" "+string(x.Area))
	}
	for _, want := range []string{"st-helens-2023-07-ilacs help-and-protection", "st-helens-2023-07-ilacs care", "st-helens-2023-07-ilacs care-leavers", "nottingham-2022-07-ilacs care-leavers"} {
		if !slices.Contains(about, want) {
			t.Errorf("no conflict about %s", want)
		}
	}
	for _, w := range got.Warnings {
		t.Log(w)
	}
	joined, ids := Join(c.Inspections, got.Inspections)
	if len(joined) != len(c.Inspections) || len(ids) != 153 {
		t.Errorf("%d inspections became %d", len(c.Inspections), len(joined))
	}
	for i, in := range joined {
		for k, j := range in.Judgements {
			if k >= len(c.Inspections[i].Judgements) || j.Grade != c.Inspections[i].Judgements[k].Grade {
				t.Errorf("%s, %s: %s", in.ID, j.Area, j.Grade)
			}
		}
	}
}
