package training

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMask(t *testing.T) {
	for _, x := range []struct{ name, text, want string }{
		{"each grade", "Outstanding, good, adequate or inadequate.", "[...], [...], [...] or [...]."},
		{"the third grade", "Every area now requires improvement, after years.", "Every area now [...], after years."},
		{"the third grade in full", "It requires improvement to be good.", "It [...]."},
		{"hyphens and capitals", "A REQUIRES-IMPROVEMENT service", "[...] service"},
		{"words between", "The service requires some further improvement.", "The service [...]."},
		{"turned round", "Improvement is still required.", "[...]."},
		{"only looks like it", "Good practice was adequately shared; goodwill helped.", "[...] practice was [...] shared; [...] helped."},
		{"inadequacies", "Inadequacies and inadequately kept notes", "[...] and [...] kept notes"},
		{"letters alone", "Overall: I (was R), care A", "Overall: [...] (was [...]), care [...]"},
		{"letters in a row", "O G R A I", "[...]"},
		{"an article", "A manager signed it. A second did not.", "A manager signed it. A second did not."},
		{"an article before a grade", "A good manager. A", "a [...] manager. [...]"},
		{"letters inside words", "Ofsted asked IRO and A&E staff", "Ofsted asked IRO and [...]&E staff"},
		{"short form", "Rated RI twice", "Rated [...] twice"},
		{"numbered", "Grade 4 (inadequate), graded 2", "[...] ([...]), [...]"},
		{"special measures", "It was put in special  measures.", "It was put in [...]."},
		{"notices", "An improvement notice and a notice to improve were served.", "An [...] and a [...] were served."},
		{"commissioners and trusts", "The commissioner asked the trust's staff about intervention.", "The [...] asked the [...] staff about [...]."},
		{"trusting is no trust", "Children have trusting ties.", "Children have trusting ties."},
		{"what defines the lowest grade", "Serious weaknesses; widespread and serious failures; it seriously considers failure.", "[...]; [...]; it seriously considers failure."},
		{"priority actions", "Priority and immediate action: three priority actions", "[...]: three [...]"},
		{"letters run into it", "xrequires improvement; xspecial measuresx", "x[...]; x[...]"},
		{"soft hyphen", "in\u00adade\u00adquate", "[...]"},
		{"no-width space", "go\u200bod", "[...]"},
		{"wide letters", "ｇｏｏｄ", "[...]"},
		{"no-break space", "requires\u00a0improvement", "[...]"},
		{"nothing to hide", "Few people knew the thresholds.", "Few people knew the thresholds."},
		{"empty", "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := Mask(x.text); got != x.want {
				t.Errorf("%q gives %q, want %q", x.text, got, x.want)
			}
		})
	}
}

// TestNoGradeSurvivesMasking mixes grades, letters, unseen marks and any text.
func TestNoGradeSurvivesMasking(t *testing.T) {
	forms := regexp.MustCompile(`(?i)outstanding|good|adequate|inadequac|requires?[^\pL\pN]+improvement|special[^\pL\pN]+measures|commissioner|intervention|\btrust\b`)
	mark := regexp.MustCompile(`(^|[^\pL\pM\pN])[OGRAI]($|[^\pL\pM\pN])`)
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"outstanding", "Good", "requires", "improvement", "to be", "ADEQUATE", "inadequate", "special", "measures", "in", "A", "I", "R", "O", "G",
			"trust", "commissioner", "RI", "\u00ad", "\u200b", "-", " ", "\n", ".", "[...]", "’s", "grade 4"}),
		rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " ", "-"}).Draw(t, "between"))
		got := Mask(text)
		if at := forms.FindString(got); at != "" {
			t.Fatalf("%q is left of %q: %q", at, text, got)
		}
		if at := mark.FindString(article().ReplaceAllString(got, "${1}a${2}")); at != "" {
			t.Fatalf("letter %q is left of %q: %q", at, text, got)
		}
		if Tells(got) {
			t.Fatalf("%q still tells", got)
		}
		if again := Mask(got); again != got {
			t.Fatalf("masking twice changes %q to %q", got, again)
		}
	})
}
