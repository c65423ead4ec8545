package document

import "github.com/charmbracelet/x/ansi"

// sampled is how many rows of a long table settle its widths.
const sampled = 200

// shorten moves width from column to column, a part of the whole at a time, as
// long as the table gets shorter by it; no column gets narrower than its least.
func (t Table) shorten(widths, least []int, whole int) {
	texts := t.lengths()
	now := lines(texts, widths)
	for _, step := range []int{whole / 12, whole / 25, whole / 50, whole / 100} {
		for better := step > 0; better; {
			from, to, best := -1, -1, now
			for i := range widths {
				for j := range widths {
					if i == j || widths[i]-step < least[i] {
						continue
					}
					widths[i], widths[j] = widths[i]-step, widths[j]+step
					if n := lines(texts, widths); n < best {
						from, to, best = i, j, n
					}
					widths[i], widths[j] = widths[i]+step, widths[j]-step
				}
			}
			if better = from >= 0; better {
				widths[from], widths[to], now = widths[from]-step, widths[to]+step, best
			}
		}
	}
}

// lengths are how much width the texts of rows take on one line, the headings
// first; of a long table those of some rows, from all of it.
func (t Table) lengths() [][]int {
	out := [][]int{make([]int, len(t.Columns))}
	for i, c := range t.Columns {
		out[0][i] = ansi.StringWidth(c.Name) * boldWidth
	}
	every := 1 + len(t.Rows)/sampled
	for at := 0; at < len(t.Rows); at += every {
		row := make([]int, len(t.Columns))
		for i, cell := range t.Rows[at].Cells {
			row[i] = ansi.StringWidth(cell) * letterWidth
		}
		out = append(out, row)
	}
	return out
}

// lines is the height of rows at some widths, in hundredths of a line: of each
// its highest cell, and a little for what the others need, so that width goes
// where it will tell. Lines are filled to nine tenths, as words do not break, and
// the last of several by half.
func lines(texts [][]int, widths []int) int {
	sum := 0
	for _, row := range texts {
		most := 0
		for i, n := range row {
			high, room := 100, max(1, (widths[i]-cellSides)*9/10)
			if n > room {
				high = 50 + 100*n/room
			}
			most = max(most, high)
			sum += high / 50
		}
		sum += most
	}
	return sum
}
