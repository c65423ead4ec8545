package timeline

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/compare"
)

// Family is a group of editions whose judgements stand in the same rows. The
// early frameworks graded other subjects and keep rows of their own.
type Family string

// The families, oldest first. Present is SIF and ILACS.
const (
	SafeguardingFamily Family = "slac"
	ProtectionFamily   Family = "cp2012"
	LookedAfterFamily  Family = "lac2013"
	Present            Family = "present"
)

// FamilyOf returns the family of an edition, "" for one without grades.
func FamilyOf(e data.Edition) Family {
	switch e {
	case data.SLACEdition:
		return SafeguardingFamily
	case data.CP2012:
		return ProtectionFamily
	case data.LAC:
		return LookedAfterFamily
	case data.SIF, data.ILACS2018, data.ILACS2023:
		return Present
	}
	return ""
}

// suffix names the years of a family's rows: "(2010)".
func (f Family) suffix() string {
	switch f {
	case SafeguardingFamily:
		return " (2010)"
	case ProtectionFamily:
		return " (2012)"
	case LookedAfterFamily:
		return " (2013)"
	}
	return ""
}

// rowName calls a row by its newest name, and those of the early frameworks by
// theirs with the year.
func rowName(a data.Area, f Family) string {
	switch {
	case f == Present && a == data.Care:
		return "Looked after, in care"
	case f == ProtectionFamily && a == data.Overall:
		return "Child protection" + f.suffix()
	case f == LookedAfterFamily && a == data.Overall:
		return "Looked after" + f.suffix()
	}
	return a.Name() + f.suffix()
}

type rowKey struct {
	family Family
	area   data.Area
}

// rowSet gathers points into rows.
type rowSet struct {
	at   map[rowKey]int
	rows []Row
}

func (s *rowSet) row(k rowKey) *Row {
	if s.at == nil {
		s.at = map[rowKey]int{}
	}
	i, ok := s.at[k]
	if !ok {
		i = len(s.rows)
		s.at[k] = i
		s.rows = append(s.rows, Row{Area: k.area, Family: k.family, Name: rowName(k.area, k.family),
			Inset: k.family == Present && (k.area == data.Adoption || k.area == data.CareLeavers)})
	}
	return &s.rows[i]
}

// add puts every judgement of an inspection into its row. Marks must come by
// date.
func (s *rowSet) add(m Mark) {
	e := m.Inspection.Edition()
	family := FamilyOf(e)
	for _, j := range m.Inspection.Judgements {
		r := s.row(rowKey{family, j.Area})
		p := Point{Mark: m, Judgement: j}
		if n := len(r.Points); n > 0 {
			p.Change = change(r.Points[n-1], p)
		}
		r.Points = append(r.Points, p)
	}
	if e == data.ILACS2018 {
		joined := m
		joined.Words = "judged together with children in care"
		r := s.row(rowKey{Present, data.CareLeavers})
		r.Joined = append(r.Joined, joined)
	}
}

// change is what may be said of a judgement beside the earlier one; nil where
// the frameworks let nothing be said.
func change(a, b Point) *compare.Row {
	for _, r := range compare.Judgements(a.Inspection, b.Inspection) {
		if r.A != nil && r.B != nil && r.AreaA == a.Judgement.Area && r.AreaB == b.Judgement.Area {
			return &r
		}
	}
	return nil
}

// list returns the rows in the order of the areas, those of the early
// frameworks after the overall one. A row that nothing was ever judged in is
// left out.
func (s *rowSet) list() []Row {
	rows := slices.DeleteFunc(s.rows, func(r Row) bool { return len(r.Points) == 0 })
	place := func(r Row) int {
		families := []Family{SafeguardingFamily, ProtectionFamily, LookedAfterFamily, Present}
		i := slices.Index(families, r.Family)
		if r.Family == Present && r.Area == data.Overall {
			return -1
		}
		return i
	}
	slices.SortStableFunc(rows, func(x, y Row) int {
		return cmp.Or(cmp.Compare(place(x), place(y)), cmp.Compare(x.Area.Order(), y.Area.Order()))
	})
	return rows
}
