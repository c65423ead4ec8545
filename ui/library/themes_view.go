package library

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/data/taxonomy"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// themeColumns are the widths of a theme's columns, 0 for one that is left out.
type themeColumns struct {
	name, findings, bar, suggested, confirmed, state int

	short bool // themes go by their short names, as some name does not fit
}

// barred is how many cells the bar of a theme's findings has, longName how many the
// longest name of a theme takes.
const (
	barred   = 6
	longName = 54
)

func themeColumnsFor(w int) themeColumns {
	c := themeColumns{state: 9}
	if w >= 55 {
		c.findings, c.bar = 9, barred+1
	}
	if w >= 72 {
		c.suggested, c.confirmed = 10, 10
	}
	if w >= 72 && w < 88 { // the numbers matter more, and the names
		c.bar = 0
	}
	c.name = max(4, w-c.findings-c.bar-c.suggested-c.confirmed-c.state-1)
	if over := c.name - longName; over > 0 { // counts stay near to what they count
		c.name, c.state = longName, c.state+over
	}
	return c
}

// themeCells is a theme as the columns show it.
type themeCells struct{ name, findings, bar, suggested, confirmed, state string }

// themesView draws the heading and the rows seen, w cells wide.
func (m *Model) themesView(w int) []string {
	st, c := m.settings.Style, themeColumnsFor(w)
	for i, e := range m.draft.Entries() {
		c.short = c.short || m.told[i].short != "" && ansi.StringWidth(e.Label) > c.name-2
	}
	head := c.laid(themeCells{"  Theme", "Findings", "", "Suggested", "Confirmed", ""}, st.Glyphs.Ellipsis)
	lines := []string{st.Dim.Render(head.whole())}
	if len(m.shown) == 0 {
		return append(lines, widget.Fit(" No theme has that in its name. Esc shows them all.", w, st.Glyphs.Ellipsis))
	}
	most := 0
	for _, x := range m.counts {
		most = max(most, found(x))
	}
	first, last := m.themes.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.themeLine(m.shown[i], c, most, i == m.themes.Cursor))
	}
	return lines
}

// themeLine is a row, or what was drawn of it before; the one under the cursor is
// drawn anew.
func (m *Model) themeLine(at int, c themeColumns, most int, under bool) string {
	if l, ok := m.drawn[at]; ok && !under {
		return l
	}
	l := m.themeRow(at, c, most, under)
	if !under {
		m.drawn[at] = l
	}
	return l
}

// found is in how many findings a theme is.
func found(c taxonomy.Counted) int { return c.Suggested + c.Confirmed + c.WorkedOut }

// told is what is told of a theme of the draft beside its counts.
type told struct {
	changed bool   // it is otherwise in force
	short   string // its short name, "" where it is called otherwise in force
	state   string
}

// tell works out what is told of every theme: comparing words is dear.
func (m *Model) tell() {
	m.told = nil
	inForce := m.store.Taxonomy()
	for _, e := range m.draft.Entries() {
		was, held := inForce.Entry(e.ID)
		t := told{changed: !held || !same(was, e), state: done(m.draft.State(e))}
		if held && was.Label == e.Label {
			t.short = widget.Clean(m.store.Themes().Short(e.ID))
		}
		m.told = append(m.told, t)
	}
}

// themeRow draws the theme at a place of the draft.
func (m *Model) themeRow(at int, c themeColumns, most int, under bool) string {
	st, e, t := m.settings.Style, m.draft.Entries()[at], m.told[at]
	cursor, star := " ", " "
	if under {
		cursor = st.Glyphs.Cursor
	}
	if t.changed {
		star = mark.Edited
	}
	label := widget.Clean(e.Label)
	if t.short != "" && c.short {
		label = t.short
	}
	n := m.counts[e.ID]
	row := c.laid(themeCells{cursor + star + label, strconv.Itoa(found(n)), st.Glyphs.Bars(found(n), most, barred), strconv.Itoa(n.Suggested),
		strconv.Itoa(n.Confirmed), t.state}, st.Glyphs.Ellipsis)
	switch {
	case under && m.section == themesSection:
		return st.Selected.Render(row.whole())
	case under:
		return st.Marked.Render(row.whole())
	case e.Hidden || e.Into != "":
		return st.Dim.Render(row.whole())
	}
	return row.name + st.Dim.Render(row.findings) + st.Line.Render(row.bar) + st.Dim.Render(row.suggested+row.confirmed+row.state)
}

func same(a, b taxonomy.Entry) bool {
	return a.Label == b.Label && a.Group == b.Group && a.Definition == b.Definition && a.Hidden == b.Hidden && a.Into == b.Into &&
		slices.Equal(a.Terms, b.Terms) && slices.Equal(a.PrefixTerms, b.PrefixTerms) && slices.Equal(a.Except, b.Except)
}

// done is what the reader did to a theme in a word: that it is built in says
// nothing, and into which it was merged stands beside.
func done(state string) string {
	state = strings.TrimPrefix(strings.TrimPrefix(state, "built-in"), ", ")
	if i := strings.Index(state, "merged into"); i >= 0 {
		return "merged"
	}
	return state
}

// laid makes every cell as wide as its column.
func (c themeColumns) laid(t themeCells, ellipsis string) themeCells {
	right := func(s string, w int) string {
		if w == 0 {
			return ""
		}
		return strings.Repeat(" ", max(0, w-len(s))) + s
	}
	bar := ""
	if c.bar > 0 {
		bar = widget.Fit(" "+t.bar, c.bar, "")
	}
	return themeCells{widget.Fit(t.name, c.name, ellipsis), right(t.findings, c.findings), bar, right(t.suggested, c.suggested),
		right(t.confirmed, c.confirmed), " " + widget.Fit(t.state, c.state, ellipsis)}
}

// whole is a row in one piece.
func (t themeCells) whole() string {
	return t.name + t.findings + t.bar + t.suggested + t.confirmed + t.state
}

// wordLines say what a theme is, in how many findings, and the words it is found by.
func (m *Model) wordLines(e taxonomy.Entry, w int) []string {
	st := m.settings.Style
	out := draw.Text{W: w}
	out.Add(st.Strong, "", e.Label)
	out.Add(st.Dim, "", e.Group+": "+m.draft.State(e))
	if e.Definition != "" {
		out.Gap()
		out.Add(st.Text, "", e.Definition)
	}
	if n, counted := m.counts[e.ID]; counted {
		out.Gap()
		out.Add(st.Text, "", prose.Count(found(n), "finding"))
		out.Add(st.Dim, "", fmt.Sprintf("%d suggested by the program, %d confirmed by you, %d worked out by a reader", n.Suggested, n.Confirmed, n.WorkedOut))
	}
	words := taxonomy.Words(e.Theme)
	out.Gap()
	out.Add(st.Dim, "", prose.CountOf(len(words), "word or phrase", "words and phrases")+", * for any ending; learned words of the program count beside them")
	for _, x := range words {
		out.Add(st.Text, "", "  "+x)
	}
	return out.Lines
}
