package compare_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/compare"
)

// TestNoChangeDeniesTheVerdictsBesideIt: whatever two reports say, a change
// never goes the other way than the verdicts that a reader sees beside it, and
// what is read for several inspections at once tells the same.
func TestNoChangeDeniesTheVerdictsBesideIt(t *testing.T) {
	at := func(v data.Verdict) int { return slices.Index(data.Verdicts(), v) }
	texts := map[data.Polarity][]string{
		data.Strength:       {praised, "Most care leavers have strong support. Some pathway plans for care leavers are poor. Many are late."},
		data.Progress:       {"Support for care leavers is improving, although pathway plans are late."},
		data.MixedPolarity:  {praised + " However, " + criticised, "Pathway plans for care leavers are good."},
		data.Development:    {criticised, praised + " " + praised + " Pathway plans are late."},
		data.Recommendation: {"Review pathway plans for care leavers."},
		data.Context:        {"There are 90 care leavers.", criticised},
	}
	side := func(rt *rapid.T, in string) (out []data.Finding) {
		for n := range rapid.IntRange(1, 6).Draw(rt, in) {
			p := rapid.SampledFrom(data.Polarities()).Draw(rt, "polarity")
			f := said(in, n+1, p, rapid.SampledFrom(texts[p]).Draw(rt, "text"))
			f.Suggested = true
			out = append(out, f)
		}
		return out
	}
	rapid.Check(t, func(rt *rapid.T) {
		a, b := side(rt, "x-2014"), side(rt, "x-2018")
		r := told(t, a, b)
		from, to := r.BalanceA.Verdict(), r.BalanceB.Verdict()
		heard := from != data.SilentVerdict && to != data.SilentVerdict
		switch {
		case r.Change == data.Worse && heard && at(to) < at(from),
			(r.Change == data.Improved || r.Change == data.PartlyImproved) && heard && at(to) > at(from),
			r.Change == data.PartlyImproved && r.WorkB >= 0.8+1e-6,
			r.Change == data.StillNeedsWork && r.WorkA < 0.3-1e-6:
			rt.Errorf("%s: %s, %s, %.2f, %.2f", r.Change, from, to, r.WorkA, r.WorkB)
		}
		for i, x := range r.Decides {
			if slices.ContainsFunc(r.Decides[:i], func(y compare.Saying) bool { return y.Finding.ID == x.Finding.ID }) {
				rt.Errorf("%s decides twice: %v", x.Finding.ID, r.Decides)
			}
		}
		all, err := compare.WeighAll(data.ThemeSet{}, a, b)
		if err != nil {
			rt.Fatal(err)
		}
		got := compare.ThemeChange(data.Inspection{Framework: data.SIF}, all[0].Theme("care-leavers"), all[1].Theme("care-leavers"))
		if got != r.Change {
			rt.Errorf("%s when kept, else %s", got, r.Change)
		}
	})
}

// TestWhatWasOnlyNamedBeforeIsNew: a theme that the earlier report names in
// passing has nothing that could be worse, better or as good.
func TestWhatWasOnlyNamedBeforeIsNew(t *testing.T) {
	named := said("x-2014", 1, data.Strength, "The town hall is well kept. Care leavers meet there.")
	named.Themes = []string{"premises"}
	for want, b := range map[data.Change]data.Finding{
		data.NewConcern: said("x-2018", 1, data.Development, criticised), data.NewStrength: said("x-2018", 1, data.Strength, praised),
	} {
		if r := told(t, []data.Finding{named}, []data.Finding{b}); r.Change != want {
			t.Errorf("%s, not %s: %s", r.Change, want, r.Reason)
		}
	}
}

// TestOneFindingIsQuotedOnce: a finding that decides both ways is one quotation
// with both sentences, which holds what it says against.
func TestOneFindingIsQuotedOnce(t *testing.T) {
	const both = "Personal advisers are excellent. The town hall is old. Lunch was at noon. Pathway plans for care leavers are poor."
	b := said("x-2018", 1, data.MixedPolarity, both)
	r := told(t, []data.Finding{said("x-2014", 1, data.Development, criticised)}, []data.Finding{b, said("x-2018", 2, data.Recommendation, "Review pathway plans for care leavers.")})
	var seen []string
	for _, x := range r.Decides {
		seen = append(seen, x.Finding.ID)
	}
	if len(slices.Compact(slices.Sorted(slices.Values(seen)))) != len(r.Decides) {
		t.Errorf("%s: %v", r.Change, seen)
	}
	praise := compare.Saying{Finding: b, Start: 0, End: len("Personal advisers are excellent."), Tone: compare.Praise}
	concern := compare.Saying{Finding: b, Start: len(both) - len("Pathway plans for care leavers are poor."), End: len(both), Tone: compare.Concern}
	if !praise.Holds(concern) || praise.Holds(compare.Saying{Finding: b, Start: 0, End: len(both)}) {
		t.Errorf("%q, %q", praise.Text(), concern.Text())
	}
}
