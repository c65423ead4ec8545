package heat

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// framed reports whether the map has a frame; beside, whether the cell's findings
// stand beside it.
func (m *Model) framed() bool { return m.w >= layout.FramedFrom && m.h >= 20 }
func (m *Model) beside() bool { return m.framed() && m.w >= 120 }

// widths of the map, which needs so many cells at most, and of the pane beside it
// inside their frames, 0 for none.
func (m *Model) widths(need int) (table, pane int) {
	frame := 0
	if m.framed() {
		frame = style.PaneSides
	}
	if _, _, ok := m.cell(); !m.beside() || !ok { // nothing would stand beside an empty map
		return m.w - frame, 0
	}
	pane = min(max(m.w/3, m.w-need-frame), layout.Entry+frame)
	return min(m.w-pane-frame, need), pane - frame
}

func (m *Model) legended() bool { return m.h >= 11 }

// body is how many lines the map and the pane have, heads and coverage too.
func (m *Model) body() int {
	n := m.h - 4 // title, chips, rule, the cell in words
	if m.framed() {
		n -= style.PaneFrame - 1
	}
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
		if !m.framed() {
			lines = append(lines, st.Rule(m.themes(), "", m.w, false))
		}
		lines = append(lines, m.cellLine())
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
	if m.counts.Asked() {
		right = "counting " + st.Glyphs.Ellipsis + "  " + right
	}
	return widget.Spread(left, st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

// chips say the metric and the filter of what is shown, but what the heading says.
func (m *Model) chips() string {
	st := m.settings.Style
	who, rest := "[who: everyone]", ""
	for _, c := range m.m.Filter.Chips(func(_ filter.Facet, id string) string { return m.nameOf(id) }) {
		text := "[" + widget.Clean(c.Text) + "]"
		if strings.HasSuffix(text, ": "+m.about()+"]") { // the heading says it
			continue
		}
		if c.Facet == filter.Voice && !c.NoFacet {
			who = text
			continue
		}
		rest += " " + text
	}
	metric := m.metric.Words()
	if m.w < 60 {
		metric, _, _ = strings.Cut(metric, ";")
	}
	out := " " + st.Accent.Render(metric) + "  " + st.Dim.Render(who+rest)
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

// themes says which of the themes are seen.
func (m *Model) themes() string {
	first, last := m.list.Window()
	if all := len(m.m.Rows); last-first < all {
		return fmt.Sprintf("Themes %d-%d of %d", first+1, last, all)
	}
	return "Themes"
}

// both are the map and, where there is room, the findings of the cell.
func (m *Model) both() []string {
	st := m.settings.Style
	w, pane := m.widths(m.grid.need)
	table := widget.Block(m.table(), w, m.body())
	r, c, _ := m.cell()
	name, column := widget.Clean(r.Name), widget.Clean(c.Name(m.m.Filter.Basis))
	if !m.framed() {
		return table
	}
	high := m.body() + style.PaneFrame
	out := st.Pane(m.themes(), m.sorted()+"   columns: "+m.m.By.String(), table, w+style.PaneSides, high, true)
	if pane == 0 {
		return out
	}
	return widget.Beside("", out, st.Pane(name, column, m.pane(pane, m.body()), pane+style.PaneSides, high, false))
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
		return widget.Fitting(m.w, st.Glyphs.Ellipsis, column+theme+says, column+says, column+verdict, column+": "+t.Balance().Verdict().Words())
	}
	return widget.Fitting(m.w, st.Glyphs.Ellipsis, column+theme+says, column+says, column+": "+t.Balance().Verdict().Words())
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
	held := " source held: " + c.Words()
	lines := []string{st.Dim.Render(widget.Fitting(w, st.Glyphs.Ellipsis, " "+widget.Clean(c.Name(m.m.Filter.Basis))+","+held, held))}
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

// sorted says in what order the rows stand.
func (m *Model) sorted() string {
	if m.byTotal {
		return "greatest first"
	}
	return "in order"
}
