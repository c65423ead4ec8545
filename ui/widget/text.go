// Package widget holds the pieces that screens are made of: lists that draw
// only what is seen, scrolling text, joined panes, input lines.
//
// It knows no domain type: screens give it strings and numbers.
package widget

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/clean"
)

// Clean takes out of a text what would steer the terminal. Line ends and tabs
// become spaces.
func Clean(s string) string { return clean.Text(s) }

// Width is how many cells a text that may be drawn already takes. Most of a screen are
// letters of one cell, whose clusters need not be looked for: that is a quarter of what
// a frame would cost. From the first other one on, with the letter before it, which it
// may join, the library measures.
func Width(s string) int {
	n, last := 0, 0
	for i := 0; i < len(s); {
		if strings.HasPrefix(s[i:], "\x1b[") {
			if end := strings.IndexFunc(s[i+2:], func(r rune) bool { return r < '0' || r > ';' }); end >= 0 && s[i+2+end] == 'm' {
				i += end + 3
				continue
			}
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if !single(r) {
			return n - min(n, 1) + ansi.StringWidth(s[last:])
		}
		last, i, n = i, i+size, n+1
	}
	return n
}

// single holds for letters of one cell: ASCII, European ones, dashes and quotation
// marks, and what frames and bars are drawn with.
func single(r rune) bool {
	return r >= ' ' && r < 0x7f || r >= 0xae && r < 0x300 || r >= 0x2010 && r <= 0x2027 || r >= 0x2500 && r <= 0x25cf
}

// Wrap breaks text at spaces into lines of at most w cells; a word that is
// longer is cut. Continued lines begin with indent.
func Wrap(text string, w int, indent string) []string {
	if w <= 0 {
		return nil
	}
	in := Width(indent)
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
		if Width(l) > w {
			out = append(out, strings.Split(ansi.Hardwrap(l, w, true), "\n")...)
		} else {
			out = append(out, l)
		}
	}
	return out
}

// Fit makes a line exactly w cells wide: filled, or cut with an ellipsis, behind a
// whole word as long as that leaves most of the line. Without an ellipsis it is cut
// where the cells end. It may have been drawn already.
func Fit(line string, w int, ellipsis string) string {
	if w <= 0 {
		return ""
	}
	n := Width(line)
	if n > w {
		keep := w
		if dots := Width(ellipsis); dots > 0 {
			head := strings.TrimRight(Head(ansi.Strip(line), w-dots, w/2), " ,;:")
			keep = Width(head) + dots
		}
		line = ansi.Truncate(line, keep, ellipsis)
		n = Width(line)
	}
	return line + strings.Repeat(" ", max(0, w-n))
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
		if Width(line) <= w {
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
	out[h-1] = ansi.Truncate(strings.TrimRight(out[h-1], " "), max(0, w-1-Width(ellipsis)), "") + ellipsis
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
	r := Width(right)
	if r == 0 || r >= w || Width(left)+1+r > w && w-r-1 < 12 {
		return Fit(left, w, ellipsis)
	}
	return Fit(left, w-r-1, ellipsis) + " " + right
}

// Over lays a box over lines, centred. Lines and box keep their widths.
func Over(lines, box []string) []string {
	if len(lines) == 0 || len(box) == 0 {
		return lines
	}
	w, bw := Width(lines[0]), lipgloss.Width(box[0])
	x, y := max(0, (w-bw)/2), max(0, (len(lines)-len(box))/2)
	out := append([]string(nil), lines...)
	for i, b := range box {
		if y+i >= len(out) {
			break
		}
		l := out[y+i]
		right := ansi.TruncateLeft(l, x+bw, "")
		if Width(right) > w-x-bw { // a wide letter lies across the edge
			right = " " + ansi.TruncateLeft(l, x+bw+1, "")
		}
		out[y+i] = Fit(ansi.Truncate(l, x, ""), x, "") + ansi.ResetStyle + b + ansi.ResetStyle + Fit(right, w-x-bw, "")
	}
	return out
}
