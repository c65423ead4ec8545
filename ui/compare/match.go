package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/compare"
	"casebook/ui/nav"
)

// matchedMsg brings a comparison with its matters.
type matchedMsg struct {
	seq  int
	pair *pair
	err  error
}

// match asks for the matters of the comparison that is shown.
func (m *Model) match() tea.Cmd {
	if m.pair == nil {
		return nil
	}
	m.matching++
	return matchCmd(m.store, m.matching, m.pair)
}

// matchCmd aligns two reports, which takes up to 45 ms for long ones. A
// notebook that cannot be read leaves the reader's pairs out, and says so.
func matchCmd(s Store, seq int, was *pair) tea.Cmd {
	return func() tea.Msg {
		p := *was
		var err error
		p.unread = ""
		if p.pairs, err = s.Pairs(); err != nil {
			p.unread = "Your own pairs are not shown: " + err.Error()
		}
		err = p.Match(p.pairs...)
		p.matched = err == nil
		p.prepare()
		return matchedMsg{seq: seq, pair: &p, err: err}
	}
}

// matched shows the matters where the cursor was.
func (m *Model) matched(msg matchedMsg) tea.Cmd {
	if msg.seq != m.matching {
		return nil
	}
	if msg.err != nil {
		return nav.Fail(msg.err)
	}
	m.pair, m.confirming = msg.pair, nil
	if m.rows != byMatter { // the page is made of what was there before
		return nil
	}
	m.relay()
	return m.searchAgain()
}

// prepare makes ready what every frame shows of the matters.
func (p *pair) prepare() {
	p.groups, p.places = ofMatters(p.Comparison)
	p.apart = takenApart(p.pairs)
	p.counted, p.by = map[compare.Fate]string{}, map[compare.Status]int{}
	for _, f := range compare.MatterFates() {
		p.counted[f] = p.FateCount(f)
	}
	for i := range p.Matters {
		p.by[p.Matters[i].Status]++
	}
}
