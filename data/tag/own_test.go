package tag

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/datatest"
)

// own is a tagger with the built-in themes and some of a person's.
func ownTagger(t interface {
	Helper()
	Fatal(...any)
}, more ...data.Theme) *Tagger {
	t.Helper()
	tagger, err := New(append(data.BuiltinThemes(), more...))
	if err != nil {
		t.Fatal(err)
	}
	return tagger
}

// TestAPersonsWordsDecide: a paragraph that holds one gets the theme, in any script
// and wherever it stands, unless it holds one that keeps the theme away.
func TestAPersonsWordsDecide(t *testing.T) {
	const long = "Management oversight is recorded well. Supervision is reflective and regular. Caseloads are manageable and the workforce is stable. Plans are clear. "
	for _, x := range []struct {
		name, text string
		theme      data.Theme
		want       bool
	}{
		{"a word", long + "One asylum hostel was seen.", data.Theme{Terms: []string{"asylum"}}, true},
		{"only whole", long + "The asylums were seen.", data.Theme{Terms: []string{"asylum"}}, false},
		{"any ending", long + "The asylums were seen.", data.Theme{Terms: []string{"asyl"}, PrefixTerms: []string{"asyl"}}, true},
		{"a phrase", long + "Part-time\n timetables are used.", data.Theme{Terms: []string{"part time timetables"}}, true},
		{"its words apart", long + "Timetables are part time.", data.Theme{Terms: []string{"part time timetables"}}, false},
		{"kept away", long + "One asylum hostel for adults was seen.", data.Theme{Terms: []string{"asylum"}, Except: []string{"hostel for adult*"}}, false},
		{"not kept away", long + "One asylum hostel was seen.", data.Theme{Terms: []string{"asylum"}, Except: []string{"hostel for adult*"}}, true},
		{"capitals", long + "ASYLUM", data.Theme{Terms: []string{"asylum"}}, true},
		{"inside a phrase of the tables", long + "Management oversight again.", data.Theme{Terms: []string{"oversight again"}}, true},
		{"one board's letters", long + "The NSCB met.", data.Theme{Terms: []string{"nscb"}}, true},
		{"and no other's", long + "The ESCB met.", data.Theme{Terms: []string{"nscb"}}, false},
		{"Greek", long + "Το παιδί μιλά.", data.Theme{Terms: []string{"παιδί"}}, true},
		{"Chinese", long + "他们说儿童很好。", data.Theme{Terms: []string{"儿童"}}, true},
		{"Arabic", long + "قال الأطفال نعم", data.Theme{Terms: []string{"الأطفال"}}, true},
		{"Gujarati", long + "બાળકો ખુશ છે", data.Theme{Terms: []string{"બાળકો"}}, true},
	} {
		t.Run(x.name, func(t *testing.T) {
			x.theme.ID = "mine"
			tagger := ownTagger(t, x.theme)
			got := tagger.Explain(x.text, "", false)
			if slices.Contains(got.Themes, "mine") != x.want {
				t.Errorf("themes %v", got.Themes)
			}
			if want := Suggest(x.text, "", false).Themes; !slices.Equal(slices.DeleteFunc(slices.Clone(got.Themes), func(id string) bool { return id == "mine" }), want) {
				t.Errorf("themes %v, without the person's %v", got.Themes, want)
			}
			if given, _ := tagger.Own(x.text); (len(given) == 1) != x.want {
				t.Errorf("own words give it: %v", given)
			}
			if missed := slices.ContainsFunc(got.Missed, func(m Missed) bool { return m.Theme == "mine" && m.Yours != NoneOfYours }); missed == x.want {
				t.Errorf("missed: %+v", got.Missed)
			}
		})
	}
}

// TestWordsOfTwoThemesMayOverlap: each theme gets what holds its words.
func TestWordsOfTwoThemesMayOverlap(t *testing.T) {
	tagger := ownTagger(t, data.Theme{ID: "a", Terms: []string{"asylum"}}, data.Theme{ID: "b", Terms: []string{"asylum seeking children"}}, data.Theme{ID: "c", Terms: []string{"seeking"}})
	if got := tagger.Suggest("Asylum seeking children live here.", "", false).Themes; !slices.Equal(got[len(got)-3:], []string{"a", "b", "c"}) {
		t.Error(got)
	}
}

// TestWordsAddedToABuiltInTheme decide as those of an added one, also where they
// stand in a phrase of another theme, and a word behind "-" keeps it away.
func TestWordsAddedToABuiltInTheme(t *testing.T) {
	list := data.BuiltinThemes()
	at := slices.IndexFunc(list, func(t data.Theme) bool { return t.ID == "records" })
	list = slices.Clone(list)
	list[at].Terms = append(slices.Clone(list[at].Terms), "foster carers")
	list[at].Except = []string{"lantern"}
	tagger, err := New(list)
	if err != nil {
		t.Fatal(err)
	}
	const text = "Foster carers are well matched and placements are stable."
	if got, want := tagger.Suggest(text, "", false).Themes, append(slices.Clone(Suggest(text, "", false).Themes), "records"); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for _, text := range []string{text + " Lantern.", "Case records are incomplete and case recording is late. Lantern."} {
		s := tagger.Explain(text, "", false)
		if slices.Contains(s.Themes, "records") || !slices.ContainsFunc(s.Missed, func(m Missed) bool { return m.Theme == "records" && m.Yours == KeptAway }) {
			t.Errorf("%v, %+v", s.Themes, s.Missed)
		}
	}
}

// TestOwnThemesTakeNothing: whatever a person's themes are found by, every other
// theme is suggested as without them, in the same order and as surely, and so are they
// where the words were put into a built-in theme. They stand behind the first, where no
// list is cut.
func TestOwnThemesTakeNothing(t *testing.T) {
	datatest.Whole(t)
	pieces := strings.FieldsFunc(themesText+cuesText, func(r rune) bool { return r == ',' || r == '\n' })
	rapid.Check(t, func(t *rapid.T) {
		drawn := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 20).Draw(t, "text")
		text := strings.Join(drawn, ". A ")
		words := strings.Fields(strings.Trim(rapid.SampledFrom(drawn).Draw(t, "word"), " *0123456789.-"))
		if len(words) == 0 || len(partsOf(strings.Join(words, " "))) == 0 {
			return
		}
		term := strings.ToLower(strings.Join(words, " "))
		tagger := ownTagger(t, data.Theme{ID: "mine", Terms: []string{term}}, data.Theme{ID: "never found", Terms: []string{"zzyzx"}})
		got, want := tagger.Suggest(text, "", false), Suggest(text, "", false)
		if len(want.Themes) > 0 && got.Confidence != want.Confidence || len(got.Themes) == 0 && got.Confidence != want.Confidence {
			t.Fatalf("%+v, without %+v", got.Confidence, want.Confidence)
		}
		list := slices.Clone(data.BuiltinThemes())
		into := rapid.IntRange(0, len(list)-1).Draw(t, "into")
		list[into].Terms = append(slices.Clone(list[into].Terms), term)
		more, err := New(list)
		if err != nil {
			t.Fatal(err)
		}
		if s := more.Suggest(text, "", false); len(want.Themes) > 0 && s.Confidence != want.Confidence {
			t.Fatalf("%+v, without the word of %s %+v", s.Confidence, list[into].ID, want.Confidence)
		}
		rest := slices.DeleteFunc(slices.Clone(got.Themes), func(id string) bool { return id == "mine" })
		if !slices.Equal(rest, want.Themes) || got.Polarity != want.Polarity {
			t.Fatalf("%v, without %v", got.Themes, want.Themes)
		}
		if at := slices.Index(got.Themes, "mine"); at > 1 {
			t.Fatalf("%v", got.Themes)
		}
	})
}
