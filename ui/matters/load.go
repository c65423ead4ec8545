package matters

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
)

// Store is what the screen asks a casebook.
type Store interface {
	history.ChainFacts
	Pairs() ([]data.Pair, error)
	Sources() (map[string]data.Source, error)
}

// page is what is read.
type page struct {
	chain   history.Chain
	sources map[string]data.Source
	unread  string // why the reader's pairs are not in it, "" where they are
}

// load asks for the chain, for which every inspection is aligned with every
// later one.
func (m *Model) load() tea.Cmd {
	s, authority, basis := m.store, m.authority, m.settings.Basis
	return m.read.Page.Ask(func() (page, error) {
		var out page
		pairs, err := s.Pairs()
		if err != nil {
			out.unread = data.PairsUnread(err)
		}
		if out.sources, err = s.Sources(); err != nil {
			return out, err
		}
		out.chain, err = history.ReadChain(s, authority, basis, pairs...)
		return out, err
	})
}

// take shows a chain at the matter that was under the cursor, at first at the
// latest inspection of which something is held to read.
func (m *Model) take() {
	first := m.chain == nil
	m.chain, m.sources = &m.read.Page.Got().chain, m.read.Page.Got().sources
	if first {
		m.col = len(m.chain.Inspections) - 1
	}
	for i, in := range m.chain.Inspections {
		if first && !slices.Contains(m.chain.Unread, in.ID) {
			m.col = i
		}
	}
	m.col = max(0, min(m.col, len(m.chain.Inspections)-1))
	m.cache = rowCache{}
	m.fit()
	m.arrange()
}
