package style

import (
	"strings"

	"casebook/ui/widget"
)

// BoxFrame is how many lines a box has besides those in it: its edges and its title.
const BoxFrame = 3

// Box draws a frame with a title round lines, which it makes w cells wide. The
// box itself is four cells wider and BoxFrame lines higher.
func (s Sheet) Box(title string, lines []string, w int) []string {
	g := s.Glyphs
	frame := s.Accent.Bold(false)
	side := frame.Render(g.Vertical)
	rule := strings.Repeat(g.Horizontal, w+2)
	out := []string{frame.Render(g.TopLeft + rule + g.TopRight), side + " " + s.Title.Render(widget.Fit(title, w, g.Ellipsis)) + " " + side}
	for _, l := range lines {
		out = append(out, side+" "+widget.Fit(l, w, g.Ellipsis)+" "+side)
	}
	return append(out, frame.Render(g.BottomLeft+rule+g.BottomRight))
}
