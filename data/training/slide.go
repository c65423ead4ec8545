package training

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
)

// Slide is all that may be shown at a step. Nothing else of a script reaches a
// reader: before the answer no field but Options names a grade.
type Slide struct {
	Title  string // the authority and its years
	Script string // the script's title
	Group  string
	Step   int // from 1; 0 where there is none
	Of     int
	Kind   Kind

	Inspection string // id

	Year      string // of the basis
	Framework string
	Inspected string // "inspected 18 March to 9 April 2014"
	Published string // "published 23 May 2014"
	Scope     string

	Question string
	Area     data.Area // whose grade is asked for; "" where none is
	Options  []Option  // none where no grade is asked for
	Clues    []Clue    // shown so far
	ClueNote string    // how many there are, or why there are none
	SoFar    []Past    // earlier rounds
	Answer   *Answer   // at the answer only
	Change   *Changed  // after it only
	Note     string    // for the speaker
}

// Option is a grade to choose, with the hands for it.
type Option struct {
	Number int // 1 to 4
	Words  string
	Hands  int
}

// Clue is a finding without the words that would tell, and where it stands.
type Clue struct {
	Text    string       `json:"text"`
	Source  string       `json:"source"`
	Wording data.Wording `json:"wording"`
}

// NotYet stands for an answer that the room has not seen.
const NotYet = "?"

// Past is an earlier round in few words.
type Past struct {
	Year, Words string
	Grade       data.Grade // that the words name, "" where they name none
}

// Slide returns what may be shown now; basis says which date the years are of.
func (s *Session) Slide(basis data.Basis) Slide {
	f := s.script.facts
	out := Slide{Title: f.title(basis), Script: Mask(s.script.Title), Group: Mask(s.script.Group), Of: len(s.script.steps), Kind: s.now().kind}
	if out.Kind == Nothing {
		out.Question = s.script.Empty()
		return out
	}
	now := s.now()
	r := s.script.Rounds[now.round]
	in, _ := f.inspection(r.Inspection)
	out.Step, out.Inspection = s.at+1, in.ID
	s.head(&out, in, basis)
	out.Note = s.noted(in.ID, Mask(r.Note))
	out.SoFar = s.past(now.round, basis)
	switch now.kind {
	case Ask, Clues:
		out.Question, out.Area, out.Options = question(r, in), r.Area, s.options(now.round, in)
		out.Clues, out.ClueNote = s.shown(r, in)
	case Reveal:
		out.Question, out.Area = question(r, in), r.Area
		out.Answer = s.answer(now.round, in)
		out.Note = s.noted(in.ID, s.own(r.Note, r, in))
	case Change:
		out.Change = s.changed(in, basis)
		out.Note = s.noted(in.ID, s.own(r.Note, r, in))
	}
	return out
}

func (f Facts) title(basis data.Basis) string {
	first, last := "", ""
	for _, in := range f.Inspections {
		y := in.YearOn(basis)
		if y != "" && (first == "" || y < first) {
			first = y
		}
		last = max(last, y)
	}
	if first != last {
		first += "-" + last
	}
	return strings.TrimSpace(f.Authority.Name + " " + first)
}

func (s *Session) head(out *Slide, in data.Inspection, basis data.Basis) {
	out.Year = in.YearOn(basis)
	if out.Year == "" {
		out.Year = "date unknown"
	}
	out.Framework = in.Framework.Name()
	switch {
	case in.Kind == data.ReInspection:
		out.Framework += ", re-inspection"
	case in.BoardAlone():
		out.Framework += ", board review alone"
	case in.Sequence > 0:
		out.Framework += fmt.Sprintf(" %d", in.Sequence)
	}
	out.Inspected, out.Published = "inspected "+in.Inspected.String(), "published "+in.Published.Date.String()
	out.Inspected = strings.Replace(out.Inspected, "inspected date unknown", "fieldwork date unknown", 1)
	out.Published = strings.Replace(out.Published, "published date unknown", "publication date unknown", 1)
	for _, o := range in.Published.Also {
		out.Published += ", another source says " + o.Date.String()
	}
	out.Scope = Mask(in.Scope)
}

func question(r Round, in data.Inspection) string {
	switch {
	case r.Question != "":
		return Mask(r.Question)
	case r.Area == data.Overall && !in.Edition().GradesOneService():
		return "What was the overall grade?"
	case r.Area != "":
		return "What was the grade? " + r.Area.NameIn(in.Edition())
	}
	return in.LackOfGrades() + " What would you look at?"
}

// options are the four grades of the inspection's scale.
func (s *Session) options(round int, in data.Inspection) []Option {
	if s.script.Rounds[round].Area == "" {
		return nil
	}
	out := make([]Option, 4)
	for i, g := range scale(in.Edition()) {
		out[i] = Option{Number: i + 1, Words: g.Words()}
	}
	for _, h := range s.hands[round] {
		out[h-1].Hands++
	}
	return out
}

func scale(e data.Edition) [4]data.Grade {
	third := e.Scale()
	if third == "" {
		third = data.RequiresImprovement
	}
	return [4]data.Grade{data.Outstanding, data.Good, third, data.Inadequate}
}

// shown returns the clues on show, and a word on the others.
func (s *Session) shown(r Round, in data.Inspection) ([]Clue, string) {
	if len(r.Clues) == 0 {
		if in.Coverage == data.NoText {
			return nil, "No clues: no text of this inspection is held, only its facts."
		}
		return nil, "No clues for this question."
	}
	n := 0
	if s.now().kind == Clues {
		n = s.clues
	}
	var out []Clue
	for _, id := range r.Clues[:n] {
		x, ok := s.script.facts.finding(id)
		if !ok {
			continue
		}
		where := clueSource(x)
		if in.Coverage == data.Partial {
			where = strings.TrimPrefix(where+", from a "+in.Coverage.Name(), ", ")
		}
		if x.Attribution != data.Ofsted {
			where = "said by " + Mask(x.Attribution.Name()) + ", not Ofsted; " + where
		}
		out = append(out, Clue{Text: x.Handed(Mask(x.Text)), Source: where, Wording: x.Wording()})
	}
	return out, fmt.Sprintf("%d of %d shown, words that would tell taken out", n, len(r.Clues))
}

// clueSource says where a clue stands. A section whose heading is the verdict
// ("... and is not yet good because", 2014) goes whole: what is left round a gap
// would still tell.
func clueSource(f data.Finding) string {
	if Tells(f.Source.Section) {
		f.Source.Section = ""
	}
	return Mask(f.Place())
}

// past are the rounds before one in few words; an answer that the room has not
// seen is a question mark.
func (s *Session) past(round int, basis data.Basis) []Past {
	var out []Past
	for i, r := range s.script.Rounds[:round] {
		in, _ := s.script.facts.inspection(r.Inspection)
		p := Past{Year: in.YearOn(basis), Words: NotYet}
		switch j, judged := in.Judgement(r.Area); {
		case r.Area == "" && !in.Framework.Graded():
			p.Words = data.NeverGraded.Words()
		case r.Area == "" || !s.revealed(i):
		case judged && s.may(in.ID, r.Area):
			p.Words, p.Grade = j.Grade.Words(), j.Grade
		}
		if r.Area == "" && in.Framework.Graded() {
			continue // a question of the trainer's own
		}
		if r.Area != "" && r.Area != data.Overall || in.Edition().GradesOneService() {
			p.Words += " (" + lower(r.Area.NameIn(in.Edition())) + ")"
		}
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

func lower(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// noted is a note for the speaker with what is damaged of the inspection before
// it.
func (s *Session) noted(inspection, note string) string {
	var lost []data.Unreadable
	for _, u := range s.script.facts.Unreadable {
		if u.Inspection == inspection {
			lost = append(lost, u)
		}
	}
	return strings.TrimSpace(strings.Join(append(data.UnreadableWords(lost), note), " "))
}
