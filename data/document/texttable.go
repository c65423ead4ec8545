package document

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/clean"
)

// measured is how many rows decide the widths of a table; those after them
// are written as they come, so that a long list starts at once.
const measured = 500

const (
	tableGap  = 2  // cells between columns
	leastWrap = 10 // cells to which a column that wraps may shrink
)

// rowWriter writes rows of cells in one format.
type rowWriter interface {
	row(cells []string) error
	end() error
}

// textTable writes rows aligned to a width in cells. Columns that wrap take
// several lines; what does not fit in others is cut with an ellipsis.
type textTable struct {
	w       io.Writer
	caption string
	cols    []Column
	shown   []int // places of the columns that the width has room for
	options Options
	held    [][]string
	widths  []int // nil until they are settled
}

func newTextTable(w io.Writer, caption string, cols []Column, o Options) *textTable {
	t := &textTable{w: w, caption: caption, options: o, cols: make([]Column, len(cols))}
	for i, c := range cols {
		t.cols[i] = c.onTerminal()
		if o.Width >= c.From {
			t.shown = append(t.shown, i)
		}
	}
	return t
}

func (t *textTable) row(cells []string) error {
	cells = cleaned(cells, clean.Text)
	if t.widths != nil {
		return t.write(cells)
	}
	t.held = append(t.held, cells)
	if len(t.held) < measured {
		return nil
	}
	return t.release()
}

func (t *textTable) end() error {
	if t.widths == nil && len(t.held) > 0 {
		return t.release()
	}
	return nil
}

// release settles the widths, writes the heading and what was held.
func (t *textTable) release() error {
	t.settle()
	if t.caption != "" {
		if err := t.lines(Wrap(clean.Text(t.caption), t.options.Width)); err != nil {
			return err
		}
	}
	head, rule := make([]string, len(t.cols)), make([]string, len(t.cols))
	for i, c := range t.cols {
		head[i], rule[i] = clean.Text(c.Name), strings.Repeat("-", t.widths[i])
	}
	for _, r := range append([][]string{head, rule}, t.held...) {
		if err := t.write(r); err != nil {
			return err
		}
	}
	t.held = nil
	return nil
}

// settle gives each column the width of its longest cell, at most its own
// limit. Columns that wrap, the widest first, then give up what is too much.
func (t *textTable) settle() {
	t.widths = make([]int, len(t.cols))
	total := tableGap * (len(t.shown) - 1)
	for _, i := range t.shown {
		c := t.cols[i]
		w := ansi.StringWidth(c.Name)
		for _, r := range t.held {
			w = max(w, ansi.StringWidth(r[i]))
		}
		if c.Width > 0 {
			limit := c.Width
			if !c.Wrap {
				limit = max(limit, ansi.StringWidth(c.Name))
			}
			w = min(w, limit)
		}
		t.widths[i] = w
		total += w
	}
	for ; total > t.options.Width; total-- {
		widest := -1
		for _, i := range t.shown {
			if (t.cols[i].Wrap || t.cols[i].Width == 0) && t.widths[i] > leastWrap && (widest < 0 || t.widths[i] > t.widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		t.widths[widest]--
	}
}

// write writes one row, on as many lines as its longest cell takes.
func (t *textTable) write(cells []string) error {
	parts := make([][]string, len(cells))
	high := 1
	for _, i := range t.shown {
		parts[i] = []string{cells[i]}
		if t.cols[i].Wrap {
			parts[i] = Wrap(cells[i], t.widths[i])
			high = max(high, len(parts[i]))
		}
	}
	lines := make([]string, high)
	for n := range lines {
		var b strings.Builder
		for at, i := range t.shown {
			cell := ""
			if n < len(parts[i]) {
				cell = parts[i][n]
			}
			if at > 0 {
				b.WriteString(strings.Repeat(" ", tableGap))
			}
			b.WriteString(t.cell(cell, i))
		}
		lines[n] = ansi.Truncate(strings.TrimRight(b.String(), " "), t.options.Width, t.options.ellipsis())
	}
	return t.lines(lines)
}

func (t *textTable) cell(text string, col int) string {
	w := t.widths[col]
	text = ansi.Truncate(text, w, t.options.ellipsis())
	gap := strings.Repeat(" ", max(0, w-ansi.StringWidth(text)))
	if t.cols[col].Right {
		return gap + text
	}
	return text + gap
}

func (t *textTable) lines(lines []string) error {
	_, err := io.WriteString(t.w, t.options.drawn(strings.Join(lines, "\n")+"\n"))
	return err
}

// cleaned is a row of cells, each made harmless.
func cleaned(cells []string, by func(string) string) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = by(c)
	}
	return out
}
