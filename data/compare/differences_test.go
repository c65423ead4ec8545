package compare_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// Nothing of one authority stays or improves in another, and nothing
// becomes of an inspection in itself.
func TestThemesOfTwoAuthoritiesHaveNoChange(t *testing.T) {
	a := data.Inspection{ID: "a-2018", Authority: "a", Framework: data.ILACS, Coverage: data.Complete}
	b := data.Inspection{ID: "b-2023", Authority: "b", Framework: data.ILACS, Coverage: data.Partial}
	one := func(in data.Inspection, theme string, p data.Polarity) data.Finding {
		return data.Finding{ID: in.ID + "/" + theme, Inspection: in.ID, Text: "Made.", Themes: []string{theme}, Polarity: p, Attribution: data.Ofsted}
	}
	themes := data.BuiltinThemes()
	var fa, fb []data.Finding
	want := []data.Change{data.BothWanting, data.OnlyA, data.OnlyB, data.Neither, data.OnlyA}
	for i, p := range [][2]data.Polarity{{data.Development, data.Development}, {data.Development, data.Strength}, {data.Strength, data.Development}, {data.Strength, data.Strength}, {data.Development, ""}} {
		fa = append(fa, one(a, themes[i].ID, p[0]))
		if p[1] != "" {
			fb = append(fb, one(b, themes[i].ID, p[1]))
		}
	}
	rows, err := compare.Themes(compare.Sides{A: a, B: b, FindingsA: fa, FindingsB: fb})
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		if r.Change != want[i] {
			t.Errorf("%s: %s, want %s", r.Theme, r.Change, want[i])
		}
	}
	if last := rows[4]; !last.Partial || !strings.Contains(last.Reason, "B is a partial source") {
		t.Errorf("the silence of a partial B is not told: %+v", last)
	}
	same, err := compare.Themes(compare.Sides{A: a, B: a, FindingsA: fa, FindingsB: fa})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range same {
		if r.Change != data.BothWanting && r.Change != data.Neither {
			t.Errorf("an inspection beside itself: %s is %s", r.Theme, r.Change)
		}
	}
	c := compare.Comparison{A: a, B: b}
	for _, f := range c.ThemeChanges() {
		for _, told := range data.Changes() {
			if f == told {
				t.Errorf("two authorities are counted as %s", f)
			}
		}
	}
}
