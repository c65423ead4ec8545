package timeline

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/prose"
	"casebook/ui/widget"
)

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	var lines []string
	switch {
	case m.choice.IsOpen():
		lines = m.choice.View(m.w, m.h, st)
	case m.t == nil:
		return m.waiting()
	default:
		lines = append([]string{m.heading()}, m.chart()...)
		lines = append(lines, m.rule())
		lines = append(lines, m.listed()...)
		if m.legended() {
			lines = append(lines, st.Dim.Render(widget.Fit(m.legend(), m.w, st.Glyphs.Ellipsis)))
		}
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// waiting is the screen while there is no timeline: one that was asked for, or
// the authorities to choose from.
func (m *Model) waiting() string {
	const reading, failed = "Reading the inspections.", "The timeline could not be read."
	if m.authority == "" {
		return m.offers.Waiting(m.settings.Style, "Timeline", reading, failed, m.w, m.h)
	}
	return m.reads.Waiting(m.settings.Style, "Timeline", reading, failed, m.w, m.h)
}

// heading names the authority, the dates, the years drawn and how much there
// is to know besides.
func (m *Model) heading() string {
	st := m.settings.Style
	right, _ := m.beside()
	return widget.Spread(m.title(), st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

func (m *Model) title() string {
	return m.settings.Style.Title.Render(" Timeline  " + widget.Clean(m.t.Authority.Label()))
}

// beside is what the heading says beside the authority, and whether there is room
// for how far the facts reach.
func (m *Model) beside() (right string, reach bool) {
	right = "years: " + m.t.Basis.String()
	if m.w < 60 {
		right = m.t.Basis.String()
	}
	for i, more := range m.headings() {
		if wider := more + "   " + right; ansi.StringWidth(m.title()+wider)+3 <= m.w {
			right, reach = wider, reach || i == 0
		}
	}
	return right, reach
}

// rule parts the drawing from the list. It says how far the facts reach where the
// heading has no room for it.
func (m *Model) rule() string {
	st := m.settings.Style
	line := strings.Repeat(st.Glyphs.Horizontal, max(0, m.w))
	if _, told := m.beside(); told {
		return st.Line.Render(line)
	}
	words := " " + m.t.Reach.Short() + " "
	return st.Line.Render(ansi.Truncate(line, 2, "")) + st.Dim.Render(words) + st.Line.Render(ansi.Truncate(line, max(0, m.w-2-ansi.StringWidth(words)), ""))
}

// headings are what the heading says as far as there is room, the first of all
// how far the facts reach.
func (m *Model) headings() []string {
	out := []string{m.t.Reach.Short()}
	if n := len(m.t.Notes) + len(m.t.Flags); n > 0 {
		out = append(out, prose.Count(n, "note")+" (i)")
	}
	if a, ok := m.axis(); ok {
		out = append(out, "years "+yearsOf(a))
	}
	return out
}

// measure tells the list how many of its lines are seen.
func (m *Model) measure() {
	if m.t == nil {
		return
	}
	rest := m.h - 2 - len(m.chart())
	if m.legended() {
		rest--
	}
	m.list.SetHeight(max(1, rest))
}

func (m *Model) legended() bool { return m.h >= 20 }

// legend explains the signs that the timeline has.
func (m *Model) legend() string {
	wide := m.w >= 100
	seen := map[string]bool{}
	for _, e := range m.entries {
		seen[shapeOf(e.sign)] = true
	}
	never, gap := data.NeverGraded.Words(), "  "
	if wide {
		never, gap = never+": the grade stands", "   "
	}
	var out []string
	for _, x := range [][2]string{{"[ ]", "graded"}, {"[-]", data.OverallNotHeld.Words()}, {"< >", "one subject"}, {"<->", data.OverallNotGiven.Within(9)}, {"( )", never}, {"e", "event"}} {
		if seen[x[0]] {
			out = append(out, x[0]+" "+x[1])
		}
	}
	if wide {
		out = append(out, "^ v = where it compares, (^) with care", "? unchecked")
	}
	return " " + strings.Join(out, gap)
}

// shapeOf is a sign without the letter that it has in brackets.
func shapeOf(sign string) string {
	sign = strings.TrimSpace(sign)
	if len(sign) == 3 && sign[1] != '-' {
		return sign[:1] + " " + sign[2:]
	}
	return sign
}

// listed says inspections and events in words.
func (m *Model) listed() []string {
	st := m.settings.Style
	if len(m.entries) == 0 {
		text := "The casebook holds no inspection and no event of " + m.t.Authority.Name + "."
		if len(m.t.Notes) > 0 {
			text = strings.Join(m.t.Notes, " ")
		}
		return widget.Block(widget.Wrap(" "+widget.Clean(text), max(1, m.w-1), " "), m.w, m.list.Height)
	}
	var lines []string
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		e := m.entries[i]
		cursor := " "
		if i == m.list.Cursor {
			cursor = st.Glyphs.Cursor
		}
		line := cursor + " " + widget.Fit(e.date.Short(), 11, "") + "  " + widget.Fit(e.sign, 3, "") + "  " + widget.Clean(e.words)
		line = widget.Fit(line, m.w, st.Glyphs.Ellipsis)
		switch {
		case i == m.list.Cursor:
			line = st.Selected.Render(line)
		case e.mark == nil:
			line = st.Dim.Render(line)
		}
		lines = append(lines, line)
	}
	return widget.Block(lines, m.w, m.list.Height)
}
