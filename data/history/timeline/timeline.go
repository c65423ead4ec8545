// Package timeline lays an authority's inspections, grades and events along
// the years: a row a judgement area, never joining judgements that cannot be
// compared.
//
// It is pure, save that Of gathers its facts through an interface: it knows
// the domain, and nothing of stores, screens or files.
package timeline

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/filter"
	"casebook/data/history"
	"casebook/data/history/heat"
)

// Facts is where a timeline comes from: a store, or the built-in casebook.
type Facts interface {
	Authority(id string) (data.Authority, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	Events(authority string) ([]data.Event, error)
	Flags(authority string) ([]data.Flag, error)
	Authorities() ([]data.Authority, error) // all: some took the place of others
	Sources() (map[string]data.Source, error)
	Heat(heat.Question) (heat.Counts, error)
}

// Timeline is an authority through the years: what the screen shows and the
// shell prints.
type Timeline struct {
	Authority data.Authority
	Basis     data.Basis // which date places an inspection
	Reach     data.Reach // the day to which ages are counted
	Rows      []Row      // only those with a point
	Visits    []Placed   // inspections without a grade, by date: NeverGraded and NotHeld
	Undated   []data.Inspection
	Standing  []history.Interval // by publication, whatever the basis
	Ribbons   []Ribbon           // the same along the line: the overall grade first, then each area of today
	Handovers []data.Handover    // in which the authority began or ended
	Former    []Former           // the authorities whose place it took
	Events    []data.Event       // by date, undated ones last
	Flags     []data.Flag
	Notes     []string // what a reader must know, a sentence each
	Sources   map[string]data.Source
	// Findings counts Ofsted's findings that are held of each inspection.
	Findings map[string]int
}

// Row is a judgement area through the inspections that compare with each other.
type Row struct {
	Area   data.Area
	Group  EditionGroup
	Name   string
	Inset  bool     // part of the row above
	Points []Point  // by date; those that share a day follow their fieldwork
	Joined []Placed // inspections that judged the area only inside another
}

// Placed is an inspection at its place on the line.
type Placed struct {
	Inspection data.Inspection
	Date       data.Date   // on Basis
	Status     data.Status // how the date is known
	// Basis is what Date is: where the date on the timeline's basis is unknown,
	// the other one places the inspection.
	Basis data.Basis
	Words string // what it is, in a phrase
}

// Point is a judgement at its place on the line.
type Point struct {
	Placed
	Judgement data.Judgement
	// Change holds it against the point before it in the row; nil for the first.
	Change *compare.Row
}

// Letter stands for an inspection without a grade: m monitoring visit, f
// focused visit, j joint inspection, o other; "-" for a graded one of which no
// grade is held.
func (m Placed) Letter() string { return cmp.Or(m.Inspection.Framework.Letter(), "-") }

// NeverGraded are the visits and other inspections that never give a grade: the
// grade in force stands.
func (t Timeline) NeverGraded() []Placed {
	return slices.DeleteFunc(slices.Clone(t.Visits), func(m Placed) bool { return m.Inspection.Framework.Graded() })
}

// NotHeld are the graded inspections of which no grade is held: what they did to
// the grade in force is not known.
func (t Timeline) NotHeld() []Placed {
	return slices.DeleteFunc(slices.Clone(t.Visits), func(m Placed) bool { return !m.Inspection.Framework.Graded() })
}

// Signs say what stands beside a point's grade: its step, and how it is known.
func (p Point) Signs() string {
	out := ""
	if p.Change != nil {
		out = p.Change.Signs()
	}
	return out + p.Judgement.Doubt()
}

// Of lays out an authority's timeline on a date basis. Ages are counted to on,
// or with "" to the day to which its facts reach.
func Of(from Facts, authority string, basis data.Basis, on data.Date) (Timeline, error) {
	a, err := from.Authority(authority)
	if err != nil {
		return Timeline{}, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	all, err := from.AuthorityInspections(authority)
	if err != nil {
		return Timeline{}, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	t := Lay(a, all, basis, on)
	others, err := from.Authorities()
	if err != nil {
		return t, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	if formed := a.Formed(others); formed != "" {
		t.Notes = append([]string{a.Name + ": " + formed + "."}, t.Notes...)
	}
	t.Handovers = a.Handovers(others)
	if t.Former, err = former(from, t.Handovers, a, basis); err != nil {
		return t, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	if len(all) > 0 {
		t.Notes = append(t.Notes, data.VisitsHeld())
	}
	events, err := from.Events(authority)
	if err != nil {
		return t, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	slices.SortStableFunc(events, func(x, y data.Event) int {
		return cmp.Or(lastIfUndated(x.Date.Date, y.Date.Date), cmp.Compare(x.Date.Date, y.Date.Date))
	})
	t.Events = events
	if t.Flags, err = from.Flags(authority); err != nil {
		return t, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	if t.Sources, err = from.Sources(); err != nil {
		return t, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	if t.Findings, err = counted(from, authority); err != nil {
		return t, fmt.Errorf("timeline of %s: %w", authority, err)
	}
	return t, nil
}

// counted counts Ofsted's findings of each inspection of an authority; an
// authority with more inspections than a heat map has columns has no counts.
func counted(from Facts, authority string) (map[string]int, error) {
	c, err := from.Heat(heat.Question{Filter: filter.Default().Include(filter.Authority, authority), By: heat.ByInspection})
	if errors.Is(err, heat.ErrTooMany) {
		return nil, nil
	}
	out := make(map[string]int, len(c.Columns))
	for _, x := range c.Columns {
		out[x.ID] = x.Findings
	}
	return out, err
}

// Held says how many of Ofsted's findings of an inspection are held, "" where
// nobody counted.
func (t Timeline) Held(inspection string) string {
	switch n, ok := t.Findings[inspection]; {
	case !ok:
		return ""
	case n == 0:
		return "no findings held"
	case n == 1:
		return "1 finding by Ofsted"
	default:
		return strconv.Itoa(n) + " findings by Ofsted"
	}
}

// Lay lays out inspections alone: rows, visits, standing grades and notes.
func Lay(a data.Authority, all []data.Inspection, basis data.Basis, on data.Date) Timeline {
	t := Timeline{Authority: a, Basis: basis, Reach: data.ReachOf(all, on), Standing: history.Intervals(all, a)}
	t.Ribbons = ribbons(all, t.Standing)
	var rows rowSet
	for _, m := range placed(all, basis) {
		switch {
		case m.Date == "":
			t.Undated = append(t.Undated, m.Inspection)
		case len(m.Inspection.Judgements) == 0:
			t.Visits = append(t.Visits, m)
		default:
			rows.add(m)
		}
	}
	t.Rows = rows.list()
	t.Notes = notes(a, all, t)
	return t
}

// placed places inspections on a basis, by date; undated ones come last.
func placed(all []data.Inspection, basis data.Basis) []Placed {
	out := make([]Placed, 0, len(all))
	for _, in := range all {
		m := Placed{Inspection: in, Date: in.On(basis), Basis: basis, Words: what(in)}
		if m.Date == "" {
			m.Basis = other(basis)
			m.Date = in.On(m.Basis)
		}
		m.Status = in.Published.Status
		if m.Basis == data.ByInspected {
			m.Status = in.Inspected.Status
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(x, y Placed) int {
		return cmp.Or(lastIfUndated(x.Date, y.Date), cmp.Compare(x.Date, y.Date),
			cmp.Compare(x.Inspection.SortDate(), y.Inspection.SortDate()), cmp.Compare(x.Inspection.ID, y.Inspection.ID))
	})
	return out
}

func other(b data.Basis) data.Basis {
	if b == data.ByInspected {
		return data.ByPublished
	}
	return data.ByInspected
}

func lastIfUndated(x, y data.Date) int {
	switch {
	case x == "" && y != "":
		return 1
	case y == "" && x != "":
		return -1
	}
	return 0
}

// what says what an inspection without grades is; for others, its kind.
func what(in data.Inspection) string {
	switch {
	case len(in.Judgements) > 0:
		return in.ShortName()
	case in.Framework.Graded():
		return in.ShortName() + ", " + data.NoGradeHeld
	}
	return in.ShortName() + ", " + data.NeverGraded.Words()
}

// Years returns the first and last year of the timeline's marks, dated events
// and grades in force to their end, and whether there is any.
func (t Timeline) Years() (first, last int, ok bool) {
	see := func(d data.Date) {
		y := d.Year()
		if y == 0 {
			return
		}
		if !ok || y < first {
			first = y
		}
		if !ok || y > last {
			last = y
		}
		ok = true
	}
	for _, r := range t.Rows {
		for _, p := range r.Points {
			see(p.Date)
		}
	}
	for _, m := range t.Visits {
		see(m.Date)
	}
	for _, e := range t.Events {
		see(e.Date.Date)
		see(e.Date.End)
	}
	for _, v := range t.Standing {
		see(v.Since)
		see(v.To) // an abolished authority's last grade ends after its last inspection
	}
	for _, h := range t.Handovers { // a year on either side, so that both are seen
		see(data.Date(strconv.Itoa(h.On.Year() - 1)))
		see(h.On)
	}
	return first, last, ok
}
