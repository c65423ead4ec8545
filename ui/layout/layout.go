// Package layout divides the screen into rectangles, in one place, so that
// every pane agrees on where it is. Sizes are in cells.
//
// It knows sizes only, not what is drawn.
package layout

// The smallest screen on which anything is shown.
const (
	MinWidth  = 40
	MinHeight = 10
)

// Measure is how wide running text is at most, so that the eye finds the next
// line; Entry is a finding of a list with the cells of its sign before the text.
const (
	Measure = 72
	Entry   = Measure + 5
)

// TooSmall reports whether a screen cannot show anything useful.
func TooSmall(w, h int) bool { return w < MinWidth || h < MinHeight }

// Size is a width and a height.
type Size struct{ W, H int }

// Panes is how a screen of a list and a reader is divided: Filters and Reader are
// zero where they do not fit, Stacked tells that the reader is under the list and
// not beside it, Framed that every pane has a frame, which its size includes.
type Panes struct {
	Filters, List, Reader Size
	Stacked, Framed       bool
}

// FramedFrom is the width from which the panes of Browse have frames.
const FramedFrom = 100

// Browse divides the body of the Browse screen: under 60x14 the list alone, to
// 139 columns list over reader, so that the list has room for what findings say,
// from 140 filters, list and reader. Where nothing is framed, a separator takes
// one line.
func Browse(w, h int) Panes {
	switch {
	case w < 60 || h < 14:
		return Panes{List: Size{w, h}}
	case w < FramedFrom:
		top := (h - 1) / 2
		return Panes{List: Size{w, top}, Reader: Size{w, h - 1 - top}, Stacked: true}
	case w < 140:
		top := h * 3 / 5
		return Panes{List: Size{w, top}, Reader: Size{w, h - top}, Stacked: true, Framed: true}
	}
	filters := min(44, w*17/80)
	reader := min(78, (w-filters)*3/8)
	return Panes{Filters: Size{filters, h}, List: Size{w - filters - reader, h}, Reader: Size{reader, h}, Framed: true}
}

// Halves divides a width in two with a separator of one cell.
func Halves(w int) (left, right int) {
	left = (w - 1) / 2
	return left, w - 1 - left
}

// SideBySide reports whether two columns of running text fit.
func SideBySide(w int) bool { return w >= 100 }
