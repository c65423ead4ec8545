package peers

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/peers"
)

// Store is what the screen asks a casebook.
type Store interface{ peers.Facts }

// page is what was read.
type page struct {
	title    string
	reach    string // the day on which the grades stand
	warnings []string
	sections []peers.Section
	output   document.Output
	a, b     data.Inspection // of two authorities, whose grades are a table
	read     bool            // of two authorities, whether findings of both are held
}

// page is what was read, nil until it is.
func (m *Model) page() *page { return m.read.Page.Got() }

// load asks for the page.
func (m *Model) load() tea.Cmd {
	s, a, b := m.store, m.a, m.b
	return m.read.Page.Ask(func() (page, error) {
		if b == "" {
			n, err := peers.Neighbours(s, a, "")
			return page{title: n.A.Authority.Name + " among its statistical neighbours", reach: n.A.Reach.Words(), warnings: n.Warnings, sections: n.Sections(), output: n.Output()}, err
		}
		x, err := peers.Two(s, a, b, "")
		return page{title: x.A.Authority.Name + " (A) and " + x.B.Authority.Name + " (B) side by side", reach: x.Reach(),
			warnings: x.Warnings, sections: x.Sections(), output: x.Output(), a: x.A.Standing.Inspection, b: x.B.Standing.Inspection, read: x.Note == ""}, err
	})
}

// take shows a page at the line that was under the cursor, neighbours at first on the
// authority whose they are.
func (m *Model) take() {
	first := m.flow.Blocks() == 0 && m.b == ""
	block := m.flow.Block()
	cur, _ := m.flow.Cursor()
	m.flow.Reset(len(m.page().sections)+1, m.lay)
	m.flow.SetHeight(m.frame().page)
	if first {
		m.flow.Seek(1, lineID(0, 0))
		return
	}
	m.flow.Seek(block, cur.ID)
}
