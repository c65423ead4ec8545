package frequency

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store"
	"casebook/ui/request"
)

// Store is what the screen asks of a casebook.
type Store interface {
	Search(filter.Filter, store.Order) (*store.Hits, error)
	Authorities() ([]data.Authority, error)
	Themes() data.ThemeSet
}

// table is a facet counted.
type table struct {
	facet filter.Facet
	asked string
	total int // findings that have any value or none
	rows  []row
	most  int // findings of the most frequent value
}

// row is a value with its findings, and those that praise or want work.
type row struct {
	id, name               string
	at                     int // in the facet's own order
	n, strengths, needWork int
}

// count asks for the table.
func (m *Model) count() tea.Cmd {
	s, f, t := m.store, m.among(m.facet), m.facet
	return m.asks.Ask(func() (table, error) { return count(s, f, t) })
}

// among is the filter among whose findings a facet is counted, as the filters do: a
// choice of any of its values is left out, so that every value is among the rows, and
// one of all of them stays.
func (m *Model) among(t filter.Facet) filter.Filter {
	if m.filter.Pick(t).Every() {
		return m.filter
	}
	return m.filter.Clear(t)
}

func count(s Store, f filter.Filter, t filter.Facet) (table, error) {
	all, err := s.Authorities()
	if err != nil {
		return table{}, err
	}
	names := make(map[string]string, len(all))
	for _, a := range all {
		names[a.ID] = a.Name
	}
	name := func(t filter.Facet, id string) string {
		if n, ok := names[id]; ok && t == filter.Authority {
			return n
		}
		return (filter.Names{Themes: s.Themes()}).NameOf(t, id)
	}
	hits, err := s.Search(f, store.Order{By: store.ByDate})
	if err != nil {
		return table{}, err
	}
	out := table{facet: t, asked: f.Asked(name, s.Themes()), total: hits.Total}
	strengths, err := countsOf(s, f, t, data.Strength)
	if err != nil {
		return out, err
	}
	work, err := countsOf(s, f, t, data.Development)
	if err != nil {
		return out, err
	}
	for i, c := range hits.Counts[t] {
		if c.N == 0 {
			continue
		}
		out.rows = append(out.rows, row{id: c.ID, name: name(t, c.ID), at: i, n: c.N, strengths: strengths[c.ID], needWork: work[c.ID]})
		out.most = max(out.most, c.N)
	}
	return out, nil
}

// countsOf counts the findings of one polarity by value.
func countsOf(s Store, f filter.Filter, t filter.Facet, p data.Polarity) (map[string]int, error) {
	of := f.Pick(filter.Polarity)
	if len(of.Include) > 0 && !slices.Contains(of.Include, string(p)) || slices.Contains(of.Exclude, string(p)) {
		return nil, nil
	}
	hits, err := s.Search(f.Clear(filter.Polarity).Include(filter.Polarity, string(p)), store.Order{By: store.ByDate})
	if err != nil {
		return nil, err
	}
	if t == filter.Polarity { // its own choice would be left out of its counts
		return map[string]int{string(p): hits.Total}, nil
	}
	out := map[string]int{}
	for _, c := range hits.Counts[t] {
		out[c.ID] = c.N
	}
	return out, nil
}

// counted shows a table, on the value under the cursor where it is still there.
func (m *Model) counted(msg request.ReadMsg[table]) tea.Cmd {
	news, cmd := m.asks.Take(msg)
	if !news {
		return cmd
	}
	was, _ := m.current()
	m.table = m.asks.Got()
	m.sort(was)
	return nil
}

// sort puts the values in the order that is asked for, and the cursor on one.
func (m *Model) sort(on row) {
	by := func(r row) int {
		switch m.order {
		case byFindings:
			return -r.n
		case byWork:
			return -r.needWork
		case byStrengths:
			return -r.strengths
		}
		return 0
	}
	slices.SortFunc(m.table.rows, func(a, b row) int { return cmp.Or(cmp.Compare(by(a), by(b)), cmp.Compare(a.at, b.at)) })
	m.list.SetTotal(len(m.table.rows))
	m.list.To(max(0, slices.IndexFunc(m.table.rows, func(r row) bool { return r.id == on.id })))
}

// current is the value under the cursor.
func (m *Model) current() (row, bool) {
	if m.table == nil || m.list.Cursor >= len(m.table.rows) {
		return row{}, false
	}
	return m.table.rows[m.list.Cursor], true
}
