package style

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/mark"
	"casebook/ui/widget"
)

// Paint lays the look's ground under the lines of a frame of w cells: the
// terminal's own may be dark where the look is light. A look without one leaves
// the frame as it is. Where only ASCII is drawn every sign is its twin.
func (s Sheet) Paint(frame string, w int) string {
	if s.Glyphs.ASCII {
		frame = mark.Plain(frame)
	}
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
		if n := w - widget.Width(l); n > 0 {
			out.WriteString(strings.Repeat(" ", n))
		}
		out.WriteString(ansi.ResetStyle)
	}
	return out.String()
}

// Under draws cells from and up to end of a line that is drawn already as those of
// the row under the cursor. Pieces with a ground of their own, as badges, keep it, and
// words that a search found their line.
func (s Sheet) Under(line string, from, end int) string {
	line = widget.Fit(line, max(end, widget.Width(line)), "")
	rest := ansi.Cut(line, from, end)
	var out strings.Builder
	out.WriteString(ansi.Truncate(line, from, "") + s.under.begin)
	for {
		text, more, found := strings.Cut(rest, "\x1b[")
		out.WriteString(text)
		if !found {
			break
		}
		codes, after, _ := strings.Cut(more, "m")
		switch grounded, underlined := emphasis(codes); {
		case grounded:
			out.WriteString(ansi.ResetStyle + "\x1b[" + codes + "m")
		case underlined:
			out.WriteString("\x1b[4m")
		default:
			out.WriteString(ansi.ResetStyle + s.under.begin)
		}
		rest = after
	}
	return out.String() + ansi.ResetStyle + ansi.TruncateLeft(line, end, "")
}

// emphasis reports whether the codes of a style lay a ground or a line under it.
func emphasis(codes string) (grounded, underlined bool) {
	all := strings.Split(codes, ";")
	for i := 0; i < len(all); i++ {
		switch c := all[i]; {
		case c == "38" && i+1 < len(all): // letters: the colour follows
			i += map[string]int{"2": 4, "5": 2}[all[i+1]]
		case c == "4":
			underlined = true
		case c == "7", len(c) == 2 && c[0] == '4' && c != "49", len(c) == 3 && c[:2] == "10":
			grounded = true
		}
	}
	return grounded, underlined
}

// Dimmed is what lies under a dialog: the same letters, in quiet type.
func (s Sheet) Dimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = s.Line.Render(ansi.Strip(l))
	}
	return out
}
