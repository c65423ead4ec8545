package browse

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/words"
	"casebook/ui/nav"
	"casebook/ui/reader"
	"casebook/ui/widget"
)

func (m *Model) pick() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	return nav.Send(nav.PickMsg{ID: r.Inspection.ID})
}

// inFull opens the finding's inspection at the finding.
func (m *Model) inFull() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	return nav.Send(nav.InspectionMsg{ID: r.Inspection.ID, Finding: r.Finding.ID})
}

func (m *Model) copy() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	text := history.Citation(r.Finding, *r.Inspection, m.names[r.Inspection.Authority], m.source)
	return nav.Send(nav.CopyMsg{Text: text, What: "the finding with its citation"})
}

// openSource opens the file that the finding was read from, at its page.
func (m *Model) openSource() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	return nav.Send(nav.SourceOf(r.Finding, m.source))
}

// explain says where the finding comes from and how each fact is known.
func (m *Model) explain() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	from, sources := m.store, m.source
	return func() tea.Msg {
		full, err := history.Read(from, r.Finding)
		if err != nil {
			return nav.SayMsg{Text: err.Error(), Bad: true}
		}
		out := reader.Explain(full.Finding, full.Inspection, sources)
		for _, f := range full.Flags {
			out.Lines = append(out.Lines, "", "Unclear: "+widget.Clean(f.Text), widget.Clean(f.Decided()))
		}
		return out
	}
}

// whyThemes says which words and rules decided what the program suggests, and
// where words are searched which of them found it.
func (m *Model) whyThemes() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	found, themes := m.whyFound(r.Finding), reader.WhyCmd(m.store, r.Finding)
	return func() tea.Msg {
		said := themes()
		if e, ok := said.(nav.ExplainMsg); ok && len(found) > 0 {
			e.Title, e.Lines = "Why it was found, and why these themes", append(found, e.Lines...)
			return e
		}
		return said
	}
}

// whyFound says what made a finding one of those found; nothing where no words are
// searched, or where they do not order the list.
func (m *Model) whyFound(f data.Finding) []string {
	parts, err := m.hits.Explain(f)
	if err != nil || len(parts) == 0 {
		return nil
	}
	lines := []string{words.WhyFound(parts) + ":"}
	for _, p := range parts {
		lines = append(lines, widget.Clean(p.String()))
	}
	return append(lines, "", words.HowWeighed, "")
}

// nameOf is the name of a value that the domain does not fix.
func (m *Model) nameOf(id string) string {
	if a, ok := m.names[id]; ok {
		return a.Name
	}
	return id
}
