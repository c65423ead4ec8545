package compare

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/request"
)

// matched is a comparison with its matters.
type matched struct{ pair }

// match asks for the matters of the comparison that is shown, which takes up to
// 45 ms for long reports. A notebook that cannot be read leaves the reader's
// pairs out, and says so.
func (m *Model) match() tea.Cmd {
	if m.pair == nil {
		return nil
	}
	s, was := m.store, *m.pair
	return m.matches.Ask(func() (matched, error) {
		p := matched{was}
		var err error
		p.unread = ""
		if p.pairs, err = s.Pairs(); err != nil {
			p.unread = data.PairsUnread(err)
		}
		err = p.Match(p.pairs...)
		p.matched = err == nil
		p.prepare()
		return p, err
	})
}

// takeMatters shows the matters where the cursor was.
func (m *Model) takeMatters(msg request.ReadMsg[matched]) tea.Cmd {
	news, cmd := m.matches.Take(msg)
	if !news {
		return cmd
	}
	m.pair, m.confirming = &m.matches.Got().pair, nil
	if m.rows != byMatter { // the page is made of what was there before
		return nil
	}
	m.relay()
	return m.find.Again()
}

// prepare makes ready what every frame shows of the matters.
func (p *pair) prepare() {
	p.groups, p.places = ofMatters(p.Comparison)
	p.apart = takenApart(p.pairs)
	p.counted, p.by = map[data.Change]string{}, map[compare.Status]int{}
	for _, f := range compare.MatterChanges() {
		p.counted[f] = p.ChangeCount(f)
	}
	p.changes = maps.Clone(p.MatterChanges)
	if n := len(p.New); n > 0 {
		p.changes[data.NewConcern], p.counted[data.NewConcern] = n, compare.Counted(n, n)
	}
	for i := range p.Matters {
		p.by[p.Matters[i].Status]++
	}
}
