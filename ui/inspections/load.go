package inspections

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/widget"
)

// Store is what the screen asks a casebook.
type Store interface {
	history.Facts
	Authorities() ([]data.Authority, error)
	AuthorityFindings(authority string) ([]data.Finding, error)
}

// row is an authority with the number of its inspections and its grade in
// force. The inspections themselves are read for the authority under the cursor
// alone: a large casebook has tens of thousands.
type row struct {
	authority data.Authority
	n         int
	standing  history.StandingGrade
	graded    bool // a grade is in force
}

// date is that of the inspection whose grade is in force, on a basis.
func (r row) date(b data.Basis) data.Date {
	if !r.graded {
		return ""
	}
	return r.standing.Inspection.On(b)
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
			r := row{authority: a, n: len(all)}
			r.standing, r.graded = history.Standing(all, a.ID, data.ReachOf(all, "").On)
			rows = append(rows, r)
		}
		return rows, nil
	})
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
			by = cmp.Compare(b.standing.Grade.Step(), a.standing.Grade.Step())
		}
		return cmp.Or(by, strings.Compare(a.authority.Name, b.authority.Name))
	})
	return out
}
