package data

import (
	"strings"
	"testing"
)

// TestCoverageWords: of an inspection that has no grade no grades are held.
func TestCoverageWords(t *testing.T) {
	graded := []Judgement{{Area: Overall, Grade: Good}}
	for _, x := range []struct {
		in   Inspection
		want string
	}{
		{Inspection{Coverage: NoText, Judgements: graded}, "grades only"},
		{Inspection{Coverage: NoText}, "no text held"},
		{Inspection{Coverage: Partial, CoverageNote: "news"}, "partial source (news)"},
		{Inspection{Coverage: Selected, Judgements: graded}, "findings chosen from the report, whose silence says nothing"},
		{Inspection{Coverage: Complete, Judgements: graded}, "full report or letter"},
	} {
		if got := x.in.CoverageNoted(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}

// TestEachCoverageHasItsWords: one word of its name, and one for a narrow column.
func TestEachCoverageHasItsWords(t *testing.T) {
	for _, c := range Coverages() {
		if !strings.Contains(c.Name(), c.Short()) || c.Short() == "" || c.Narrow() == "" || len(c.Narrow()) > 4 {
			t.Errorf("%s: %q, %q, %q", c, c.Name(), c.Short(), c.Narrow())
		}
	}
}

// TestPartsOfAReport: of two parts of one report the chosen findings say more, and
// neither is the whole.
func TestPartsOfAReport(t *testing.T) {
	for c, part := range map[Coverage]bool{Complete: false, Partial: true, Selected: true, NoText: false} {
		if !c.Valid() || c.Part() != part {
			t.Errorf("%s: valid %v, a part %v", c, c.Valid(), c.Part())
		}
		want := Selected
		if c == Complete {
			want = Complete
		}
		if got := Merge(Inspection{Coverage: c}, Inspection{Coverage: Selected}).Coverage; got != want {
			t.Errorf("%s and chosen findings come to %s", c, got)
		}
		if got := Merge(Inspection{Coverage: Selected}, Inspection{Coverage: c}).Coverage; c != Complete && got != Selected {
			t.Errorf("chosen findings and %s come to %s", c, got)
		}
	}
}
