package training

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/prose"
)

// Answer is what an inspection gave, where that is stated, and what the room
// guessed.
type Answer struct {
	Grade  data.Grade // "" where none was asked for
	Words  string     // "Inadequate", or what a visit gives instead
	Own    string     // the trainer's own answer
	Source []string   // how the grade is known, one sentence each
	Guess  string     // "" where nobody was asked, or no hand counted
	Others []Judged   // the inspection's other areas, once nobody asks for them
}

// Judged is an area with its grade in words.
type Judged struct {
	Area     string
	Grade    data.Grade
	Words    string
	Disputed bool // another source gives it another grade
}

// Letter is the grade's letter, with "≠" where sources disagree.
func (j Judged) Letter() string {
	if j.Disputed {
		return j.Grade.Letter() + mark.Disputed
	}
	return j.Grade.Letter()
}

func (s *Session) answer(round int, in data.Inspection) *Answer {
	r := s.script.Rounds[round]
	a := &Answer{Own: s.own(r.Answer, r, in)}
	if r.Area != "" {
		a.Guess = s.guess(round, in)
	}
	j, judged := in.Judgement(r.Area)
	switch {
	case judged && s.may(in.ID, r.Area):
		a.Grade, a.Words = j.Grade, j.Grade.Words()
		a.Source = s.stated(j)
	case !in.Framework.Graded():
		a.Words = in.LackOfGrades()
		a.Source = s.standing(in)
		if in.Outcome != "" {
			a.Source = append(a.Source, s.free(in.Outcome, in.InForce())+".")
		}
	case r.Area == "" && len(asked(in)) == 0:
		a.Words = in.LackOfGrades()
	}
	if s.script.last(round) {
		a.Source = append(a.Source, s.withoutOverall(in)...)
	}
	a.Source = append(a.Source, dates(in)...)
	if words := history.LatestWords(in, s.script.facts.Inspections); words != "" {
		a.Source = append(a.Source, words)
	}
	for _, o := range data.InOrder(in.Judgements) {
		if o.Area != r.Area && s.may(in.ID, o.Area) {
			a.Others = append(a.Others, Judged{o.Area.NameIn(in.Edition()), o.Grade, o.Grade.Words(), o.Disputed()})
			a.Source = append(a.Source, s.otherSources(o, o.Area.NameIn(in.Edition())+": ")...)
		}
	}
	return a
}

// withoutOverall says of graded areas without an overall grade why none was given,
// and which overall grade was the last if that is no secret.
func (s *Session) withoutOverall(in data.Inspection) []string {
	if len(in.Judgements) == 0 || in.OverallStatus() == data.OverallGiven {
		return nil
	}
	last := history.LastOverall(s.script.facts.Inspections, in)
	if last.Given != nil && !s.told(*last.Given) {
		last.Given = nil
	}
	return []string{last.Explained()}
}

// otherSources says what other sources give instead of a grade, one sentence each.
func (s *Session) otherSources(j data.Judgement, area string) []string {
	var out []string
	for _, o := range j.Also {
		out = append(out, area+"but "+o.Grade.Words()+" in "+s.script.facts.source(o.Source)+".")
	}
	return out
}

// dates says how the two dates are known.
func dates(in data.Inspection) []string {
	var out []string
	if w := in.Inspected.Status.Words(); w != "" && in.Inspected.Start != "" {
		out = append(out, "date of fieldwork "+w)
	}
	if w := in.Published.Status.Words(); w != "" && in.Published.Date != "" {
		out = append(out, "date of publication "+w)
	}
	if len(out) == 0 {
		return nil
	}
	return []string{prose.Capital(strings.Join(out, "; ")) + "."}
}

// stated says how a grade is known, and what other sources say instead.
func (s *Session) stated(j data.Judgement) []string {
	words := prose.Capital(j.Status.Words()) + ". Source: " + s.script.facts.source(j.Source)
	if j.Page > 0 {
		words += fmt.Sprintf(", page %d", j.Page)
	}
	out := []string{words + "."}
	if len(j.Confirmed) > 0 {
		var by []string
		for _, c := range j.Confirmed {
			by = append(by, s.script.facts.source(c))
		}
		out = append(out, "Confirmed by "+prose.List(by, "and")+".")
	}
	for _, x := range s.otherSources(j, "") {
		out = append(out, prose.Capital(x))
	}
	if j.Note != "" {
		out = append(out, s.remark(j.Note))
	}
	return out
}

// remark is the note on a grade as a sentence. Of words that could still tell a
// grade only what was done with them stands.
func (s *Session) remark(note string) string {
	words := s.free(note, "")
	if strings.Contains(words, gap) && strings.HasSuffix(note, data.RelabelledBySource) {
		words = data.RelabelledBySource
	}
	return strings.TrimSuffix(prose.Capital(words), ".") + "."
}

func (f Facts) source(id string) string {
	x, ok := f.Sources[id]
	if !ok {
		return id
	}
	if x.Publisher != "" && !strings.Contains(x.Name(), x.Publisher) {
		return x.Name() + " (" + x.Publisher + ")"
	}
	return x.Name()
}

// standing says which grade was in force at a visit, which changes none. Whatever
// inspections it may name, all that they gave must have been revealed.
func (s *Session) standing(in data.Inspection) []string {
	g, ok := history.StandingAt(s.script.facts.Inspections, in)
	switch {
	case !ok:
		return []string{history.NoneInForceSentence}
	case !s.told(g.Inspection), g.Last.Given != nil && !s.told(*g.Last.Given), slices.ContainsFunc(g.Rivals, func(r data.Inspection) bool { return !s.told(r) }):
		return []string{"The grade in force then has not been revealed here."}
	}
	return []string{g.Sentence()}
}

// guess is what most hands were for, "" where none went up.
func (s *Session) guess(round int, in data.Inspection) string {
	choices := s.options(round, in)
	most, all := 0, 0
	for _, c := range choices {
		most, all = max(most, c.Hands), all+c.Hands
	}
	if all == 0 {
		return ""
	}
	var words []string
	for _, c := range choices {
		if c.Hands == most {
			words = append(words, c.Words)
		}
	}
	if len(words) > 1 {
		return fmt.Sprintf("undecided: %s, %d of %d hands each", prose.List(words, "and"), most, all)
	}
	return fmt.Sprintf("%s, %d of %s", words[0], most, prose.Count(all, "hand"))
}
