package timeline

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/reader"
	"casebook/ui/typeahead"
)

// act carries an action out.
func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.list.Go(motion)
		return nil
	}
	switch a {
	case keys.Cancel, keys.Back:
		return nav.Send(nav.BackMsg{})
	case keys.Filters:
		return m.offer()
	}
	if m.t == nil {
		return nil
	}
	switch a {
	case keys.Left:
		m.step(-1)
	case keys.Right:
		m.step(1)
	case keys.ZoomIn:
		m.zoom(-1)
	case keys.ZoomOut:
		m.zoom(1)
	case keys.AreaRows:
		m.areas, m.rowsChosen = !m.byArea(), true
	case keys.Fold:
		return m.showFormer()
	case keys.Open:
		return m.open()
	case keys.Pick:
		return m.pick()
	case keys.Why:
		return m.why()
	case keys.Provenance:
		return m.provenance()
	}
	return nil
}

// step moves to the inspection before or after, past events.
func (m *Model) step(d int) {
	for i := m.list.Cursor + d; i >= 0 && i < len(m.entries); i += d {
		if m.entries[i].mark != nil {
			m.list.To(i)
			return
		}
	}
}

// fewest is the least number of years drawn.
const fewest = 2

// zoom halves or doubles the years that are drawn, about the cursor.
func (m *Model) zoom(d int) {
	whole, ok := m.whole(1)
	if !ok {
		return
	}
	all := whole.To - whole.From + 1
	years := m.years
	if years == 0 || years > all {
		years = all
	}
	if d < 0 {
		years = max(fewest, (years+1)/2)
	} else {
		years *= 2
	}
	if years >= all {
		years = 0
	}
	m.years = years
}

func (m *Model) open() tea.Cmd {
	e, ok := m.current()
	switch {
	case !ok:
		return nil
	case e.mark != nil:
		return nav.Send(nav.InspectionMsg{ID: e.mark.Inspection.ID})
	case e.handover != nil:
		return nav.Send(nav.TimelineMsg{Authority: e.handover.other.ID})
	}
	return m.showEvent(e)
}

// showEvent shows an event whole, with where it is known from.
func (m *Model) showEvent(e entry) tea.Cmd {
	v := e.event
	lines := []string{v.Date.String() + "  (" + cmp.Or(kindOf(*v), "event") + ")", "", v.Text}
	if v.Uncertain != "" {
		lines = append(lines, "", "Uncertain: "+v.Uncertain)
	}
	lines = append(lines, "", "Source: "+m.sourceName(v.Source))
	for _, id := range v.Also {
		lines = append(lines, "Also: "+m.sourceName(id))
	}
	if w := v.Date.Status.Words(); w != "" {
		lines = append(lines, "Its date: "+w)
	}
	for _, f := range m.t.Flags {
		if f.About == v.ID {
			lines = append(lines, "", "Unclear: "+f.Text, f.Decided())
		}
	}
	return nav.Send(nav.ExplainMsg{Title: "Event", Lines: lines})
}

func (m *Model) sourceName(id string) string {
	if s, ok := m.t.Sources[id]; ok {
		return s.Name()
	}
	return id
}

func (m *Model) pick() tea.Cmd {
	if e, ok := m.current(); ok && e.mark != nil {
		return nav.Send(nav.PickMsg{ID: e.mark.Inspection.ID})
	}
	return nav.Send(nav.SayMsg{Text: "This cannot be compared: choose an inspection with the left and right arrows."})
}

// why shows what a reader must know of the timeline.
func (m *Model) why() tea.Cmd {
	var lines []string
	part := func(heading string, all []string) {
		if len(all) == 0 {
			return
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, heading)
		for _, s := range all {
			lines = append(lines, "  "+s)
		}
	}
	part("Notes", m.t.Notes)
	part("Dates", []string{"Inspections stand at the dates on which they were " + m.t.Basis.String() + ". A grade is in force from its publication, and its age counts from that, whatever places them."})
	part("Why with care, or why no sign", m.t.Cautions())
	var flags []string
	for _, f := range m.t.Flags {
		about := m.t.Called(f.About)
		if about != "" {
			about += ": "
		}
		flags = append(flags, about+f.Text+" "+f.Decided())
	}
	part("What is unclear in the sources", flags)
	part("How it is known", m.t.Sourced())
	return nav.Send(nav.ExplainMsg{Title: "What to know of this timeline", Lines: lines})
}

// provenance shows how the date and every grade of an inspection are known.
func (m *Model) provenance() tea.Cmd {
	e, ok := m.current()
	if !ok {
		return nil
	}
	switch {
	case e.handover != nil:
		return nav.Send(nav.ExplainMsg{Title: "Where this comes from", Lines: []string{e.handover.Words() + ", on " + e.handover.On.String() + ".", "", "Source: " + e.handover.Source}})
	case e.event != nil:
		return m.showEvent(e)
	}
	in := e.mark.Inspection
	lines := []string{in.ID, ""}
	if e.date == "" {
		lines = append(lines, "Neither when it was published nor when it was inspected is known.")
	} else {
		lines = append(lines, "Date: "+e.date.String()+", "+e.mark.Basis.String()+", "+e.mark.Status.Words())
	}
	lines = append(lines, reader.Judged(in, m.t.Sources)...)
	if len(in.Judgements) == 0 {
		lines = append(lines, in.LackOfGrades())
	}
	return nav.Send(nav.ExplainMsg{Title: "Where this comes from", Lines: lines})
}

// choose works the choice of an authority.
func (m *Model) choose(msg keys.PressMsg) tea.Cmd {
	id, outcome, cmd := m.choice.Press(msg)
	switch {
	case outcome == typeahead.Chosen:
		m.authority = id
		return m.read()
	case outcome == typeahead.Left && m.t == nil:
		return nav.Send(nav.BackMsg{})
	}
	return cmd
}
