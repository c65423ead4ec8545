package heat

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/typeahead"
)

// Store is what the screen asks a casebook.
type Store interface {
	Heat(heat.Question) (heat.Counts, error)
	Search(filter.Filter, store.Order) (*store.Hits, error)
	Authorities() ([]data.Authority, error)
}

// counted is a map with the names of its authorities.
type counted struct {
	m     heat.Map
	names map[string]string
}

// count asks for the map. A large casebook takes longer than a key may wait:
// what is shown stays until the answer comes.
func (m *Model) count() tea.Cmd {
	s, names := m.store, m.names
	q, metric, byTotal := heat.Question{Filter: m.filter, By: m.by}, m.metric, m.byTotal
	return m.counts.Ask(func() (counted, error) {
		if names == nil {
			all, err := s.Authorities()
			if err != nil {
				return counted{}, err
			}
			names = map[string]string{}
			for _, a := range all {
				names[a.ID] = a.Name
			}
		}
		c, err := s.Heat(q)
		if err != nil {
			return counted{}, err
		}
		out := counted{heat.Of(q, c), names}
		if byTotal {
			out.m.SortByTotal(metric)
		}
		return out, nil
	})
}

// take shows a map, at the theme and the column that were under the cursor.
func (m *Model) take(msg request.ReadMsg[counted]) tea.Cmd {
	news, cmd := m.counts.Take(msg)
	if !news && errors.Is(m.counts.Failed(), heat.ErrTooMany) && cmd != nil {
		m.by = heat.ByYear
		say := nav.SayMsg{Text: "Too many inspections for a column each: years are shown. f chooses fewer."}
		return tea.Batch(nav.Send(say), m.count())
	}
	if !news {
		return cmd
	}
	m.m, m.names = &m.counts.Got().m, m.counts.Got().names
	m.lay()
	return m.rest()
}

// beneath is the first of the findings that the cell under the cursor counts.
type beneath []data.Finding

// rest asks for the cell's findings once the cursor has rested.
func (m *Model) rest() tea.Cmd {
	m.beneath.Drop()
	r, _, ok := m.cell()
	if !m.beside() || !ok || r.Cells[m.columns.Cursor].All() == 0 {
		return nil
	}
	f, s := m.m.Cell(m.list.Cursor, m.columns.Cursor), m.store
	return m.beneath.AskAfter(m.pause, func() (beneath, error) { return readCell(s, f) })
}

// mostFindings is how many of a cell's findings the pane beside shows: more
// than any window has lines.
const mostFindings = 60

// readCell reads the findings that a filter chooses.
func readCell(s Store, f filter.Filter) (beneath, error) {
	hits, err := s.Search(f, store.Order{By: store.ByDate})
	if err != nil {
		return nil, err
	}
	rows, err := hits.Rows(0, mostFindings)
	var out beneath
	for _, row := range rows {
		if row.Err != nil { // the others are shown all the same
			row.Finding = data.Finding{Attribution: data.Ofsted, Text: row.Err.Error()}
		}
		out = append(out, row.Finding)
	}
	return out, err
}

// chosen is one of the things that a map can be about.
type chosen struct {
	facet filter.Facet
	id    string // "" for all
}

// offer is what a map can be about.
type offer []typeahead.Item[chosen]

// offer asks for it: all, a region, an authority.
func (m *Model) offer() tea.Cmd {
	s := m.store
	return m.offers.Ask(func() (offer, error) {
		authorities, err := s.Authorities()
		if err != nil {
			return nil, err
		}
		var regions []string
		out := offer{{Name: "All authorities"}}
		for _, a := range authorities {
			if a.Region != "" && !slices.Contains(regions, a.Region) {
				regions = append(regions, a.Region)
			}
		}
		slices.Sort(regions)
		for _, r := range regions {
			out = append(out, typeahead.Item[chosen]{Name: "Region: " + r, Of: chosen{filter.Region, r}})
		}
		for _, a := range authorities {
			out = append(out, typeahead.Item[chosen]{Name: a.Label(), Words: a.FindText(), Of: chosen{filter.Authority, a.ID}})
		}
		return out, nil
	})
}

func (m *Model) offered(msg request.ReadMsg[offer]) tea.Cmd {
	news, cmd := m.offers.Take(msg)
	if !news {
		return cmd
	}
	items, at := *m.offers.Got(), 0
	for i, x := range items {
		if c := x.Of; c.id != "" && slices.Contains(m.filter.Pick(c.facet).Include, c.id) {
			at = i
		}
	}
	return m.choice.Open("Heat map: choose an authority, a region or all", items, at)
}
