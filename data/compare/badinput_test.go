package compare_test

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// TestInspectionsOfEveryTwoKindsCompareOrSayWhyNot: of every framework beside every
// other, also one that nobody knows, grades have a direction only between two that
// grade, and what is never graded or of several agencies is said.
func TestInspectionsOfEveryTwoKindsCompareOrSayWhyNot(t *testing.T) {
	made := func(f data.Framework, start data.Date) data.Inspection {
		in := data.Inspection{ID: string(f) + "-" + string(start), Authority: "x", Framework: f, Kind: f.Kind(), Coverage: data.Complete, Inspected: data.Fieldwork{Start: start}}
		if f.Graded() {
			in.Judgements = []data.Judgement{{Area: data.Overall, Grade: data.Good}}
		}
		return in
	}
	said := func(in data.Inspection, p data.Polarity) []data.Finding {
		return []data.Finding{{ID: in.ID + "/p1", Inspection: in.ID, Text: "Visits to children are on time.", Themes: []string{"plans"}, Polarity: p, Attribution: data.Ofsted}}
	}
	all := append(data.Frameworks(), "of another world")
	together := []data.Framework{data.JTAI, "send"} // of agencies, or of an area's partners
	for _, x := range all {
		for _, y := range all {
			a, b := made(x, "2017-01-10"), made(y, "2019-01-10")
			b.Judgements = append([]data.Judgement(nil), b.Judgements...)
			for i := range b.Judgements {
				b.Judgements[i].Grade = data.Inadequate
			}
			s := compare.Sides{A: a, B: b, FindingsA: said(a, data.Development), FindingsB: said(b, data.Strength), ThemeSet: data.ThemeSet{}}
			for _, reversed := range []bool{false, true} {
				c, err := compare.Of(sidesBook{s}, b.ID, a.ID, compare.Options{Reversed: reversed})
				if err != nil {
					t.Errorf("%s and %s: %v", x, y, err)
					continue
				}
				warned := strings.Join(c.Warnings, "\n")
				for _, r := range c.Rows {
					if drawn := r.Direction == compare.Up || r.Direction == compare.Down; drawn && (reversed || !x.Graded() || !y.Graded()) {
						t.Errorf("%s and %s: %s goes %s", x, y, r.Area, r.Direction)
					}
				}
				for _, f := range []data.Framework{x, y} {
					if f.Valid() && !f.Graded() && !strings.Contains(warned, data.NeverGraded.Words()) {
						t.Errorf("%s and %s: that %s is never graded is not said in %q", x, y, f, warned)
					}
				}
				if joint := slices.Contains(together, x) || slices.Contains(together, y); joint != strings.Contains(warned, "Of several agencies together") {
					t.Errorf("%s and %s: %q", x, y, warned)
				}
				if reversed && (len(c.Matters) > 0 || !strings.Contains(warned, "Reversed: ")) {
					t.Errorf("%s and %s reversed: %d matters, %q", x, y, len(c.Matters), warned)
				}
			}
		}
	}
}

// TestAnInspectionAgainstItselfHasGradesAlone and one sentence.
func TestAnInspectionAgainstItselfHasGradesAlone(t *testing.T) {
	s := answered(data.Complete, "Visit on time.", "Visits are on time.")
	c, err := compare.Of(sidesBook{s}, s.A.ID, s.A.ID, compare.Options{})
	if err != nil || len(c.Themes)+len(c.Matters)+len(c.New) > 0 || c.Unheld() != compare.SameInspection || c.None != c.Unheld() {
		t.Errorf("%d themes, %d matters, %q, %q, %v", len(c.Themes), len(c.Matters), c.Unheld(), c.None, err)
	}
}

// TestTwoInspectionsOfOneDayHaveNoDirection stands them in the order of their ids.
func TestTwoInspectionsOfOneDayHaveNoDirection(t *testing.T) {
	s := answered(data.Complete, "Visit on time.", "Visits are on time.")
	s.B.Authority, s.B.Inspected, s.B.Published = s.A.Authority, s.A.Inspected, s.A.Published
	s.A.Inspected.Start, s.B.Inspected.Start = "2018-03-01", "2018-03-01"
	for _, x := range [][2]string{{s.A.ID, s.B.ID}, {s.B.ID, s.A.ID}} {
		c, err := compare.Of(sidesBook{s}, x[0], x[1], compare.Options{})
		if err != nil || c.A.ID != min(x[0], x[1]) || len(c.Matters) > 0 || !strings.Contains(strings.Join(c.Warnings, "\n"), "One day: no direction is drawn.") {
			t.Errorf("%v: %s first, %d matters, %q, %v", x, c.A.ID, len(c.Matters), c.Warnings, err)
		}
	}
}
