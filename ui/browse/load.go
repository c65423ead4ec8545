package browse

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/reader"
	"casebook/ui/request"
)

// Store is what the screen asks of a casebook.
type Store interface {
	history.Facts
	reader.Suggester
	Search(filter.Filter, store.Order) (*store.Hits, error)
	Instead(filter.Filter) (filter.Instead, error)
	Authorities() ([]data.Authority, error)
}

// found is what a query gives.
type found struct {
	hits    *store.Hits
	row     int // where the held finding stands now
	kept    bool
	of      total
	bare    []string
	instead string      // what would be found instead of nothing
	more    filter.More // what lies beside what words found
	names   map[string]data.Authority
	source  map[string]data.Source
	folded  map[string]bool
	anew    bool // what was read of the findings has changed
}

// question is all that a query needs, copied out of the model.
type question struct {
	store  Store
	filter filter.Filter
	order  store.Order
	folded map[string]bool
	hold   []string // findings to stand on, best first
	of     total
	names  map[string]data.Authority
	source map[string]data.Source
	anew   bool
}

// query asks for the findings of the present filter.
func (m *Model) query() tea.Cmd {
	if m.order.By == store.ByRelevance && m.ranked() && m.hits != nil && m.hits.Filter.Words() != m.filter.Words() {
		m.list.To(0) // what says most of other words stands first
		return m.queryHolding(nil, false)
	}
	return m.queryHolding(m.holding(), false)
}

// queryHolding asks for them and stands on the first of some findings that is
// still there. Anew says that what was read of the findings has changed.
func (m *Model) queryHolding(hold []string, anew bool) tea.Cmd {
	m.selects.Drop()
	m.anew = m.anew || anew
	q := question{store: m.store, filter: m.filter, order: m.order, folded: m.folded, hold: hold, of: m.of, names: m.names, source: m.source, anew: m.anew}
	if q.of.voices != m.set.OtherVoices {
		q.of = total{voices: m.set.OtherVoices}
	}
	return m.finds.Ask(q.answer)
}

func (q question) answer() (a found, err error) {
	a = found{anew: q.anew, folded: q.folded, of: q.of, names: q.names, source: q.source}
	if a.hits, err = q.store.Search(q.filter, q.order); err != nil {
		return a, err
	}
	a.hits = a.hits.Folding(q.folded)
	if a.more, err = a.hits.More(); err != nil {
		return a, err
	}
	for _, id := range q.hold {
		if a.row, a.kept = a.hits.Position(id); a.kept {
			break
		}
	}
	if err = q.context(&a); err != nil {
		return a, err
	}
	if a.hits.Total == 0 {
		if a.bare, err = q.without(a.names); err != nil {
			return a, err
		}
		instead, err := q.store.Instead(q.filter)
		a.instead = instead.String()
		return a, err
	}
	return a, err
}

// context fetches once what stays the same: the names of authorities and
// sources, and the number that every filter is compared with.
func (q question) context(a *found) error {
	if a.names == nil {
		all, err := q.store.Authorities()
		if err != nil {
			return err
		}
		a.names = make(map[string]data.Authority, len(all))
		for _, x := range all {
			a.names[x.ID] = x
		}
		if a.source, err = q.store.Sources(); err != nil {
			return err
		}
	}
	if a.of.known {
		return nil
	}
	h, err := q.store.Search(filter.Default().OtherVoices(a.of.voices), store.Order{})
	if err != nil {
		return err
	}
	a.of.n, a.of.known = h.Total, true
	return nil
}

// without names the chosen authorities of which no finding is held at all.
func (q question) without(names map[string]data.Authority) ([]string, error) {
	var out []string
	for _, id := range q.filter.Pick(filter.Authority).Include {
		h, err := q.store.Search(filter.Filter{}.Include(filter.Authority, id), store.Order{})
		if err != nil {
			return nil, err
		}
		if h.Total == 0 {
			out = append(out, names[id].Name)
		}
	}
	return out, nil
}

func (m *Model) found(msg request.ReadMsg[found]) tea.Cmd {
	news, cmd := m.finds.Take(msg)
	if !news {
		return cmd
	}
	a := m.finds.Got()
	if !maps.Equal(a.folded, m.folded) { // folded since it was asked: its rows are others
		return m.query()
	}
	m.hits, m.of, m.bare, m.instead, m.more, m.names, m.source = a.hits, a.of, a.bare, a.instead, a.more, a.names, a.source
	if m.page = (rowPage{}); a.anew {
		m.anew = false
		m.reader.forgetAll()
	}
	m.arrangeList()
	m.list.SetTotal(a.hits.Len())
	if a.kept {
		m.list.To(a.row)
	}
	m.buildFacets()
	return nil
}

// ask changes the filter, remembers the old one and queries.
func (m *Model) ask(f filter.Filter) tea.Cmd {
	if f.Equal(m.filter) {
		return nil
	}
	m.trail.leave(m.filter)
	return m.use(f)
}

// use queries with a filter without remembering the one before.
func (m *Model) use(f filter.Filter) tea.Cmd {
	m.filterBy(f)
	return m.query()
}

// filterBy makes a filter the present one.
func (m *Model) filterBy(f filter.Filter) {
	if !f.Equal(m.filter) {
		m.selected.clear()
	}
	if m.filter = f; m.pane == inFilters {
		m.facets.by = f
	}
	m.buildFacets()
}

func (m *Model) undo() tea.Cmd {
	if s, ok := m.trail.back(m.filter); ok && !s.tagged {
		return m.use(s.filter)
	}
	return nav.Send(nav.UndoMsg{}) // of before the start, where nothing was done since

}

func (m *Model) redo() tea.Cmd {
	if s, ok := m.trail.forth(m.filter); ok && !s.tagged {
		return m.use(s.filter)
	}
	return nav.Send(nav.RedoMsg{})

}

// settings takes what holds for the whole program over into every filter.
func (m *Model) settings(s nav.Settings) tea.Cmd {
	voices := s.OtherVoices != m.set.OtherVoices
	same := !voices && s.Basis == m.set.Basis
	m.set = s
	m.reader.forget()
	if same {
		return nil
	}
	to := func(f filter.Filter) filter.Filter {
		f.Basis = s.Basis
		if voices {
			f = f.OtherVoices(s.OtherVoices)
		}
		return f
	}
	m.trail.change(to)
	return m.use(to(m.filter))
}

// asSet is a filter that another screen sends, with the program's date basis, and
// its voices where it does not choose any.
func (m *Model) asSet(f filter.Filter) filter.Filter {
	f.Basis = m.set.Basis
	if f.Pick(filter.Voice).Empty() {
		f = f.OtherVoices(m.set.OtherVoices)
	}
	return m.set.Counted(f)
}

// browse takes a filter that another screen sends.
func (m *Model) browse(b nav.BrowseMsg) tea.Cmd {
	if b.Filter == nil {
		return nil
	}
	f := m.asSet(*b.Filter)
	m.leave()
	if m.hits == nil { // nothing to come back to
		return m.use(f)
	}
	return m.ask(f)
}

// Reopen goes on with a newer casebook: everything known of the old one is
// asked again, and the place is kept.
func (m *Model) Reopen(s Store) tea.Cmd {
	m.store, m.names, m.source, m.of.known = s, nil, nil, false
	m.reader.forgetAll()
	m.selected.clear()
	cmd := m.query()
	m.arrange()
	return tea.Batch(cmd, m.settle())
}
