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
		{"a guess", Finding{Themes: []string{"plans"}, Suggested: true, Unsure: true, YourWords: true}, []string{"plans??"}},
		{"by your words", Finding{Themes: []string{"plans"}, Suggested: true, YourWords: true}, []string{`plans?"`}},
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

// TestAGuessIsCountedAmongWhatIsSuggested: and said so, until a person decides.
func TestAGuessIsCountedAmongWhatIsSuggested(t *testing.T) {
	f := Finding{Suggested: true, Unsure: true, YourWords: true}
	if got := f.Taggings(); !slices.Equal(got, []string{"suggested", "unsure", "your-words"}) {
		t.Errorf("counted by %q", got)
	}
	if got := f.TaggingNote(); got != " (suggested by your words, a guess)" {
		t.Errorf("said as %q", got)
	}
	if f = f.Chosen(Choice{Themes: []string{"plans"}}); !slices.Equal(f.Taggings(), []string{"confirmed"}) || f.ThemeMark() != "'" {
		t.Errorf("confirmed, counted by %q, marked %q", f.Taggings(), f.ThemeMark())
	}
}
