package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/history/timeline"
	"casebook/data/prose"
	"casebook/ui/widget"
)

// lastedName names the events that lasted below the others.
const lastedName = "  that lasted"

// below are the rows under the grades, those that matter most first, the areas in
// force in one where there is not room for all.
func (m *Model) below(a timeline.Axis, room int) []row {
	st := m.settings.Style
	var out []row
	add := func(name, drawn string) { out = append(out, row{name, m.line(name, drawn)}) }
	for _, l := range m.ribbons(a, room) {
		out = append(out, row{line: l})
	}
	if all := m.t.NeverGraded(); len(all) > 0 {
		add(prose.Capital(data.NeverGraded.Words()), lane(m.visits(a, all), a.Width, m.paint))
	}
	name := "Events"
	if events := m.events(a); len(events) > 0 {
		add(name, lane(events, a.Width, m.paint))
		name = lastedName
	}
	for _, row := range m.lasting(a) {
		add(name, bars(row, a.Width, st.Glyphs.Horizontal))
		name = ""
	}
	if bearers := m.t.Bearers(); len(bearers) > 0 {
		add("Authority", bars(m.bearers(a, bearers), a.Width, st.Glyphs.Horizontal))
	}
	for _, x := range []struct {
		name string
		all  []timeline.Span
	}{{"Scale", timeline.Scales()}, {"Framework", timeline.Frameworks()}} {
		add(x.name, st.Dim.Render(bars(named(a, x.all), a.Width, st.Glyphs.Horizontal)))
	}
	return out
}

// visits are marks with the numbers that they have in the list.
func (m *Model) visits(a timeline.Axis, all []timeline.Placed) []sign {
	var out []sign
	for _, v := range all {
		if a.Holds(v.Date) {
			n := m.number(v.Inspection.ID)
			out = append(out, sign{a.Place(v.Date), []string{signOf(v) + n, v.Letter() + n}, v.Inspection.ID})
		}
	}
	return out
}

// number is the one that an event or a visit has in the list, "" where it has none.
func (m *Model) number(id string) string {
	for _, e := range m.entries {
		if e.number > 0 && e.id() == id {
			return strconv.Itoa(e.number)
		}
	}
	return ""
}

func (m *Model) events(a timeline.Axis) []sign {
	var out []sign
	for _, e := range m.t.Events {
		if a.Holds(e.Date.Date) && !e.Date.Lasted() {
			out = append(out, sign{a.Place(e.Date.Date), []string{m.number(e.ID)}, e.ID})
		}
	}
	return out
}

// leastSpan is how many cells what lasted has at least: where it begins, and a
// letter.
const leastSpan = 2

// lasting are the events that lasted, each over its time, in as many rows as keep
// them apart.
func (m *Model) lasting(a timeline.Axis) [][]span {
	var rows [][]span
	for _, e := range m.t.Events {
		from, to := e.Date.Date, e.Date.Last()
		if !e.Date.Lasted() || from.Year() > a.To || to.Year() < a.From {
			continue
		}
		x := min(max(a.Begin(from), 0), a.Width-leastSpan)
		s := span{x: x, end: min(max(a.Finish(to), x+leastSpan), a.Width), texts: []string{m.number(e.ID) + " " + kindOf(e), m.number(e.ID)},
			before: from.Year() < a.From, open: to.Year() > a.To, closed: true, paint: func(text string) string { return m.paint(e.ID, text) }}
		i := slices.IndexFunc(rows, func(row []span) bool { return row[len(row)-1].end <= s.x })
		if i < 0 {
			rows = append(rows, nil)
			i = len(rows) - 1
		}
		rows[i] = append(rows[i], s)
	}
	return rows
}

// kindOf is what kind of event it is, in a word or two.
func kindOf(e data.Event) string {
	return strings.ReplaceAll(widget.Clean(e.Kind), "-", " ")
}

// named are the spans of frameworks and scales that lie in the years drawn.
func named(a timeline.Axis, all []timeline.Span) []span {
	var out []span
	for _, s := range all {
		if s.From.Year() > a.To || s.To != "" && s.To.Year() < a.From {
			continue
		}
		x := span{x: max(a.Begin(s.From), 0), end: a.Width, texts: shorter(widget.Clean(s.Name)), before: s.From.Year() < a.From, open: s.To == "" || s.To.Year() > a.To}
		if s.To != "" {
			x.end = min(a.Begin(s.To), a.Width)
		}
		out = append(out, x)
	}
	return out
}

// shorter is a name with ever fewer of its words: the scales differ in their
// third grade, so that it is the last to go.
func shorter(name string) []string {
	for _, third := range []data.Grade{data.Adequate, data.RequiresImprovement} {
		if strings.Contains(name, third.Words()) {
			return []string{name, third.Words(), third.Letter()}
		}
	}
	first, _, _ := strings.Cut(name, ",")
	return []string{name, first, strings.Fields(first)[0]}
}

// inOrder sorts signs by their places; those of one place keep their order.
func inOrder(all []sign) []sign {
	slices.SortStableFunc(all, func(x, y sign) int { return cmp.Compare(x.x, y.x) })
	return all
}
