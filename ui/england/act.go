package england

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history/england"
	"casebook/data/mark"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/reader"
	"casebook/ui/typeahead"
	"casebook/ui/widget"
)

// act carries an action out.
func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.list.Go(motion)
		m.hold()
		return nil
	}
	switch {
	case a == keys.Cancel || a == keys.Back:
		return m.back(a)
	case m.whole == nil:
		return nil
	}
	switch a {
	case keys.Filters:
		return m.offer()
	case keys.Search:
		return m.find.Open(m.find.Value())
	case keys.Sort:
		return m.sort()
	case keys.Swap:
		return m.turn()
	case keys.AreaRows:
		m.nextArea()
	case keys.Rows:
		m.next()
	case keys.Open:
		if id, _ := m.Subject(); id != "" {
			return nav.Send(nav.InspectionsMsg{Authority: id})
		}
	case keys.Pick:
		return m.compare()
	case keys.Provenance:
		return m.provenance()
	case keys.Why:
		return m.why()
	}
	return nil
}

// back takes the name that was looked for away, then leaves the screen.
func (m *Model) back(a keys.Action) tea.Cmd {
	if a == keys.Cancel && m.find.Value() != "" {
		m.find.Set("")
		m.arrange()
		return nil
	}
	return nav.Send(nav.BackMsg{})
}

// next goes to the view after this one; neighbours are those of the authority
// that was under the cursor.
func (m *Model) next() {
	m.view = (m.view + 1) % numViews
	if m.view == neighbours { // the name that found the one is in none of the others
		m.near = m.authority
		m.find.Set("")
	}
	if m.view == authorities && m.near != "" {
		m.authority = m.near
	}
	m.arrange()
}

func (m *Model) sort() tea.Cmd {
	if m.view != authorities {
		return nav.Send(nav.SayMsg{Text: "This view has an order of its own; r goes on to the authorities, which s sorts."})
	}
	all := england.Orders()
	m.order, m.turned = all[(int(m.order)+1)%len(all)], false
	m.pick()
	return nil
}

// turn puts the authorities into the order the other way round.
func (m *Model) turn() tea.Cmd {
	if m.view != authorities {
		return m.sort()
	}
	m.turned = !m.turned
	m.pick()
	return nil
}

// nextArea counts, sorts, moves and spreads the grades of another judgement area.
func (m *Model) nextArea() {
	all := append([]data.Area{data.Overall}, data.ColumnAreas()...)
	m.area = all[(slices.Index(all, m.area)+1)%len(all)]
	m.pick()
}

// compare chooses the inspection whose grade is in force.
func (m *Model) compare() tea.Cmd {
	if r, ok := m.row(); ok && r.HasGrade {
		return nav.Send(nav.PickMsg{ID: r.Standing.Inspection.ID})
	}
	if x, ok := m.mover(); ok {
		return nav.Send(nav.CompareMsg{A: x.From.ID, B: x.To.ID})
	}
	return nav.Send(nav.SayMsg{Text: "No graded inspection of it is held that could be compared."})
}

// provenance shows how the grades under the cursor are known.
func (m *Model) provenance() tea.Cmd {
	var all []data.Inspection
	if r, ok := m.row(); ok && r.HasGrade {
		all = append(all, r.Standing.Inspection)
		all = append(all, r.Standing.Rivals...)
	} else if x, ok := m.mover(); ok {
		all = append(all, x.From, x.To)
	}
	if len(all) == 0 {
		return nav.Send(nav.SayMsg{Text: "No grade is held here that could have a source."})
	}
	var lines []string
	for _, in := range all {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, in.Title(m.whole.Basis),
			"Published: "+in.Published.Date.String()+", "+in.Published.Status.Words(),
			"Inspected: "+in.Inspected.String()+", "+in.Inspected.Status.Words())
		lines = append(lines, reader.Judged(in, m.whole.Sources)...)
	}
	return nav.Send(nav.ExplainMsg{Title: "Where these grades come from", Lines: lines})
}

// why says what the view counts and what it leaves out.
func (m *Model) why() tea.Cmd {
	lines := []string{
		england.ReachWords(m.whole.Reach(), m.whole.Rows),
		"They have the date on which their inspection was " + m.whole.Basis.String() + ", and their ages count from it; which grade is in force goes by publication all the same. Fieldwork counts from its first day, the time since the last inspection from the last day of its fieldwork.",
		mark.Unchecked + " " + data.DoubtWords(england.Doubts(m.whole.Rows)...) + ".",
		mark.Legend(mark.Disputed) + " on the grade: p names each.",
		"A grade is that of the last graded inspection; visits never change it. Abolished authorities stand last and count as none.",
		"Each area has its letter where it was judged apart; without one it was judged with another, or not at all. Where none stands overall, the last one given takes no place, and none is worked out from areas. A takes another area for the counts, the order by grade, Moved and the other views.",
		"Moved: " + areaWords(m.area) + " against the graded inspection before, " + compare.SignsLegend() + "; in brackets, compares with care only; no sign where nothing may be said.",
		"By year and by framework: grades given, also to authorities that were abolished since, and how many graded inspections have none. By year those of the early frameworks, which graded one subject only, are left out.",
	}
	if m.view == neighbours {
		lines = append(lines, "Statistical neighbours stand in the order of the table that names them; it does not say what order that is.")
	}
	if r, ok := m.row(); ok && r.Note != "" {
		lines = append(lines, "", r.Authority.Name+": "+r.Note+".")
	}
	if x, ok := m.mover(); ok {
		lines = append(lines, "", x.Authority.Name+": "+x.Change.Comparability()+".")
	}
	if w := england.UnknownNeighbours(m.unknown); w != "" {
		lines = append(lines, "", w)
	}
	return nav.Send(nav.ExplainMsg{Title: "What this view says", Lines: lines})
}

// typed works the line in which a name is looked for.
func (m *Model) typed(msg keys.PressMsg) tea.Cmd {
	a := msg.Action
	switch {
	case a == keys.Open:
		m.find.Close()
		return nil
	case a == keys.Cancel:
		m.find.Set("")
		m.find.Close()
		m.arrange()
		return nil
	}
	if motion, ok := msg.Motion(); ok {
		m.list.Go(motion)
		m.hold()
		return nil
	}
	changed, cmd := m.find.Update(msg.Key)
	if changed {
		m.arrange()
		m.toBest()
	}
	return cmd
}

// toBest puts the cursor on the authority that is found best, whatever the order.
func (m *Model) toBest() {
	name := func(i int) string {
		if m.view == movers {
			return m.moves[i].Authority.FindText()
		}
		return m.rows[i].Authority.FindText()
	}
	if i := widget.Best(len(m.rows)+len(m.moves), m.find.Value(), name); i >= 0 && m.find.Value() != "" {
		m.list.To(i)
		m.hold()
	}
}

// choose works the choice of a region or a type: either keeps the other, as long
// as there is an authority that is both.
func (m *Model) choose(msg keys.PressMsg) tea.Cmd {
	c, outcome, cmd := m.choice.Press(msg)
	if outcome != typeahead.Chosen {
		return cmd
	}
	switch {
	case c.region != "":
		m.region = c.region
	case c.kind != "":
		m.kind = c.kind
	default:
		m.region, m.kind = "", ""
	}
	if m.pick(); len(m.chosen.Rows)+len(m.chosen.Former) == 0 {
		m.region, m.kind = c.region, c.kind
		m.pick()
	}
	return nil
}
