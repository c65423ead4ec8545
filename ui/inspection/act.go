package inspection

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/provenance"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/reader"
	"casebook/ui/widget"
)

// act carries an action out.
func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		return m.move(motion)
	}
	switch a {
	case keys.Cancel, keys.Back:
		return m.leave()
	case keys.NextPane, keys.Right:
		m.step(1)
	case keys.PrevPane, keys.Left:
		m.step(-1)
	case keys.Open:
		return m.open()
	}
	if m.whole == nil {
		return nil
	}
	switch a {
	case keys.Earlier:
		return m.neighbour(m.whole.earlier, "earlier")
	case keys.Later:
		return m.neighbour(m.whole.later, "later")
	case keys.NextTheme:
		return m.section(1)
	case keys.PrevTheme:
		return m.section(-1)
	case keys.Fold:
		return m.fold()
	case keys.Pick:
		return nav.Send(nav.PickMsg{ID: m.whole.Inspection.ID})
	case keys.Chain:
		return nav.Send(nav.ChainMsg{Authority: m.whole.Authority.ID})
	case keys.Across:
		return nav.Send(nav.AcrossMsg{A: m.whole.Authority.ID})
	case keys.TurnedRound:
		if f, ok := m.under(); ok {
			return nav.TurnedOf(f, m.whole.Authority.ID)
		}
		return nav.TurnedOfNothing("a finding")
	case keys.Provenance:
		return m.provenance()
	case keys.Why:
		return m.why()
	case keys.Source:
		return m.openSource()
	case keys.Copy:
		return m.copy()
	case keys.Themes, keys.Undo, keys.Redo:
		return m.tag(a)
	}
	cmd, _ := m.find.Act(a)
	return cmd
}

func (m *Model) move(motion widget.Motion) tea.Cmd {
	switch {
	case m.over || m.focus == readingArea:
		m.fill()
		m.page.Go(motion)
		return nil
	case m.focus == contentsArea:
		m.contents.Go(motion)
		m.text.To(m.contents.Cursor)
	default:
		m.text.Go(motion)
	}
	return m.moved()
}

// leave closes what is open on the screen, else leaves it.
func (m *Model) leave() tea.Cmd {
	switch {
	case m.over:
		m.over = false
	case m.find.Drop():
	case m.focus != textArea:
		m.focus = textArea
	default:
		return nav.Send(nav.BackMsg{})
	}
	return nil
}

// step moves between the panes that the width has.
func (m *Model) step(d int) {
	f := m.frame()
	if f.contents == 0 {
		if d < 0 {
			m.over = false
		}
		return
	}
	panes := []area{contentsArea, textArea}
	if f.reading > 0 {
		panes = append(panes, readingArea)
	}
	for i, p := range panes {
		if p == m.focus {
			m.focus = panes[(i+d+len(panes))%len(panes)]
			return
		}
	}
	m.focus = textArea
}

// open reads a finding in full: in its pane, or over the text.
func (m *Model) open() tea.Cmd {
	if m.focus == contentsArea {
		m.focus = textArea
		return nil
	}
	cur, _ := m.text.Cursor()
	if strings.HasPrefix(cur.ID, headStop) {
		return m.fold()
	}
	if _, ok := m.under(); !ok || m.over {
		return nil
	}
	m.page.To(0)
	if m.frame().reading > 0 {
		m.focus = readingArea
		return nil
	}
	m.over = true
	return nil
}

func (m *Model) section(d int) tea.Cmd {
	i := m.text.Block() + d
	if i < 0 || i >= len(m.sections) {
		return nil
	}
	m.text.To(i)
	return m.moved()
}

func (m *Model) fold() tea.Cmd {
	i := m.text.Block()
	sec := m.sectionAt(i)
	if sec.title == "" {
		return nil
	}
	m.folded[sec.id] = !m.folded[sec.id]
	m.text.Seek(i, headStop+sec.id)
	m.text.Redo(i)
	return nil
}

func (m *Model) provenance() tea.Cmd {
	in := m.whole.Inspection
	if f, ok := m.under(); ok {
		return nav.Send(reader.Explain(f, in, m.whole.Sources))
	}
	return nav.Send(reader.ExplainDates(reader.Known(in, m.whole.Sources)))
}

// openSource opens the file that a finding was read from, at its page.
func (m *Model) openSource() tea.Cmd {
	f, ok := m.under()
	return reader.OpenSource(f, ok, m.whole.Sources)
}

// why explains why the finding in hand has its themes, what is uncertain, and
// what each row of the table lets one say.
func (m *Model) why() tea.Cmd {
	var lines []string
	for _, f := range m.whole.Flags {
		lines = append(lines, widget.Clean(mark.Warning+" "+f.Words()))
	}
	if len(lines) > 0 && len(m.whole.Rows) > 0 {
		lines = append(lines, "")
	}
	for _, r := range m.whole.Rows {
		t := draw.Table{Style: m.settings.Style, A: *m.whole.Previous, B: m.whole.Inspection}
		text := strings.TrimSpace(t.AreaName(r, 99)) + ": " + r.State.Words()
		if r.Reason != "" {
			text += ". " + m.whole.Reason(r)
		}
		lines = append(lines, widget.Clean(text+"."))
	}
	if len(lines) == 0 {
		lines = []string{"Nothing about this inspection is marked as uncertain."}
	}
	if f, ok := m.under(); ok {
		return reader.WhyCmd(m.store, f, slices.Concat([]string{"", "OF THE INSPECTION"}, lines)...)
	}
	return nav.Send(nav.ExplainMsg{Title: "Why: what is uncertain, and what compares", Lines: lines})
}

func (m *Model) copy() tea.Cmd {
	f, ok := m.under()
	address := provenance.Address(m.whole.Inspection)
	switch {
	case !ok && address == "":
		return nav.Send(nav.SayMsg{Text: "Move to a finding first: y copies it with its citation."})
	case !ok:
		return nav.CopyAddresses(address)
	}
	return nav.Send(nav.CopyMsg{Text: history.Citation(f, m.whole.Inspection, m.whole.Authority, m.whole.Sources), What: "the finding with its citation"})
}
