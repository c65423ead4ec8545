package timeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/style"
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
		lines = []string{m.heading()}
		if m.framed() && len(m.drawn.lines) > 0 {
			lines = append(append(lines, m.framedChart()...), m.framedList()...)
		} else {
			lines = append(append(lines, m.drawn.lines...), m.rule(m.drawn.without))
			lines = append(append(lines, m.listed(m.w)...), m.inFullBelow()...)
		}
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
// heading has no room for it, and which rows of the drawing have none.
func (m *Model) rule(without []string) string {
	reach := ""
	if _, told := m.beside(); !told {
		reach = m.t.Reach.Short()
	}
	lost := ""
	if len(without) > 0 {
		lost = fitting([]string{"no room for: " + strings.Join(without, ", "), fmt.Sprintf("no room for %d rows", len(without)), fmt.Sprintf("+%d rows", len(without)), ""}, m.w-ansi.StringWidth(reach)-9)
	}
	return m.settings.Style.Rule(reach, lost, m.w, false)
}

// headings are what the heading says as far as there is room, the first of all
// how far the facts reach.
func (m *Model) headings() []string {
	out := []string{m.t.Reach.Short()}
	if n := len(m.t.Notes) + len(m.t.Flags); n > 0 {
		out = append(out, prose.Count(n, "note")+" (i)")
	}
	if a, ok := m.axis(); ok && !m.framed() { // a frame has them
		out = append(out, "years "+yearsOf(a))
	}
	return out
}

// measure draws the chart and divides what it leaves between the list and what is
// under the cursor in full.
func (m *Model) measure() {
	if m.t == nil {
		return
	}
	m.drawn, m.full = m.draw(), 0
	rest := m.h - 2 - len(m.drawn.lines)
	if m.legended() {
		rest--
	}
	switch {
	case m.framed() && len(m.drawn.lines) > 0:
		rest -= 2*style.PaneFrame - 1
	case rest >= leastList+leastFull:
		m.full = min(max(leastFull, rest/3), 2*leastFull)
	}
	m.list.SetHeight(max(1, rest-m.full))
}

func (m *Model) legended() bool { return m.h >= 20 }

// legend explains the signs that are on the screen, as many as there is room for.
func (m *Model) legend() string {
	gap := "  "
	if m.w >= 140 {
		gap = "   "
	}
	line := ""
	var all []string
	if m.drawn.pointed {
		all = append(all, pointed+" chosen")
	}
	for _, x := range slices.Concat(all, m.entryLegend(), m.chartLegend()) {
		if wider := line + gap + x; ansi.StringWidth(wider) < m.w+len(gap)-1 {
			line = wider
		}
	}
	return " " + strings.TrimPrefix(line, gap)
}

// entryLegend explains the signs of inspections and events.
func (m *Model) entryLegend() (out []string) {
	seen, visits, number, apart := map[string]bool{}, []string(nil), 0, " "
	if m.w >= 140 {
		apart = ", "
	}
	for _, e := range m.entries {
		shape := shapeOf(e.sign)
		seen[shape] = true
		if shape != "( )" || e.mark == nil {
			continue
		}
		sign := strings.TrimSpace(e.sign)
		if m.w >= 140 {
			sign += " " + strings.ToLower(e.mark.Inspection.Kind.Name())
		}
		if !slices.Contains(visits, sign) {
			visits = append(visits, sign)
		}
		number = e.number
	}
	for _, x := range [][2]string{{"[ ]", "graded"}, {"[-]", data.OverallNotHeld.Words()}, {"< >", "one subject"}, {"<->", data.OverallNotGiven.Within(9)}, {"( )", data.NeverGraded.Words()}, {"e", "event"}} {
		switch {
		case !seen[x[0]] || x[0] == "[ ]" && m.settings.Style.Look != style.Mono: // a letter on its ground needs no words
		case x[0] == "( )" && number > 0:
			out = append(out, fmt.Sprintf("%s: %s, %d below", strings.Join(visits, apart), x[1], number))
		default:
			out = append(out, x[0]+" "+x[1])
		}
	}
	return out
}

// chartLegend explains what the drawing has besides.
func (m *Model) chartLegend() (out []string) {
	if len(m.t.Former) > 0 {
		out = append(out, m.settings.Key(keys.Fold)+" draws predecessors")
	}
	drawn := ansi.Strip(strings.Join(m.drawn.lines, "\n"))
	for _, sign := range []string{mark.Better, mark.Worse} {
		if strings.Contains(drawn, sign) {
			out = append(out, mark.Told(sign)...)
		}
	}
	if strings.Contains(drawn, "("+mark.Better) || strings.Contains(drawn, "("+mark.Worse) || strings.Contains(drawn, "(=") {
		out = append(out, "in brackets, compares with care only")
	}
	if strings.Contains(drawn, mark.Unchecked) {
		out = append(out, mark.Told(mark.Unchecked)...)
	}
	return out
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
func (m *Model) listed(w int) []string {
	if len(m.entries) == 0 {
		text := "The casebook holds no inspection and no event of " + m.t.Authority.Name + "."
		if len(m.t.Notes) > 0 {
			text = strings.Join(m.t.Notes, " ")
		}
		return widget.Block(widget.Wrap(" "+widget.Clean(text), max(1, w-1), " "), w, m.list.Height)
	}
	var lines []string
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.entryLine(m.entries[i], i == m.list.Cursor, w))
	}
	return widget.Block(lines, w, m.list.Height)
}

// entryLine is an inspection or an event in w cells: its number in the drawing, its
// date, its sign and what it was, cut between words.
func (m *Model) entryLine(e entry, under bool, w int) string {
	st := m.settings.Style
	base, date, number, cursor := st.Text, st.Dim, st.Mixed, " "
	if e.mark == nil {
		base = st.Dim
	}
	if under {
		base, date, number, cursor = st.Selected, st.Selected, st.Selected, st.Glyphs.Cursor
	}
	n := ""
	if e.number > 0 {
		n = strconv.Itoa(e.number)
	}
	lead := cursor + fmt.Sprintf("%2s", n) + " "
	dated := widget.Fit(e.date.Short(), 11, "") + "  "
	sign := base.Render(widget.Fit(e.sign, draw.BadgeCells, ""))
	if e.mark != nil && e.mark.Inspection.OverallGrade() != "" {
		sign = m.paint("", widget.Fit(e.sign, draw.BadgeCells, ""))
	}
	room := w - ansi.StringWidth(lead) - ansi.StringWidth(dated) - draw.BadgeCells - 2
	return number.Render(lead) + date.Render(dated) + sign + base.Render("  "+widget.Fit(widget.Clean(e.words), max(0, room), st.Glyphs.Ellipsis))
}
