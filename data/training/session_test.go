package training

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/document"
)

// graded finds a grade's word, or its letter standing alone and no article.
var graded = regexp.MustCompile(`(?i:outstanding|good|adequate|requires[^\pL]+improvement|special measures)|(?:^|[^\pL\pM\pN])(?:[OGRI](?:$|[^\pL\pM\pN])|A(?:$|[^\pL\pM\pN ]| $| [^\p{Ll}]))`)

// TestNoGradeBeforeTheAnswer goes through the usual script of every authority.
// The four choices alone may name grades, before any answer was revealed.
func TestNoGradeBeforeTheAnswer(t *testing.T) {
	b := builtin(t)
	if len(b.Casebook.Authorities) != 158 {
		t.Fatalf("%d authorities", len(b.Casebook.Authorities))
	}
	steps := 0
	for _, a := range datatest.Sample(b.Casebook.Authorities) {
		f := facts(t, a.ID)
		script := For(f)
		for i := range max(1, len(script.steps)) {
			s := Start(script) // nothing has been revealed
			s.at = i
			switch s.now().kind {
			case Reveal, Change:
				continue
			case Clues:
				s.clues = len(script.Rounds[s.now().round].Clues)
			}
			for _, basis := range []data.Basis{data.ByPublished, data.ByInspected} {
				if at := graded.FindString(spread(s.Slide(basis), false)); at != "" {
					t.Errorf("%s, step %d of %d: %q in %s", a.ID, i+1, len(script.steps), at, spread(s.Slide(basis), false))
				}
			}
			for _, l := range strings.Split(told(t, s), "\n") {
				if at := graded.FindString(l); at != "" && !strings.HasPrefix(l, "| ") && !strings.HasPrefix(l, "Grades are Ofsted's") {
					t.Errorf("%s: the result says %q in %q", a.ID, at, l)
				}
			}
			steps++
		}
		for _, slide := range script.Slides(data.ByPublished, false) {
			if at := graded.FindString(spread(slide, false)); at != "" {
				t.Errorf("%s: printed without answers it says %q", a.ID, at)
			}
		}
		if at := graded.FindString(string(script.Format())); at != "" {
			t.Errorf("%s: the written script says %q", a.ID, at)
		}
	}
	if steps < datatest.Fewer(900) {
		t.Errorf("only %d steps were looked at", steps)
	}
}

// TestLaterGradesStayHidden walks the usual way: what is told is only of
// rounds whose answer has been passed.
func TestLaterGradesStayHidden(t *testing.T) {
	s := Start(For(facts(t, "birmingham")))
	for {
		now := s.now()
		for i, r := range s.script.Rounds {
			if shown := s.may(r.Inspection, r.Area); i > now.round && shown {
				t.Errorf("step %d may show the answer of round %d", s.at, i)
			} else if i == now.round && shown != (now.kind == Reveal || now.kind == Change) {
				t.Errorf("step %d, kind %d: the answer at hand may be shown: %v", s.at, now.kind, shown)
			}
		}
		if !s.Next() {
			break
		}
	}
	for s.Back() { // and so on the way back
		if now := s.now(); now.kind < Reveal && s.may(s.script.Rounds[now.round].Inspection, s.script.Rounds[now.round].Area) {
			t.Errorf("on the way back step %d shows its answer", s.at)
		}
	}
}

func TestWhateverIsPressedNothingIsTold(t *testing.T) {
	datatest.Whole(t)
	f := facts(t, "birmingham")
	rapid.Check(t, func(t *rapid.T) {
		s := Start(For(f))
		ever := make([]bool, len(s.script.Rounds))
		for range rapid.IntRange(1, 60).Draw(t, "presses") {
			switch rapid.IntRange(0, 8).Draw(t, "key") {
			case 0, 1, 2:
				s.Next()
			case 3:
				s.Back()
			case 4:
				s.Clue()
			case 5:
				s.Reveal()
			case 6:
				s.Go(rapid.SampledFrom(f.Inspections).Draw(t, "inspection").ID)
			case 7:
				s.Raise(rapid.IntRange(0, 5).Draw(t, "hand"))
			case 8:
				s.TakeBack()
			}
			now := s.now()
			if now.kind == Reveal || now.kind == Change {
				ever[now.round] = true
			}
			for i, r := range s.script.Rounds {
				if s.may(r.Inspection, r.Area) && !ever[i] {
					t.Fatalf("round %d is told and was never revealed", i)
				}
			}
			if slide := s.Slide(data.ByPublished); now.kind < Reveal && slide.Answer != nil {
				t.Fatal("an answer at a question")
			}
		}
	})
}

func TestScripts(t *testing.T) {
	for _, x := range []struct {
		name, authority string
		want            []string
	}{
		{"the whole story", "birmingham", []string{"visit", "safeguarding-overall", "care-overall", "visit", "overall", "overall", "overall", "visit", "overall", "overall", "visit"}},
		{"no overall grade yet", "brent", []string{"overall", "overall", "help-and-protection", "care", "care-leavers", "leadership"}},
		{"a review of the board alone", "surrey", []string{"safeguarding-overall", "care-overall", "overall", "overall", "board", "overall", "overall", "visit", "overall"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			var got []string
			for _, r := range For(facts(t, x.authority)).Rounds {
				if r.Area == "" {
					r.Area = "visit"
				}
				got = append(got, string(r.Area))
			}
			if x.name == "no overall grade yet" {
				got = got[max(0, len(got)-6):]
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("asks for %v, want %v", got, x.want)
			}
		})
	}
}

func TestAnAuthorityWithoutInspections(t *testing.T) {
	f := facts(t, "birmingham")
	f.Inspections = nil
	s := Start(For(f))
	if s.Next() || s.Back() || s.Reveal() || s.Raise(1) || s.Clue() || s.ClearHands() {
		t.Error("something happens where there is nothing")
	}
	if got := s.Slide(data.ByPublished); got.Kind != Nothing || !strings.Contains(got.Question, "No inspection of Birmingham is held here") {
		t.Errorf("%+v", got)
	}
}

func TestAnInspectionByItselfHasNothingBefore(t *testing.T) {
	f := facts(t, "birmingham")
	f.Inspections, f.Events = f.Inspections[4:5], nil
	if n := len(For(f).steps); n != 4 { // shown, asked, clues, answer
		t.Errorf("%d steps", n)
	}
}

func at(t *testing.T, s *Session, inspection string, k Kind) Slide {
	t.Helper()
	if !s.Go(inspection) {
		t.Fatal("no ", inspection)
	}
	for s.now().kind != k {
		if !s.Next() {
			t.Fatal("no such step")
		}
	}
	return s.Slide(data.ByPublished)
}

func walked(t *testing.T) *Session {
	s := Start(For(facts(t, "birmingham")))
	for s.Next() {
	}
	return s
}

func TestTheAnswerAndItsSource(t *testing.T) {
	s := walked(t)
	a := at(t, s, "birmingham-2016-09-sif", Reveal).Answer
	if a.Grade != data.Inadequate || len(a.Others) != 5 || !strings.Contains(strings.Join(a.Source, " "), "Source: ") {
		t.Errorf("%+v", a)
	}
	a = at(t, s, "birmingham-2018-08-monitoring", Reveal).Answer
	if a.Grade != "" || !strings.Contains(fmt.Sprint(a.Words, a.Source), "Inadequate stands, since 25 November 2016") {
		t.Errorf("%+v", a)
	}
}

func TestWhatChanged(t *testing.T) {
	s := walked(t)
	c := at(t, s, "birmingham-2018-12-ilacs", Change).Change
	if c.Areas[0].Change != "▲ up 1" || !strings.HasPrefix(c.Areas[0].Why, "with care") {
		t.Errorf("%+v", c.Areas[0])
	}
	if len(c.Between) == 0 || c.Between[0].Source == "" {
		t.Errorf("%+v", c.Between)
	}
	for _, a := range at(t, s, "birmingham-2014-03-sif", Change).Change.Areas {
		if a.Change == "scale changed" || strings.ContainsAny(a.Change, "^v") && a.Before == "" {
			t.Errorf("%+v", a)
		}
		if a.Name == "Overall" && a.Change != "" {
			t.Errorf("child protection of 2012 is held against overall: %+v", a)
		}
	}
}

func TestTheGradeBeforeStaysHiddenWhereItWasSkipped(t *testing.T) {
	s := Start(For(facts(t, "birmingham")))
	c := at(t, s, "birmingham-2016-09-sif", Change).Change
	if at := c.Areas[0].Before; at != "" || c.Areas[0].Change != "" || !strings.Contains(c.Areas[0].Why, "not been revealed") {
		t.Errorf("%+v", c.Areas[0])
	}
}

func TestHands(t *testing.T) {
	s := Start(For(facts(t, "birmingham")))
	at(t, s, "birmingham-2014-03-sif", Ask)
	for _, h := range []int{3, 3, 4, 2, 3} {
		if !s.Raise(h) {
			t.Fatal("no hand counted")
		}
	}
	s.TakeBack()
	if c := s.Slide(data.ByPublished).Options; c[1].Hands != 1 || c[2].Hands != 2 || c[3].Hands != 1 {
		t.Errorf("%+v", c)
	}
	s.Reveal()
	if s.Raise(1) {
		t.Error("a hand counts after the answer")
	}
	if g := s.Slide(data.ByPublished).Answer.Guess; g != "Requires improvement, 2 of 4 hands" {
		t.Error(g)
	}
	s.Reveal() // back to the question
	if !s.ClearHands() {
		t.Error("hands are not cleared")
	}
	s.Raise(1)
	s.Raise(2)
	s.Reveal()
	if g := s.Slide(data.ByPublished).Answer.Guess; g != "undecided: Outstanding and Good, 1 of 2 hands each" {
		t.Error(g)
	}
	result := told(t, s)
	for _, want := range []string{"# Training: Birmingham 2009-2024", "| 1 Outstanding | 1 |", "The room: undecided", "The answer: Inadequate.", "Years are those of the date published", "The answer was not shown."} {
		if !strings.Contains(result, want) {
			t.Errorf("%q is not in the result:\n%s", want, result)
		}
	}
}

func TestWhatLiesBetweenIsSinceTheInspectionComparedWith(t *testing.T) {
	c := at(t, walked(t), "birmingham-2018-12-ilacs", Change).Change
	for _, e := range c.Between {
		if strings.Contains(e.Text, "takes over delivery") {
			return
		}
	}
	t.Errorf("the trust of April 2018 is missing: %+v", c.Between)
}

func TestAnAreaThatWasNotJudgedIsNotAskedFor(t *testing.T) {
	f := facts(t, "birmingham")
	in := f.Inspections[5]
	in.Judgements = []data.Judgement{
		{Area: data.Care, Grade: data.Good, Source: "x", Status: data.InReport},
		{Area: data.Board, Grade: data.NotGraded, Source: "x", Status: data.InReport},
	}
	f.Inspections, f.Events = []data.Inspection{in}, nil
	s := Start(For(f))
	if n := len(s.script.Rounds); n != 1 || s.script.Rounds[0].Area != data.Care {
		t.Fatalf("%+v", s.script.Rounds)
	}
	s.Reveal()
	if a := s.Slide(data.ByPublished).Answer; len(a.Others) != 1 || a.Others[0].Words != "Not judged" {
		t.Errorf("%+v", a.Others)
	}
	in.Judgements = in.Judgements[1:]
	f.Inspections = []data.Inspection{in}
	if q := Start(For(f)); !q.Next() || !strings.HasPrefix(q.Slide(data.ByPublished).Question, "No grade of this inspection is held here") {
		t.Errorf("%+v", q.Slide(data.ByPublished))
	}
}

func TestTwoInspectionsOnOneDay(t *testing.T) {
	f := facts(t, "birmingham")
	first, second := f.Inspections[4], f.Inspections[5]
	second.Inspected, second.Published = first.Inspected, first.Published
	f.Inspections, f.Events = []data.Inspection{first, second}, nil
	s := Start(For(f))
	if !s.Go(second.ID) || s.Slide(data.ByPublished).Inspection != second.ID {
		t.Error("the second cannot be gone to")
	}
	s.Reveal()
	if s.may(first.ID, data.Overall) {
		t.Error("the answer of the second tells the first")
	}
	s.Next()
	for _, a := range s.Slide(data.ByPublished).Change.Areas {
		if a.Before != "" {
			t.Errorf("%+v", a)
		}
	}
}

func TestUndatedInspectionsTellNothing(t *testing.T) {
	f := facts(t, "birmingham")
	for i := range f.Inspections {
		f.Inspections[i].Inspected.Start, f.Inspections[i].Inspected.End, f.Inspections[i].Published.Date = "", "", ""
	}
	s := Start(For(f))
	for i := range s.script.steps {
		s.at = i
		if k := s.now().kind; k == Reveal || k == Change {
			continue
		}
		if got := spread(s.Slide(data.ByPublished), false); graded.MatchString(got) {
			t.Errorf("step %d: %q", i, graded.FindString(got))
		}
	}
	if y := s.Slide(data.ByPublished).Year; y != "date unknown" {
		t.Errorf("the year is %q", y)
	}
}

func BenchmarkSlide(b *testing.B) {
	s := Start(For(facts(b, "birmingham")))
	for s.Next() {
	}
	for b.Loop() {
		s.Slide(data.ByPublished)
	}
}

// told is the result of a training as Markdown.
func told(t *testing.T, s *Session) string {
	t.Helper()
	var b strings.Builder
	if err := document.Write(&b, document.Markdown, s.Result(data.ByPublished, "1 May 2024"), document.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
