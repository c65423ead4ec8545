// Package turned answers who turned it round: for a theme or a matter, the
// authorities that one inspection criticised for it and a later one praised,
// with both paragraphs and the time between.
//
// It is pure, save that Read gathers its facts through an interface: it knows
// the domain and the rules of comparison, and nothing of stores, screens or
// files. What became of a theme is data/compare's to say.
package turned

import (
	"context"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/filter"
	"casebook/data/history"
)

// Facts is where the answer comes from: a store.
type Facts interface {
	Authorities() ([]data.Authority, error)
	Inspections(filter.Filter) ([]data.Inspection, error)
	Findings(inspection string) ([]data.Finding, error)
	Finding(id string) (data.Finding, error)
	// FindingAt is Finding for one whose place among its inspection's is known.
	FindingAt(id string, at int) (data.Finding, error)
	Themes() data.ThemeSet
	Sources() (map[string]data.Source, error)
	// Stamps gives by an inspection's id what changes whenever its findings may
	// have changed.
	Stamps() (map[string]uint64, error)
	// Weighed is what was kept last, none where that was of another version or
	// cannot be read.
	Weighed(version string) []Kept
	// Keep keeps what was weighed, as far as that can be done.
	Keep(version string, all []Kept)
}

// Within is which authorities are looked at.
type Within string

// The widths. The asking authority itself is in each of them.
const (
	England    Within = "england"
	Region     Within = "region"
	Neighbours Within = "neighbours" // statistical ones
)

// Widths lists them, the widest first.
func Widths() []Within { return []Within{England, Region, Neighbours} }

// Question is what is asked.
type Question struct {
	Theme     string // id; of a matter, its finding's first theme
	Finding   string // id of the finding whose matter it is, "" for a theme
	Authority string // id of who asks, "" for nobody: then Within is England
	Within    Within
	Basis     data.Basis // of years and of the time between; which inspection is later goes by fieldwork all the same
}

// Quoted is a paragraph that decides, and the sentence of it that says most:
// bytes of its text, both 0 where none stands out.
type Quoted struct {
	data.Finding
	Start, End int
	Tone       compare.Tone // Concern of what was criticised, Praise of what was praised
}

// saying is the sentence that says most; all of the text where none stands out.
func (q Quoted) saying() compare.Saying {
	if q.Start >= q.End || q.End > len(q.Text) {
		q.Start, q.End = 0, len(q.Text)
	}
	return compare.Saying{Finding: q.Finding, Start: q.Start, End: q.End, Tone: q.Tone}
}

// Excerpt is where the sentence stands that says most, with every one that says
// the contrary.
func (q Quoted) Excerpt() compare.Excerpt { return q.saying().Excerpt() }

// Quote is what stands there.
func (q Quoted) Quote() string { return q.saying().Text() }

// Turn is an authority that was criticised for a theme in A and does better in
// B, the first later inspection that says so.
type Turn struct {
	Authority data.Authority
	A, B      data.Inspection
	Change    data.Change // improved or partly improved
	Between   history.Age
	Suggested bool             // no reader confirmed the themes of all findings that it rests on
	Again     *data.Inspection // the first after B that says it is worse again, nil for none
	Near      Nearness
	Rank      int // of a statistical neighbour, from 1
	// Nearest is how near A's paragraph comes to the words of the matter, 0 to
	// 1; 0 where a theme is asked for.
	Nearest             float64
	Criticised, Praised Quoted
}

// SameMatter reports whether A's paragraph is taken to speak of the matter that
// was asked for, and not of its theme alone.
func (t Turn) SameMatter() bool { return t.Nearest > 0 && compare.SameMatter(t.Nearest) }

// Answer is who turned it round.
type Answer struct {
	Question
	Asker   data.Authority // zero for nobody
	Matter  data.Finding   // zero where a theme is asked for
	Names   data.ThemeSet
	Sources map[string]data.Source // by id, of what is quoted; none where there are no turns
	Turns   []Turn
	Pairs   int // of an earlier and a later inspection of one authority that were looked at
	InPart  int // pairs that were not: of one only a part is held or can be read
	Grades  int // inspections of which only grades are held
	Authors int // authorities of which a pair was looked at
	Damaged int // turns that are left out: a paragraph cannot be read
}

// Suggested is how many turns rest on suggestions.
func (a Answer) Suggested() int {
	n := 0
	for _, t := range a.Turns {
		if t.Suggested {
			n++
		}
	}
	return n
}

// Read answers a question. The first time, and for what has changed since, all
// inspections are weighed, which tell hears of and ctx stops; what is weighed is
// kept.
func Read(ctx context.Context, from Facts, q Question, tell Tell) (Answer, error) {
	out := Answer{Question: q, Names: from.Themes()}
	r := reading{from: from, out: &out}
	err := r.asked()
	if err == nil {
		err = r.held(ctx, tell)
	}
	if err == nil {
		r.look()
		err = r.quote()
	}
	if err != nil {
		return out, fmt.Errorf("who turned it round: %w", err)
	}
	out.sort()
	return out, nil
}

// reading is a question being answered.
type reading struct {
	from        Facts
	out         *Answer
	authorities []data.Authority
	of          map[string][]data.Inspection // by authority, earliest first
	weighed     map[string]Kept
}

// asked finds who asks, and for what.
func (r *reading) asked() (err error) {
	q := &r.out.Question
	if q.Finding != "" {
		if r.out.Matter, err = r.from.Finding(q.Finding); err != nil {
			return err
		}
		if len(r.out.Matter.Themes) == 0 {
			return fmt.Errorf("%s has no theme by which others could be found: give it one, or ask for a theme", q.Finding)
		}
		q.Theme = r.out.Matter.Themes[0]
	}
	if r.authorities, err = r.from.Authorities(); err != nil {
		return err
	}
	if q.Authority == "" {
		q.Within = England
		return nil
	}
	i := slices.IndexFunc(r.authorities, func(a data.Authority) bool { return a.ID == q.Authority })
	if i < 0 {
		return fmt.Errorf("authority %q: %w", q.Authority, data.ErrNotFound)
	}
	r.out.Asker = r.authorities[i]
	return nil
}

// held gathers the inspections, and what each says of its themes.
func (r *reading) held(ctx context.Context, tell Tell) error {
	all, err := r.from.Inspections(filter.Filter{})
	if err != nil {
		return err
	}
	r.of = map[string][]data.Inspection{}
	for _, in := range all {
		r.of[in.Authority] = append(r.of[in.Authority], in)
	}
	r.weighed, err = weigh(ctx, r.from, all, tell)
	return err
}
