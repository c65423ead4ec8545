package timeline

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history/timeline"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// leastList is how many lines of the list a chart must leave; leastFull is how many
// tell in full what is under the cursor where there is room for more, the line
// above them counted in.
const leastList, leastFull = 4, 3

// labelWidth is the room for the names of the rows.
func (m *Model) labelWidth() int {
	switch {
	case m.w < 60 && !m.byArea():
		return 12
	case m.w < 100 && !m.byArea():
		return 17
	case m.w < 60:
		return 14
	}
	longest := 22
	if m.w >= layout.FramedFrom && m.byArea() {
		for _, r := range m.t.Rows {
			longest = max(longest, ansi.StringWidth(rowName(r))+1)
		}
	}
	return min(longest, 31)
}

// rowName is an area as its row is called, set in where it is part of the one
// above.
func rowName(r timeline.Row) string {
	if r.Inset {
		return "  " + r.Name
	}
	return r.Name
}

// axis spans the years that are drawn; false where nothing has a date or the
// window is too small to draw.
func (m *Model) axis() (timeline.Axis, bool) {
	a, ok := m.whole(m.inner() - m.label - 2)
	if !ok || a.Width < 12 {
		return a, false
	}
	if m.years > 0 && m.years <= a.To-a.From {
		year := a.To
		if e, ok := m.current(); ok && e.date != "" {
			year = e.date.Year()
		}
		from := max(a.From, min(year-m.years/2, a.To-m.years+1))
		a.From, a.To = from, from+m.years-1
	}
	return a, true
}

func yearsOf(a timeline.Axis) string { return fmt.Sprintf("%d-%d", a.From, a.To) }

// row is a row of the chart below the grades, with its name, "" where it goes on with the one above.
type row struct{ name, line string }

// drawing is the years with what fits of their rows into the height, and the names
// of the rows that have no room.
type drawing struct {
	lines, without []string
	pointed        bool // what is under the cursor has its place on the axis
}

func (m *Model) draw() drawing {
	m.label = m.labelWidth()
	lines, without := m.chart()
	e, ok := m.current()
	a, drawn := m.axis()
	return drawing{lines, without, ok && drawn && a.Holds(e.date)}
}

func (m *Model) chart() (lines, without []string) {
	a, ok := m.axis()
	room := m.h - 2 - leastList
	if m.framed() {
		room -= 2*style.PaneFrame - 1 // the rule is not drawn
	}
	if m.legended() {
		room--
	}
	if !ok || room < 4 {
		return nil, nil
	}
	pointer := -1
	if e, ok := m.current(); ok && a.Holds(e.date) {
		pointer = a.Place(e.date)
	}
	st := m.settings.Style
	labels, ruler := ticks(a, pointer, st.Glyphs.Horizontal)
	lines = append([]string{m.line("", labels), m.line("", st.Line.Render(ruler))}, m.formerLanes(a)...)
	room -= len(lines) - 2
	rows, below := m.rows(a), m.below(a, room-2)
	if _, without := m.t.WithoutOverall(); without && !m.rowsChosen && len(rows)+len(below) > room-2 {
		rows = nil // where each area stands comes before how it was judged
	}
	if spare := room - 2 - len(rows); spare < len(below) {
		spare = min(len(below), max(spare, min(2, room-4)))
		for _, r := range below[spare:] {
			switch {
			case r.name == lastedName:
				without = append(without, "events that lasted")
			case r.name != "":
				without = append(without, strings.ToLower(r.name))
			}
		}
		below = below[:spare]
	}
	if left := room - 2 - len(below); len(rows) > left {
		n := len(rows) - left + 1
		rows = append(rows[:max(left-1, 0)], m.line("", st.Dim.Render(fmt.Sprintf("... %d more (A: overall)", n))))
	}
	lines = append(lines, rows...)
	for _, r := range below {
		lines = append(lines, r.line)
	}
	return lines, without
}

// line joins a row's name with what is drawn, cut to the width.
func (m *Model) line(name, drawn string) string {
	name = widget.Clean(name)
	if year := strings.LastIndex(name, " ("); year > 0 && ansi.StringWidth(name) > m.label {
		name = name[:year] // its place says it
	}
	label := widget.Fit(" "+name, m.label+1, m.settings.Style.Glyphs.Ellipsis)
	return widget.Fit(label+drawn, m.inner(), "")
}

// rows are those of the judgement areas, or overall grades alone.
func (m *Model) rows(a timeline.Axis) []string {
	if !m.byArea() {
		return []string{m.line(data.Overall.Name(), lane(m.overall(a), a.Width, m.paint))}
	}
	var out []string
	for _, r := range m.t.Rows {
		out = append(out, m.line(rowName(r), lane(m.points(a, r), a.Width, m.paint)))
	}
	if all := m.t.NotHeld(); len(all) > 0 {
		out = append(out, m.line(prose.Capital(data.OverallNotHeld.Words()), lane(m.visits(a, all), a.Width, m.paint)))
	}
	return out
}

// points are a row's grades; an area judged only inside another says so.
func (m *Model) points(a timeline.Axis, r timeline.Row) []sign {
	var out []sign
	for _, p := range r.Points {
		if a.Holds(p.Date) {
			g := p.Judgement.Grade.Letter()
			out = append(out, sign{a.Place(p.Date), []string{g + p.Signs(), g}, p.Inspection.ID})
		}
	}
	for _, j := range r.Joined {
		if a.Holds(j.Date) {
			out = append(out, sign{a.Place(j.Date), []string{"(joint)", ":"}, j.Inspection.ID})
		}
	}
	return inOrder(out)
}

// overall are the graded inspections with their overall grades, and those without.
func (m *Model) overall(a timeline.Axis) []sign {
	var out []sign
	for _, e := range m.entries {
		if e.mark == nil || !a.Holds(e.date) {
			continue
		}
		if in := e.mark.Inspection; in.Framework.Graded() {
			full := e.sign
			if j, ok := in.Judgement(data.Overall); ok {
				full += j.Doubt()
			}
			out = append(out, sign{a.Place(e.date), []string{full, e.sign}, in.ID})
		}
	}
	return out
}

// paint styles a sign: the one under the cursor stands out, which the pointer
// above says too.
func (m *Model) paint(id, text string) string {
	st := m.settings.Style
	if e, ok := m.current(); ok && e.id() == id {
		return st.Selected.Render(text)
	}
	for _, g := range data.Grades() {
		inside, square := strings.CutPrefix(text, "["+g.Letter()+"]")
		pointed, single := strings.CutPrefix(text, "<"+g.Letter()+">")
		plain, alone := strings.CutPrefix(text, g.Letter())
		switch {
		case square:
			return draw.Badge(g, st) + m.signs(inside)
		case single:
			return draw.BadgeStyle(g, st).Render(text[:draw.BadgeCells]) + m.signs(pointed)
		case alone:
			return draw.BadgeStyle(g, st).Render(g.Letter()) + m.signs(plain)
		}
	}
	if strings.HasPrefix(text, "[") || strings.HasPrefix(text, "<") {
		return text
	}
	return st.Mixed.Render(text)
}

// signs paints what stands beside a grade: better, worse, or neither.
func (m *Model) signs(text string) string {
	st := m.settings.Style
	switch {
	case text == "":
		return ""
	case strings.Contains(text, compare.Up.Mark()):
		return st.Good.Render(text)
	case strings.Contains(text, compare.Down.Mark()):
		return st.Bad.Render(text)
	}
	return st.Dim.Render(text)
}
