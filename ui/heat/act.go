package heat

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/data/mark"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/typeahead"
)

// act carries an action out.
func (m *Model) act(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.list.Go(motion)
		m.hold()
		return m.rest()
	}
	switch a {
	case keys.Left:
		m.columns.Move(-1)
	case keys.Right:
		m.columns.Move(1)
	case keys.Cancel, keys.Back:
		return nav.Send(nav.BackMsg{})
	case keys.Filters:
		return m.offer()
	case keys.Rows:
		m.by = heat.ByInspection + heat.ByYear - m.by
		return m.count()
	case keys.Sort:
		m.byTotal = !m.byTotal
		return tea.Batch(m.count(), nav.Send(nav.SayMsg{Text: "Rows " + m.sorted() + "."}))
	case keys.Metric:
		return m.nextMetric()
	case keys.Open:
		return m.open()
	case keys.Why:
		return m.why()
	default:
		return nil
	}
	m.hold()
	return m.rest()
}

// nextMetric goes round the metrics; rows by size are put in order again.
func (m *Model) nextMetric() tea.Cmd {
	all := heat.Metrics()
	for i, x := range all {
		if x == m.metric {
			m.metric = all[(i+1)%len(all)]
			break
		}
	}
	m.measure()
	if m.byTotal {
		return m.count()
	}
	return nil
}

// open shows the cell's findings in Browse.
func (m *Model) open() tea.Cmd {
	r, c, ok := m.cell()
	if !ok {
		return nil
	}
	if r.Cells[m.columns.Cursor].All() == 0 {
		return nav.Send(nav.SayMsg{Text: r.Name + ", " + c.Name(m.m.Filter.Basis) + ": " + c.Silence() + "."})
	}
	f := m.m.Cell(m.list.Cursor, m.columns.Cursor)
	return nav.Send(nav.BrowseMsg{Filter: &f})
}

// why says what the numbers mean and what they leave out.
func (m *Model) why() tea.Cmd {
	if m.m == nil {
		return nil
	}
	held := "Source held: full, partial (part), or grades without text (none)"
	if _, c, ok := m.cell(); ok {
		held += "; of " + c.Name(m.m.Filter.Basis) + ": " + c.Words()
	}
	lines := []string{
		"Numbers: " + m.metric.Words() + ".", "", m.m.Certainty(), "",
		"A finding with several themes counts under each. The column \"all\" counts findings of the theme, whatever the metric.",
		"A dot: " + heat.Dot,
		held + ".",
		"Shade: it follows the number, against the greatest of this map: of work where more needs work, of praise where more was praised, of neither where findings are counted. Where the ground has no shade, a bar is as long as the number is large, where there is room for it.",
		"Trend: the verdict of each column that speaks of the theme against the one before; " + mark.Legend(mark.Better, mark.Worse, mark.Same) + ". Partial sources make it a hint, no more.",
		data.VerdictRule(),
	}
	lines = append(lines, "", "Inspections: "+m.m.Reach())
	if w := m.m.UnreadWords(); w != "" {
		lines = append(lines, "", w)
	}
	return nav.Send(nav.ExplainMsg{Title: "What this map says", Lines: lines})
}

// choose works the choice of what the map is about.
func (m *Model) choose(msg keys.PressMsg) tea.Cmd {
	c, outcome, cmd := m.choice.Press(msg)
	if outcome != typeahead.Chosen {
		return cmd
	}
	f := m.filter.Clear(filter.Authority).Clear(filter.Region)
	if c.id != "" {
		f = f.Include(c.facet, c.id)
	}
	m.use(f)
	return m.count()
}
