package compare

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/compare"
	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// act carries an action out. Each group of actions has a method.
func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok && m.pair != nil {
		m.flow().Go(motion)
		return nil
	}
	switch a {
	case keys.Cancel, keys.Back:
		return m.leave()
	case keys.Earlier:
		return m.another(-1)
	case keys.Later:
		return m.another(1)
	}
	if m.pair == nil {
		return nil
	}
	switch a {
	case keys.Swap:
		return m.swap()
	case keys.Open:
		return m.open()
	case keys.Why:
		return m.why()
	case keys.Provenance:
		return m.provenance()
	case keys.Source:
		return m.openSource()
	case keys.Copy:
		return m.copy()
	case keys.Themes, keys.Undo, keys.Redo:
		return m.tag(a)
	case keys.Export:
		return m.export()
	case keys.Search:
		return m.find.Open()
	case keys.NextMatch:
		return m.jump(1)
	case keys.PrevMatch:
		return m.jump(-1)
	}
	return m.arrange(a)
}

// arrange changes how the page is shown.
func (m *Model) arrange(a keys.Action) tea.Cmd {
	switch a {
	case keys.NextPane, keys.PrevPane, keys.Left, keys.Right:
		m.otherSide(a)
	case keys.NextTheme:
		m.stepTheme(1)
	case keys.PrevTheme:
		m.stepTheme(-1)
	case keys.Fold:
		m.fold()
	case keys.Sync:
		return m.sync()
	case keys.Stack:
		return m.stack()
	case keys.ChangedOnly:
		was, at := m.theme()
		m.changed = !m.changed
		m.lay()
		if at {
			m.seekTheme(was.Theme)
		}
		return m.searchAgain()
	}
	return nil
}

// leave drops what was searched for, else leaves the screen.
func (m *Model) leave() tea.Cmd {
	if !m.find.Query().Empty() {
		m.find.Drop()
		m.refresh()
		return nil
	}
	return nav.Send(nav.BackMsg{})
}

// otherSide moves to the other inspection's findings of the same theme.
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
	m.setSide(side)
	t, ok := m.theme()
	if !ok || m.apart && m.beside() || m.folded[t.Theme] {
		return
	}
	findings := t.A
	if side == sideB {
		findings = t.B
	}
	cur, _ := m.joined.Cursor()
	if len(findings) > 0 && !strings.HasPrefix(cur.ID, "theme:") {
		m.show(&hit{theme: t.Theme, stop: stopID(side, findings[0].ID), side: side})
	}
}

// stepTheme goes to the next theme's heading or the one before; before the
// first is the top of the page.
func (m *Model) stepTheme(d int) {
	f, off := m.flow(), m.firstTheme()
	if f == &m.joined {
		off = 0
	}
	for i := f.Block() + d; i >= 0 && i < f.Blocks(); i += d {
		b := m.blocks[i+off]
		if b.kind == themeBlock && b.part == 0 {
			f.To(i)
			return
		}
	}
	if d < 0 {
		f.Go(widget.First)
	}
}

func (m *Model) fold() {
	t, ok := m.theme()
	if !ok {
		return
	}
	f, off := m.flow(), m.firstTheme()
	if f == &m.joined {
		off = 0
	}
	for i := f.Block(); i >= 0 && !f.Seek(i, "theme:"+t.Theme) && m.blocks[i+off].part > 0; {
		i--
	}
	m.folded[t.Theme] = !m.folded[t.Theme]
	m.redo(t.Theme)
}

// redo lays every piece of a theme out again.
func (m *Model) redo(theme string) {
	for i, b := range m.blocks {
		if b.kind == themeBlock && m.pair.Themes[b.theme].Theme == theme {
			m.joined.Redo(i)
			m.alone[0].Redo(i - m.firstTheme())
			m.alone[1].Redo(i - m.firstTheme())
		}
	}
}

func (m *Model) sync() tea.Cmd {
	if !m.beside() {
		return nav.Send(nav.SayMsg{Text: "The sides scroll alone only when they stand side by side (100 columns or more; L)."})
	}
	if len(m.blocks) <= m.firstTheme() {
		return nav.Send(nav.SayMsg{Text: "There are no themes to scroll."})
	}
	t, ok := m.theme()
	m.apart = !m.apart
	if ok {
		m.seekTheme(t.Theme)
	}
	return nil
}

func (m *Model) stack() tea.Cmd {
	t, ok := m.theme()
	m.stacked = !m.stacked
	m.refresh()
	if ok {
		m.seekTheme(t.Theme)
	}
	if !m.stacked && !m.beside() {
		return nav.Send(nav.SayMsg{Text: "Side by side needs 100 columns."})
	}
	return nil
}

// open goes from a finding to its inspection, and from a theme to all that
// both authorities' inspections say of it.
func (m *Model) open() tea.Cmd {
	cur, ok := m.flow().Cursor()
	if !ok {
		return nil
	}
	if f, in, ok := m.finding(cur.ID); ok {
		return nav.Send(nav.InspectionMsg{ID: in.ID, Finding: f.ID})
	}
	if t, ok := m.theme(); ok {
		id := t.Theme
		if id == compare.NoTheme {
			id = filter.None
		}
		f := filter.Default().OtherVoices(m.settings.OtherVoices).Include(filter.Theme, id).
			Include(filter.Authority, m.pair.A.Authority, m.pair.B.Authority)
		f.Basis = m.settings.Basis
		return nav.Send(nav.BrowseMsg{Filter: &f})
	}
	return m.why()
}

// why explains every warning, every row and the theme under the cursor.
func (m *Model) why() tea.Cmd {
	c := m.pair.Comparison
	var lines []string
	add := func(text string) { lines = append(lines, widget.Clean(text)) }
	for _, w := range c.Warnings {
		add("! " + w)
	}
	if len(c.Warnings) > 0 && len(c.Rows) > 0 {
		add("")
	}
	for _, r := range c.Rows {
		change := "nothing can be said of a change"
		switch {
		case r.Direction != compare.Unsaid:
			change = r.Change()
		case r.ScaleChanged && r.A != nil && r.B != nil:
			change = "scale changed, so no direction"
		}
		text := fmt.Sprintf("%s: %s, %s.", strings.TrimSpace(m.table().AreaName(r, m.w)), r.State.Words(), change)
		if r.Reason != "" {
			text += " Reason: " + r.Reason + "."
		}
		add(text)
	}
	if t, ok := m.theme(); ok {
		add("")
		add(fmt.Sprintf("Theme %s: %s. %s.", t.Theme, t.Fate.Words(), t.Reason))
	}
	add("")
	add("A theme persisted when both speak of it alike, improved when A needs work and B finds none, is new when only B finds fault or speaks of it, and is not mentioned when B is silent. Silence is never taken for a remedy.")
	return nav.Send(nav.ExplainMsg{Title: "Why: what compares and what does not", Lines: lines})
}
