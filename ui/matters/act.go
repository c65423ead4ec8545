package matters

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

func (m *Model) act(a keys.Action) tea.Cmd {
	if a == keys.Across {
		return nav.Send(nav.AcrossMsg{A: m.authority})
	}
	if m.chain == nil {
		return nil
	}
	if motion, ok := a.Motion(); ok {
		m.list.Go(motion)
		m.follow()
		return nil
	}
	switch a {
	case keys.Left, keys.PrevPane:
		m.step(-1)
	case keys.Right, keys.NextPane:
		m.step(1)
	case keys.ChangedOnly:
		return m.choose()
	case keys.Open:
		return m.open()
	case keys.InFull:
		return m.full()
	case keys.TurnedRound:
		return m.turnedRound()
	case keys.Why:
		return m.why()
	case keys.Copy:
		return m.copy()
	case keys.Undo:
		return nav.Send(nav.UndoMsg{})
	case keys.Redo:
		return nav.Send(nav.RedoMsg{})
	}
	return nil
}

// step goes to another inspection.
func (m *Model) step(d int) {
	m.col = max(0, min(m.col+d, len(m.chain.Inspections)-1))
	m.follow()
}

// open shows the findings of the cell with their citations.
func (m *Model) open() tea.Cmd {
	r, ok := m.row()
	c, in := m.cell()
	if !ok || !in {
		return nil
	}
	lines := []string{r.Label, c.Inspection.Title(m.chain.Basis) + ": " + m.cellWords(c), ""}
	for _, f := range c.Findings {
		lines = append(lines, f.Polarity.Mark()+" "+history.Citation(f, c.Inspection, m.chain.Authority, m.sources), "")
	}
	if len(c.Findings) == 0 {
		lines = append(lines, "No finding of this inspection is held on it.")
	} else {
		lines = append(lines, "O shows the first of them in its inspection.")
	}
	return nav.Send(nav.ExplainMsg{Title: "What was said", Lines: lines})
}

// turnedRound asks who turned the theme or the matter round; a matter by the
// recommendation that it began with, else by what the cell says of it, else by
// the first finding on it.
func (m *Model) turnedRound() tea.Cmd {
	r, ok := m.row()
	switch {
	case !ok:
		return nil
	case r.Kind == history.ThemeRow:
		return nav.Send(nav.TurnedMsg{Theme: r.Key, Authority: m.authority})
	case r.Kind != history.MatterRow:
		return nav.TurnedOfNothing("a theme or a matter")
	}
	all := []data.Finding{r.Origin}
	if c, ok := m.cell(); ok {
		all = append(all, c.Findings...)
	}
	for _, c := range r.Cells {
		all = append(all, c.Findings...)
	}
	for _, f := range all {
		if len(f.Themes) > 0 {
			return nav.TurnedOf(f, m.authority)
		}
	}
	return nav.Send(nav.SayMsg{Text: "No finding with a theme is held on this matter, by which others could be found."})
}

// full goes to the first finding of the cell in its inspection.
func (m *Model) full() tea.Cmd {
	c, ok := m.cell()
	if !ok {
		return nil
	}
	msg := nav.InspectionMsg{ID: c.Inspection.ID}
	if len(c.Findings) > 0 {
		msg.Finding = c.Findings[0].ID
	}
	return nav.Send(msg)
}

// why explains the signs, the row and what came back.
func (m *Model) why() tea.Cmd {
	var lines []string
	for _, text := range m.warnings() {
		lines = append(lines, mark.Warning+" "+text, "")
	}
	lines = append(lines, history.Legend()...)
	lines = append(lines, history.HeldLegend)
	lines = append(lines, "Before a row: "+mark.Unchecked+" suggested by the program, read the paragraphs before you rely on it; "+mark.Legend(mark.Confirmed)+"; else followed in the built-in facts.")
	lines = append(lines, history.HeadsLegend(m.chain.Basis))
	if r, ok := m.row(); ok {
		lines = append(lines, "", r.Label+": "+r.Status.Words()+".")
		if text := m.chain.Told(r); text != "" {
			lines = append(lines, prose.Sentence(text))
		}
		if r.Thread != nil && r.Thread.Story != "" {
			lines = append(lines, r.Thread.Story)
		}
		for _, c := range r.Cells {
			lines = append(lines, fmt.Sprintf("%s  %s: %s", c.Inspection.Title(m.chain.Basis), c.InWords(), m.cellWords(c)))
		}
	}
	lines = append(lines, "")
	for _, in := range m.chain.Inspections {
		lines = append(lines, in.Title(m.chain.Basis)+": "+m.chain.Holding(in)+".")
	}
	return nav.Send(nav.ExplainMsg{Title: "How to read the story", Lines: lines})
}

// cellWords is a cell in words.
func (m *Model) cellWords(c history.Cell) string {
	out := c.Words
	if c.Change != "" {
		if w := c.Change.Words(); !strings.Contains(out, w) {
			out += "; " + w
		}
	}
	if short := c.Short(); short != "" {
		out += "; " + short
	}
	if len(c.Findings) > 0 {
		out += "; " + string(c.Status)
	}
	return out
}

func (m *Model) copy() tea.Cmd {
	r, ok := m.row()
	if !ok {
		return nil
	}
	text := m.chain.Authority.Name + ", " + r.Label + " (" + r.Status.Words() + ")\n"
	for _, c := range r.Cells {
		text += "\n" + c.Inspection.ShortName() + ", inspected " + c.Inspection.Inspected.String() + ": " + m.cellWords(c) + "\n"
		for _, f := range c.Findings {
			text += f.Polarity.Mark() + " " + history.Citation(f, c.Inspection, m.chain.Authority, m.sources) + "\n"
		}
	}
	return nav.Send(nav.CopyMsg{Text: text, What: "the matter"})
}
