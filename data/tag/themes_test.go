package tag

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
)

// plainly is a plain sentence about each theme.
func plainly() map[string]string {
	return map[string]string{
		"front-door":     "The front door passes on each referral on the day it comes in.",
		"early-help":     "Families find early help near their homes.",
		"assessment":     "Assessments look at what has happened before and strategy meetings are held in time.",
		"plans":          "Core groups meet and child protection plans say what is to change.",
		"domestic-abuse": "Children who live with domestic abuse get help at once.",
		"neglect":        "Staff notice neglect early and use the graded care profile.",
		"exploitation":   "After children go missing somebody talks with them.",
		"permanence":     "Adopters are found soon and court papers are in order.",
		"placements":     "Foster carers get what they need to look after children.",
		"kinship":        "Private fostering is not known to many in the county.",
		"care-leavers":   "Personal advisers see care leavers often.",
		"education":      "The virtual school keeps an eye on personal education plans.",
		"health":         "Health assessments are late and dental checks too.",
		"diversity":      "Disabled children have short breaks that they like.",
		"voice":          "Children have advocates and their wishes and feelings are written down.",
		"iro":            "Independent reviewing officers speak up for children.",
		"oversight":      "Management oversight is written on each case.",
		"supervision":    "Supervision takes place each month and is reflective.",
		"workforce":      "Caseloads are high and vacancies stay open.",
		"unqualified":    "Unqualified workers take on tasks that go beyond their role.",
		"partnership":    "Partner agencies meet in the safeguarding board.",
		"quality":        "Audits and performance data are used each week.",
		"records":        "Case records in the electronic system are up to date.",
		"leadership":     "The chief executive and the lead member know the service.",
	}
}

// TestEveryTheme: a plain sentence about each theme gets it first.
func TestEveryTheme(t *testing.T) {
	texts := plainly()
	for _, th := range data.BuiltinThemes() {
		text, ok := texts[th.ID]
		if !ok {
			t.Errorf("no sentence about %s", th.ID)
			continue
		}
		if got := Suggest(text, "", false); len(got.Themes) == 0 || got.Themes[0] != th.ID {
			t.Errorf("%s: got %v", th.ID, got.Themes)
		}
	}
}

func TestThemeRules(t *testing.T) {
	for _, x := range []struct {
		name, text string
		section    data.Area
		want       []string
	}{
		{"the longer phrase hides the shorter", "Staff know which children are missing from education.", "", []string{"education"}},
		{"and the shorter alone counts", "Staff know which children are missing.", "", []string{"exploitation"}},
		{"a phrase of no theme hides too", "The council adopted a plan for roofs.", "", []string{"leadership"}},
		{"what a paragraph opens with comes first", "Supervision is monthly. It was good to see the audits.", "", []string{"supervision", "quality"}},
		{"in the other order", "Audits are monthly. It was good to see the supervision.", "", []string{"quality", "supervision"}},
		{"a passing mention is not enough", "Foster carers and their fostering service, and placements of every kind, do well. One plan was seen.", "", []string{"placements"}},
		{"any board's letters", "The NSCB met twice.", "", []string{"partnership"}},
		{"a section tips a weak paragraph", "They met twice.", data.Board, []string{"partnership"}},
		{"without it there is nothing", "They met twice.", "", nil},
		{"a section does not outweigh the words", "Foster carers met twice.", data.CareLeavers, []string{"placements"}},
		{"what a board works on comes before that it is a board", "Private fostering is not known to many in the county, and the board says so each year. Private foster carers rarely come forward.", data.Board, []string{"kinship", "partnership"}},
		{"what every board does is the board's", "Audits are seen by the board each year. Audits and performance data are used.", data.Board, []string{"partnership", "quality"}},
		{"hyphens and line ends do not part a phrase", "Pre-\nproceedings work moves on.", "", []string{"permanence"}},
		{"capital letters", "MANAGEMENT OVERSIGHT", "", []string{"oversight"}},
		{"nothing", "", "", nil},
	} {
		if got := Suggest(x.text, x.section, false).Themes; !slices.Equal(got, x.want) {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
}

// TestRareThemesAreNotOutvoted: a word that stands for a rare theme alone gives it,
// among whatever else; and what only sounds like it does not.
func TestRareThemesAreNotOutvoted(t *testing.T) {
	const common = "Assessments are timely and analytical. Management oversight is recorded. Partner agencies share information in strategy discussions. "
	for _, x := range []struct {
		text, theme string
		want        bool
	}{
		{common + "Some assessments are completed by unqualified workers.", "unqualified", true},
		{common + "Some visits are not undertaken by qualified social workers.", "unqualified", true},
		{common + "Some families are allocated to family support workers.", "unqualified", true},
		{common + "All are completed by suitably qualified social workers.", "unqualified", false},
		{common + "Newly qualified social workers are supported.", "unqualified", false},
		{common + "Carers are paid beyond their 18th birthday.", "unqualified", false},
		{common + "Long-term neglect is not recognised.", "neglect", true},
	} {
		got := Suggest(x.text, "", false).Themes
		if slices.Contains(got, x.theme) != x.want || len(got) > maxThemes || got[0] != "assessment" {
			t.Errorf("%q: %v", x.text, got)
		}
	}
}

// TestSoundSuggestions over any text made of the tables' own words.
func TestSoundSuggestions(t *testing.T) {
	pieces := strings.FieldsFunc(themesText+cuesText, func(r rune) bool { return r == ',' || r == '\n' })
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(pieces), rapid.String(), rapid.SampledFrom([]string{". However,", " not ", ". A"})), 0, 30).Draw(t, "text"), " ")
		section := rapid.SampledFrom(append(data.Areas(), "", "roof")).Draw(t, "section")
		a, b := Suggest(text, section, false), Suggest(text, section, false)
		if !slices.Equal(a.Themes, b.Themes) || a.Polarity != b.Polarity || !slices.Equal(a.Why, b.Why) {
			t.Fatal("two answers for the same words")
		}
		if len(a.Themes) > maxThemes || !a.Polarity.Valid() || cut(text).sentences() < 2 && a.Polarity != Tone(text) {
			t.Fatalf("%+v", a)
		}
		at := 0
		for _, w := range a.Why {
			if w.Start < at || w.End < w.Start || w.End == w.Start && w.End != 0 || w.End > len(text) || w.Theme != "" && !slices.Contains(a.Themes, w.Theme) {
				t.Fatalf("%+v in %+v", w, a)
			}
			at = w.Start
		}
		if p := Suggest(text, section, true).Polarity; p != data.Recommendation {
			t.Fatalf("a recommendation is %s", p)
		}
	})
}

func TestReasonsNameTheWords(t *testing.T) {
	const text = "Supervision is weak. However, plans are robust."
	got := map[string]bool{}
	for _, w := range Suggest(text, data.Leadership, false).Why {
		got[text[w.Start:w.End]+"/"+w.Theme+"/"+string(w.Rule)] = true
	}
	for _, want := range []string{"Supervision/supervision/phrase", "Supervision/supervision/word", "weak//cue", "However//contrast", "robust//cue"} {
		if !got[want] {
			t.Errorf("no %s in %v", want, got)
		}
	}
}

// TestSumsAddUp: what a suggestion says of how a theme came to its place is
// all there is.
func TestSumsAddUp(t *testing.T) {
	s := Suggest("Supervision is weak. Caseloads are high and social workers leave.", data.Leadership, false)
	if len(s.Sums) != len(s.Themes) || len(s.Themes) == 0 {
		t.Fatalf("%+v", s)
	}
	for i, x := range s.Sums {
		if x.Theme != s.Themes[i] || math.Abs(x.Start+x.Phrases+x.Words+x.Section-x.Total) > 1e-9 || i > 0 && x.Total > s.Sums[i-1].Total {
			t.Errorf("%+v", x)
		}
	}
}
