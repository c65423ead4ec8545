package england

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/history/england"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

func (m *Model) spreadHead() string {
	if m.view == byFramework {
		return "Framework"
	}
	return "Year"
}

// spreadColumns are the widths of a year or a framework: how many grades, of each
// and without one, and the bar.
type spreadColumns struct{ name, all, grade, none, bar int }

func (m *Model) spreadWidths() spreadColumns {
	w := m.inner()
	if w < 58 {
		return spreadColumns{name: 11, all: 4, none: 4, bar: w - 23}
	}
	return spreadColumns{name: 11, all: 4, grade: 4, none: 4, bar: w - 48}
}

func (m *Model) spreadHeads() string {
	w := m.spreadWidths()
	all := []cell{{w: w.name, text: m.spreadHead()}, {w: w.all, text: " All"}}
	for _, g := range scale() {
		all = append(all, cell{w: w.grade, drawn: " " + draw.Badge(g, m.settings.Style)})
	}
	return m.quiet(append(all, cell{w: w.none, text: "None"}, cell{w: w.bar, text: "in proportion"}))
}

// spreadRow is a year or a framework with its grades, in numbers and as a bar.
func (m *Model) spreadRow(s england.Spread, under bool) string {
	st, w := m.settings.Style, m.spreadWidths()
	all := []cell{{w: w.name, text: m.spreadName(s), style: st.Text}, {w: w.all, text: fmt.Sprintf("%4d", s.Total), style: st.Text}}
	count := func(n, w int) cell {
		c := cell{w: w, text: fmt.Sprintf("%4d", n), style: st.Text}
		if n == 0 {
			c.style = st.Quiet
		}
		return c
	}
	for _, g := range scale() {
		all = append(all, count(s.Counts[g], w.grade))
	}
	most := 0
	for _, x := range m.spreads {
		most = max(most, x.Total)
	}
	drawn := ""
	for _, part := range bar(s, most, w.bar) {
		drawn += draw.BadgeStyle(part.of, st).Render(strings.Repeat(part.of.Letter(), part.cells))
	}
	return m.joined(under, append(all, count(s.None(), w.none), cell{w: w.bar, drawn: widget.Fit(drawn, w.bar, "")}))
}

// scale is every grade that is counted, best first.
func scale() []data.Grade { return data.Grades()[:5] }

// share is how many cells of a bar a grade has.
type share struct {
	of    data.Grade
	cells int
}

// bar stacks the grades, as long as there were grades: most of them fill w cells. A
// grade that was given has one cell at least.
func bar(s england.Spread, most, w int) []share {
	most = max(most, s.Total, 1)
	var out []share
	sum, at := 0, 0
	for i, g := range scale() {
		n := s.Counts[g]
		if n == 0 {
			continue
		}
		left := 0 // grades still to come, each with its cell
		for _, x := range scale()[i+1:] {
			if s.Counts[x] > 0 {
				left++
			}
		}
		sum += n
		end := max(at+1, min((sum*w+most/2)/most, w-left))
		out = append(out, share{g, end - at})
		at = end
	}
	return out
}
