package timeline

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/history/timeline"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// showFormer draws the inspections of the authorities before this one, or not.
func (m *Model) showFormer() tea.Cmd {
	if len(m.t.Former) == 0 {
		return nav.Send(nav.SayMsg{Text: m.t.Authority.Name + " took nobody's place: no inspections of an authority before it are held."})
	}
	m.former = !m.former
	return nil
}

// whole spans all years, with those of the authorities before it where they are
// drawn.
func (m *Model) whole(width int) (timeline.Axis, bool) {
	if m.former {
		return m.t.AxisWithFormer(0, width)
	}
	return m.t.Axis(0, width)
}

// formerLanes are the inspections of the authorities before this one, a muted row
// each above its own: they are nobody's grades now.
func (m *Model) formerLanes(a timeline.Axis) []string {
	if !m.former {
		return nil
	}
	var out []string
	for _, f := range m.t.Former {
		var signs []sign
		for _, p := range f.Placed {
			if a.Holds(p.Date) {
				signs = append(signs, sign{a.Place(p.Date), []string{signOf(p)}, p.Inspection.ID})
			}
		}
		plain := func(_, text string) string { return text }
		out = append(out, m.settings.Style.Dim.Render(m.line(widget.Clean(f.Authority.Name), lane(signs, a.Width, plain))))
	}
	return out
}
