// Package widget holds the pieces that screens are made of: lists that draw
// only what is seen, scrolling text, joined panes, input lines.
//
// It knows no domain type: screens give it strings and numbers.
package widget

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/clean"
)

// Clean takes out of a text what would steer the terminal. Line ends and tabs
// become spaces.
func Clean(s string) string { return clean.Text(s) }

// Wrap breaks text at spaces into lines of at most w cells; a word that is
// longer is cut. Continued lines begin with indent.
func Wrap(text string, w int, indent string) []string {
	if w <= 0 {
		return nil
	}
	in := ansi.StringWidth(indent)
	if in > w-2 { // a wide letter takes two cells
		indent, in = "", 0
	}
	lines := wrap(text, w)
	if len(lines) == 1 || in == 0 {
		return lines
	}
	tail := strings.TrimLeft(strings.TrimPrefix(text, lines[0]), " ")
	out := lines[:1:1]
	for _, l := range wrap(tail, w-in) {
		out = append(out, indent+l)
	}
	return out
}

// wrap breaks at spaces and hyphens. The library lets a hyphen stand one cell
// over the edge; such lines are cut.
func wrap(text string, w int) []string {
	var out []string
	for _, l := range strings.Split(ansi.Wrap(text, w, ""), "\n") {
		if ansi.StringWidth(l) > w {
			out = append(out, strings.Split(ansi.Hardwrap(l, w, true), "\n")...)
		} else {
			out = append(out, l)
		}
	}
	return out
}

// Fit makes a line exactly w cells wide: cut with an ellipsis, or filled.
func Fit(line string, w int, ellipsis string) string {
	if w <= 0 {
		return ""
	}
	n := ansi.StringWidth(line)
	if n > w {
		line = ansi.Truncate(line, w, ellipsis)
		n = ansi.StringWidth(line)
	}
	return line + strings.Repeat(" ", max(0, w-n))
}

// FitWords is Fit for words: where they are cut, they are cut behind a whole one, as
// long as that leaves most of them. They may have been drawn already.
func FitWords(line string, w int, ellipsis string) string {
	if w <= 0 || ansi.StringWidth(line) <= w {
		return Fit(line, w, ellipsis)
	}
	dots := ansi.StringWidth(ellipsis)
	head := strings.TrimRight(Head(ansi.Strip(line), w-dots, w/2), " ,;:")
	return Fit(ansi.Truncate(line, ansi.StringWidth(head)+dots, ellipsis), w, "")
}

// Head is as much of a text as fits into w cells, cut behind a word where one ends
// behind its first least bytes.
func Head(text string, w, least int) string {
	cut := ansi.Truncate(text, max(0, w), "")
	if at := strings.LastIndexByte(cut, ' '); at > least && len(cut) < len(text) && text[len(cut)] != ' ' {
		return cut[:at]
	}
	return cut
}

// Fitting is the first of several wordings of one thing that w cells hold whole,
// the fullest first; where they hold none, the last, cut.
func Fitting(w int, ellipsis string, wordings ...string) string {
	last := len(wordings) - 1
	for _, line := range wordings[:last] {
		if ansi.StringWidth(line) <= w {
			return Fit(line, w, ellipsis)
		}
	}
	return Fit(wordings[last], w, ellipsis)
}

// Block makes lines exactly h lines of w cells.
func Block(lines []string, w, h int) []string {
	out := make([]string, h)
	for i := range out {
		if i < len(lines) {
			out[i] = Fit(lines[i], w, "")
		} else {
			out[i] = strings.Repeat(" ", max(0, w))
		}
	}
	return out
}

// Cut leaves at most h lines of w cells; what is left out is never left out unseen.
func Cut(lines []string, w, h int, ellipsis string) []string {
	if h < 1 || len(lines) <= h {
		return lines
	}
	out := append([]string(nil), lines[:h]...)
	out[h-1] = ansi.Truncate(strings.TrimRight(out[h-1], " "), max(0, w-1-ansi.StringWidth(ellipsis)), "") + ellipsis
	return out
}

// Fill adds empty lines to lines of w cells until there are h, and leaves out those
// that are too many. Block measures every line; this does not.
func Fill(lines []string, w, h int) []string {
	for len(lines) < h {
		lines = append(lines, strings.Repeat(" ", max(0, w)))
	}
	return lines[:max(0, h)]
}

// Beside joins blocks of equal height, line by line, with a separator.
func Beside(sep string, blocks ...[]string) []string {
	var out []string
	for i := range blocks[0] {
		parts := make([]string, 0, len(blocks))
		for _, b := range blocks {
			parts = append(parts, b[i])
		}
		out = append(out, strings.Join(parts, sep))
	}
	return out
}

// Spread puts left at the start and right at the end of a line of w cells;
// right goes first when both do not fit, and left is cut between words.
func Spread(left, right string, w int, ellipsis string) string {
	r := ansi.StringWidth(right)
	if r == 0 || r >= w {
		return FitWords(left, w, ellipsis)
	}
	if ansi.StringWidth(left)+1+r > w && w-r-1 < 12 {
		return FitWords(left, w, ellipsis)
	}
	return FitWords(left, w-r-1, ellipsis) + " " + right
}

// Over lays a box over lines, centred. Lines and box keep their widths.
func Over(lines, box []string) []string {
	if len(lines) == 0 || len(box) == 0 {
		return lines
	}
	w, bw := ansi.StringWidth(lines[0]), lipgloss.Width(box[0])
	x, y := max(0, (w-bw)/2), max(0, (len(lines)-len(box))/2)
	out := append([]string(nil), lines...)
	for i, b := range box {
		if y+i >= len(out) {
			break
		}
		l := out[y+i]
		right := ansi.TruncateLeft(l, x+bw, "")
		if ansi.StringWidth(right) > w-x-bw { // a wide letter lies across the edge
			right = " " + ansi.TruncateLeft(l, x+bw+1, "")
		}
		out[y+i] = Fit(ansi.Truncate(l, x, ""), x, "") + "\x1b[0m" + b + "\x1b[0m" + Fit(right, w-x-bw, "")
	}
	return out
}
