package timeline

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
)

// EditionGroup is a group of editions whose judgements stand in the same rows: Present
// for those of today, or an early edition that graded other subjects.
type EditionGroup string

// Present is the group of the SIF and all that came after.
const Present EditionGroup = "present"

// EditionGroupOf returns the group of an edition, "" for one without grades.
func EditionGroupOf(e data.Edition) EditionGroup {
	switch {
	case !e.Graded():
		return ""
	case e.Apart() != "":
		return EditionGroup(e)
	}
	return Present
}

// order puts the early families first, the oldest first.
func (f EditionGroup) order() int {
	if n := data.Edition(f).Order(); n >= 0 {
		return n
	}
	return len(data.Editions())
}

type rowKey struct {
	group EditionGroup
	area  data.Area
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
		s.rows = append(s.rows, Row{Area: k.area, Group: k.group, Name: data.Edition(k.group).Line(k.area), Inset: inset(k)})
	}
	return &s.rows[i]
}

// inset reports whether an edition judged the area as a part of another.
func inset(k rowKey) bool {
	return slices.ContainsFunc(data.Editions(), func(e data.Edition) bool { return EditionGroupOf(e) == k.group && e.Inside(k.area) != "" })
}

// add puts every judgement of an inspection into its row. Marks must come by
// date.
func (s *rowSet) add(m Placed) {
	e := m.Inspection.Edition()
	group := EditionGroupOf(e)
	for _, j := range m.Inspection.Judgements {
		r := s.row(rowKey{group, j.Area})
		p := Point{Placed: m, Judgement: j}
		if n := len(r.Points); n > 0 {
			p.Change = change(r.Points[n-1], p)
		}
		r.Points = append(r.Points, p)
	}
	for _, a := range e.Joined() {
		joined := m
		joined.Words = judgedWith(e.JoinedTo(a))
		r := s.row(rowKey{group, a})
		r.Joined = append(r.Joined, joined)
	}
}

func judgedWith(a data.Area) string { return "judged together with " + strings.ToLower(a.Name()) }

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
		if r.Group == Present && r.Area == data.Overall {
			return -1
		}
		return r.Group.order()
	}
	slices.SortStableFunc(rows, func(x, y Row) int {
		return cmp.Or(cmp.Compare(place(x), place(y)), cmp.Compare(x.Area.Order(), y.Area.Order()))
	})
	return rows
}
