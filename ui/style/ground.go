package style

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Paint lays the look's ground under the lines of a frame of w cells: the
// terminal's own may be dark where the look is light. A look without one leaves
// the frame as it is.
func (s Sheet) Paint(frame string, w int) string {
	if s.ground == "" {
		return frame
	}
	var out strings.Builder
	out.Grow(len(frame) + len(frame)/2)
	for i, l := range strings.Split(frame, "\n") {
		if i > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(s.ground)
		out.WriteString(strings.ReplaceAll(l, ansi.ResetStyle, ansi.ResetStyle+s.ground))
		if n := w - ansi.StringWidth(l); n > 0 {
			out.WriteString(strings.Repeat(" ", n))
		}
		out.WriteString(ansi.ResetStyle)
	}
	return out.String()
}

// Dimmed is what lies under a dialog: the same letters, in quiet type.
func (s Sheet) Dimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = s.Line.Render(ansi.Strip(l))
	}
	return out
}
