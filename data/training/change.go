package training

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
)

// Changed is what changed since the graded inspection before, and what the
// sources record in between. What stands in between is not said to be the
// reason: no source joins the two.
type Changed struct {
	Since   string    // the inspection before, "" if none is held
	Areas   []Area    // judgements that can be held against each other, and those that cannot
	Between []Between // events, oldest first
	When    string    // a heading for Between: there is no in between before the first inspection
	Stands  []string  // at a visit: the grade that it leaves in force
}

// Area is what may be said of one judgement area.
type Area struct {
	Name        string
	Before, Now data.Grade // Before is "" where nothing is held against it
	Change      string     // "^ up 1", "= same grade", "scale changed", "" where nothing may be said
	Why         string     // how far they compare
}

// Between is an event with its source.
type Between struct {
	Date   string `json:"date"`
	Text   string `json:"text"`
	Source string `json:"source"`
}

// changes reports whether there is something to show after an inspection.
func (f Facts) changes(id string) bool {
	in, ok := f.inspection(id)
	if !ok {
		return false
	}
	_, before := f.before(in)
	return before || len(f.between(in)) > 0
}

// between returns the events up to an inspection: since the graded one before
// it, with which it is compared, or at a visit since whatever came before.
// What lasted is told when it was over, whole. Events without a date belong nowhere
// on a line of time.
func (f Facts) between(in data.Inspection) []data.Event {
	var since data.Date
	for _, x := range f.Inspections {
		if x.ID == in.ID {
			break
		}
		since = x.InForce()
	}
	if b, ok := f.before(in); ok && in.Framework.Graded() {
		since = b.InForce()
	}
	var out []data.Event
	for _, e := range f.Events {
		d := over(e)
		if d != "" && history.NotAfter(d, in.InForce()) && (since == "" || !history.NotAfter(d, since)) {
			out = append(out, e)
		}
	}
	return out
}

// over is when an event was over: its date, and of what lasted to some time in a
// year or a month the last that can be meant.
func over(e data.Event) data.Date {
	d := e.Date.Last()
	if !e.Date.Lasted() {
		return d
	}
	return d + data.Date("YYYY-12-31"[len(d):])
}

func (s *Session) changed(in data.Inspection, basis data.Basis) *Changed {
	f := s.script.facts
	var c Changed
	if b, ok := f.before(in); ok {
		c.Since = b.Title(basis)
		if in.Framework.Graded() {
			for _, r := range compare.Judgements(b, in) {
				if a, ok := s.area(b, in, r); ok {
					c.Areas = append(c.Areas, a)
				}
			}
		}
	}
	if !in.Framework.Graded() {
		c.Since = ""
		c.Stands = s.standing(in)
	}
	c.When = "In between"
	if f.Inspections[0].ID == in.ID {
		c.When = "Before it"
	}
	for _, e := range f.between(in) {
		day := over(e)
		x := Between{Date: e.Date.Short(), Text: s.free(e.Text, day), Source: s.free(f.source(e.Source), day)}
		if e.Uncertain != "" {
			x.Text += " (Uncertain: " + s.free(e.Uncertain, day) + ")"
		}
		c.Between = append(c.Between, x)
	}
	return &c
}

// area says what may be said of a row; rows of what was not judged this time
// say nothing of a change.
func (s *Session) area(b, in data.Inspection, r compare.Row) (Area, bool) {
	if r.B == nil || !s.may(in.ID, r.AreaB) {
		return Area{}, false
	}
	a := Area{Name: r.AreaB.NameIn(in.Edition()), Now: r.B.Grade, Why: r.ReasonInTime()}
	switch {
	case r.A == nil:
		return a, true
	case !s.may(b.ID, r.AreaA):
		a.Why = "the grade before has not been revealed here"
		return a, true
	}
	a.Before = r.A.Grade
	a.Change = r.ChangeOrScale()
	if r.State != compare.Same {
		a.Why = r.State.Words() + ": " + r.ReasonInTime()
	}
	return a, true
}
