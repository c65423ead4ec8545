package training

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"casebook/data"
	"casebook/data/datatest"
)

// TestAClueDoesNotStandUnderItsVerdict: the reports of 2014 and 2015 say the
// grade in the heading under which their reasons stand.
func TestAClueDoesNotStandUnderItsVerdict(t *testing.T) {
	for _, x := range []struct{ name, section, want string }{
		{"the lowest grade", "This local authority has serious weaknesses and is not yet good because", "para 7, page 5"},
		{"the third grade", "This local authority requires improvement and is not yet good because", "para 7, page 5"},
		{"priority actions", "What must improve? Priority and immediate action", "para 7, page 5"},
		{"a subject", "Help for care leavers", "Help for care leavers, para 7, page 5"},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := facts(t, "birmingham")
			for i := range f.Findings {
				f.Findings[i].Source = data.Place{Section: x.section, Paragraph: 7, Page: 5}
			}
			s := Start(For(f))
			clues := at(t, s, "birmingham-2011-10-ucra", Clues).Clues
			if len(clues) == 0 || clues[0].Source != x.want {
				t.Errorf("%+v, want %q", clues, x.want)
			}
		})
	}
}

// TestAnswersSayWhereSourcesDisagree on the areas that nobody was asked for too.
func TestAnswersSayWhereSourcesDisagree(t *testing.T) {
	f := facts(t, "birmingham")
	for i := range f.Inspections {
		for j := range f.Inspections[i].Judgements {
			x := &f.Inspections[i].Judgements[j]
			if f.Inspections[i].ID == "birmingham-2023-02-ilacs" && x.Area == data.Care {
				x.Also = []data.Judgement{{Area: data.Care, Grade: data.Outstanding, Source: "a sheet"}}
			}
		}
	}
	s := Start(For(f))
	for s.Next() {
	}
	a := at(t, s, "birmingham-2023-02-ilacs", Reveal).Answer
	var letters []string
	for _, o := range a.Others {
		letters = append(letters, o.Letter())
	}
	if got := strings.Join(letters, " "); got != "G G≠ G G" || !slices.Contains(a.Source, "Children in care: but Outstanding in a sheet.") {
		t.Errorf("%s; %q", got, a.Source)
	}
}

// TestAnAnswerSaysSentences: each begins with a capital letter and ends with a
// stop, and quotes nothing that was taken out.
func TestAnAnswerSaysSentences(t *testing.T) {
	relabelled := 0
	for _, a := range datatest.Sample(builtin(t).Casebook.Authorities) {
		s := Start(For(facts(t, a.ID)))
		for s.Next() {
			slide := s.Slide(data.ByPublished)
			if slide.Answer == nil {
				continue
			}
			for _, words := range slide.Answer.Source {
				if first := []rune(words)[0]; unicode.IsLower(first) || !strings.HasSuffix(words, ".") || strings.Contains(words, `"`+gap+`"`) {
					t.Errorf("%s: %s", a.ID, words)
				}
				if strings.Contains(strings.ToLower(words), data.RelabelledBySource) {
					relabelled++
				}
			}
		}
	}
	if relabelled == 0 {
		t.Error("no grade was relabelled")
	}
}

// TestAnOwnAnswerNamesTheGradeBesideIt: and none that is still asked for of the same
// inspection, until that was revealed too.
func TestAnOwnAnswerNamesTheGradeBesideIt(t *testing.T) {
	round := func(area string) string {
		return "[[round]]\ninspection = \"birmingham-2016-09-sif\"\narea = \"" + area + "\"\nanswer = \"It was in\u00adadequate, and care requires improvement.\"\nnote = \"Say inadequate, not good.\"\n"
	}
	script, err := Read([]byte("authority = \"birmingham\"\n"+round("overall")+round("care")), "s.toml", builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for s := Start(script); s.Next(); {
		if x := s.Slide(data.ByPublished); x.Kind == Reveal {
			got = append(got, x.Answer.Own, x.Note)
		} else if x.Kind == Ask && (Tells(x.Note) || strings.Contains(x.Note, "inadequate")) {
			t.Errorf("before the answer: %q", x.Note)
		}
	}
	want := []string{"It was inadequate, and care [...].", "Say inadequate, not [...].", "It was in\u00adadequate, and care requires improvement.", "Say inadequate, not good."}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
