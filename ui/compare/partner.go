package compare

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// partner asks which finding of the other side a finding is paired with: any
// that is held, whoever says it and whatever it is linked to.
type partner struct {
	side  int // of the finding that is to be paired
	from  data.Finding
	all   []data.Finding // of the other side: what is suggested first, what a person linked last, between in the report's order
	shown []int          // places in all that hold every word looked for
	query words.Query
	find  widget.Input
	list  widget.List
}

// seekPartner begins to choose what the finding under the cursor is paired with.
func (m *Model) seekPartner() tea.Cmd {
	if cmd := m.cannotPair(); cmd != nil {
		return cmd
	}
	side := m.cursorSide()
	g, stop, ok := m.under(side)
	if !ok {
		return nav.Send(nav.SayMsg{Text: "Move to a finding first: F lists every finding of the other inspection to pair it with."})
	}
	_, i, _ := g.index(stop)
	p := &partner{side: side, from: g.side(side)[i], find: widget.NewInput("/")}
	a, b, _, _ := m.pair.Held()
	p.all = slices.Clone(b)
	if side == sideB {
		p.all = slices.Clone(a)
	}
	rank := func(f data.Finding) int {
		switch c := m.coupled(p, f); {
		case c.status == "":
			return 2
		case c.near:
			return 1
		case c.status != compare.Suggested: // it would be taken apart
			return 3
		}
		return 0
	}
	slices.SortStableFunc(p.all, func(x, y data.Finding) int { return rank(x) - rank(y) })
	m.partner = p
	p.look()
	return nil
}

// coupled is the finding that is to be paired with another of the other side,
// and how the two stand.
func (m *Model) coupled(p *partner, f data.Finding) couple {
	c := couple{a: p.from, b: f}
	if p.side == sideB {
		c.a, c.b = f, p.from
	}
	m.stand(&c)
	return c
}

// look keeps the findings that hold every word typed.
func (p *partner) look() {
	p.query = words.Parse(p.find.Value())
	p.shown = p.shown[:0]
	for i, f := range p.all {
		if p.query.Empty() || p.query.In(f.Text) {
			p.shown = append(p.shown, i)
		}
	}
	p.list.SetTotal(len(p.shown))
	p.list.To(0)
}

// current is the finding under the cursor.
func (p *partner) current() (data.Finding, bool) {
	if p.list.Cursor >= len(p.shown) {
		return data.Finding{}, false
	}
	return p.all[p.shown[p.list.Cursor]], true
}

// choosePartner handles a key while a partner is chosen.
func (m *Model) choosePartner(msg keys.PressMsg) tea.Cmd {
	p := m.partner
	p.list.SetHeight(m.partnerRows())
	motion, moves := msg.Action.Motion()
	switch {
	case p.find.IsOpen() && (msg.Writes() || !moves && msg.Action != keys.Open && msg.Action != keys.Cancel):
		changed, cmd := p.find.Update(msg.Key)
		if changed {
			p.look()
		}
		return cmd
	case moves:
		p.list.Go(motion)
	case msg.Action == keys.Search:
		return p.find.Open(p.find.Value())
	case msg.Action == keys.Cancel && p.find.IsOpen():
		p.find.Open("")
		p.find.Close()
		p.look()
	case msg.Action == keys.Cancel || msg.Action == keys.Back:
		m.partner = nil
	case msg.Action == keys.Open && p.find.IsOpen():
		p.find.Close()
	case msg.Action == keys.Open || msg.Action == keys.Pair:
		if f, ok := p.current(); ok {
			m.partner = nil
			return m.coupled(p, f).toggle()
		}
	}
	return nil
}
