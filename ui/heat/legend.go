package heat

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/history/heat"
	"casebook/data/mark"
	"casebook/ui/widget"
)

// legend says what the shades and the dots of the map mean, in one line.
func (m *Model) legend() string {
	st := m.settings.Style
	shades, n := m.shadeLegend()
	rest := widget.Fitting(max(0, m.w-n), st.Glyphs.Ellipsis,
		`   `+mark.Silent+` nothing said: no good news where only a part is held   i: what counts`,
		`   `+mark.Silent+` nothing said: no good news   i: what counts`,
		`   `+mark.Silent+` nothing said   i: why`, `   `+mark.Silent+` nothing said`)
	if n == 0 {
		rest = strings.TrimPrefix(rest, "  ")
	}
	return shades + st.Dim.Render(rest)
}

// shadeLegend shows the shades from the least to the most, and how many cells it
// takes.
func (m *Model) shadeLegend() (string, int) {
	st := m.settings.Style
	work, praise := data.Development.Name(), data.Strength.Name()
	before, more := "", " more "+work
	switch {
	case !m.metric.Directed():
		more = " more findings"
	case m.metric == heat.Good:
		more = " more " + praise
	case m.metric != heat.Needs && st.Shades == nil:
		more = " + more " + work + ", - more " + praise
	case m.metric != heat.Needs:
		before = praise + " "
	}
	if st.Shades == nil {
		if m.grid.bar == 0 { // the number alone says it
			return "", 0
		}
		words := " " + strings.Repeat(st.Glyphs.Bar, barLeast) + more
		return st.Dim.Render(words), ansi.StringWidth(words)
	}
	inks := st.Shades.Work[1:]
	switch {
	case !m.metric.Directed():
		inks = st.Shades.Number[1:]
	case m.metric == heat.Good:
		inks = st.Shades.Praise[1:]
	case before != "":
		praised := slices.Clone(st.Shades.Praise[1:])
		slices.Reverse(praised)
		inks = append(praised, inks...)
	}
	out := " " + st.Dim.Render(before)
	for _, shade := range inks {
		out += shade.Render("  ")
	}
	return out + st.Dim.Render(more), 1 + len(before) + 2*len(inks) + len(more)
}
