package widget

import (
	"cmp"

	"github.com/charmbracelet/x/ansi"
)

// Stop is a place in a block where the cursor can rest: a heading, a row, an
// entry. First and Last are its lines within the block.
type Stop struct {
	ID          string
	Side        int // 0 when it stands on both sides
	First, Last int
	Col         int // cell of the cursor mark
	End         int // the cell after it, 0 where it goes to the end of the line
}

// Laid is a block laid out in lines.
type Laid struct {
	Lines []string
	Stops []Stop
}

// Flow is a long text of blocks under a cursor. A block is laid out when it is
// first seen, and the place is held by block and line, so that a text of a
// hundred thousand lines opens and scrolls like one of ten.
type Flow struct {
	Height int
	Side   int // the side on which the cursor moves

	lay   func(block int) Laid
	laid  []*Laid
	top   place // first line seen
	block int   // the cursor's block and stop
	stop  int
	held  held
}

// held is a stop that is marked though the cursor is elsewhere.
type held struct {
	block    int
	id, mark string
}

// Hold marks a second stop, such as the other half of a pair; mark "" marks
// none. A stop that is not there is not marked.
func (f *Flow) Hold(block int, id, mark string) { f.held = held{block, id, mark} }

type place struct{ block, line int }

func (p place) before(q place) bool {
	return p.block < q.block || p.block == q.block && p.line < q.line
}

// Reset takes a new text of n blocks and goes to its beginning.
func (f *Flow) Reset(n int, lay func(block int) Laid) {
	f.lay, f.laid = lay, make([]*Laid, n)
	f.top, f.block, f.stop = place{}, 0, 0
	f.rest(1)
}

// Refresh forgets how the blocks were laid out (another width, other
// highlights) and keeps the cursor, as near to its row on the screen as it can.
func (f *Flow) Refresh() {
	row := f.row()
	clear(f.laid)
	f.hold(row)
}

// Redo lays one block out again, as when it is folded. A line of it that is
// gone takes the cursor to the block's first stop.
func (f *Flow) Redo(block int) {
	if block < 0 || block >= len(f.laid) {
		return
	}
	row := f.row()
	f.laid[block] = nil
	f.hold(row)
}

// Row is how many lines below the top of the window the cursor is.
func (f *Flow) Row() int { return f.row() }

// AtRow scrolls so that the cursor is at a row of the window again, as far as
// there is text: for a text that was made anew round the cursor.
func (f *Flow) AtRow(row int) { f.hold(row) }

// row is how far below the top the cursor is seen.
func (f *Flow) row() int {
	s, ok := f.Cursor()
	if !ok {
		return 0
	}
	p, n := f.top, 0
	for ; n < f.Height; n++ {
		if !p.before(place{f.block, s.First}) {
			break
		}
		q, moved := f.step(p, 1)
		if !moved {
			break
		}
		p = q
	}
	return n
}

func (f *Flow) hold(row int) {
	if len(f.laid) == 0 {
		return
	}
	f.block = min(f.block, len(f.laid)-1)
	if f.stop >= len(f.at(f.block).Stops) {
		f.stop = 0
	}
	s, ok := f.Cursor()
	if !ok {
		f.top = f.bounded(f.top)
		return
	}
	f.top, _ = f.step(place{f.block, s.First}, -row)
	f.show(s)
}

// Blocks is the number of blocks.
func (f *Flow) Blocks() int { return len(f.laid) }

// Cursor returns the stop under the cursor.
func (f *Flow) Cursor() (Stop, bool) {
	if f.block >= len(f.laid) {
		return Stop{}, false
	}
	stops := f.at(f.block).Stops
	if f.stop >= len(stops) {
		return Stop{}, false
	}
	return stops[f.stop], true
}

// Block is the cursor's block.
func (f *Flow) Block() int { return f.block }

// To puts the cursor on the first stop of a block and, where there is text
// enough below, the block at the top.
func (f *Flow) To(block int) {
	if len(f.laid) == 0 {
		return
	}
	f.block, f.stop = max(0, min(block, len(f.laid)-1)), 0
	f.top = f.bounded(place{f.block, 0})
	f.rest(1)
}

// Seek puts the cursor on a stop of a block by its id, a third down the window
// if it was not in view; it reports false, and does nothing, when there is none.
func (f *Flow) Seek(block int, id string) bool {
	if block < 0 || block >= len(f.laid) {
		return false
	}
	for i, s := range f.at(block).Stops {
		if s.ID == id {
			f.block, f.stop = block, i
			bottom, _ := f.step(f.top, max(0, f.Height-1))
			first, last := place{block, s.First}, place{block, s.Last}
			if first.before(f.top) || bottom.before(last) {
				f.top, _ = f.step(first, -f.Height/3)
			}
			f.show(s)
			return true
		}
	}
	return false
}

// SetHeight changes the number of lines seen.
func (f *Flow) SetHeight(h int) {
	f.Height = max(h, 0)
	f.top = f.bounded(f.top)
	if s, ok := f.Cursor(); ok {
		f.show(s)
	}
}

// Go carries a motion out: lines move the cursor from stop to stop, pages
// scroll and take the cursor along.
func (f *Flow) Go(m Motion) {
	if len(f.laid) == 0 {
		return
	}
	switch m {
	case LineUp:
		f.move(-1)
	case LineDown:
		f.move(1)
	case PageUp:
		f.scroll(-max(1, f.Height-2))
	case PageDown:
		f.scroll(max(1, f.Height-2))
	case HalfUp:
		f.scroll(-max(1, f.Height/2))
	case HalfDown:
		f.scroll(max(1, f.Height/2))
	case First:
		f.top, f.block, f.stop = place{}, 0, 0
		f.rest(1)
	case Last:
		f.block = len(f.laid) - 1
		f.stop = len(f.at(f.block).Stops)
		f.top = f.bounded(place{f.block, len(f.at(f.block).Lines)})
		if b, i, ok := f.next(f.block, f.stop, -1); ok {
			f.block, f.stop = b, i
		}
	}
}

// View draws the lines seen, exactly Height of w cells, with mark before the
// stop under the cursor; ground, where there is one, lays a ground under cells from
// and up to end of a line of it.
func (f *Flow) View(w int, mark string, ground func(line string, from, end int) string) []string {
	lines := make([]string, 0, f.Height)
	cur, has := f.Cursor()
	marked := false
	for b, i := f.top.block, f.top.line; b < len(f.laid) && len(lines) < f.Height; b, i = b+1, 0 {
		l := f.at(b)
		for ; i < len(l.Lines) && len(lines) < f.Height; i++ {
			line := l.Lines[i]
			if has && b == f.block && i >= cur.First && i <= cur.Last {
				if !marked {
					line, marked = over(line, cur.Col, mark), true
				}
				if ground != nil {
					line = ground(line, cur.Col, cmp.Or(cur.End, w))
				}
			}
			if s, ok := f.second(b); ok && i == s.First {
				line = over(line, s.Col, f.held.mark)
			}
			lines = append(lines, line)
		}
	}
	return Block(lines, w, f.Height)
}

// over lays a mark of one cell over a line.
func over(line string, col int, mark string) string {
	return ansi.Truncate(Fit(line, col, ""), col, "") + mark + ansi.TruncateLeft(line, col+1, "")
}

// second is the held stop, if it stands in a block and the cursor is not on it.
func (f *Flow) second(block int) (Stop, bool) {
	if f.held.mark == "" || block != f.held.block {
		return Stop{}, false
	}
	for i, s := range f.at(block).Stops {
		if s.ID == f.held.id && (block != f.block || i != f.stop) {
			return s, true
		}
	}
	return Stop{}, false
}

// at lays a block out if it is not laid out yet.
func (f *Flow) at(block int) *Laid {
	if f.laid[block] == nil {
		l := f.lay(block)
		f.laid[block] = &l
	}
	return f.laid[block]
}
