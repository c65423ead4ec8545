package heat

import (
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/typeahead"
)

// Store is what the screen asks a casebook.
type Store interface {
	Heat(heat.Question) (heat.Counts, error)
	Search(filter.Filter, store.Order) (*store.Hits, error)
	Authorities() ([]data.Authority, error)
}

type countedMsg struct {
	seq   int
	m     heat.Map
	names map[string]string
	err   error
}

// count asks for the map. A large casebook takes longer than a key may wait:
// what is shown stays until the answer comes.
func (m *Model) count() tea.Cmd {
	m.seq++
	m.counting = true
	s, seq, names := m.store, m.seq, m.names
	q, metric, byTotal := heat.Question{Filter: m.filter, By: m.by}, m.metric, m.byTotal
	return func() tea.Msg {
		if names == nil {
			all, err := s.Authorities()
			if err != nil {
				return countedMsg{seq: seq, err: err}
			}
			names = map[string]string{}
			for _, a := range all {
				names[a.ID] = a.Name
			}
		}
		c, err := s.Heat(q)
		if err != nil {
			return countedMsg{seq: seq, err: err}
		}
		counted := heat.Of(q, c)
		if byTotal {
			counted.SortByTotal(metric)
		}
		return countedMsg{seq: seq, m: counted, names: names}
	}
}

// take shows a map, at the theme and the column that were under the cursor.
func (m *Model) take(msg countedMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	m.counting = false
	if errors.Is(msg.err, heat.ErrTooMany) {
		m.by = heat.ByYear
		say := nav.SayMsg{Text: "Too many inspections for a column each: years are shown. f chooses fewer."}
		return tea.Batch(nav.Send(say), m.count())
	}
	if m.failed = msg.err; m.failed != nil {
		return nav.Fail(msg.err)
	}
	m.m, m.names = &msg.m, msg.names
	m.lay()
	return m.rest()
}

type restedMsg struct{ seq int }

type cellMsg struct {
	seq      int
	findings []data.Finding
	total    int
	err      error
}

// rest asks for the cell's findings once the cursor has rested.
func (m *Model) rest() tea.Cmd {
	m.cellSeq++
	m.findings, m.total = nil, -1
	if !m.beside() {
		return nil
	}
	seq := m.cellSeq
	if m.pause == 0 {
		return m.readCell()
	}
	return tea.Tick(m.pause, func(time.Time) tea.Msg { return restedMsg{seq} })
}

// mostFindings is how many of a cell's findings the pane beside shows: more
// than any window has lines.
const mostFindings = 60

func (m *Model) readCell() tea.Cmd {
	r, c, ok := m.cell()
	if !ok || r.Cells[m.columns.Cursor].All() == 0 {
		return nil
	}
	f, _ := m.m.Cell(m.list.Cursor, m.columns.Cursor)
	s, seq, only := m.store, m.cellSeq, ""
	if c.Inspection != nil {
		only = c.ID
	}
	return func() tea.Msg {
		hits, err := s.Search(f, store.Order{By: store.ByDate})
		if err != nil {
			return cellMsg{seq: seq, err: err}
		}
		rows, err := hits.Rows(0, mostFindings)
		out := cellMsg{seq: seq, total: hits.Total, err: err}
		for _, row := range rows {
			if row.Err != nil { // the others are shown all the same
				row.Finding = data.Finding{Inspection: only, Attribution: data.Ofsted, Text: row.Err.Error()}
			}
			if only == "" || row.Finding.Inspection == only {
				out.findings = append(out.findings, row.Finding)
			}
		}
		return out
	}
}

func (m *Model) takeCell(msg cellMsg) tea.Cmd {
	if msg.seq != m.cellSeq {
		return nil
	}
	if msg.err != nil {
		return nav.Fail(msg.err)
	}
	m.findings, m.total = msg.findings, msg.total
	return nil
}

// chosen is one of the things that a map can be about.
type chosen struct {
	facet filter.Facet
	id    string // "" for all
}

type offeredMsg struct {
	seq   int
	items []typeahead.Item[chosen]
	err   error
}

// offer asks what a map can be about: all, a region, an authority.
func (m *Model) offer() tea.Cmd {
	s, seq := m.store, m.seq
	return func() tea.Msg {
		authorities, err := s.Authorities()
		if err != nil {
			return offeredMsg{seq: seq, err: err}
		}
		var regions []string
		out := offeredMsg{seq: seq, items: []typeahead.Item[chosen]{{Name: "All authorities"}}}
		for _, a := range authorities {
			if a.Region != "" && !slices.Contains(regions, a.Region) {
				regions = append(regions, a.Region)
			}
		}
		slices.Sort(regions)
		for _, r := range regions {
			out.items = append(out.items, typeahead.Item[chosen]{Name: "Region: " + r, Of: chosen{filter.Region, r}})
		}
		for _, a := range authorities {
			out.items = append(out.items, typeahead.Item[chosen]{Name: a.Label(), Of: chosen{filter.Authority, a.ID}})
		}
		return out
	}
}

func (m *Model) offered(msg offeredMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if msg.err != nil {
		return nav.Fail(msg.err)
	}
	at := 0
	for i, x := range msg.items {
		if c := x.Of; c.id != "" && slices.Contains(m.filter.Pick(c.facet).Include, c.id) {
			at = i
		}
	}
	return m.choice.Open("Heat map: choose an authority, a region or all", msg.items, at)
}
