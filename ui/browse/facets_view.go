package browse

import (
	"fmt"
	"slices"
	"strconv"

	"casebook/data/filter"
	"casebook/ui/widget"
)

// filtersView draws the filters in exactly h lines of w cells.
func (m *Model) filtersView(w, h int) []string {
	fs := &m.facets
	lines := make([]string, 0, h)
	first, last := fs.list.Window()
	for i := first; i < last && len(lines) < h; i++ {
		lines = append(lines, m.facetLine(i, w))
	}
	if m.hits == nil {
		lines = append(lines, m.set.Style.Dim.Render(widget.Fit("  counting", w, "")))
	}
	return filled(lines, w, h)
}

func (m *Model) facetLine(i, w int) string {
	s, fs := m.set.Style, &m.facets
	r := fs.rows[i]
	if r.kind == narrowed {
		return m.narrowedLine(w)
	}
	name, bar, count := m.facetText(r, w-2)
	here := i == fs.list.Cursor
	switch {
	case here && m.pane == inFilters:
		return s.Selected.Render(s.Glyphs.Cursor + name + bar + count + " ")
	case r.pick != free:
		return s.Accent.Render(" " + name + bar + count + " ")
	case r.kind == heading, r.kind != value, r.n == 0:
		return s.Dim.Render(" " + name + bar + count + " ")
	}
	return s.Text.Render(" "+name) + s.Line.Render(bar) + s.Dim.Render(count+" ")
}

// facetText writes a row in exactly w cells: the name, and of a value the bar and
// the number of its count.
func (m *Model) facetText(r facetRow, w int) (name, bar, count string) {
	g := m.set.Style.Glyphs
	switch r.kind {
	case heading:
		return widget.Fit(m.headingText(r), w, g.Ellipsis), "", ""
	case more:
		return widget.Fit("    "+g.Ellipsis+" "+strconv.Itoa(r.n)+" more  / to find", w, g.Ellipsis), "", ""
	case fewer:
		return widget.Fit("    fewer", w, g.Ellipsis), "", ""
	}
	name = [...]string{free: g.Free, included: g.Chosen, excluded: g.Barred}[r.pick] + " " + r.label
	most := m.facets.most[r.facet]
	count = fmt.Sprintf(" %*d", len(strconv.Itoa(max(most, 100))), r.n)
	room := w - len(count)
	if room < 12 { // the name matters more
		return widget.Fit(name, w, g.Ellipsis), "", ""
	}
	if w >= barsFrom {
		cells := max(leastBar, min(mostBar, room-1-widget.Width(g.Free)-1-m.facets.widest[r.facet]))
		bar = " " + g.Bars(r.n, most, cells)
	}
	return widget.Fit(name, room-widget.Width(bar), g.Ellipsis), bar, count
}

// From barsFrom cells every count of a facet has a bar beside it, as long as it is large
// among its facet's, of as many cells as the names leave.
const (
	barsFrom          = 26
	leastBar, mostBar = 3, 5
)

func (m *Model) headingText(r facetRow) string {
	g := m.set.Style.Glyphs
	fold := g.Open
	if m.facets.shut(r.facet) {
		fold = g.Closed
	}
	title := r.facet.Title()
	if r.facet == filter.Year {
		title += " (" + m.set.Basis.String() + ")"
	}
	if r.n > 0 {
		title += "  " + strconv.Itoa(r.n) + " chosen"
		if m.filter.Pick(r.facet).Every() {
			title = r.facet.Title() + "  all " + strconv.Itoa(r.n)
		}
	}
	return fold + " " + title
}

// anyValue reports whether a value is left.
func (fs *facets) anyValue() bool {
	return slices.ContainsFunc(fs.rows, func(r facetRow) bool { return r.kind == value })
}

// narrowedLine is the line in which a value is typed, or what was typed.
func (m *Model) narrowedLine(w int) string {
	s, fs := m.set.Style, &m.facets
	if fs.input.IsOpen() {
		if !fs.anyValue() {
			return widget.Spread(" "+fs.input.View(max(1, w-14)), s.Dim.Render("no match "), w, "")
		}
		return widget.Fit(" "+fs.input.View(max(1, w-2)), w, "")
	}
	text := widget.Fit(" / "+widget.Clean(fs.narrow)+"   (Esc shows all)", w-1, s.Glyphs.Ellipsis) + " "
	if r, ok := fs.current(); ok && r.kind == narrowed && m.pane == inFilters {
		return s.Selected.Render(s.Glyphs.Cursor + text[1:])
	}
	return s.Accent.Render(text)
}
