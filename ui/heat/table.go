package heat

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/history/heat"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// grid is how the columns of the map lie. Widths in cells.
type grid struct {
	name, cell int // of a theme, of a cell with the space before it
	number     int // of a cell's number
	doubt      int // of its mark where nobody confirmed it, 0 where no cell has one
	bar        int // of its bar, 0 where its ground is shaded or there is no room
	seen       int // how many columns
	trend      bool
	need       int // of the whole map where every cell has all its room
	most       int // the greatest value of the map
}

// Every shade of a number has its ground: this does not compile where the two
// differ.
var _ [heat.Levels - style.ShadeLevels]struct{} = [style.ShadeLevels - heat.Levels]struct{}{}

const (
	totalWidth = 8  // of the column of all findings of a theme
	trendWidth = 12 // of the trend
	cellMost   = 10 // of a cell, so that the columns of a map stand together
	barLeast   = 2  // of a bar, that differs for much and little
	yearCells  = 5  // of a year with the space before it
)

func (m *Model) gridOf() grid {
	g := grid{name: nameLeast, number: 2, most: m.m.Greatest(m.metric)}
	for _, r := range m.m.Rows {
		g.name = max(g.name, min(32, ansi.StringWidth(m.short(r))+2))
		for i := range r.Cells {
			g.number = max(g.number, ansi.StringWidth(m.metric.Text(r.Cells[i], m.m.Columns[i].Findings)))
			g.doubt = max(g.doubt, len(m.m.Doubt(r.Cells[i])))
		}
	}
	n, least := len(m.m.Columns), max(yearCells, g.number+g.doubt+2)
	g.need = g.name + n*max(cellMost, least) + totalWidth + trendWidth + 2
	w, _ := m.widths(g.need)
	room := w - g.name - totalWidth - 2
	for g.name > nameLeast && room/least < min(columnsWanted, n) {
		g.name, room = g.name-1, room+1
	}
	bar := 0 // with the space before it
	if m.settings.Style.Shades == nil && m.metric != heat.Each {
		bar = barLeast + 1
	}
	if room >= n*(least+bar) {
		least += bar
	}
	if g.trend = m.m.Follows() && room-trendWidth >= n*least; g.trend {
		room -= trendWidth
	}
	g.cell = max(least, min(cellMost, room/max(1, n)))
	if bar > 0 && g.cell >= g.number+g.doubt+2+bar {
		g.bar = min(heat.Levels, g.cell-g.number-g.doubt-3)
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
		return append(lines[:0], widget.Wrap(" "+heat.NothingHeld+" "+m.m.UnreadWords(), max(1, min(m.w-4, layout.Measure)), " ")...)
	}
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.row(g, i, from, until))
	}
	return append(lines, st.Dim.Render(m.held(g, from, until)))
}

// held says what is held of each column's sources, in letters where one word has no
// room.
func (m *Model) held(g grid, from, until int) string {
	word := data.Coverage.Short
	for _, c := range m.m.Columns {
		if ansi.StringWidth(word(c.Held())) >= g.cell {
			word = data.Coverage.Narrow
			break
		}
	}
	line := widget.Fit(" source held", g.name+1, "")
	for _, c := range m.m.Columns[from:until] {
		line += " " + centred(word(c.Held()), g.cell-1, "")
	}
	return line
}

// head names the columns, and says which of them are seen.
func (m *Model) head(g grid, from, until int) []string {
	st := m.settings.Style
	label := " Theme"
	if until-from < len(m.m.Columns) {
		seen := fmt.Sprintf(" %d-%d/%d", from+1, until, len(m.m.Columns))
		label = widget.Fitting(g.name+1, st.Glyphs.Ellipsis, " columns"+seen, seen)
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
		top += centred(cursor+widget.Clean(year), g.cell, st.Glyphs.Ellipsis)
		below += " " + centred(widget.Clean(kind), g.cell-1, st.Glyphs.Ellipsis)
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
	line := cursor + widget.Fit(m.short(r), g.name, st.Glyphs.Ellipsis)
	for at := from; at < until; at++ {
		t, here := r.Cells[at], under && at == m.columns.Cursor
		text := m.cellText(g, r, at)
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

// cellText is a cell's number, the digits of a column below one another, and its bar
// where it has one: as long as the number is large in this map.
func (m *Model) cellText(g grid, r heat.Row, column int) string {
	t, of := r.Cells[column], m.m.Columns[column].Findings
	number := m.metric.Text(t, of)
	text := strings.Repeat(" ", max(0, g.number-ansi.StringWidth(number))) + number + widget.Fit(m.m.Doubt(t), g.doubt, "")
	if g.bar > 0 {
		v := m.metric.Value(t, of)
		text += " " + m.settings.Style.Glyphs.Bars(max(v, -v), g.most, g.bar)
	}
	return centred(text, g.cell-1, "")
}

// centred sets a text into the middle of w cells.
func centred(text string, w int, dots string) string {
	return widget.Fit(strings.Repeat(" ", max(0, w-ansi.StringWidth(text))/2)+text, w, dots)
}
