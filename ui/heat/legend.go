package heat

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/history/heat"
	"casebook/data/mark"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// legend says what the shades and the dots of the map mean, in one line.
func (m *Model) legend() string {
	st := m.settings.Style
	shades, n := m.shadeLegend()
	rest := widget.Fitting(max(0, m.w-n), st.Glyphs.Ellipsis,
		`   `+mark.Silent+` nothing in this source: in a part of a source no good news   i: what counts`,
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
	more, less := data.Development.Name(), data.Strength.Name()
	switch {
	case !m.metric.Directed():
		more, less = "findings", ""
	case m.metric == heat.Needs:
		less = ""
	case m.metric == heat.Good:
		more, less = less, ""
	}
	if st.Shades == nil {
		if m.grid.bar == 0 { // the number alone says it
			return "", 0
		}
		words := " " + strings.Repeat(st.Glyphs.Bar, barLeast) + " more " + more
		if less != "" {
			words = strings.Replace(words, "more", "+ more", 1) + ", - more " + less
		}
		return st.Dim.Render(words), ansi.StringWidth(words)
	}
	kinds := [][style.ShadeLevels + 1]style.Ink{}
	switch {
	case !m.metric.Directed():
		kinds = append(kinds, st.Shades.Number)
	case m.metric == heat.Good:
		kinds = append(kinds, st.Shades.Praise)
	case less != "":
		kinds = append(kinds, st.Shades.Praise, st.Shades.Work)
	default:
		kinds = append(kinds, st.Shades.Work)
	}
	out, n := " ", 1
	for i, kind := range kinds {
		if i == 0 && len(kinds) == 2 {
			out += st.Dim.Render(less + " ")
			n += len(less) + 1
			for at := style.ShadeLevels; at > 0; at-- {
				out += kind[at].Render("  ")
			}
			n += 2 * style.ShadeLevels
			continue
		}
		for _, shade := range kind[1:] {
			out += shade.Render("  ")
		}
		n += 2 * style.ShadeLevels
	}
	words := " more " + more
	return out + st.Dim.Render(words), n + len(words)
}
