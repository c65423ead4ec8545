package training

import (
	"slices"

	"casebook/data"
	"casebook/data/history"
)

// Kind is what a step shows.
type Kind uint8

// The kinds, in the order in which a round goes through them. Nothing is the
// one step of a script without rounds.
const (
	Nothing Kind = iota
	Show         // the inspection, without its grade
	Ask          // the question
	Clues        // the question with clues
	Reveal       // the answer
	Change       // what changed since the inspection before
)

type step struct {
	kind  Kind
	round int
}

// plan lays out the steps of the rounds.
func (s *Script) plan() {
	s.steps = nil
	for i, r := range s.Rounds {
		add := func(k Kind) { s.steps = append(s.steps, step{k, i}) }
		if i == 0 || s.Rounds[i-1].Inspection != r.Inspection {
			add(Show)
		}
		add(Ask)
		if len(r.Clues) > 0 {
			add(Clues)
		}
		add(Reveal)
		if r.Changes && s.facts.changes(r.Inspection) {
			add(Change)
		}
	}
}

// Session is a training under way: where it is, which answers the room has
// seen, and the hands counted. It outlives the screen that shows it.
type Session struct {
	script Script
	at     int
	clues  int      // shown of the round at hand
	seen   []bool   // by round: its answer has been shown
	hands  [][]int8 // by round: the choices 1 to 4 as hands went up
}

// Start begins a session at the first step.
func Start(s Script) *Session {
	return &Session{script: s, seen: make([]bool, len(s.Rounds)), hands: make([][]int8, len(s.Rounds))}
}

// Warnings is what the trainer must know first.
func (s *Session) Warnings() []string { return s.script.Warnings() }

// Next shows the next clue, else goes to the next step; it reports whether
// there was one.
func (s *Session) Next() bool {
	if s.now().kind == Clues && s.Clue() {
		return true
	}
	return s.to(s.at + 1)
}

// Back takes the newest clue away, else goes to the step before.
func (s *Session) Back() bool {
	if s.now().kind == Clues && s.clues > 1 {
		s.clues--
		return true
	}
	return s.to(s.at - 1)
}

// First goes back to the beginning; hands and answers seen stay.
func (s *Session) First() { s.to(0) }

// Go goes to where an inspection is first shown.
func (s *Session) Go(inspection string) bool {
	i := slices.IndexFunc(s.script.steps, func(x step) bool {
		return x.kind == Show && s.script.Rounds[x.round].Inspection == inspection
	})
	return s.to(i)
}

// Clue shows one more clue of the round at hand, coming from its question if
// need be; it reports whether there was one.
func (s *Session) Clue() bool {
	switch now := s.now(); {
	case now.kind == Ask && s.kindAt(s.at+1) == Clues:
		return s.to(s.at + 1)
	case now.kind == Clues && s.clues < len(s.script.Rounds[now.round].Clues):
		s.clues++
		return true
	}
	return false
}

// Reveal goes to the answer of the round at hand, or from there back to its
// question; it reports whether there is one.
func (s *Session) Reveal() bool {
	now := s.now()
	want := Reveal
	if now.kind == Reveal || now.kind == Change {
		want = Ask
	}
	return s.to(slices.Index(s.script.steps, step{want, now.round}))
}

// Raise counts a hand for choice 1 to 4 of a question at hand; it reports
// whether hands count here.
func (s *Session) Raise(choice int) bool {
	r, ok := s.open()
	if !ok || choice < 1 || choice > 4 {
		return false
	}
	s.hands[r] = append(s.hands[r], int8(choice))
	return true
}

// TakeBack takes the last hand back.
func (s *Session) TakeBack() bool {
	r, ok := s.open()
	if !ok || len(s.hands[r]) == 0 {
		return false
	}
	s.hands[r] = s.hands[r][:len(s.hands[r])-1]
	return true
}

// ClearHands takes back all hands of the question at hand.
func (s *Session) ClearHands() bool {
	r, ok := s.open()
	if ok {
		s.hands[r] = nil
	}
	return ok
}

// open is the round at hand if a grade is being asked for.
func (s *Session) open() (round int, ok bool) {
	now := s.now()
	ok = (now.kind == Ask || now.kind == Clues) && s.script.Rounds[now.round].Area != ""
	return now.round, ok
}

func (s *Session) to(i int) bool {
	if i < 0 || i >= len(s.script.steps) {
		return false
	}
	s.at, s.clues = i, 0
	switch now := s.now(); now.kind {
	case Clues:
		s.clues = 1
	case Reveal, Change:
		s.seen[now.round] = true
	}
	return true
}

func (s *Session) now() step {
	if s.at >= len(s.script.steps) {
		return step{}
	}
	return s.script.steps[s.at]
}

func (s *Session) kindAt(i int) Kind {
	if i < 0 || i >= len(s.script.steps) {
		return Nothing
	}
	return s.script.steps[i].kind
}

// revealed reports whether the answer of a round has been shown and the
// session stands at that answer or after it.
func (s *Session) revealed(round int) bool {
	return s.seen[round] && slices.Index(s.script.steps, step{Reveal, round}) <= s.at
}

// may is the one rule of what may be shown: the grade that an inspection gave
// an area, once every round that asks for it is revealed; an area that nobody
// asks for, once all rounds of its inspection are. Inspections that the script
// leaves out are no secret.
func (s *Session) may(inspection string, a data.Area) bool {
	asks, asked, all := false, true, true
	for i, r := range s.script.Rounds {
		if r.Inspection != inspection {
			continue
		}
		done := s.revealed(i)
		all = all && done
		if r.Area == a {
			asks, asked = true, asked && done
		}
	}
	if asks {
		return asked
	}
	return all
}

// told reports whether every grade that an inspection gave may be shown.
func (s *Session) told(in data.Inspection) bool {
	return !slices.ContainsFunc(in.Judgements, func(j data.Judgement) bool { return !s.may(in.ID, j.Area) })
}

// hides reports whether an inspection up to a day still has a grade that may
// not be shown: texts of later days could tell it.
func (s *Session) hides(until data.Date) bool {
	for i, r := range s.script.Rounds {
		in, ok := s.script.facts.inspection(r.Inspection)
		if ok && !s.revealed(i) && (in.InForce() == "" || until == "" || history.NotAfter(in.InForce(), until)) {
			return true
		}
	}
	return false
}

// free returns a text of a day as it stands, or masked while it could tell.
func (s *Session) free(text string, day data.Date) string {
	if s.hides(day) {
		return Mask(text)
	}
	return text
}

// own is what the trainer wrote for an answer. While it could tell a grade that is
// still asked for, another area's of the same inspection, it is masked but for the
// words of the grade that stands beside it.
func (s *Session) own(text string, r Round, in data.Inspection) string {
	j, judged := in.Judgement(r.Area)
	if !judged || !s.may(in.ID, r.Area) || !s.hides(in.InForce()) {
		return s.free(text, in.InForce())
	}
	return maskBut(text, j.Grade)
}
