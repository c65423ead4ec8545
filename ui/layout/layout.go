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

// TooSmall reports whether a screen cannot show anything useful.
func TooSmall(w, h int) bool { return w < MinWidth || h < MinHeight }

// Size is a width and a height.
type Size struct{ W, H int }

// Panes is how Browse is divided: Filters and Reader are zero where they do
// not fit, Stacked tells that the reader is under the list and not beside it.
type Panes struct {
	Filters, List, Reader Size
	Stacked               bool
}

// Browse divides the body of the Browse screen: under 60x18 the list alone,
// to 99 columns list over reader, to 139 list beside reader, from 140 filters,
// list and reader. Separators take one cell.
func Browse(w, h int) Panes {
	switch {
	case w < 60 || h < 14:
		return Panes{List: Size{w, h}}
	case w < 100:
		top := (h - 1) / 2
		return Panes{List: Size{w, top}, Reader: Size{w, h - 1 - top}, Stacked: true}
	case w < 140:
		left := (w - 1) * 55 / 100
		return Panes{List: Size{left, h}, Reader: Size{w - 1 - left, h}}
	}
	filters := min(34, w/5)
	rest := w - filters - 2
	list := rest * 58 / 100
	return Panes{Filters: Size{filters, h}, List: Size{list, h}, Reader: Size{rest - list, h}}
}

// Halves divides a width in two with a separator of one cell.
func Halves(w int) (left, right int) {
	left = (w - 1) / 2
	return left, w - 1 - left
}

// SideBySide reports whether two columns of running text fit.
func SideBySide(w int) bool { return w >= 100 }
