package picture

// Lengths of a list in columns.
const (
	listSize  = 11
	listLine  = 14
	listGap   = 20
	listWidth = 330 // about the least that a column is wide
)

// entry is what a list says of one thing.
type entry struct {
	words string
	fill  string
	// key says that a number in the drawing stands for the entry: without it
	// the drawing cannot be read. These come first.
	key bool
}

// listing sets entries in columns, one below the other, column by column.
type listing struct {
	entries []entry
	columns int
	width   int // of a column
}

func newListing(entries []entry, width int) listing {
	n := max(1, (width+listGap)/(listWidth+listGap))
	return listing{entries: entries, columns: n, width: (width+listGap)/n - listGap}
}

// set is an entry at its place.
type set struct {
	column, line int
	lines        []string
	fill         string
}

// whole is the number of lines of an entry that is not shortened.
const whole = 1 << 16

// laid sets entries into columns of so many lines, each entry on at most most
// lines, those without a number on two where most is less than whole. It
// returns how many entries have no room, and whether one was shortened.
func (l listing) laid(high, most int) (out []set, left int, cut bool) {
	column, used := 0, 0
	for i, e := range l.entries {
		n := most
		if !e.key && n < whole {
			n = min(n, 2)
		}
		lines, shorter := shortened(e.words, l.width, listSize, n)
		cut = cut || shorter
		if used+len(lines) > high {
			column, used = column+1, 0
		}
		if column >= l.columns || len(lines) > high {
			return out, len(l.entries) - i, cut
		}
		out = append(out, set{column, used, lines, e.fill})
		used += len(lines)
	}
	return out, 0, cut
}

// least is the least number of lines of columns that hold every entry whole.
func (l listing) least() int {
	for high := 0; ; high++ {
		if _, left, _ := l.laid(high, whole); left == 0 {
			return high
		}
	}
}

// fit sets entries into columns of at most so many lines: whole where they
// fit, else shortened, and where that is not enough without the last of those
// that no number in the drawing stands for. The last line is kept free to say
// so.
func (l listing) fit(high int) (out []set, left int, cut bool) {
	if n := l.least(); n <= high {
		return l.laid(n, whole)
	}
	keys := 0
	for _, e := range l.entries {
		if e.key {
			keys++
		}
	}
	for most := 3; ; most-- {
		if out, left, cut = l.laid(high-1, most); most == 1 || len(out) >= keys {
			return out, left, cut
		}
	}
}

// list draws what fits of a listing into columns of at most so many lines,
// says what it leaves out, and returns the y below.
func (c *canvas) list(x, y, high int, l listing) int {
	out, left, cut := l.fit(high)
	below := 0
	for _, s := range out {
		for i, words := range s.lines {
			c.say(x+s.column*(l.width+listGap), y+listLine*(s.line+i)+listSize, words, text{size: listSize, fill: s.fill})
		}
		below = max(below, s.line+len(s.lines))
	}
	keys := left > 0 && l.entries[len(l.entries)-left].key
	if words := leftOut(left, keys, cut); words != "" {
		c.say(x, y+listLine*below+listSize, words, text{size: listSize, bold: true})
		below++
	}
	return y + listLine*below
}
