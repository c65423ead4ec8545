package widget

// List is the state of a list of which only the window is drawn: any number
// of rows costs the same. It holds no rows; the screen draws row i when asked.
// The zero List is empty.
type List struct {
	Total  int
	Cursor int
	Offset int // first row seen
	Height int // rows seen
}

// SetTotal changes the number of rows and keeps the cursor inside.
func (l *List) SetTotal(n int) {
	l.Total = n
	l.Move(0)
}

// SetHeight changes the number of rows seen.
func (l *List) SetHeight(h int) {
	l.Height = max(h, 0)
	l.Move(0)
}

// Move moves the cursor by d rows, as far as there are rows.
func (l *List) Move(d int) { l.To(l.Cursor + d) }

// To puts the cursor on a row and scrolls so that it is seen.
func (l *List) To(row int) {
	l.Cursor = max(0, min(row, l.Total-1))
	if l.Cursor < l.Offset {
		l.Offset = l.Cursor
	}
	if l.Height > 0 && l.Cursor >= l.Offset+l.Height {
		l.Offset = l.Cursor - l.Height + 1
	}
	l.Offset = max(0, min(l.Offset, l.Total-l.Height))
}

// Centre puts the cursor on a row and the row in the middle where it can be.
func (l *List) Centre(row int) {
	l.To(row)
	l.Offset = max(0, min(l.Cursor-l.Height/2, l.Total-l.Height))
}

// Window returns the rows seen, from first up to but not including last.
func (l *List) Window() (first, last int) {
	return l.Offset, max(l.Offset, min(l.Offset+l.Height, l.Total))
}

// Motion moves by what is usual in lists; it reports false for another name.
type Motion uint8

// The motions.
const (
	LineUp Motion = iota
	LineDown
	PageUp
	PageDown
	HalfUp
	HalfDown
	First
	Last
)

// Go carries a motion out.
func (l *List) Go(m Motion) {
	page := max(1, l.Height-1)
	switch m {
	case LineUp:
		l.Move(-1)
	case LineDown:
		l.Move(1)
	case PageUp:
		l.Move(-page)
	case PageDown:
		l.Move(page)
	case HalfUp:
		l.Move(-max(1, l.Height/2))
	case HalfDown:
		l.Move(max(1, l.Height/2))
	case First:
		l.To(0)
	case Last:
		l.To(l.Total - 1)
	}
}
