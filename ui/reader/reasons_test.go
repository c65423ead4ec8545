package reader

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/tag"
)

// shelf is a casebook of one letter and one report.
type shelf struct{}

func (shelf) Suggest(f data.Finding) (tag.Suggestion, error) {
	return tag.Suggest(f.Text, f.Area, f.Polarity == data.Recommendation), nil
}

func (shelf) Themes() data.ThemeSet { return data.ThemeSet{} }

func (shelf) Inspection(id string) (data.Inspection, error) {
	if id == "letter" {
		return data.Inspection{ID: id, Framework: data.UCRA}, nil
	}
	return data.Inspection{ID: id, Framework: data.SIF}, nil
}

// In a letter the heading has a say, as it has at the import: the reasons do not
// claim that the text is read otherwise now.
func TestReasonsReadALetterAsItsImportDid(t *testing.T) {
	f := data.Finding{Inspection: "letter", Text: "Effective oversight of the lamp rota by managers.", Suggested: true, Polarity: data.Development,
		Source: data.Place{Section: "Areas for development"}}
	told := func(f data.Finding) string {
		t.Helper()
		s, err := Suggest(shelf{}, f)
		if err != nil {
			t.Fatal(err)
		}
		f.Themes = s.Themes
		return strings.Join(Reasons(f, *s, data.ThemeSet{}), "\n")
	}
	if got := told(f); !strings.Contains(got, "; needs work.") || strings.Contains(got, "read otherwise") ||
		!strings.Contains(got, `In a letter the heading that it stands under counts with the words: "Areas for development".`) {
		t.Error(got)
	}
	f.Inspection = "report"
	if got := told(f); !strings.Contains(got, "; strength.") || !strings.Contains(got, "read otherwise") || strings.Contains(got, "heading") {
		t.Error(got)
	}
}

func TestReasonsTellWhichRuleDecided(t *testing.T) {
	for _, x := range []struct {
		name, text string
		polarity   data.Polarity
		want       string
	}{
		{"it asks", "Ensure that supervision is regular.", data.Development, "It opens as a recommendation does"},
		{"by its place", "Ensure that supervision is regular.", data.Recommendation, "It is a recommendation by its place"},
		{"it turns", "Supervision is good, but it is not recorded.", data.MixedPolarity, "It says otherwise after: but."},
		{"nothing speaks", "The lamps are lit at dusk.", data.Context, "praise: no words\nconcern: no words"},
	} {
		s, err := Suggest(shelf{}, data.Finding{Text: x.text, Polarity: x.polarity})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(Reasons(data.Finding{Text: x.text, Polarity: x.polarity, Suggested: true}, *s, data.ThemeSet{}), "\n"); !strings.Contains(got, x.want) {
			t.Errorf("%s: %s", x.name, got)
		}
	}
}

// TestReasonsSayWhyAThemeWasNotGiven, and by which of the reader's words one was.
func TestReasonsSayWhyAThemeWasNotGiven(t *testing.T) {
	tagger, err := tag.New(append(data.BuiltinThemes(),
		data.Theme{ID: "lamps", Terms: []string{"oil lamps"}, Except: []string{"river*"}}, data.Theme{ID: "moon", Terms: []string{"moon"}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ name, text, want string }{
		{"by your words", "Oil lamps are lit well.", `lamps, by your words: "oil lamps"`},
		{"none of them", "Supervision is good.", "Not lamps and moon: none of your words stands here."},
		{"kept away", "Oil lamps are lit by rivers.", `Not lamps: kept away by your words behind -: "rivers"`},
		{"too little", "Supervision is good and regular. Caseloads are seen.", "is needed: "},
		{"unsure of the theme", "It is good.", "Unsure: the words do not tell what it is about most"},
		{"unsure of both", "It is lit.", "%) or praise or concern ("},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := tagger.Explain(x.text, "", false)
			if got := strings.Join(Reasons(data.Finding{Text: x.text, Suggested: true, Themes: s.Themes, Polarity: s.Polarity}, s, data.ThemeSet{}), "\n"); !strings.Contains(got, x.want) {
				t.Error(got)
			}
		})
	}
}
