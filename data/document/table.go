package document

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Table is rows under headings. The first cell of a row is its name.
type Table struct {
	Caption string // "" for none
	Columns []Column
	Rows    []Row
	// Parted: where there is no room for all columns, several tables follow one
	// another, each with the first column; the last column, a sum, closes the
	// last. Else what there is no room for is cut.
	Parted bool
}

// Column is a column of a table. Width is the most cells it takes on a
// terminal; 0 takes what the others leave.
type Column struct {
	Name  string
	Width int
	Right bool // numbers
	Wrap  bool // a terminal breaks the text into lines, and may make the column narrower
	From  int  // a terminal narrower than this leaves the column out
	Share int  // of a paper's width, in hundredths; 0: by its texts. Without a Width it also settles that, and the column wraps
}

// Row is a row of a table. Link is the anchor that its name leads to, "" for
// none.
type Row struct {
	Cells []string
	Link  string
}

// onTerminal is a column as a terminal has it.
func (c Column) onTerminal() Column {
	if c.Width == 0 && c.Share > 0 {
		c.Width, c.Wrap = 2*c.Share, true
	}
	return c
}

// parts are the tables that a width in cells has room for.
func (t Table) parts(width int) []Table {
	last := len(t.Columns) - 1
	if !t.Parted || last < 2 {
		return []Table{t}
	}
	var out []Table
	for from := 1; from < last; {
		until, room := from, width-t.Columns[0].Width-tableGap-t.Columns[last].Width
		for ; until < last; until++ {
			if room -= tableGap + t.Columns[until].Width; room < 0 && until > from {
				break
			}
		}
		if until == last {
			until++ // the sum closes the last part
		}
		out = append(out, t.columns(from, until))
		from = until
	}
	return out
}

// columns is the table with its first column and those of a range.
func (t Table) columns(from, until int) Table {
	out := t
	out.Columns = append(t.Columns[:1:1], t.Columns[from:until]...)
	out.Rows = make([]Row, len(t.Rows))
	for i, r := range t.Rows {
		out.Rows[i] = Row{append(r.Cells[:1:1], r.Cells[from:until]...), r.Link}
	}
	return out
}

// wordWidth is how many cells of text a page of Word has room for when it lies
// on its side.
const wordWidth = 150

// shared reports whether the columns say their shares of a paper's width.
func (t Table) shared() bool {
	return len(t.Columns) > 0 && !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Share == 0 })
}

// mostShare is how many cells a column counts at most when the width of a paper
// is shared out by texts.
const mostShare = 50

// Measures of a table of Word, in twentieths of a point: a letter at 9 points, a
// bold one of a heading, and both margins of a cell.
const (
	letterWidth = 95
	boldWidth   = 118
	cellSides   = 2 * 85
)

// widths shares out a paper's width, in twentieths of a point: as the columns
// say, else by their texts, so that the table has few lines. No word breaks while
// there is room for all.
func (t Table) widths(whole int) []int {
	shares, least := make([]int, len(t.Columns)), make([]int, len(t.Columns))
	for i, c := range t.Columns {
		least[i] = t.least(i)
		if shares[i] = c.Share; !t.shared() {
			shares[i] = t.share(i)
		}
	}
	out := shareOut(whole, shares, least)
	if !t.shared() {
		t.shorten(out, least, whole)
	}
	return out
}

// fits reports whether all columns have room for their words on a paper's width.
func (t Table) fits(whole int) bool {
	sum := 0
	for i := range t.Columns {
		sum += t.least(i)
	}
	return sum <= whole
}

// least is the width of a column's longest word.
func (t Table) least(column int) int {
	n := longestWord(t.Columns[column].Name) * boldWidth
	for _, r := range t.Rows {
		n = max(n, longestWord(r.Cells[column])*letterWidth)
	}
	return n + letterWidth + cellSides // a letter more: some are wide
}

// share is how much of a width a column's texts ask for, in cells: more for one
// long text, most where all are long. A heading breaks between words.
func (t Table) share(column int) int {
	c := t.Columns[column]
	most, name := mostShare, ansi.StringWidth(c.Name)
	if c.Width > 0 {
		most = min(most, max(c.Width, name))
	}
	longest, sum := min(name, most), 0
	for _, r := range t.Rows {
		n := min(most, ansi.StringWidth(r.Cells[column]))
		longest = max(longest, n)
		sum += n
	}
	return (longest+2*sum/max(1, len(t.Rows)))/3 + tableGap
}

// longestWord is how many letters of a text must stand beside each other: its
// longest word, or the part of it up to a hyphen. One longer than longest may
// break anywhere.
func longestWord(text string) int {
	n := 0
	for _, word := range strings.Fields(text) {
		for _, part := range strings.SplitAfter(word, "-") {
			n = max(n, ansi.StringWidth(part))
		}
	}
	return min(n, longest)
}

// shareOut parts a width by shares. What would get less than its least has that,
// and the others share the rest; where there is too little for all, all do.
func shareOut(whole int, shares, least []int) []int {
	out, rest, total, needed := make([]int, len(shares)), whole, 0, 0
	for i, n := range least {
		total += shares[i]
		needed += n
	}
	if needed > whole {
		for i, n := range least {
			out[i] = whole * n / needed
		}
		return out
	}
	for settled := false; !settled; {
		settled = true
		for i, n := range least {
			if out[i] == 0 && rest*shares[i] < n*total {
				out[i], settled = n, false
				rest -= n
				total -= shares[i]
			}
		}
	}
	for i := range out {
		if out[i] == 0 {
			out[i] = rest * shares[i] / total
		}
	}
	return out
}
