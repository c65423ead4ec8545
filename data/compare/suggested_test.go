package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
)

func about(theme string, p data.Polarity, suggested bool) data.Finding {
	return data.Finding{ID: theme + string(p), Themes: []string{theme}, Polarity: p, Attribution: data.Ofsted, Suggested: suggested}
}

// What no reader has confirmed never reads as certain: neither a criticism,
// nor praise, nor silence.
func TestAChangeThatRestsOnSuggestionsSaysSo(t *testing.T) {
	a, b := data.Inspection{ID: "a", Coverage: data.Complete}, data.Inspection{ID: "b", Coverage: data.Complete}
	const plans = "plans"
	sureBad, sureGood := about(plans, data.Development, false), about(plans, data.Strength, false)
	maybeBad, maybeGood, elsewhere := about(plans, data.Development, true), about(plans, data.Strength, true), about("health", data.Context, true)
	for _, x := range []struct {
		name   string
		fa, fb []data.Finding
		want   string // change in words
		reason string
	}{
		{"both confirmed", []data.Finding{sureBad}, []data.Finding{sureBad}, "still needs work", "criticised in A"},
		{"one suggested criticism", []data.Finding{sureBad}, []data.Finding{maybeBad, maybeGood}, "partly improved (suggested)",
			"suggested: criticised in A, mixed in B (praise 1, needs work 1)"},
		{"a confirmed criticism among suggestions", []data.Finding{sureBad}, []data.Finding{sureBad, maybeGood, elsewhere}, "partly improved (suggested)", "suggested: criticised in A, mixed in B"},
		{"suggested praise", []data.Finding{sureBad}, []data.Finding{maybeGood}, "improved (suggested)", "suggested: criticised in A, praised in B"},
		{"confirmed praise, the rest suggested", []data.Finding{sureBad}, []data.Finding{sureGood, elsewhere}, "improved (suggested)", "suggested: "},
		{"silence of suggested themes", []data.Finding{sureBad}, []data.Finding{elsewhere}, "not mentioned (suggested)", "suggested: criticised in A, silent in B"},
		{"silence of confirmed themes", []data.Finding{sureBad}, []data.Finding{about("health", data.Context, false)}, "not mentioned", "criticised in A"},
		{"new over suggested silence", []data.Finding{elsewhere}, []data.Finding{sureBad}, "new concern (suggested)", "suggested: silent in A"},
	} {
		t.Run(x.name, func(t *testing.T) {
			rows := themesOf(t, Sides{A: a, B: b, FindingsA: x.fa, FindingsB: x.fb})
			r := rows[0]
			for _, y := range rows {
				if y.Theme == plans {
					r = y
				}
			}
			if r.Words() != x.want || !strings.HasPrefix(r.Reason, x.reason) {
				t.Errorf("%s: %s, want %s: %s", r.Words(), r.Reason, x.want, x.reason)
			}
		})
	}
}

func TestNothingSuggestedNeverReadsAsCertain(t *testing.T) {
	a, b := data.Inspection{ID: "a", Coverage: data.Complete}, data.Inspection{ID: "b", Coverage: data.Complete}
	some := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Finding {
		return about(rapid.SampledFrom([]string{"plans", "health", "early-help"}).Draw(t, "theme"),
			rapid.SampledFrom(data.Polarities()).Draw(t, "polarity"), true)
	}), 1, 6)
	rapid.Check(t, func(t *rapid.T) {
		rows, err := Themes(Sides{A: a, B: b, FindingsA: some.Draw(t, "a"), FindingsB: some.Draw(t, "b")})
		if err != nil {
			t.Fatal(err)
		}
		n := SuggestedChanges(rows)
		for _, r := range rows {
			if !r.Suggested || !strings.HasPrefix(r.Reason, "suggested: ") {
				t.Fatalf("%s: %s", r.Words(), r.Reason)
			}
		}
		for f, k := range CountChanges(rows) {
			if n[f] != k {
				t.Fatalf("%s: %d of %d counted as suggested", f, n[f], k)
			}
		}
	})
}

func TestAGradeOfOneSideOnlyIsNotTheSame(t *testing.T) {
	j := &data.Judgement{Grade: data.Good}
	for _, x := range []struct {
		row  Row
		want string
	}{{Row{A: j, State: Same}, "one only"}, {Row{B: j, State: Same}, "one only"}, {Row{A: j, B: j, State: Same}, "same"}, {Row{A: j, State: NotComparable}, "not comparable"}} {
		if got := x.row.Comparable(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
