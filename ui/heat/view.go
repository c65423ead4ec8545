package heat

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// beside reports whether the cell's findings stand beside the map.
func (m *Model) beside() bool { return m.w >= 120 }

// widths of the map and of the pane beside it, 0 for none.
func (m *Model) widths() (table, pane int) {
	if !m.beside() {
		return m.w, 0
	}
	pane = min(m.w/3, 44)
	return m.w - pane - 1, pane
}

func (m *Model) legended() bool { return m.h >= 11 }

// body is how many lines the map and the pane have, heads and coverage too.
func (m *Model) body() int {
	n := m.h - 4 // title, chips, rule, the cell in words
	if m.legended() {
		n--
	}
	return max(0, n)
}

// measure tells the lists how much is seen.
func (m *Model) measure() {
	if m.m == nil {
		return
	}
	m.list.SetHeight(max(1, m.body()-m.heads()-1))
	m.grid = m.gridOf()
	m.columns.SetHeight(m.grid.seen)
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	var lines []string
	switch {
	case m.choice.IsOpen():
		lines = m.choice.View(m.w, m.h, st)
	case m.m == nil:
		return m.counts.Waiting(st, "Heat map", "Counting findings.", "The map could not be counted.", m.w, m.h)
	default:
		lines = append([]string{m.heading(), m.chips()}, m.both()...)
		lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, max(0, m.w))), m.cellLine())
		if m.legended() {
			lines = append(lines, m.legend())
		}
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// about says of whom the map is.
func (m *Model) about() string {
	p, r := m.filter.Pick(filter.Authority), m.filter.Pick(filter.Region)
	switch {
	case len(p.Include) == 1:
		return widget.Clean(m.nameOf(p.Include[0]))
	case len(p.Include) > 1:
		return strconv.Itoa(len(p.Include)) + " authorities"
	case len(r.Include) == 1:
		return widget.Clean(r.Include[0])
	case len(r.Include) > 1:
		return strconv.Itoa(len(r.Include)) + " regions"
	}
	return "all authorities"
}

func (m *Model) nameOf(id string) string {
	if n := m.names[id]; n != "" {
		return n
	}
	return id
}

func (m *Model) heading() string {
	st := m.settings.Style
	left := st.Title.Render(" Heat map  " + m.about())
	right := m.settings.Named()
	if m.w < 60 {
		right = m.settings.Basis.String()
	}
	if m.w >= 100 {
		rows := "themes in order"
		if m.byTotal {
			rows = "greatest first"
		}
		right = rows + "   columns: " + m.m.By.String() + "   " + right
	}
	if m.counts.Asked() {
		right = "counting " + st.Glyphs.Ellipsis + "  " + right
	}
	return widget.Spread(left, st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

// chips say the metric and the whole filter of what is shown.
func (m *Model) chips() string {
	st := m.settings.Style
	who, rest := "[who: everyone]", ""
	for _, c := range m.m.Filter.Chips(func(_ filter.Facet, id string) string { return m.nameOf(id) }) {
		text := "[" + widget.Clean(c.Text) + "]"
		if c.Facet == filter.Voice && !c.NoFacet {
			who = text
			continue
		}
		rest += " " + text
	}
	out := " " + st.Accent.Render(m.metric.Words()) + "  " + st.Dim.Render(who+rest)
	count := m.counted()
	if count != "" {
		count = st.Dim.Render(count) + " "
	}
	return widget.Spread(out, count, m.w, st.Glyphs.Ellipsis)
}

// counted says how many findings are in the map, and how many themes of them
// the program suggests: that is never left out.
func (m *Model) counted() string {
	words := ""
	if m.w >= 60 {
		words = strconv.Itoa(m.m.Findings) + " findings"
	}
	switch {
	case m.m.Suggested == 0:
		return words
	case m.w < 60:
		return "suggested"
	case m.m.Suggested == m.m.Findings:
		return words + ", all suggested"
	}
	return words + ", ? " + strconv.Itoa(m.m.Suggested) + " suggested"
}

// both are the map and, where there is room, the findings of the cell.
func (m *Model) both() []string {
	w, pane := m.widths()
	if _, _, ok := m.cell(); !ok { // nothing would stand beside the sentence
		w, pane = m.w, 0
	}
	table := widget.Block(m.table(), w, m.body())
	if pane == 0 {
		return table
	}
	return widget.Beside(m.settings.Style.Line.Render(m.settings.Style.Glyphs.Vertical), table, m.pane(pane, m.body()))
}

// cellLine says the cell under the cursor in words. The theme is left out where
// there is no room: its row is under the cursor.
func (m *Model) cellLine() string {
	st := m.settings.Style
	r, c, ok := m.cell()
	if !ok {
		return widget.Fit("", m.w, "")
	}
	t, column := r.Cells[m.columns.Cursor], " "+widget.Clean(c.Name(m.m.Filter.Basis))
	theme, says := ", "+widget.Clean(r.Name), ": "+c.Silence()
	if t.All() > 0 {
		verdict := ": " + t.Balance().Verdict().Words() + " (" + said(t) + ")"
		says = verdict + "; " + whose(t)
		return widget.Fitting(m.w, st.Glyphs.Ellipsis, column+theme+says, column+says, column+verdict)
	}
	return widget.Fitting(m.w, st.Glyphs.Ellipsis, column+theme+says, column+says)
}

// said counts what a cell's findings say.
func said(t heat.Tally) string {
	words := t.Balance().Words()
	switch {
	case t.Other > 0 && words == "":
		return "context " + strconv.Itoa(t.Other)
	case t.Other > 0:
		return words + ", context " + strconv.Itoa(t.Other)
	}
	return words
}

// whose says how many of a cell's findings have their themes from the program.
func whose(t heat.Tally) string {
	switch t.Suggested {
	case 0:
		return "themes by a person"
	case t.All():
		return "themes suggested"
	}
	return fmt.Sprintf("themes of %d by a person, of %d suggested", t.Confirmed(), t.Suggested)
}

// pane lists the findings of the cell, h lines of w cells.
func (m *Model) pane(w, h int) []string {
	st := m.settings.Style
	r, c, ok := m.cell()
	if !ok {
		return widget.Block(nil, w, h)
	}
	lines := []string{st.Strong.Render(widget.Fit(" "+widget.Clean(r.Name), w, st.Glyphs.Ellipsis)), st.Dim.Render(widget.Fit(" "+widget.Clean(c.Name(m.m.Filter.Basis))+", source held: "+c.Coverage(), w, st.Glyphs.Ellipsis))}
	n := r.Cells[m.columns.Cursor].All()
	if n == 0 {
		return widget.Block(append(lines, widget.Wrap(" "+c.Silence(), w-1, " ")...), w, h)
	}
	found := m.beneath.Got()
	if found == nil {
		return widget.Block(append(lines, " Reading "+strconv.Itoa(n)+" findings."), w, h)
	}
	for _, f := range *found {
		if len(lines) >= h-1 {
			break
		}
		lines = append(lines, draw.Entry(f, draw.Options{Style: st, Width: w, Short: m.m.ThemeSet.Short})...)
	}
	out := widget.Block(lines, w, h)
	if len(lines) >= h && h > 0 {
		out[h-1] = st.Dim.Render(widget.Fit(" Enter opens all "+strconv.Itoa(n), w, ""))
	}
	return out
}

func widest(texts []string) int {
	n := 0
	for _, t := range texts {
		n = max(n, ansi.StringWidth(t))
	}
	return n
}
