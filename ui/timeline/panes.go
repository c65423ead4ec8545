package timeline

import (
	"fmt"
	"strings"

	"casebook/data/history"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// framed reports whether drawing and list have frames, and what is under the cursor
// stands in full beside the list: only where the window is large.
func (m *Model) framed() bool { return m.w >= layout.FramedFrom && m.h >= 36 }

// inner is how wide the drawing is.
func (m *Model) inner() int {
	if m.framed() {
		return m.w - style.PaneSides
	}
	return m.w
}

func (m *Model) framedChart() []string {
	chart, without := m.drawn.lines, m.drawn.without
	title, right := "", m.settings.Key(keys.ZoomIn)+" zooms"
	if a, ok := m.axis(); ok {
		title = fmt.Sprintf("%d to %d", a.From, a.To)
	}
	if len(without) > 0 {
		right = "no room for: " + strings.Join(without, ", ")
	}
	return m.settings.Style.Pane(title, right, widget.Block(chart, m.inner(), len(chart)), m.w, len(chart)+style.PaneFrame, false)
}

// framedList is the list, and beside it what is under the cursor in full.
func (m *Model) framedList() []string {
	st, h := m.settings.Style, m.list.Height+style.PaneFrame
	w := max(m.w*2/3, m.w-layout.Measure-2-style.PaneSides) // running text keeps its measure
	place := ""
	if m.list.Total > 0 {
		place = fmt.Sprintf("%d of %d", m.list.Cursor+1, m.list.Total)
	}
	list := st.Pane("Inspections and events", place, m.listed(w-style.PaneSides), w, h, true)
	inner := m.w - w - style.PaneSides
	title, lines := m.inFull(inner - 2)
	lines = firstLines(lines, m.list.Height, st.Glyphs.Ellipsis)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return widget.Beside("", list, st.Pane(title, "", widget.Block(lines, inner, m.list.Height), m.w-w, h, false))
}

// inFullBelow tells under the list what is under the cursor: its date, and the
// grade in force then, stand in the line that parts them.
func (m *Model) inFullBelow() []string {
	e, ok := m.current()
	if m.full == 0 || !ok {
		return nil
	}
	st, stood := m.settings.Style, ""
	if when, v, ok := m.stoodAt(e); ok {
		stood = strings.ToLower(when) + ": " + v.Words() + ", since " + v.Since.Short()
	}
	out := []string{st.Rule(e.date.Short(), stood, m.w, false)}
	for _, l := range firstLines(widget.Wrap(widget.Clean(e.words), m.w-2, ""), m.full-1, st.Glyphs.Ellipsis) {
		out = append(out, " "+l)
	}
	return widget.Block(out, m.w, m.full) // what stands below keeps its place
}

// firstLines are as many as there is room for; dots end what is cut.
func firstLines(lines []string, n int, dots string) []string {
	if len(lines) <= n || n <= 0 {
		return lines
	}
	return append(lines[:n-1:n-1], lines[n-1]+dots)
}

// inFull tells what is under the cursor in w cells, and which grade was in force
// then.
func (m *Model) inFull(w int) (title string, lines []string) {
	st := m.settings.Style
	e, ok := m.current()
	if !ok {
		return "", nil
	}
	lines = append(lines, widget.Wrap(widget.Clean(e.words), w, "")...)
	if when, v, ok := m.stoodAt(e); ok {
		lines = append(lines, "", st.Dim.Render(widget.Fit(when, w, st.Glyphs.Ellipsis)))
		head := draw.Badge(v.Grade, st) + "  "
		for j, l := range widget.Wrap(widget.Clean(v.Words()+", since "+v.Since.String()), max(1, w-draw.BadgeCells-2), "") {
			if j > 0 {
				head = strings.Repeat(" ", draw.BadgeCells+2)
			}
			lines = append(lines, head+l)
		}
	}
	return e.date.String(), lines
}

// stoodAt is the grade in force when an inspection or event came, in its own place
// that of before, and in words whether it ended with it.
func (m *Model) stoodAt(e entry) (when string, stood history.Interval, ok bool) {
	for i := len(m.t.Standing) - 1; i >= 0 && e.date != ""; i-- {
		v := m.t.Standing[i]
		if v.Since > e.date || e.mark != nil && e.mark.Inspection.ID == v.Inspection.ID {
			continue
		}
		if e.mark != nil && e.mark.Inspection.Framework.Graded() {
			return "In force until then", v, true
		}
		return "In force then", v, true
	}
	return "", history.Interval{}, false
}
