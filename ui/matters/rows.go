package matters

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/history"
	"casebook/data/prose"
	"casebook/ui/nav"
)

// choice is which rows are shown.
type choice int

const (
	everything choice = iota
	again             // only what was raised again and again
	back              // only what came back
)

// heading is the kind of a row that heads others; it has no cells.
const heading history.Kind = "heading"

// chosen are the rows to show. Without a choice what was raised again and again
// stands first, each row once.
func (m *Model) chosen() []history.ChainRow {
	switch m.only {
	case again:
		return m.chain.OnlyAgain()
	case back:
		return m.chain.Only()
	}
	lead := m.chain.OnlyAgain()
	var out []history.ChainRow
	for _, x := range []struct {
		name string
		rows []history.ChainRow
	}{
		{"Raised again and again", lead},
		{history.AreaRow.Heading(), m.chain.Areas},
		{history.ThemeRow.Heading(), m.chain.Themes},
		{history.MatterRow.Heading(), m.chain.Rows[len(lead):]},
	} {
		if len(x.rows) > 0 {
			out = append(append(out, history.ChainRow{Kind: heading, Label: x.name, Key: x.name}), x.rows...)
		}
	}
	return out
}

// choose goes on to the next choice that shows something.
func (m *Model) choose() tea.Cmd {
	if len(m.chain.Again)+len(m.chain.Returns) == 0 {
		return nav.Send(nav.SayMsg{Text: "No matter was raised again and again, and none came back, as far as sources are held."})
	}
	m.only = (m.only + 1) % (back + 1)
	if m.only == again && len(m.chain.Again) == 0 || m.only == back && len(m.chain.Returns) == 0 {
		return m.choose()
	}
	m.arrange()
	return m.read.Search.Again()
}

// counted says which rows alone are shown, "" where all are.
func (m *Model) counted() string {
	switch m.only {
	case again:
		return "only the " + prose.Count(len(m.chain.Again), "matter") + " raised again and again"
	case back:
		return "only the " + prose.Count(len(m.chain.Returns), "matter") + " that came back"
	}
	return ""
}
