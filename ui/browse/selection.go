package browse

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/request"
)

// mostSelected is how many findings can be confirmed at once. More would be
// nothing that a reader has looked at.
const mostSelected = 10000

// selection is the findings chosen for the theme picker, by id. It belongs to
// the list that is seen: another filter ends it.
type selection struct {
	ids     map[string]bool
	order   []string // in which they were selected
	n       int
	version int // goes up with every change
}

func (s *selection) clear() { *s = selection{version: s.version + 1} }

func (s *selection) set(id string, on bool) {
	if s.ids == nil {
		s.ids = map[string]bool{}
	}
	s.version++
	switch was := s.ids[id]; {
	case on && !was:
		s.order = append(s.order, id)
		s.n++
	case !on && was:
		s.n--
	}
	s.ids[id] = on
}

// list is the ids selected, in the order in which they were.
func (s *selection) list() []string {
	if s.n == len(s.order) { // none was selected twice or no longer is
		return slices.Clone(s.order)
	}
	seen := make(map[string]bool, len(s.order))
	var out []string
	for _, id := range s.order {
		if s.ids[id] && !seen[id] {
			out, seen[id] = append(out, id), true
		}
	}
	return out
}

// toggleSelected selects the finding under the cursor, or no longer, and goes
// to the next.
func (m *Model) toggleSelected() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	on := !m.selected.ids[r.Finding.ID]
	if on && m.selected.n >= mostSelected {
		return nav.Send(nav.SayMsg{Text: "No more than " + strconv.Itoa(mostSelected) + " findings can be selected at once."})
	}
	m.selected.set(r.Finding.ID, on)
	m.list.Move(1)
	return nil
}

// selectAll selects every finding of the list.
func (m *Model) selectAll() tea.Cmd {
	switch {
	case m.hits == nil || m.hits.Total == 0:
		return noneListed()
	case m.hits.Total > mostSelected:
		return nav.Send(nav.SayMsg{Text: "These are " + strconv.Itoa(m.hits.Total) + " findings, and no more than " + strconv.Itoa(mostSelected) + " can be selected at once: narrow the filter first."})
	}
	hits := m.hits.Folding(nil)
	return m.selects.Ask(func() (selection, error) { return everyOne(hits) })
}

// everyOne selects all that a query found. A damaged one shows so in its row.
func everyOne(hits *store.Hits) (out selection, err error) {
	for at := 0; at < hits.Len(); at += scan * 8 {
		rows, err := hits.Rows(at, scan*8)
		if err != nil {
			return out, err
		}
		for _, r := range rows {
			if r.Err == nil && r.Group == nil {
				out.set(r.Finding.ID, true)
			}
		}
	}
	return out, nil
}

func (m *Model) takeSelected(msg request.ReadMsg[selection]) tea.Cmd {
	news, cmd := m.selects.Take(msg)
	if !news {
		return cmd
	}
	version := m.selected.version + 1
	m.selected = *m.selects.Got()
	m.selected.version = version
	return nil
}

// pickThemes opens the theme picker on what is selected, else on the finding
// under the cursor.
func (m *Model) pickThemes() tea.Cmd {
	if ids := m.selected.list(); len(ids) > 0 {
		return nav.Send(nav.ThemesMsg{IDs: ids})
	}
	r, ok := m.current()
	if !ok {
		return nav.Send(nav.ThemesMsg{})
	}
	return nav.Send(nav.ThemesMsg{Findings: []data.Finding{r.Finding}})
}

// tagged asks again after themes or polarity have changed. The list stays where
// it is: the cursor goes on to the next finding after one that was confirmed, so
// that a reader works down the list, and back to one that was taken back.
func (m *Model) tagged(t nav.TaggedMsg) tea.Cmd {
	one := len(t.Findings) == 1 && !t.Pairs
	hold := m.holding()
	switch t.Step {
	case nav.Done:
		m.trail.add(step{tagged: true})
		if r, ok := m.page.row(m.list.Cursor + 1); one && ok && r.Err == nil && r.Group == nil && hold[0] == t.Findings[0] {
			hold = append([]string{r.Finding.ID}, hold...)
		}
	case nav.Undone:
		m.trail.took()
	case nav.Redone:
		m.trail.redid()
	case nav.NoUndo:
		m.trail.lost()
		return nil
	case nav.NoRedo:
		m.trail.gone()
		return nil
	}
	if t.Pairs { // nothing of it is shown here
		return nil
	}
	if t.Step == nav.Undone && one {
		hold = append([]string{t.Findings[0]}, hold...)
	}
	m.selected.clear()
	return m.queryHolding(hold, true)
}
