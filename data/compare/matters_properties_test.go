package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"pgregory.net/rapid"
)

// TestWhatHoldsOfEveryAlignment draws reports, threads and pairs, and checks
// what no alignment may do: lose a finding that needs work, show a link that a
// reader took away, call a thing certain, or lose a pair.
func TestWhatHoldsOfEveryAlignment(t *testing.T) {
	coverages, polarities := rapid.SampledFrom(data.Coverages()), rapid.SampledFrom(data.Polarities())
	texts := rapid.SampledFrom([]string{"Visits to care leavers are late.", "Care leavers are visited well.", "The MASH is weak. However, it has improved.", "Panels are good.", "", "Ensure that visits are on time so that care leavers are safe."})
	changes := rapid.SampledFrom([]string{"", "improved", "nonsense"})
	rapid.Check(t, func(t *rapid.T) {
		s := sides(coverages.Draw(t, "B"))
		s.A.Coverage = coverages.Draw(t, "A")
		draw := func(in data.Inspection) (out []data.Finding) {
			for i := range rapid.IntRange(0, 7).Draw(t, "findings") {
				f := found(in, fmt.Sprintf("p%d", i+1), polarities.Draw(t, "polarity"), texts.Draw(t, "text"))
				f.Attribution = rapid.SampledFrom([]data.Voice{data.Ofsted, data.Ofsted, data.Council}).Draw(t, "voice")
				f.Source.Paragraph = i + 1
				out = append(out, f)
			}
			return out
		}
		s.FindingsA, s.FindingsB = draw(s.A), draw(s.B)
		for _, a := range s.FindingsA {
			for _, b := range s.FindingsB {
				if rapid.IntRange(0, 5).Draw(t, "pair") == 0 {
					s.Pairs = append(s.Pairs, data.Pair{A: data.PairEnd{Key: a.Key(), Inspection: s.A.ID}, B: data.PairEnd{Key: b.Key(), Inspection: s.B.ID},
						Together: rapid.Bool().Draw(t, "together"), Change: changes.Draw(t, "change")})
				}
			}
		}
		s.Pairs = append(s.Pairs, data.Pair{A: data.PairEnd{Key: "gone", Inspection: s.A.ID}, B: data.PairEnd{Key: "gone", Inspection: s.B.ID}, Together: true})
		a, err := compare.Align(s)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Orphans) != 1 {
			t.Fatalf("%d orphans", len(a.Orphans))
		}
		if a.None == "" {
			lawful(t, s, a)
		}
	})
}

func lawful(t *rapid.T, s compare.Sides, a compare.Alignment) {
	linked := map[string]bool{}
	for _, f := range s.FindingsA {
		n := 0
		for _, m := range a.Matters {
			if m.Finding.ID == f.ID {
				n++
			}
		}
		if needs := compare.NeedsWork(f) && f.Attribution == data.Ofsted; n > 1 || needs && n == 0 {
			t.Fatalf("%s is in %d matters", f.ID, n)
		}
	}
	for _, m := range a.Matters {
		if !slices.Contains(compare.MatterChanges(), m.Change) || m.Reason == "" {
			t.Fatalf("%s: change %q because %q", m.Finding.ID, m.Change, m.Reason)
		}
		called := strings.Contains(m.Reason, "partial source") || strings.Contains(m.Reason, "selection of findings")
		if narrow := s.B.Coverage != data.Complete; narrow && !(m.Partial() && called) && (m.Change == data.Improved || m.Change == data.NotMentioned) {
			t.Fatalf("%s is %s by a partial source that is not called one", m.Finding.ID, m.Change)
		}
		for i, l := range m.B {
			if l.Score < 0 || l.Score > 1 || len(l.Reasons) == 0 && l.Score > 0 || i > 0 && l.Score > m.B[i-1].Score {
				t.Fatalf("%s: link %d scores %.2f because %v", m.Finding.ID, i, l.Score, l.Reasons)
			}
			if !l.Near {
				linked[l.Finding.ID] = true
			}
			for _, p := range s.Pairs {
				if !p.Together && p.A.Key == m.Finding.Key() && p.B.Key == l.Finding.Key() && !repaired(s.Pairs, p) {
					t.Fatalf("%s and %s were taken apart", m.Finding.ID, l.Finding.ID)
				}
			}
		}
	}
	for _, f := range a.New {
		if linked[f.ID] || !compare.NeedsWork(f) {
			t.Fatalf("%s is new and linked", f.ID)
		}
	}
}

func repaired(pairs []data.Pair, p data.Pair) bool {
	return slices.ContainsFunc(pairs, func(q data.Pair) bool { return q.Together && q.A.Key == p.A.Key && q.B.Key == p.B.Key })
}
