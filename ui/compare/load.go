package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/ui/nav"
	"casebook/ui/request"
)

// Store is what the screen asks a casebook.
type Store interface {
	compare.Facts
	Authorities() ([]data.Authority, error)
	Sources() (map[string]data.Source, error)
	Pairs() ([]data.Pair, error)
}

// pair is a comparison with what stands where a side gives no grade.
type pair struct {
	compare.Comparison
	chosen   [2]string                // ids, the one chosen first before the other
	standing [2]history.StandingGrade // of A and B
	stands   [2]bool                  // whether there is one
	sources  map[string]data.Source
	matched  bool           // the matters have been read
	groups   []group        // of them
	places   map[string]int // place of the matter of each finding of A
	apart    map[[2]string]bool
	changes  map[data.Change]int    // of the matters, and what is new in B
	counted  map[data.Change]string // the same with who says so
	by       map[compare.Status]int // who says what became of them
	pairs    []data.Pair            // of the notebook, when they were
	unread   string                 // why the reader's pairs are not shown, "" where they are
}

// read asks for the comparison of A and B. What is shown stays until it comes.
func (m *Model) read() tea.Cmd {
	m.hold = 0
	s, a, b := m.store, m.a, m.b
	o := compare.Options{OtherVoices: m.settings.OtherVoices, Reversed: m.reversed}
	return m.reads.Ask(func() (pair, error) {
		c, err := compare.Gather(s, a, b, o)
		if err != nil {
			return pair{}, err
		}
		p := pair{Comparison: c, chosen: [2]string{a, b}}
		p.standing[0], p.stands[0] = history.StandingAtVisit(c.AllA, c.A)
		p.standing[1], p.stands[1] = history.StandingAtVisit(c.AllB, c.B)
		p.sources, err = s.Sources()
		return p, err
	})
}

// take shows a comparison, at the place that was under the cursor, and asks for
// its matters.
func (m *Model) take(msg request.ReadMsg[pair]) tea.Cmd {
	news, cmd := m.reads.Take(msg)
	if !news {
		if cmd != nil && m.pair != nil { // it failed: what is shown stays
			m.a, m.b = m.pair.chosen[0], m.pair.chosen[1]
			m.reversed = m.pair.Reversed()
		}
		return cmd
	}
	m.pair = m.reads.Got()
	m.confirming, m.partner = nil, nil
	m.relay()
	m.toGoal()
	return tea.Batch(m.find.Again(), m.match())
}

// another goes d inspections on from the one that was chosen last, in its
// authority's order; the one chosen first is passed over.
func (m *Model) another(d int) tea.Cmd {
	if m.pair == nil {
		return nil
	}
	all := m.pair.AllB
	for i := range all {
		if all[i].ID != m.b {
			continue
		}
		i += d
		if i >= 0 && i < len(all) && all[i].ID == m.a {
			i += d
		}
		if i < 0 || i >= len(all) {
			which := "later"
			if d < 0 {
				which = "earlier"
			}
			return nav.Send(nav.SayMsg{Text: "No " + which + " inspection of " + m.pair.AuthorityB.Name + " to compare with."})
		}
		m.b = all[i].ID
		return m.read()
	}
	return nil
}

// swap lets two inspections of one authority stand in the other order, and back
// in order of time; two authorities change sides.
func (m *Model) swap() tea.Cmd {
	if !m.pair.OneAuthority() {
		m.a, m.b = m.b, m.a
	} else if m.a == m.b {
		return nav.Send(nav.SayMsg{Text: compare.SameInspection})
	} else {
		m.reversed = !m.reversed
	}
	m.side = sideA + sideB - m.side
	return m.read()
}
