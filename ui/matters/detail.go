package matters

import (
	"charm.land/lipgloss/v2"

	"casebook/data/history"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// detail says in words what is under the cursor: the cell with its findings,
// what is said of the row through the years, and as far as there is room what
// the other inspections say.
func (m *Model) detail(room int) []string {
	st := m.settings.Style
	r, ok := m.row()
	if !ok {
		return nil
	}
	var lines []string
	add := func(text string, s lipgloss.Style) {
		for _, l := range widget.Wrap(widget.Clean(text), max(1, m.w-2), "") {
			lines = append(lines, " "+s.Render(l))
		}
	}
	if text := m.read.Page.Got().unread; text != "" {
		add(text, st.Warn)
	}
	c, in := m.cell()
	if !in {
		add(m.headed(r), st.Quiet)
		return lines
	}
	add(c.Inspection.Title(m.chain.Basis)+": "+m.cellWords(c), st.Strong)
	told := m.chain.Told(r)
	if told != "" {
		add(r.Label+": "+told+".", st.Warn)
	}
	for _, f := range c.Findings {
		for _, l := range widget.Wrap(widget.Clean(f.Polarity.Mark()+" "+f.Text+" ["+draw.Place(f)+"]"), max(1, m.w-2), "") {
			lines = append(lines, " "+draw.Highlight(l, m.read.Search.Query(), st))
		}
	}
	if r.Thread != nil {
		add(r.Thread.Story, st.Quiet)
	}
	for j, x := range r.Cells {
		if len(lines) >= room {
			break
		}
		if j != m.col && x.State != history.Before {
			add(x.Inspection.Title(m.chain.Basis)+": "+m.cellWords(x), st.Quiet)
		}
	}
	return lines
}

// headed says what stands under a heading.
func (m *Model) headed(r history.ChainRow) string {
	for _, k := range []history.Kind{history.AreaRow, history.ThemeRow, history.MatterRow} {
		if k.Heading() == r.Key {
			return k.Reading()
		}
	}
	return "Found wanting by at least three inspections, none of which had a good word for it, and none between: " +
		prose.Count(len(m.chain.Again), "matter") + ". " + history.MatterRow.Reading()
}
