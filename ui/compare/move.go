package compare

import (
	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// arrange changes how the page is shown.
func (m *Model) arrange(a keys.Action) tea.Cmd {
	switch a {
	case keys.NextPane, keys.PrevPane, keys.Left, keys.Right:
		m.otherSide(a)
	case keys.NextTheme:
		m.step(1)
	case keys.PrevTheme:
		m.step(-1)
	case keys.Rows:
		return m.nextRows()
	case keys.Fold:
		m.fold()
	case keys.Sync:
		return m.sync()
	case keys.Stack:
		return m.stack()
	case keys.ChangedOnly:
		m.changed = !m.changed
		m.relay()
		return m.find.Again()
	}
	return nil
}

// nextRows lays the page out by the next kind of row, at the finding under the
// cursor where that stands there too.
func (m *Model) nextRows() tea.Cmd {
	cur, _ := m.flow().Cursor()
	m.rows = (m.rows + 1) % numRows
	m.lay()
	m.at, m.hold = [2]spot{}, 0
	for _, g := range m.groups {
		if _, i, ok := g.index(cur.ID); ok {
			m.show(hit{group: g.id, part: i / partSize, stop: cur.ID, side: m.side})
			return m.find.Again()
		}
	}
	m.joined.To(int(headingBlock))
	return m.find.Again()
}

// otherSide moves to the other inspection's findings of the same group.
func (m *Model) otherSide(a keys.Action) {
	side := sideA + sideB - m.side
	switch a {
	case keys.Left:
		side = sideA
	case keys.Right:
		side = sideB
	}
	if side == m.side {
		return
	}
	g, stop, ok := m.opposite()
	here, at := m.group()
	cur, _ := m.flow().Cursor()
	_, _, on := here.index(cur.ID)
	m.setSide(side)
	if !ok || !at || !on || g.id != here.id || m.apart && m.beside() || m.folded[here.id] {
		return
	}
	if was, i, _ := g.index(stop); was == side {
		m.show(hit{group: g.id, part: i / partSize, stop: stop, side: side})
	}
}

// step goes to the next group's heading or the one before; before the first is
// the top of the page.
func (m *Model) step(d int) {
	f, off := m.flow(), m.flowLead()
	for i := f.Block() + d; i >= 0 && i < f.Blocks(); i += d {
		b := m.blocks[i+off]
		if b.kind == groupBlock && b.part == 0 {
			f.To(i)
			return
		}
	}
	if d < 0 {
		f.Go(widget.First)
	}
}

// fold folds the group under the cursor; of a matter, the weaker suggestions.
func (m *Model) fold() {
	g, ok := m.group()
	if !ok {
		return
	}
	if g.kind == ofMatter && len(g.b) > m.firm(g) {
		m.spread[g.id] = !m.spread[g.id]
		m.redo(g.id)
		return
	}
	f, off := m.flow(), m.flowLead()
	for i := f.Block(); i >= 0 && !f.Seek(i, g.id) && m.blocks[i+off].part > 0; {
		i--
	}
	m.folded[g.id] = !m.folded[g.id]
	m.redo(g.id)
}

// redo lays every piece of a group out again.
func (m *Model) redo(id string) {
	for i, b := range m.blocks {
		if b.kind == groupBlock && m.groups[b.group].id == id {
			m.joined.Redo(i)
			m.alone[0].Redo(i - m.lead())
			m.alone[1].Redo(i - m.lead())
		}
	}
}

func (m *Model) sync() tea.Cmd {
	if !m.beside() {
		return m.holdOn()
	}
	if len(m.groups) == 0 {
		return nav.Send(nav.SayMsg{Text: "There is nothing to scroll: no rows by " + m.rows.Words() + "."})
	}
	g, ok := m.group()
	cur, _ := m.flow().Cursor()
	m.apart = !m.apart
	if ok {
		m.seek(g.id)
		m.land(g.id, cur.ID)
	}
	return nil
}

// holdOn keeps the cursor of one side where it is, or lets it go: below each
// other the sides have one cursor, which passes every finding on its way to the
// one to pair with.
func (m *Model) holdOn() tea.Cmd {
	side := m.cursorSide()
	_, _, on := m.under(side)
	switch {
	case m.hold != 0:
		m.hold = 0
		return nav.Send(nav.SayMsg{Text: "Let go."})
	case !on:
		return nav.Send(nav.SayMsg{Text: "On a finding z holds it to pair it. Each side alone needs 100 columns."})
	}
	m.hold = side
	return nav.Send(nav.SayMsg{Text: sideName(side) + "'s finding is held: m on one of " + sideName(sideA+sideB-side) + " pairs the two. z lets go."})
}

func (m *Model) stack() tea.Cmd {
	g, ok := m.group()
	cur, _ := m.flow().Cursor()
	m.stacked = !m.stacked
	m.refresh()
	if ok {
		m.seek(g.id)
		m.land(g.id, cur.ID)
	}
	if !m.stacked && !m.beside() {
		return nav.Send(nav.SayMsg{Text: "Side by side needs 100 columns."})
	}
	return nil
}
