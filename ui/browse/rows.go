package browse

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/store"
	"casebook/ui/nav"
)

// rowPage holds the decoded rows round the window.
type rowPage struct {
	first int
	rows  []store.Row
	err   error
}

func (p *rowPage) row(i int) (store.Row, bool) {
	if i < p.first || i >= p.first+len(p.rows) {
		return store.Row{}, false
	}
	return p.rows[i-p.first], true
}

// fill reads the rows of the window and a screen on either side of it, when
// the window has moved out of what was read.
func (m *Model) fill() {
	if m.hits == nil || m.list.Total == 0 {
		m.page = rowPage{}
		return
	}
	first, last := m.list.Window()
	if m.page.err == nil && first >= m.page.first && last <= m.page.first+len(m.page.rows) {
		return
	}
	spare := m.list.Height
	from := max(0, first-spare)
	rows, err := m.hits.Rows(from, last+spare-from)
	m.page = rowPage{first: from, rows: rows, err: err}
}

// current is the row under the cursor, if it can be read.
func (m *Model) current() (store.Row, bool) {
	r, ok := m.page.row(m.list.Cursor)
	return r, ok && r.Err == nil && r.Inspection != nil
}

// holding lists the findings to stand on after a change: the one under the
// cursor, else the nearest of those that were read, later ones first.
func (m *Model) holding() []string {
	var ids []string
	add := func(i int) {
		if r, ok := m.page.row(i); ok && r.Err == nil && r.Group == nil {
			ids = append(ids, r.Finding.ID)
		}
	}
	add(m.list.Cursor)
	for d := 1; d <= 16; d++ {
		add(m.list.Cursor + d)
		add(m.list.Cursor - d)
	}
	return ids
}

// step goes to the next finding, or the one before, and round at the ends.
// While a search is on, every finding of the list is a match.
func (m *Model) step(d int) tea.Cmd {
	n := m.list.Total
	if n == 0 {
		return noneListed()
	}
	what := "finding"
	if m.filter.Words() != "" {
		what = "match"
	}
	to := m.list.Cursor + d
	for skipped := 0; m.heads((to+2*n)%n) && skipped < n; skipped++ {
		to += d
	}
	m.list.To((to + 2*n) % n)
	switch {
	case to >= n:
		return nav.Send(nav.SayMsg{Text: "Past the last " + what + ": on at the first."})
	case to < 0:
		return nav.Send(nav.SayMsg{Text: "Past the first " + what + ": on at the last."})
	}
	return nil
}

// noneListed says that no finding is in the list.
func noneListed() tea.Cmd { return nav.Send(nav.SayMsg{Text: "No finding is in the list."}) }

// scan is how many rows are read at a time on the way to another inspection.
const scan = 64

// otherInspection goes to the first finding of the inspection that stands
// before or after this one in the list.
func (m *Model) otherInspection(d int) tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	at, found := m.edge(m.list.Cursor, r.Inspection.ID, d)
	if !found {
		where := "last"
		if d < 0 {
			where = "first"
		}
		return nav.Send(nav.SayMsg{Text: "This is the " + where + " inspection in the list."})
	}
	if d < 0 {
		at = m.firstOf(at)
	}
	m.list.To(at)
	return nil
}

// firstOf goes up from a row to the first one of the same inspection.
func (m *Model) firstOf(row int) int {
	rows, err := m.hits.Rows(row, 1)
	if err != nil || len(rows) == 0 || rows[0].Inspection == nil {
		return row
	}
	if before, found := m.edge(row, rows[0].Inspection.ID, -1); found {
		return before + 1
	}
	return 0
}

// edge finds the nearest row, in direction d, of another inspection than id.
func (m *Model) edge(from int, id string, d int) (int, bool) {
	other := func(r store.Row) bool { return r.Inspection != nil && r.Inspection.ID != id }
	if d > 0 {
		for at := from + 1; at < m.list.Total; at += scan {
			rows, err := m.hits.Rows(at, scan)
			for i, r := range rows {
				if other(r) {
					return at + i, true
				}
			}
			if err != nil || len(rows) == 0 {
				return 0, false
			}
		}
		return 0, false
	}
	for end := from; end > 0; end -= scan {
		at := max(0, end-scan)
		rows, err := m.hits.Rows(at, end-at)
		for i := len(rows) - 1; i >= 0; i-- {
			if other(rows[i]) {
				return at + i, true
			}
		}
		if err != nil {
			return 0, false
		}
	}
	return 0, false
}

// orders lists the ways to sort, in the order of the key: relevance first where
// words are searched, which is by date where there are none.
func (m *Model) orders() []store.Order {
	all := []store.Order{{By: store.ByRelevance}, {By: store.ByDate}, {By: store.ByDate, Descending: true}, {By: store.ByAuthority},
		{By: store.ByTheme}, {By: store.ByPolarity}, {By: store.ByWeight}, {By: store.ByArea}}
	if !m.ranked() {
		return slices.Delete(all, 1, 2)
	}
	return all
}

// ranked reports whether words are searched, whose findings have a relevance.
func (m *Model) ranked() bool { return m.filter.Words() != "" }

func (m *Model) sort() tea.Cmd {
	all, groups := m.orders(), m.order.Groups
	m.folded = nil
	m.order.Groups = false
	at := max(0, slices.Index(all, m.order)) // by date stands first where nothing is ranked
	m.order = all[(at+1)%len(all)]
	m.order.Groups = groups
	return tea.Batch(m.query(), nav.Send(nav.SayMsg{Text: m.sayOrder()}))
}

// sayOrder is the news of another order.
func (m *Model) sayOrder() string {
	say := "Sorted: " + m.sorted() + "."
	switch t, in := m.grouped(); {
	case in && t.Many():
		say += " A finding stands in the group of each of its themes."
	case m.order.By == store.ByTheme:
		say += " A finding stands under the weightiest of its themes."
	case m.order.By == store.ByWeight:
		say += " Serious: " + data.SeriousMeans + "."
	}
	return say
}

// sorted says the order in words.
func (m *Model) sorted() string {
	if _, in := m.grouped(); in {
		return m.order.By.String() + ", in groups"
	}
	switch {
	case m.order.By == store.ByRelevance && m.ranked():
		return "relevance"
	case m.order.By == store.ByAuthority || m.order.Parted():
		return m.order.By.String() + ", then " + m.set.Basis.String()
	case m.order.Descending:
		return m.set.Basis.String() + ", newest first"
	}
	return m.set.Basis.String() + ", oldest first"
}
