package data

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestVerdicts(t *testing.T) {
	for _, x := range []struct {
		b    Balance
		want Verdict
	}{
		{Balance{}, SilentVerdict},
		{Balance{Praise: 1}, AllPraised},
		{Balance{Praise: 19, Work: 1}, AllPraised}, // 5 per cent
		{Balance{Praise: 18, Work: 1}, MostlyPraised},
		{Balance{Praise: 3, Work: 1}, MostlyPraised},
		{Balance{Praise: 7, Work: 3}, MixedVerdict}, // 30 per cent
		{Balance{Progress: 1}, MixedVerdict},        // 30 per cent too
		{Balance{Praise: 1, Progress: 1}, MostlyPraised},
		{Balance{Mixed: 1}, MixedVerdict},
		{Balance{Praise: 1, Work: 1}, MixedVerdict},
		{Balance{Praise: 9, Work: 11}, MixedVerdict}, // 55 per cent
		{Balance{Praise: 8, Work: 11}, MostlyCriticised},
		{Balance{Praise: 1, Work: 8}, MostlyCriticised},
		{Balance{Praise: 1, Work: 9}, AllCriticised}, // 90 per cent
		{Balance{Work: 1}, AllCriticised},
	} {
		if got := x.b.Verdict(); got != x.want {
			t.Errorf("%s: %s, want %s", x.b.Words(), got, x.want)
		}
	}
	for _, v := range Verdicts() {
		if !strings.Contains(VerdictRule(), v.Words()) {
			t.Errorf("the rule does not name %s", v)
		}
	}
}

// TestMorePraiseIsNeverWorse, and a subject never does well and is found
// wanting at once.
func TestMorePraiseIsNeverWorse(t *testing.T) {
	n := rapid.IntRange(0, 40)
	rapid.Check(t, func(t *rapid.T) {
		b := Balance{n.Draw(t, "praise"), n.Draw(t, "progress"), n.Draw(t, "mixed"), n.Draw(t, "work")}
		v := b.Verdict()
		if v.Well() && v.Wanting() || (v == SilentVerdict) == (v.Well() || v.Wanting()) {
			t.Fatalf("%+v: %s", b, v)
		}
		more, worse := b, b
		more.Add(Strength)
		worse.Add(Recommendation)
		if v != SilentVerdict && (more.Verdict().Order() > v.Order() || worse.Verdict().Order() < v.Order()) {
			t.Fatalf("%+v is %s, with praise %s, with criticism %s", b, v, more.Verdict(), worse.Verdict())
		}
		b.Add(Context)
		if b.Verdict() != v {
			t.Fatalf("context made %s of %s", b.Verdict(), v)
		}
	})
}
