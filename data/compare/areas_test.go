package compare

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
)

// TestEveryFindingStandsInOneArea: none is lost and none shown twice, whatever
// areas the two frameworks judge.
func TestEveryFindingStandsInOneArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		areas := append(data.Areas(), "", "unheard-of")
		some := func(side string) []data.Finding {
			var out []data.Finding
			for _, a := range rapid.SliceOfN(rapid.SampledFrom(areas), 0, 12).Draw(t, side) {
				out = append(out, data.Finding{ID: side, Area: a})
			}
			return out
		}
		judged := func(side string) []data.Judgement {
			var out []data.Judgement
			for _, a := range rapid.SliceOfNDistinct(rapid.SampledFrom(data.Areas()), 0, 6, rapid.ID).Draw(t, side) {
				out = append(out, data.Judgement{Area: a, Grade: data.Good})
			}
			return out
		}
		frameworks := []data.Framework{data.SIF, data.ILACS, data.Monitoring}
		a := data.Inspection{ID: "x", Framework: rapid.SampledFrom(frameworks).Draw(t, "fa"), Judgements: judged("ja")}
		b := data.Inspection{ID: "y", Framework: rapid.SampledFrom(frameworks).Draw(t, "fb"), Judgements: judged("jb")}
		fa, fb := some("a"), some("b")
		rows := Judgements(a, b)
		out := Areas(rows, fa, fb)
		na, nb, seen := 0, 0, 0
		for i, r := range out {
			na, nb = na+len(r.A), nb+len(r.B)
			if r.Judged != nil {
				seen++
			}
			if r.Area == "" && i != len(out)-1 {
				t.Fatal("findings of no area are not last")
			}
			if r.Judged == nil && len(r.A)+len(r.B) == 0 {
				t.Fatalf("%s is empty", r.Area)
			}
		}
		if na != len(fa) || nb != len(fb) || seen != len(rows) {
			t.Fatalf("%d of %d, %d of %d findings; %d of %d rows", na, len(fa), nb, len(fb), seen, len(rows))
		}
	})
}

func TestAreasFollowTheirFrameworksNames(t *testing.T) {
	row := Row{Area: data.Care, AreaA: data.Care, AreaB: data.CareLeavers}
	out := Areas([]Row{row}, []data.Finding{{ID: "1", Area: data.Care}}, []data.Finding{{ID: "2", Area: data.CareLeavers}, {ID: "3", Area: data.Adoption}})
	if len(out) != 2 || len(out[0].A) != 1 || out[0].B[0].ID != "2" || out[1].Area != data.Adoption || out[1].Judged != nil {
		t.Errorf("%+v", out)
	}
}

// TestAReadersWordThatNothingIsSaid: it needs no finding of B, wins over the
// program, and is no pair that has lost one.
func TestAReadersWordThatNothingIsSaid(t *testing.T) {
	s := Sides{A: data.Inspection{ID: "x", Framework: data.SIF, Coverage: data.Complete}, B: data.Inspection{ID: "y", Framework: data.ILACS, Coverage: data.Complete},
		FindingsA: []data.Finding{{ID: "x/r1", Inspection: "x", Text: "Visit children in lighthouses weekly.", Polarity: data.Recommendation, Attribution: data.Ofsted}},
		FindingsB: []data.Finding{{ID: "y/p1", Inspection: "y", Text: "Children in lighthouses are visited weekly.", Polarity: data.Strength, Attribution: data.Ofsted}}}
	s.Pairs = []data.Pair{{A: data.NewPairEnd(s.FindingsA[0]), B: data.PairEnd{Inspection: "y"}, Together: true, Change: string(data.NotMentioned)}}
	out, err := Align(s)
	if err != nil || len(out.Matters) != 1 {
		t.Fatal(err, out)
	}
	if m := out.Matters[0]; m.Change != data.NotMentioned || m.Status != Confirmed || len(out.Orphans) != 0 {
		t.Errorf("%s, %s, orphans %v", m.Change, m.Status, out.Orphans)
	}
	if got := out.ChangeCount(data.NotMentioned); got != "1 (1 confirmed)" {
		t.Errorf("counted %q", got)
	}
	s.FindingsA[0].Text = "Visit children in towers weekly."
	if out, err = Align(s); err != nil || !slices.ContainsFunc(out.Orphans, func(o Orphan) bool { return o.GoneA && !o.GoneB }) {
		t.Errorf("%v, orphans %v", err, out.Orphans)
	}
}
