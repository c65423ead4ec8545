package data

import (
	"slices"
	"testing"
)

func TestThemesCarryTheMarkOfWhoseTheyAre(t *testing.T) {
	for _, x := range []struct {
		name string
		f    Finding
		want []string
	}{
		{"worked out", Finding{Themes: []string{"plans", "quality"}}, []string{"plans", "quality"}},
		{"suggested", Finding{Themes: []string{"plans", "quality"}, Suggested: true}, []string{"plans?", "quality?"}},
		{"confirmed", Finding{Themes: []string{"plans"}, Confirmed: true}, []string{"plans'"}},
		{"none", Finding{Suggested: true}, []string{}},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := x.f.MarkedThemes(); !slices.Equal(got, x.want) {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}
