package england

import (
	"casebook/data"
)

// columns are the widths of a row of an authority, 0 for what has no room: its
// name, the profile of its areas, the overall grade where one was given, then
// what says more of them.
type columns struct {
	name, areas, apart, grade, words, dated, age, moved, last, past, known int
}

// graded is the width of a grade: its badge, and a mark where it is doubted.
const graded = 4

const (
	nameEnough  = 22 // letters of a name that stand before its age and what it moved by
	nameLongest = 35 // and before all that the pane below says too
)

// columnsOf gives w cells to the columns, what matters most first; what is left
// over is the name's, or says more of how the grade is known.
func columnsOf(w int) columns {
	longer := 0
	c := columns{name: nameEnough, areas: graded * len(data.ColumnAreas()), grade: graded}
	left := w - 2 - c.name - c.areas - c.grade // the cursor, and a space after the name
	for _, x := range []struct {
		of   *int
		room int
	}{{&c.age, 7}, {&c.moved, 5}, {&c.last, 7}, {&longer, nameLongest - nameEnough - 1}, {&c.past, 12}, {&c.dated, 11}, {&c.known, 16}, {&c.words, 20}} {
		if left < x.room+1 {
			break
		}
		*x.of = x.room
		left -= x.room + 1
	}
	if longer > 0 {
		c.name = nameLongest
	}
	for _, x := range []struct {
		of, with *int
		by       int
	}{{&c.apart, &c.words, 1}, {&c.past, &c.past, 3}, {&c.moved, &c.past, 9}} {
		if *x.with > 0 && left >= x.by {
			*x.of += x.by
			left -= x.by
		}
	}
	if c.known > 0 {
		c.known += left
	} else {
		c.name = max(8, c.name+left)
	}
	return c
}
