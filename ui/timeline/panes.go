package timeline

import (
	"fmt"
	"strings"

	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// framed reports whether drawing and list have frames, and what is under the cursor
// stands in full beside the list: only where the window is large.
func (m *Model) framed() bool { return m.w >= 140 && m.h >= 44 }

// inner is how wide the drawing is.
func (m *Model) inner() int {
	if m.framed() {
		return m.w - style.PaneFrame
	}
	return m.w
}

func (m *Model) framedChart(chart, without []string) []string {
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
	w := m.w * 2 / 3
	place := ""
	if m.list.Total > 0 {
		place = fmt.Sprintf("%d of %d", m.list.Cursor+1, m.list.Total)
	}
	list := st.Pane("Inspections and events", place, m.listed(w-style.PaneFrame), w, h, true)
	inner := m.w - w - style.PaneFrame
	title, lines := m.inFull(inner - 2)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	if n := m.list.Height; len(lines) > n {
		lines = append(lines[:max(0, n-1)], " "+st.Dim.Render(st.Glyphs.Ellipsis))
	}
	return widget.Beside("", list, st.Pane(title, "", widget.Block(lines, inner, m.list.Height), m.w-w, h, false))
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
	if e.date == "" {
		return e.date.String(), lines
	}
	for i := len(m.t.Standing) - 1; i >= 0; i-- {
		v := m.t.Standing[i]
		if v.Since > e.date || e.mark != nil && e.mark.Inspection.ID == v.Inspection.ID {
			continue
		}
		when := "In force then"
		if e.mark != nil && e.mark.Inspection.Framework.Graded() {
			when = "In force until then"
		}
		lines = append(lines, "", st.Dim.Render(widget.Fit(when, w, st.Glyphs.Ellipsis)))
		head := draw.Badge(v.Grade, st) + "  "
		for j, l := range widget.Wrap(widget.Clean(v.Words()+", since "+v.Since.String()), max(1, w-draw.BadgeCells-2), "") {
			if j > 0 {
				head = strings.Repeat(" ", draw.BadgeCells+2)
			}
			lines = append(lines, head+l)
		}
		break
	}
	return e.date.String(), lines
}
