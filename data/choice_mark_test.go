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
		{"suggested", Finding{Themes: []string{"plans", "quality"}, Suggested: true}, []string{"plans", "quality"}},
		{"a guess", Finding{Themes: []string{"plans", "lamps"}, Suggested: true, Unsure: true, YourWords: []string{"lamps"}}, []string{"plans?", `lamps"`}},
		{"one by your words", Finding{Themes: []string{"plans", "lamps", "quality"}, Suggested: true, YourWords: []string{"lamps"}}, []string{"plans", `lamps"`, "quality"}},
		{"by words put into a built-in one", Finding{Themes: []string{"plans", "records"}, Suggested: true, YourWords: []string{"records"}}, []string{"plans", `records"`}},
		{"of the program though it has words", Finding{Themes: []string{"records"}, Suggested: true}, []string{"records"}},
		{"confirmed", Finding{Themes: []string{"plans"}, Confirmed: true}, []string{"plans"}},
		{"none", Finding{Suggested: true}, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := x.f.Marked(x.f.Themes); !slices.Equal(got, x.want) {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// TestAGuessIsCountedAmongWhatIsSuggested: and said so, until a person decides.
func TestAGuessIsCountedAmongWhatIsSuggested(t *testing.T) {
	f := Finding{Suggested: true, Unsure: true, YourWords: []string{"lamps"}}
	if got := f.Taggings(); !slices.Equal(got, []string{"suggested", "unsure", "your-words"}) {
		t.Errorf("counted by %q", got)
	}
	if got := f.TaggingNote(); got != " (suggested, a guess)" {
		t.Errorf("said as %q", got)
	}
	if f = f.Chosen(Choice{Themes: []string{"plans"}}); !slices.Equal(f.Taggings(), []string{"confirmed"}) || f.ThemeMark() != "" {
		t.Errorf("confirmed, counted by %q, marked %q", f.Taggings(), f.ThemeMark())
	}
}

// TestOnlyTheThemeThatYourWordsGiveIsSaidToBeByThem: neither the others nor the polarity
// are.
func TestOnlyTheThemeThatYourWordsGiveIsSaidToBeByThem(t *testing.T) {
	f := Finding{Themes: []string{"plans", "lamps"}, Polarity: Strength, Suggested: true, YourWords: []string{"lamps"}}
	for _, x := range []struct{ name, got, want string }{
		{"themes", f.Noted(f.Themes, "; "), "plans (suggested); lamps (suggested by your words)"},
		{"a theme", f.ThemeNote("plans"), " (suggested)"},
		{"polarity", f.SignWords(), "strength (suggested)"},
		{"none of yours", Finding{Themes: []string{"plans", "quality"}, Suggested: true, Unsure: true}.Noted([]string{"a", "b"}, "; "), "a; b (suggested, a guess)"},
	} {
		if x.got != x.want {
			t.Errorf("%s: %q, want %q", x.name, x.got, x.want)
		}
	}
}
