package style

import (
	"strings"

	"casebook/ui/widget"
)

// PaneFrame is how many lines a pane's frame takes, one above and one below; PaneSides
// how many cells: one at either side and one before the right one, so that no text
// touches it. At the left the cursor's place is between them.
const PaneFrame, PaneSides = 2, 3

// measured is the width under which lines are measured again.
const measured = 12

// Pane frames lines as a part of a screen, w cells wide and h high: its title and,
// at the right, what it is about stand in the frame. The lines are PaneSides less wide.
// That it has the keys is seen by the cursor before its title, not by colour alone.
func (s Sheet) Pane(title, right string, lines []string, w, h int, focus bool) []string {
	g := s.Glyphs
	frame, name := s.Line, s.Dim
	if focus {
		frame, name = s.Accent.Bold(false), s.Accent
		title = g.Cursor + " " + title
	}
	inner, edge := max(0, w-PaneFrame), max(0, w-PaneSides)
	side := frame.Render(g.Vertical)
	end := strings.Repeat(" ", inner-edge) + side
	out := make([]string, 0, h)
	out = append(out, frame.Render(g.TopLeft)+s.paneHead(title, right, inner, frame.Render, name.Render)+frame.Render(g.TopRight))
	for i := range max(0, h-PaneFrame) {
		l := strings.Repeat(" ", edge)
		if i < len(lines) {
			l = lines[i]
		}
		if inner < measured {
			l = widget.Fit(l, edge, "")
		}
		out = append(out, side+l+end)
	}
	return append(out, frame.Render(g.BottomLeft+strings.Repeat(g.Horizontal, inner)+g.BottomRight))
}

// Rule is a line of w cells over a part of a screen that has no frame, with its title
// and at the right what it is about; it tells the focus as Pane does.
func (s Sheet) Rule(title, right string, w int, focus bool) string {
	name := s.Dim
	if focus {
		name, title = s.Accent, s.Glyphs.Cursor+" "+title
	}
	return s.paneHead(title, right, w, s.Line.Render, name.Render)
}

// paneHead is the upper edge of a pane between its corners.
func (s Sheet) paneHead(title, right string, w int, frame, name func(...string) string) string {
	g := s.Glyphs
	rule := func(n int) string { return frame(strings.Repeat(g.Horizontal, max(0, n))) }
	if w < 6 {
		return rule(w)
	}
	if right != "" {
		right = " " + right + " "
	}
	if title != "" {
		title = " " + title + " "
	}
	if widget.Width(title)+widget.Width(right)+3 > w {
		right = ""
	}
	if widget.Width(title) > w-2 {
		title = strings.TrimRight(widget.Fit(title, w-3, g.Ellipsis), " ") + " "
	}
	return rule(1) + name(title) + rule(w-2-widget.Width(title)-widget.Width(right)) + s.Dim.Render(right) + rule(1)
}
