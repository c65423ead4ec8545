package library

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/prose"
	"casebook/data/taxonomy"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// act carries out an action on the lists.
func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.list().Go(motion)
		return nil
	}
	switch a {
	case keys.None:
	case keys.NextPane, keys.PrevPane, keys.Left, keys.Right:
		m.section = 1 - m.section
	case keys.Open:
		return m.open()
	case keys.Search:
		m.section = themesSection
		return m.find.Open(m.find.Value())
	case keys.Cancel:
		return m.cancel()
	case keys.Back:
		return nav.Send(nav.BackMsg{})
	default:
		return m.change(a)
	}
	return nil
}

// change carries out what changes the draft.
func (m *Model) change(a keys.Action) tea.Cmd {
	if m.section != themesSection {
		return nil
	}
	if m.applier == nil {
		return nav.Send(nav.SayMsg{Text: "This casebook cannot be written here, so its themes stay as they are."})
	}
	switch a {
	case keys.AddTheme:
		return m.ask(adding, taxonomy.Entry{}, "")
	case keys.Undo:
		return m.undo()
	case keys.Foresee:
		return m.foresee()
	}
	e, ok := m.under()
	if !ok {
		return nil
	}
	switch a {
	case keys.Rename:
		return m.ask(renaming, e, e.Label)
	case keys.Merge:
		return m.ask(merging, e, "")
	case keys.EditWords:
		return m.write(e)
	case keys.Hide:
		if e.Into != "" {
			e.Into = ""
		} else {
			e.Hidden = !e.Hidden
		}
		return m.set(e)
	case keys.Restore:
		return m.amend(m.draft.Without(e.ID))
	}
	return nil
}

func (m *Model) list() *widget.List {
	if m.section == themesSection {
		return &m.themes
	}
	return &m.kept
}

// under is the theme under the cursor.
func (m *Model) under() (taxonomy.Entry, bool) {
	if m.themes.Cursor >= len(m.shown) {
		return taxonomy.Entry{}, false
	}
	return m.draft.Entries()[m.shown[m.themes.Cursor]], true
}

// set changes one theme of the draft, and stays on it.
func (m *Model) set(e taxonomy.Entry) tea.Cmd {
	cmd := m.amend(m.draft.With(e))
	for i, at := range m.shown {
		if m.draft.Entries()[at].ID == e.ID {
			m.themes.To(i)
		}
	}
	return cmd
}

// amend takes a changed draft, or says what is wrong with it.
func (m *Model) amend(t taxonomy.Taxonomy, err error) tea.Cmd {
	if err != nil {
		return nav.Fail(err)
	}
	m.past = append(m.past, m.draft)
	m.draft = t
	m.arrange()
	return nil
}

func (m *Model) undo() tea.Cmd {
	if len(m.past) == 0 {
		return nav.Send(nav.SayMsg{Text: "There is nothing to undo."})
	}
	m.draft, m.past = m.past[len(m.past)-1], m.past[:len(m.past)-1]
	m.arrange()
	return nil
}

// cancel drops what was typed to find, else the draft, else leaves.
func (m *Model) cancel() tea.Cmd {
	switch {
	case m.find.Value() != "":
		m.find.Open("")
		m.find.Close()
		m.arrange()
		return nil
	case m.Dirty():
		m.past = append(m.past, m.draft)
		m.draft = m.store.Taxonomy()
		m.arrange()
		return nav.Send(nav.SayMsg{Text: "The draft is dropped. u brings it back."})
	}
	return nav.Send(nav.BackMsg{})
}

// open shows the words of a theme, the finding of a choice, or how far a reader
// agrees.
func (m *Model) open() tea.Cmd {
	if m.section == themesSection {
		if e, ok := m.under(); ok {
			m.show("Theme: "+e.Label, func() []string { return m.wordLines(e, m.measured()) })
		}
		return nil
	}
	i := m.kept.Cursor
	switch {
	case i < len(m.readers):
		return m.agree(m.readers[i])
	case i-len(m.readers) >= len(m.choices):
		return nil
	}
	k := m.choices[i-len(m.readers)]
	if k.Orphaned() {
		return nav.Send(nav.SayMsg{Text: prose.Sentence(k.Stands())})
	}
	return nav.Send(nav.InspectionMsg{ID: k.Inspection, Finding: k.Now})
}

// show opens a page over the lists.
func (m *Model) show(title string, lay func() []string) {
	m.step, m.title, m.page, m.lay = reading, title, widget.Page{}, lay
	m.measure()
}

// pageKey handles an action on a page.
func (m *Model) pageKey(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.page.Go(motion)
		return nil
	}
	switch {
	case a == keys.Cancel || a == keys.Back:
		m.step = choosing
	case a == keys.Open && m.step == planning:
		return m.apply()
	}
	return nil
}

// findKey handles a key while a name is typed to find.
func (m *Model) findKey(msg keys.PressMsg) tea.Cmd {
	switch {
	case msg.Action == keys.Open:
		m.find.Close()
		return nil
	case msg.Action == keys.Cancel:
		m.find.Open("")
		m.find.Close()
		m.arrange()
		return nil
	case !msg.Writes() && (msg.Action == keys.Up || msg.Action == keys.Down):
		return m.act(msg.Action)
	}
	_, cmd := m.find.Update(msg.Key)
	m.arrange()
	return cmd
}
