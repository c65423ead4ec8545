package heat

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/history/heat"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// grid is how the columns of the map lie. Widths in cells.
type grid struct {
	name, cell int // of a theme, of a cell with the space before it
	number     int // of a cell's number and doubt
	shade      int // of its shade in marks, 0 where its ground is shaded
	seen       int // how many columns
	trend      bool
	most       int // the greatest value of the map
}

// Every shade of a number has its ground: this does not compile where the two
// differ.
var _ [heat.Levels - style.ShadeLevels]struct{} = [style.ShadeLevels - heat.Levels]struct{}{}

// totalWidth is the room for the column of all findings of a theme.
const totalWidth = 8

// trendWidth is the room for the trend.
const trendWidth = 12

func (m *Model) gridOf() grid {
	w, _ := m.widths()
	g := grid{name: nameLeast, most: m.m.Greatest(m.metric)}
	var texts []string
	for _, r := range m.m.Rows {
		g.name = max(g.name, min(32, ansi.StringWidth(m.short(r))+2))
		for i, t := range r.Cells {
			texts = append(texts, m.metric.Text(t, m.m.Columns[i].Findings)+m.m.Doubt(t))
		}
	}
	g.number = max(3, widest(texts))
	if m.settings.Style.Shades == nil {
		g.number = max(4, g.number)
	}
	n, room := len(m.m.Columns), w-g.name-totalWidth-2
	for g.name > nameLeast && room/(g.number+2) < min(columnsWanted, n) {
		g.name, room = g.name-1, room+1
	}
	if m.settings.Style.Shades != nil {
		g.shapeShaded(n, room, m.m.Follows())
	} else {
		g.shape(n, room, m.m.Follows())
	}
	g.seen = max(1, min(n, room/g.cell))
	return g
}

// short is what a row is called: the whole name of its theme stands below the map
// and beside it.
func (m *Model) short(r heat.Row) string { return widget.Clean(m.m.ThemeSet.Short(r.Theme)) }

// Names of themes give way until so many columns are seen; they keep nameLeast.
const (
	columnsWanted = 3
	nameLeast     = 14
)

// shape takes the fullest shade, and the trend where columns follow one
// another, that leave all n columns in view. Even the least has one mark of
// shade, in the cell that parts two columns.
func (g *grid) shape(n, room int, trends bool) {
	for _, x := range []grid{
		{shade: heat.Levels, cell: g.number + heat.Levels + 3, trend: true}, {shade: heat.Levels, cell: g.number + heat.Levels + 3},
		{shade: 2, cell: g.number + 4, trend: true}, {shade: 1, cell: g.number + 3, trend: true}, {shade: 2, cell: g.number + 4},
		{shade: 1, cell: g.number + 3}, {shade: 1, cell: g.number + 2, trend: true},
	} {
		left := room
		if x.trend {
			left -= trendWidth
		}
		if (trends || !x.trend) && left >= n*x.cell {
			g.shade, g.cell, g.trend = x.shade, x.cell, x.trend
			return
		}
	}
	g.shade, g.cell = 1, g.number+2
}

// shapeShaded is shape where the ground of a cell is its shade: the cells are as
// wide as there is room for, and the years above them can be read.
func (g *grid) shapeShaded(n, room int, trends bool) {
	const most = 10
	least := g.number + 2
	if g.trend = trends && room-trendWidth >= n*least; g.trend {
		room -= trendWidth
	}
	g.cell = max(least, min(most, room/max(1, n)))
}

// heads is how many lines the heads of the columns take.
func (m *Model) heads() int {
	if m.m.By == heat.ByInspection && m.h >= 18 {
		return 2
	}
	return 1
}

// table draws heads, rows and coverage.
func (m *Model) table() []string {
	st := m.settings.Style
	g := m.grid
	from, until := m.columns.Window()
	until = min(until, len(m.m.Columns))
	lines := m.head(g, from, until)
	if len(m.m.Rows) == 0 || len(m.m.Columns) == 0 {
		return append(lines[:0], widget.Wrap(" "+heat.NothingHeld+" "+m.m.UnreadWords(), max(1, m.w-1), " ")...)
	}
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.row(g, i, from, until))
	}
	line := widget.Fit(" source held", g.name+1, "")
	for i := from; i < until; i++ {
		line += " " + widget.Fit(held(m.m.Columns[i], g.cell-1), g.cell-1, "")
	}
	return append(lines, st.Dim.Render(line))
}

// held says what is held of a column's sources in w cells.
func held(c heat.Column, w int) string {
	words := c.Coverage()
	for _, s := range []string{words, strings.NewReplacer(" full", "f", " part", "p", " grades", "g", ",", "").Replace(words), strings.NewReplacer(" full", "f", " part", "p", " grades", "g", ", ", "").Replace(words)} {
		if ansi.StringWidth(s) <= w {
			return s
		}
	}
	if c.Full > 0 && c.Part+c.Grades == 0 {
		return "full"
	}
	return "part"
}

// head names the columns; the last line says how many are not seen.
func (m *Model) head(g grid, from, until int) []string {
	st := m.settings.Style
	label := " Theme"
	if until-from < len(m.m.Columns) {
		label = fmt.Sprintf(" columns %d-%d/%d", from+1, until, len(m.m.Columns))
	}
	if first, last := m.list.Window(); last-first < len(m.m.Rows) {
		long := strings.TrimPrefix(label+fmt.Sprintf("  themes %d-%d/%d", first+1, last, len(m.m.Rows)), " Theme ")
		if ansi.StringWidth(long) <= g.name {
			label = long
		}
	}
	top, below := widget.Fit(label, g.name+1, ""), widget.Fit("", g.name+1, "")
	for i := from; i < until; i++ {
		c := m.m.Columns[i]
		year, kind := c.Name(m.m.Filter.Basis), ""
		if in := c.Inspection; in != nil {
			year, kind = cmp.Or(in.On(m.m.Filter.Basis).YearText(), "-"), in.ShortName()
			if ansi.StringWidth(kind) > g.cell-1 {
				kind = in.Framework.Head()
			}
			if c.Whose != "" {
				year, kind = year+" "+kind, c.Whose
			}
			if m.heads() == 1 && (g.cell >= 12 || c.Whose != "") {
				year += " " + kind
			}
		}
		cursor := " "
		if i == m.columns.Cursor {
			cursor = st.Glyphs.Cursor
		}
		top += cursor + widget.Fit(widget.Clean(year), g.cell-1, st.Glyphs.Ellipsis)
		below += " " + widget.Fit(widget.Clean(kind), g.cell-1, st.Glyphs.Ellipsis)
	}
	top += widget.Fit("    all", totalWidth, "")
	if g.trend {
		top += "trend"
	}
	if m.heads() == 1 {
		return []string{st.Dim.Render(top)}
	}
	return []string{st.Dim.Render(top), st.Dim.Render(below)}
}

// row draws a theme. The cell under the cursor has its mark and is turned
// round.
func (m *Model) row(g grid, i, from, until int) string {
	st := m.settings.Style
	r := m.m.Rows[i]
	under := i == m.list.Cursor
	cursor := " "
	if under {
		cursor = st.Glyphs.Cursor
	}
	line := cursor + widget.FitWords(m.short(r), g.name, st.Glyphs.Ellipsis)
	for at := from; at < until; at++ {
		t, here := r.Cells[at], under && at == m.columns.Cursor
		text := m.cellText(g, t, m.m.Columns[at].Findings)
		if here {
			line += st.Accent.Render(st.Glyphs.Cursor) + st.Selected.Render(text)
			continue
		}
		line += " " + m.cellStyle(g, t, m.m.Columns[at].Findings).Render(text)
	}
	total := strconv.Itoa(r.Total.All())
	line += strings.Repeat(" ", max(0, totalWidth-1-len(total))) + total + " "
	if g.trend {
		line += widget.Fit(r.Trend(), trendWidth, st.Glyphs.Ellipsis)
	}
	return line
}

// cellStyle is the colour of a cell: it follows the number, and is none where the
// number says nothing of praise or of work.
func (m *Model) cellStyle(g grid, t heat.Tally, column int) style.Ink {
	st := m.settings.Style
	n := m.metric.Shade(m.metric.Value(t, column), g.most)
	switch {
	case t.All() == 0:
		return st.Dim
	case st.Shades != nil && !m.metric.Directed():
		return st.Shades.Number[n]
	case st.Shades != nil && n < 0:
		return st.Shades.Praise[-n]
	case st.Shades != nil:
		return st.Shades.Work[n]
	case !m.metric.Directed() || n == 0:
		return st.Text
	case n > 0:
		return st.Bad
	}
	return st.Good
}

// cellText is a cell's number, its doubt and its shade.
func (m *Model) cellText(g grid, t heat.Tally, column int) string {
	text := m.metric.Text(t, column) + m.m.Doubt(t)
	if t.All() == 0 && g.shade > 0 {
		text = strings.Repeat(" ", g.number/2) + text
	}
	if g.shade == 0 {
		left := (g.cell - 1 - ansi.StringWidth(text)) / 2
		return widget.Fit(strings.Repeat(" ", max(0, left))+text, g.cell-1, "")
	}
	text = widget.Fit(text, g.number, "")
	if g.cell-1 > g.number+g.shade {
		text += " "
	}
	n := m.metric.Shade(m.metric.Value(t, column), g.most)
	return widget.Fit(text+marks("#", n, g.shade)+marks(":", -n, g.shade), g.cell-1, "")
}

// marks draws a shade of n levels in at most w cells; any level has one.
func marks(s string, n, w int) string {
	return strings.Repeat(s, (max(n, 0)*w+heat.Levels-1)/heat.Levels)
}
