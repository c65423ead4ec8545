package compare_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// Nothing of one authority persists or improves in another, and nothing
// becomes of an inspection in itself.
func TestThemesOfTwoAuthoritiesHaveNoFate(t *testing.T) {
	a := data.Inspection{ID: "a-2018", Authority: "a", Framework: data.ILACS, Coverage: data.Complete}
	b := data.Inspection{ID: "b-2023", Authority: "b", Framework: data.ILACS, Coverage: data.Partial}
	one := func(in data.Inspection, theme string, p data.Polarity) data.Finding {
		return data.Finding{ID: in.ID + "/" + theme, Inspection: in.ID, Text: "Made.", Themes: []string{theme}, Polarity: p, Attribution: data.Ofsted}
	}
	themes := data.BuiltinThemes()
	var fa, fb []data.Finding
	want := []compare.Fate{compare.BothWanting, compare.OnlyA, compare.OnlyB, compare.Neither, compare.OnlyA}
	for i, p := range [][2]data.Polarity{{data.Development, data.Development}, {data.Development, data.Strength}, {data.Strength, data.Development}, {data.Strength, data.Strength}, {data.Development, ""}} {
		fa = append(fa, one(a, themes[i].ID, p[0]))
		if p[1] != "" {
			fb = append(fb, one(b, themes[i].ID, p[1]))
		}
	}
	rows := compare.Themes(compare.Sides{A: a, B: b, FindingsA: fa, FindingsB: fb})
	for i, r := range rows {
		if r.Fate != want[i] {
			t.Errorf("%s: %s, want %s", r.Theme, r.Fate, want[i])
		}
	}
	if last := rows[4]; !last.Partial || !strings.Contains(last.Reason, "B is a partial source") {
		t.Errorf("the silence of a partial B is not told: %+v", last)
	}
	for _, r := range compare.Themes(compare.Sides{A: a, B: a, FindingsA: fa, FindingsB: fa}) {
		if r.Fate != compare.BothWanting && r.Fate != compare.Neither {
			t.Errorf("an inspection beside itself: %s is %s", r.Theme, r.Fate)
		}
	}
	c := compare.Comparison{A: a, B: b}
	for _, f := range c.ThemeFates() {
		for _, told := range compare.FateList() {
			if f == told {
				t.Errorf("two authorities are counted as %s", f)
			}
		}
	}
}
