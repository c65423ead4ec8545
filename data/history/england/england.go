// Package england sets all authorities side by side: the grade in force of
// each, its age, who moved, and how the grades of a year are spread.
//
// It is pure, save that Of gathers its facts through an interface: it knows
// the domain, and nothing of stores, screens or files.
package england

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/filter"
	"casebook/data/history"
)

// Facts is where England comes from: a store, or the built-in casebook.
type Facts interface {
	Authorities() ([]data.Authority, error)
	Inspections(f filter.Filter) ([]data.Inspection, error)
	Sources() (map[string]data.Source, error)
}

// England is every authority on one day: what the screen shows and the shell
// prints.
type England struct {
	On      data.Date  // the day asked for: what was published later is left out; "" for none
	Basis   data.Basis // the date from which the ages of grades are counted
	Rows    []Row      // authorities that exist on that day, by name
	Former  []Row      // abolished by then: never counted as current
	Sources map[string]data.Source
	all     []*data.Inspection // until the day, of all authorities; never changed
}

// Row is an authority and its grades in force.
type Row struct {
	Authority data.Authority
	Current   bool       // false: abolished on or before the day
	Reach     data.Reach // the day on which its grades stand and ages are counted
	// Standing is the grade in force; HasGrade says whether there is one. That
	// of an abolished authority is its last.
	Standing history.StandingGrade
	HasGrade bool
	Areas    []history.StandingArea // in force beside the overall grade
	// Dated is when the standing inspection was made or published, whichever
	// England goes by; "" where that is not known: the other date never stands
	// in for it.
	Dated      data.Date
	DateStatus data.Status  // how Dated is known
	Age        *history.Age // since Dated; nil: not known
	// Last is the latest inspection of any kind, visits too; nil: none is held.
	Last      *data.Inspection
	SinceLast *history.Age
	// Previous is the graded inspection before the standing one, and Changes
	// holds the two against each other.
	Previous *data.Inspection
	Changes  []compare.Row
	Note     string // what a reader must know of the authority

	own []data.Inspection // its own until the day; never changed
}

// Of gathers England on a day, "" for the day to which the facts reach: of an
// authority with a newer inspection that is its own. The grade in force is that
// of the last publication, whatever the basis; its date and age go by the basis.
func Of(from Facts, basis data.Basis, on data.Date) (England, error) {
	authorities, err := from.Authorities()
	if err != nil {
		return England{}, fmt.Errorf("England: %w", err)
	}
	all, err := from.Inspections(filter.Filter{})
	if err != nil {
		return England{}, fmt.Errorf("England: %w", err)
	}
	e := Lay(authorities, all, basis, on)
	if e.Sources, err = from.Sources(); err != nil {
		return e, fmt.Errorf("England: %w", err)
	}
	return e, nil
}

// Lay sets authorities and their inspections side by side.
func Lay(authorities []data.Authority, all []data.Inspection, basis data.Basis, on data.Date) England {
	e := England{On: on, Basis: basis, Rows: slices.Grow([]Row(nil), len(authorities))}
	of := e.gather(all)
	day := e.Reach().On
	for _, a := range authorities {
		r := rowOf(a, of[a.ID], basis, on)
		gone, known := a.Abolition()
		switch {
		case a.Abolished && (!known || gone.On <= day):
			r.Note = formerNote(gone, known)
			r.Current = false
			e.Former = append(e.Former, r)
			continue
		case known:
			r.Note = "abolished on " + gone.On.String()
		}
		if !e.formed(a, authorities) {
			continue
		}
		r.Note = cmp.Or(a.Formed(authorities), r.Note)
		e.Rows = append(e.Rows, r)
	}
	byName := func(x, y Row) int {
		return strings.Compare(strings.ToLower(x.Authority.Name), strings.ToLower(y.Authority.Name))
	}
	slices.SortStableFunc(e.Rows, byName)
	slices.SortStableFunc(e.Former, byName)
	return e
}

// gather keeps the inspections until the day and parts them by authority. A
// large casebook has twenty thousand: they are not copied where the day leaves
// none out and they come by authority, as a store gives them.
func (e *England) gather(all []data.Inspection) map[string][]data.Inspection {
	if slices.ContainsFunc(all, e.later) {
		all = slices.DeleteFunc(slices.Clone(all), e.later)
	}
	byAuthority := func(x, y data.Inspection) int { return strings.Compare(x.Authority, y.Authority) }
	if !slices.IsSortedFunc(all, byAuthority) {
		all = slices.Clone(all)
		slices.SortStableFunc(all, byAuthority)
	}
	of := map[string][]data.Inspection{}
	e.all = make([]*data.Inspection, len(all))
	for i, first := 0, 0; i < len(all); i++ {
		e.all[i] = &all[i]
		if i+1 == len(all) || all[i+1].Authority != all[i].Authority {
			of[all[i].Authority], first = all[first:i+1:i+1], i+1
		}
	}
	return of
}

// Reach is the day of England as a whole, and how far the facts reach.
func (e England) Reach() data.Reach { return data.ReachOf(nil, e.On) }

// later reports whether an inspection came into force after the day.
func (e *England) later(in data.Inspection) bool {
	d := in.InForce()
	n := min(len(d), len(e.On)) // no day asked for leaves none out
	return d[:n] > e.On[:n]
}

// formed reports whether an authority existed on the day, as far as we know
// when it took another's place.
func (e England) formed(a data.Authority, all []data.Authority) bool {
	for _, old := range a.Predecessors(all) {
		if gone, _ := old.Abolition(); gone.On > e.Reach().On {
			return false
		}
	}
	return true
}

func formerNote(gone data.Abolition, known bool) string {
	if !known {
		return "abolished; not current"
	}
	return "abolished on " + gone.On.String() + ", not current; now " + gone.Into
}

func rowOf(a data.Authority, own []data.Inspection, basis data.Basis, on data.Date) Row {
	r := Row{Authority: a, Current: true, Reach: data.ReachOf(own, on), own: own}
	on = r.Reach.On
	r.Standing, r.HasGrade = history.Standing(own, a.ID, on)
	if r.HasGrade {
		r.Areas = r.Standing.Areas(own)
		r.Dated, r.DateStatus = dateOf(r.Standing.Inspection, basis)
		r.Age = ageOf(r.Dated, on)
		r.Previous = before(own, r.Standing.Inspection)
		if r.Previous != nil && len(r.Standing.Rivals) == 0 {
			r.Changes = compare.Judgements(*r.Previous, r.Standing.Inspection)
		}
	}
	for i := range own {
		in := &own[i]
		if in.InForce() != "" && (r.Last == nil || in.SortDate() >= r.Last.SortDate()) {
			r.Last = in
		}
	}
	if r.Last != nil {
		r.SinceLast = ageOf(cmp.Or(r.Last.Inspected.End, r.Last.Inspected.Start, r.Last.Published.Date), on)
	}
	return r
}

// dateOf is an inspection's date on a basis, and how it is known.
func dateOf(in data.Inspection, basis data.Basis) (data.Date, data.Status) {
	if basis == data.ByInspected {
		return in.On(basis), in.Inspected.Status
	}
	return in.On(basis), in.Published.Status
}

func ageOf(from, on data.Date) *history.Age {
	if a, ok := history.AgeOf(from, on); ok {
		return &a
	}
	return nil
}

// before returns the graded inspection before one, of another date.
func before(own []data.Inspection, in data.Inspection) *data.Inspection {
	var last *data.Inspection
	for i := range own {
		x := &own[i]
		d := x.InForce()
		if d == "" || !history.Grades(*x) || d >= in.InForce() {
			continue
		}
		if last == nil || d >= last.InForce() {
			last = x
		}
	}
	return last
}

// Change returns what may be said of an area against the graded inspection
// before, and whether both judged it.
func (r Row) Change(a data.Area) (compare.Row, bool) {
	for _, c := range r.Changes {
		if c.AreaA == a && c.AreaB == a {
			return c, true
		}
	}
	return compare.Row{}, false
}
