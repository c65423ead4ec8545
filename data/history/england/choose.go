package england

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/filter"
)

// Choose keeps the authorities that a filter chooses: by name and region
// themselves, by all else through their standing inspection, which must be
// among those chosen: the inspections that the filter selects, which only a
// filter ByInspection needs.
// kind keeps those whose type begins with it, in any case; "" keeps all.
func (e England) Choose(f filter.Filter, chosen []data.Inspection, kind string) England {
	ids := map[string]bool{}
	for i := range chosen {
		ids[chosen[i].ID] = true
	}
	bare := !ByInspection(f)
	keep := func(r Row) bool {
		a := r.Authority
		return passes(f.Pick(filter.Authority), a.ID) && passes(f.Pick(filter.Region), cmp.Or(a.Region, filter.None)) &&
			strings.HasPrefix(strings.ToLower(a.Type), strings.ToLower(kind)) &&
			(bare || r.HasGrade && ids[r.Standing.Inspection.ID])
	}
	out := e
	out.Rows, out.Former, out.all = nil, nil, nil
	kept := map[string]bool{}
	for _, r := range e.Rows {
		if keep(r) {
			out.Rows = append(out.Rows, r)
			kept[r.Authority.ID] = true
		}
	}
	for _, r := range e.Former {
		if keep(r) {
			out.Former = append(out.Former, r)
			kept[r.Authority.ID] = true
		}
	}
	out.all = make([]*data.Inspection, 0, len(e.all))
	for _, in := range e.all {
		if kept[in.Authority] && (bare || ids[in.ID]) {
			out.all = append(out.all, in)
		}
	}
	return out
}

// ByInspection reports whether a filter chooses authorities by more than their
// names and regions: then Choose needs the inspections that it selects.
func ByInspection(f filter.Filter) bool {
	whole := f.Clear(filter.Authority).Clear(filter.Region)
	if whole.Words() != "" || len(f.Inspections()) > 0 || !f.Paragraphs().Empty() {
		return true
	}
	return slices.ContainsFunc(filter.Facets(), func(t filter.Facet) bool {
		ofstedOnly := t == filter.Voice && f.OfstedOnly() && len(f.Pick(t).Exclude) == 0
		return !whole.Pick(t).Empty() && !ofstedOnly
	})
}

func passes(p filter.Pick, id string) bool {
	return (len(p.Include) == 0 || slices.Contains(p.Include, id)) && !slices.Contains(p.Exclude, id)
}

// Types lists the types of authorities, by name.
func (e England) Types() []string {
	var out []string
	for _, r := range append(slices.Clone(e.Rows), e.Former...) {
		if t := r.Authority.Type; t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	slices.Sort(out)
	return out
}

// Order is what authorities are sorted by.
type Order uint8

// The orders. Grade, of the area asked for, begins with the best, Age and
// LastSeen with the oldest; authorities without a grade come last.
const (
	ByName Order = iota
	ByGrade
	ByAge
	ByLastSeen
	ByRegion
)

// Orders lists every order in the sequence in which one key goes round them.
func Orders() []Order { return []Order{ByName, ByGrade, ByAge, ByLastSeen, ByRegion} }

// String is the order's word: a flag's value.
func (o Order) String() string { return [...]string{"name", "grade", "age", "last", "region"}[o] }

// Sort orders the rows, by the grade of an area where it is by grade; equal ones
// stay as they were. Turned round, those without a value still come last.
func (e *England) Sort(o Order, of data.Area, descending bool) {
	slices.SortStableFunc(e.Rows, func(x, y Row) int {
		nx, ny := lacks(x, o, of), lacks(y, o, of)
		if nx || ny {
			return rank(nx) - rank(ny)
		}
		c := compareBy(x, y, o, of)
		if descending {
			return -c
		}
		return c
	})
}

func rank(b bool) int {
	if b {
		return 1
	}
	return 0
}

func lacks(r Row, o Order, of data.Area) bool {
	switch o {
	case ByGrade:
		return r.Grade(of) == ""
	case ByAge:
		return r.Age == nil
	case ByLastSeen:
		return r.SinceLast == nil
	case ByRegion:
		return r.Authority.Region == ""
	}
	return false
}

func compareBy(x, y Row, o Order, of data.Area) int {
	switch o {
	case ByGrade:
		return cmp.Compare(x.Grade(of).Step(), y.Grade(of).Step())
	case ByAge:
		return cmp.Compare(y.Age.Days, x.Age.Days)
	case ByLastSeen:
		return cmp.Compare(y.SinceLast.Days, x.SinceLast.Days)
	case ByRegion:
		return strings.Compare(x.Authority.Region, y.Authority.Region)
	}
	return strings.Compare(strings.ToLower(x.Authority.Name), strings.ToLower(y.Authority.Name))
}
