package document

import (
	"slices"

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

// widths shares out a paper's width: as the columns say, else by the longest
// texts, of which one that wraps counts in part.
func (t Table) widths(whole int) []int {
	out := make([]int, len(t.Columns))
	if t.shared() {
		for i, c := range t.Columns {
			out[i] = whole * c.Share / 100
		}
		return out
	}
	total := 0
	for i, c := range t.Columns {
		out[i] = ansi.StringWidth(c.Name)
		for _, r := range t.Rows {
			out[i] = max(out[i], ansi.StringWidth(r.Cells[i]))
		}
		most := mostShare
		if c.Width > 0 {
			most = min(most, max(c.Width, ansi.StringWidth(c.Name)))
		}
		out[i] = min(out[i], most) + tableGap
		total += out[i]
	}
	for i := range out {
		out[i] = whole * out[i] / total
	}
	return out
}
