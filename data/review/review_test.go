package review

import (
	"slices"
	"testing"

	"casebook/data"
	"casebook/data/tag"
)

func item(id string, theme, polarity float64, skipped bool) Item {
	return Item{Finding: data.Finding{ID: id, Polarity: data.Strength, Themes: []string{"plans"}}, Confidence: tag.Confidence{Theme: theme, Polarity: polarity}, Skipped: skipped}
}

func TestTheLeastCertainStandsFirst(t *testing.T) {
	all := []Item{item("a", 0.9, 0.8, false), item("b", 0.9, 0.3, true), item("d", 0.4, 0.9, false), item("c", 0.9, 0.4, false)}
	Sort(all)
	var ids []string
	for _, x := range all {
		ids = append(ids, x.Finding.ID)
	}
	if !slices.Equal(ids, []string{"c", "d", "a", "b"}) {
		t.Errorf("order %v", ids)
	}
	if got := all[1].Words(); got != "first theme 40 % (a guess), polarity 90 %" || all[1].Sure() != "40 %" {
		t.Errorf("%s: %s", all[1].Sure(), got)
	}
	if got := all[3].Words(); got != "first theme 90 %, polarity 30 % (a guess), skipped before" {
		t.Error(got)
	}
}

func TestProgress(t *testing.T) {
	for want, p := range map[string]Progress{
		"0 of 7 read": {Left: 7},
		"140 of 3400 read; agreement so far 91 %": {Read: 140, Agreed: 127, Left: 3260},
		"2 of 2 read; agreement so far 0 %":       {Read: 2},
	} {
		if p.Words() != want {
			t.Errorf("%q, want %q", p.Words(), want)
		}
	}
}

func TestAgreementIsOfTheFirstThemeAndThePolarity(t *testing.T) {
	r := func(p data.Polarity, themes ...string) tag.Reading { return tag.Reading{Themes: themes, Polarity: p} }
	s := r(data.Strength, "plans", "voice")
	for _, x := range []struct {
		chosen tag.Reading
		want   bool
	}{
		{s, true}, {r(data.Strength, "plans"), true}, {r(data.Strength, "voice", "plans"), false}, {r(data.Development, "plans", "voice"), false}, {r(data.Strength), false},
	} {
		if Agrees(s, x.chosen) != x.want {
			t.Errorf("%+v: %v", x.chosen, !x.want)
		}
	}
	if !Agrees(r(data.Strength), r(data.Strength)) {
		t.Error("no theme twice is no agreement")
	}
}
