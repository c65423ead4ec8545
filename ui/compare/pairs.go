package compare

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/nav"
)

// spot is where the cursor of a side was last on a finding.
type spot struct{ group, stop string }

// couple is the two findings under the cursors, and how they stand.
type couple struct {
	a, b   data.Finding
	status compare.Status // "" where nothing links them
	near   bool           // the program names it only as the nearest
	apart  bool           // the reader took them apart
}

// words says how they stand: "suggested", "not paired".
func (c couple) words() string {
	switch {
	case c.apart:
		return "taken apart"
	case c.near:
		return "nearest only"
	case c.status == compare.Curated:
		return "followed"
	case c.status != "":
		return string(c.status)
	}
	return "not paired"
}

// remember keeps where the cursors are after every key, and marks the one that
// the keys do not move.
func (m *Model) remember() {
	if m.pair == nil {
		return
	}
	for _, side := range []int{sideA, sideB} {
		if g, stop, ok := m.under(side); ok && !m.holds(side) {
			m.at[side-1] = spot{g.id, stop}
		}
	}
	g, stop, ok := m.opposite()
	mark := ""
	if _, _, here := m.under(m.cursorSide()); ok && here {
		mark = m.settings.Style.Accent.Render(m.settings.Style.Glyphs.Dash)
	}
	_, i, _ := g.index(stop)
	m.joined.Hold(m.blockOf(g.id, i/partSize), stop, mark)
}

// under is the finding of a side under a cursor. Where both sides scroll
// together there is one cursor, on either side.
func (m *Model) under(side int) (group, string, bool) {
	f, lead := &m.joined, 0
	if m.apart && m.beside() {
		f, lead = &m.alone[side-1], m.lead()
	}
	i := f.Block() + lead
	cur, ok := f.Cursor()
	if !ok || i >= len(m.blocks) || m.blocks[i].kind != groupBlock {
		return group{}, "", false
	}
	g := m.groups[m.blocks[i].group]
	at, _, found := g.index(cur.ID)
	return g, cur.ID, found && at == side
}

// cursorSide is the side on which the cursor is.
func (m *Model) cursorSide() int {
	if !m.apart || !m.beside() {
		if _, _, ok := m.under(sideA + sideB - m.side); ok {
			return sideA + sideB - m.side
		}
	}
	return m.side
}

// opposite is the finding under the other cursor: where it was left in the
// same group, else the first of that group, else where it was left elsewhere. A
// cursor that is held stays where it was left.
func (m *Model) opposite() (group, string, bool) {
	side := sideA + sideB - m.cursorSide()
	if m.apart && m.beside() {
		return m.under(side)
	}
	here, at := m.group()
	left := m.at[side-1]
	if at && left.group != here.id && !m.holds(side) {
		if all := m.shown(here, side); len(all) > 0 {
			return here, stopID(side, all[0].ID), true
		}
	}
	i := m.blockOf(left.group, 0)
	if i < 0 {
		return group{}, "", false
	}
	g := m.groups[m.blocks[i].group]
	_, _, ok := g.index(left.stop)
	return g, left.stop, ok
}

// holds reports whether a side's cursor is held where it was left.
func (m *Model) holds(side int) bool { return m.hold == side && !m.beside() }

// couple returns the findings under both cursors.
func (m *Model) couple() (couple, bool) {
	side := m.cursorSide()
	g, stop, ok := m.under(side)
	other, held, also := m.opposite()
	if !ok || !also || !m.pair.matched || m.pair.None != "" {
		return couple{}, false
	}
	_, i, _ := g.index(stop)
	_, j, _ := other.index(held)
	c := couple{a: g.side(side)[i], b: other.side(sideA + sideB - side)[j]}
	if side == sideB {
		c.a, c.b = c.b, c.a
	}
	m.stand(&c)
	return c, true
}

// stand says how two findings are linked.
func (m *Model) stand(c *couple) {
	if i, ok := m.pair.places[c.a.ID]; ok {
		x := m.pair.Matters[i]
		for _, l := range slices.Concat(x.B, x.Again) {
			if l.Finding.ID == c.b.ID {
				c.status, c.near = l.Status, l.Near
				return
			}
		}
	}
	c.apart = m.pair.apart[[2]string{c.a.Key(), c.b.Key()}]
}

// takenApart is the pairs of findings, by their keys, on which the reader's
// last word is that they do not belong together.
func takenApart(pairs []data.Pair) map[[2]string]bool {
	last := map[[2]string]data.Pair{}
	for _, p := range pairs {
		for _, k := range [][2]string{{p.A.Key, p.B.Key}, {p.B.Key, p.A.Key}} {
			if was, ok := last[k]; !ok || !p.Made.Before(was.Made) {
				last[k] = p
			}
		}
	}
	out := map[[2]string]bool{}
	for k, p := range last {
		out[k] = !p.Together
	}
	return out
}

// pairUp pairs the two findings under the cursors, or takes them apart. Where
// nothing of the other side is at hand, any finding of it can be chosen.
func (m *Model) pairUp() tea.Cmd {
	if cmd := m.cannotPair(); cmd != nil {
		return cmd
	}
	c, ok := m.couple()
	if !ok {
		return m.seekPartner()
	}
	return c.toggle()
}

// cannotPair says why nothing can be paired, nil where it can.
func (m *Model) cannotPair() tea.Cmd {
	switch {
	case !m.pair.matched:
		return nav.Send(nav.SayMsg{Text: "The matters are still being read; try again in a moment."})
	case m.pair.None != "":
		return nav.Send(nav.SayMsg{Text: "Nothing to pair. " + m.pair.None})
	case m.pair.unread != "":
		return nav.Send(nav.SayMsg{Text: m.pair.unread, Bad: true})
	}
	return nil
}

// toggle pairs two findings, or takes them apart where a person linked them.
func (c couple) toggle() tea.Cmd {
	p := data.Pair{A: data.NewPairEnd(c.a), B: data.NewPairEnd(c.b), Together: true}
	say := "Paired"
	if c.status == compare.Confirmed || c.status == compare.Curated {
		p.Together, say = false, "Taken apart"
	}
	return nav.Send(nav.PairMsg{Say: say + ": " + c.a.Called() + " and " + c.b.Called(), Pairs: []data.Pair{p}})
}
