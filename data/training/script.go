// Package training makes the script with which a trainer leads a room through
// an authority's inspections: an inspection is shown without its grade, the
// room is asked, clues come one at a time, then the answer with its source and
// what changed since.
//
// It decides what may be shown before an answer is revealed: whatever reaches
// a screen, a title or a file comes as a Slide or a result of a Session, which
// leave out every grade that is not yet revealed. It is pure, and knows nothing
// of screens, stores or files.
package training

import (
	"errors"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/history"
)

// Facts are what a script is made from.
type Facts struct {
	Authority   data.Authority
	Inspections []data.Inspection // earliest first
	Findings    []data.Finding
	Events      []data.Event
	Sources     map[string]data.Source // for the source of an answer
	Unreadable  []data.Unreadable      // damaged findings: no clue can be made of them
}

// Store is where facts come from.
type Store interface {
	Authority(id string) (data.Authority, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	AuthorityFindings(authority string) ([]data.Finding, error)
	Events(authority string) ([]data.Event, error)
	Sources() (map[string]data.Source, error)
}

// Gather reads the facts of an authority.
func Gather(from Store, authority string) (Facts, error) {
	var f Facts
	var errs [5]error
	f.Authority, errs[0] = from.Authority(authority)
	f.Inspections, errs[1] = from.AuthorityInspections(authority)
	f.Findings, errs[2] = from.AuthorityFindings(authority)
	f.Unreadable, errs[2] = data.Readable(errs[2])
	f.Events, errs[3] = from.Events(authority)
	f.Sources, errs[4] = from.Sources()
	if err := errors.Join(errs[:]...); err != nil {
		return f, fmt.Errorf("training %s: %w", authority, err)
	}
	return f, nil
}

// Round is one question about one inspection, with what belongs to it.
type Round struct {
	Inspection string    // id
	Area       data.Area // whose grade is asked for; "" asks for no grade
	Question   string    // in the trainer's words, "" for the usual
	Answer     string    // in the trainer's words, besides the grade
	Clues      []string  // ids of findings, in the order in which they are shown
	Note       string    // for the speaker, seen on demand
	Changes    bool      // what changed since the inspection before is shown after
}

// Script is the rounds of a training and the facts that they are about.
type Script struct {
	Title  string
	Group  string // who is in the room, "" if nobody says
	Rounds []Round
	facts  Facts
	steps  []step
}

// Authority is whose inspections the script is about.
func (s Script) Authority() data.Authority { return s.facts.Authority }

// Empty says that there is nothing to ask.
func (s Script) Empty() string {
	return "No inspection of " + s.facts.Authority.Name + " is held here, so that there is nothing to ask."
}

// Warnings is what the trainer must know before the room sees anything: which
// findings are damaged. They tell no grade.
func (s Script) Warnings() []string { return data.UnreadableWords(s.facts.Unreadable) }

// Unreadable are the authority's damaged findings.
func (s Script) Unreadable() []data.Unreadable { return s.facts.Unreadable }

// DefaultTitle is the title of a script that nobody has written.
const DefaultTitle = "Rating changes"

// For makes the usual script of an authority: every inspection in its order;
// the overall grade is asked for, or each area's where there is none; a visit
// is a round without a grade. An authority without inspections has no rounds.
func For(f Facts) Script {
	s := Script{Title: DefaultTitle, facts: f}
	for _, in := range f.Inspections {
		clues := f.chooseClues(in.ID)
		areas := asked(in)
		for i, a := range areas {
			r := Round{Inspection: in.ID, Area: a, Changes: i == len(areas)-1}
			if i == 0 {
				r.Clues = clues
			}
			s.Rounds = append(s.Rounds, r)
		}
		if len(areas) == 0 {
			s.Rounds = append(s.Rounds, Round{Inspection: in.ID, Clues: clues, Changes: true})
		}
	}
	s.plan()
	return s
}

// asked are the areas whose grades are asked for: the overall one, else those of
// whole subjects, else every area that was judged.
func asked(in data.Inspection) []data.Area {
	var all, whole []data.Area
	for _, j := range in.Judgements {
		switch {
		case j.Grade.Step() == 0:
		case j.Area == data.Overall:
			return []data.Area{data.Overall}
		case j.Area.Whole():
			whole = append(whole, j.Area)
		default:
			all = append(all, j.Area)
		}
	}
	if len(whole) > 0 {
		all = whole
	}
	slices.SortFunc(all, func(a, b data.Area) int { return a.Order() - b.Order() })
	return all
}

// last reports whether no round after one is about its inspection.
func (s Script) last(round int) bool {
	return !slices.ContainsFunc(s.Rounds[round+1:], func(r Round) bool { return r.Inspection == s.Rounds[round].Inspection })
}

func (f Facts) inspection(id string) (data.Inspection, bool) {
	i := slices.IndexFunc(f.Inspections, func(in data.Inspection) bool { return in.ID == id })
	if i < 0 {
		return data.Inspection{}, false
	}
	return f.Inspections[i], true
}

func (f Facts) finding(id string) (data.Finding, bool) {
	i := slices.IndexFunc(f.Findings, func(x data.Finding) bool { return x.ID == id })
	if i < 0 {
		return data.Finding{}, false
	}
	return f.Findings[i], true
}

// before returns the graded inspection before one: reviews of the board alone
// do not count, they graded no service.
func (f Facts) before(in data.Inspection) (data.Inspection, bool) {
	var last data.Inspection
	for _, x := range f.Inspections {
		if x.ID == in.ID {
			break
		}
		if history.Grades(x) {
			last = x
		}
	}
	return last, last.ID != ""
}
