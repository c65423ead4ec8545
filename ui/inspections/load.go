package inspections

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/reader"
	"casebook/ui/widget"
)

// Store is what the screens of this package ask a casebook.
type Store interface {
	history.Facts
	reader.Suggester
	Authorities() ([]data.Authority, error)
	AuthorityFindings(authority string) ([]data.Finding, error)
}

// row is an authority with the number of its inspections and the latest of
// them with an overall grade. The inspections themselves are read for the
// authority under the cursor alone: a large casebook has tens of thousands.
type row struct {
	authority data.Authority
	n         int
	graded    *data.Inspection // nil if none
}

// judged returns the latest overall judgement and its inspection.
func (r row) judged() (data.Judgement, data.Inspection, bool) {
	if r.graded == nil {
		return data.Judgement{}, data.Inspection{}, false
	}
	j, ok := r.graded.Judgement(data.Overall)
	return j, *r.graded, ok
}

// date is the date of the latest overall grade on a basis.
func (r row) date(b data.Basis) data.Date {
	if r.graded == nil {
		return ""
	}
	return r.graded.On(b)
}

// read asks for every authority.
func (m *Model) read() tea.Cmd {
	s := m.store
	return m.reads.Ask(func() ([]row, error) {
		authorities, err := s.Authorities()
		if err != nil {
			return nil, err
		}
		rows := make([]row, 0, len(authorities))
		for _, a := range authorities {
			all, err := s.AuthorityInspections(a.ID)
			if err != nil {
				return nil, err
			}
			rows = append(rows, rowOf(a, all))
		}
		return rows, nil
	})
}

func rowOf(a data.Authority, all []data.Inspection) row {
	r := row{authority: a, n: len(all)}
	latest := -1
	for i, in := range all { // earliest first
		if in.OverallGrade() != "" {
			latest = i
		}
	}
	if latest >= 0 {
		in := all[latest] // a copy, so that the others are not kept with it
		r.graded = &in
	}
	return r
}

// counted is how many findings of an inspection are held.
// Whose the damaged ones are is not known.
type counted struct{ ofsted, others, damaged int }

// counts are those of an authority's inspections, by id.
type counts map[string]counted

// count counts the findings of an authority.
func count(s Store, authority string) (counts, error) {
	findings, err := s.AuthorityFindings(authority)
	lost, err := data.Readable(err)
	out := counts{}
	for _, f := range findings {
		c := out[f.Inspection]
		if f.Attribution == data.Ofsted {
			c.ofsted++
		} else {
			c.others++
		}
		out[f.Inspection] = c
	}
	for _, u := range lost {
		c := out[u.Inspection]
		c.damaged++
		out[u.Inspection] = c
	}
	return out, err
}

// order is how authorities are sorted.
type order uint8

const (
	byName  order = iota
	byDate        // latest first
	byGrade       // worst first
	numOrders
)

// String names the order on screen.
func (o order) String() string {
	return [...]string{"name", "latest date", "grade, lowest first"}[o%numOrders]
}

// arrange returns the places of the rows that hold every word of find, sorted.
func arrange(rows []row, find string, o order, basis data.Basis) []int {
	var out []int
	for i, r := range rows {
		if widget.HoldsAll(r.authority.FindText(), find) {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(x, y int) int {
		a, b := rows[x], rows[y]
		by := 0
		switch o {
		case byDate:
			by = cmp.Compare(b.date(basis), a.date(basis))
		case byGrade:
			by = cmp.Compare(step(b), step(a))
		}
		return cmp.Or(by, strings.Compare(a.authority.Name, b.authority.Name))
	})
	return out
}

func step(r row) int {
	j, _, _ := r.judged()
	return j.Grade.Step()
}
