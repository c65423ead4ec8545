package compare

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
)

// weighedText is what a few made findings weigh, in words.
func weighedText(t *testing.T) string {
	t.Helper()
	findings := []data.Finding{
		{ID: "a-2014/r1", Inspection: "a-2014", Polarity: data.Recommendation, Themes: []string{"care-leavers", "plans"}, Area: data.Care, Attribution: data.Ofsted,
			Text: "Ensure that pathway plans are reviewed. Care leavers should have a personal adviser."},
		{ID: "a-2014/p1", Inspection: "a-2014", Polarity: data.MixedPolarity, Themes: []string{"care-leavers"}, Area: data.Care, Attribution: data.Ofsted, Suggested: true,
			Text: "Most care leavers live in suitable accommodation. However, pathway plans are weak and are not reviewed. Health passports are good."},
		{ID: "a-2014/p2", Inspection: "a-2014", Polarity: data.Strength, Themes: []string{"front-door"}, Area: data.HelpAndProtection, Attribution: data.Ofsted,
			Text: "Referrals to the front door are dealt with well. Strategy discussions are timely."},
		{ID: "a-2014/p3", Inspection: "a-2014", Polarity: data.Development, Themes: []string{"front-door"}, Attribution: data.Council, Text: "The council says that referrals are poor."},
	}
	all, err := WeighAll(data.ThemeSet{}, findings)
	if err != nil {
		t.Fatal(err)
	}
	out := ""
	for _, x := range all[0].Themes {
		out += fmt.Sprintf("%s %.4f %.4f %v %d %v %v %v\n", x.Theme, x.Praise, x.Work, x.Balance, x.Asked, x.Areas, x.Wanting, x.Well)
	}
	return out
}

// TestOtherWeightsHaveAnotherVersion: who kept what was weighed must not go on
// with it when the same findings weigh otherwise. Where this fails without a
// change of a table of words, add one to weighedRules; then put what it prints
// here.
func TestOtherWeightsHaveAnotherVersion(t *testing.T) {
	const version, want = "20d17f5f071bb51d471232e5", "859c1596f6b31ab0"
	text := weighedText(t)
	got := fmt.Sprintf("%x", sha256.Sum256([]byte(text)))[:16]
	if v := WeighedVersion(data.ThemeSet{}); got != want || v != version {
		t.Errorf("version %q weighs %q:\n%s", v, got, text)
	}
}

func TestAVersionGoesByWordsOfThemesAndNotByLabels(t *testing.T) {
	list := data.BuiltinThemes()[:2]
	set := data.NewThemeSet(list, nil)
	renamed := append([]data.Theme(nil), list...)
	renamed[0].Label = "Another label"
	worded := append([]data.Theme(nil), list...)
	worded[0].Terms = append([]string{"another word"}, worded[0].Terms...)
	if WeighedVersion(set) != WeighedVersion(data.NewThemeSet(renamed, nil)) {
		t.Error("a label is weighed")
	}
	for _, other := range []data.ThemeSet{{}, data.NewThemeSet(worded, nil), data.NewThemeSet(list[:1], nil)} {
		if WeighedVersion(set) == WeighedVersion(other) {
			t.Error("other themes have the same version")
		}
	}
}

// TestWeighedIsTheEvidence: what can be written down is what a comparison goes
// by.
func TestWeighedIsTheEvidence(t *testing.T) { rapid.Check(t, weighedIsTheEvidence) }

func weighedIsTheEvidence(t *rapid.T) {
	findings := drawn(t, "a")
	both, err := Weigh(data.ThemeSet{}, findings)
	if err != nil {
		t.Fatal(err)
	}
	all, err := WeighAll(data.ThemeSet{}, findings)
	if err != nil {
		t.Fatal(err)
	}
	for theme, e := range both[0] {
		x := all[0].Theme(theme)
		if e.silent() != (x == nil) {
			t.Errorf("%s: silent %v", theme, e.silent())
		}
		if x == nil {
			continue
		}
		if w := x.evidence(); w.praise != e.praise || w.work != e.work || w.asked != e.asked || w.balance != e.balance || fmt.Sprint(w.areas) != fmt.Sprint(e.areas) {
			t.Errorf("%s: %+v, not %+v", theme, w, e)
		}
		if e.work > 0 != (len(x.Wanting) > 0) || e.praise > 0 != (len(x.Well) > 0) {
			t.Errorf("%s: %d and %d paragraphs", theme, len(x.Wanting), len(x.Well))
		}
	}
}

func TestNearnessOfWords(t *testing.T) {
	of := func(text string) data.Finding {
		return data.Finding{ID: "a-2014/p1", Text: text, Attribution: data.Ofsted}
	}
	near, err := Nearness(of("Review pathway plans so that they have clear targets."),
		[]data.Finding{of("Pathway plans are not reviewed and do not have clear targets."), of("Some rooms are cold."), of("")})
	if err != nil || !SameMatter(near[0]) || near[1] != 0 || near[2] != 0 {
		t.Errorf("%v, %v", near, err)
	}
	if near, err := Nearness(of(""), nil); err != nil || len(near) > 0 {
		t.Errorf("%v, %v", near, err)
	}
}
