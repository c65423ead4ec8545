package data

import "testing"

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
		{Inspection{Coverage: Complete, Judgements: graded}, "complete report or letter"},
	} {
		if got := x.in.CoverageNoted(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
