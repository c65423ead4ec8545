package main

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/widget"
)

// measured is how many rows decide the widths of a table; those after them
// are written as they come, so that a long list starts at once.
const measured = 500

const (
	tableGap  = 2  // cells between columns
	leastWrap = 10 // cells to which a column that wraps may shrink
)

// table writes rows aligned to a width in cells. Columns that wrap take
// several lines; what does not fit in others is cut with an ellipsis.
type table struct {
	w        io.Writer
	caption  string
	cols     []column
	shown    []int // places of the columns that the width has room for
	width    int
	ellipsis string
	held     [][]string
	widths   []int // nil until they are settled
}

func newTable(w io.Writer, caption string, cols []column, width int, ellipsis string) *table {
	t := &table{w: w, caption: caption, cols: cols, width: width, ellipsis: ellipsis}
	for i, c := range cols {
		if width >= c.from {
			t.shown = append(t.shown, i)
		}
	}
	return t
}

func (t *table) row(cells []string) error {
	clean := make([]string, len(cells))
	for i, c := range cells {
		clean[i] = widget.Clean(c)
	}
	if t.widths != nil {
		return t.write(clean)
	}
	t.held = append(t.held, clean)
	if len(t.held) < measured {
		return nil
	}
	return t.release()
}

func (t *table) end() error {
	if t.widths == nil && len(t.held) > 0 {
		return t.release()
	}
	return nil
}

// release settles the widths, writes the heading and what was held.
func (t *table) release() error {
	t.settle()
	if t.caption != "" {
		if err := t.lines(wrap(widget.Clean(t.caption), t.width)); err != nil {
			return err
		}
	}
	head, rule := make([]string, len(t.cols)), make([]string, len(t.cols))
	for i, c := range t.cols {
		head[i], rule[i] = c.name, strings.Repeat("-", t.widths[i])
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
func (t *table) settle() {
	t.widths = make([]int, len(t.cols))
	total := tableGap * (len(t.shown) - 1)
	for _, i := range t.shown {
		c := t.cols[i]
		w := ansi.StringWidth(c.name)
		for _, r := range t.held {
			w = max(w, ansi.StringWidth(r[i]))
		}
		if c.width > 0 {
			limit := c.width
			if !c.wrap {
				limit = max(limit, ansi.StringWidth(c.name))
			}
			w = min(w, limit)
		}
		t.widths[i] = w
		total += w
	}
	for ; total > t.width; total-- {
		widest := -1
		for _, i := range t.shown {
			if (t.cols[i].wrap || t.cols[i].width == 0) && t.widths[i] > leastWrap && (widest < 0 || t.widths[i] > t.widths[widest]) {
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
func (t *table) write(cells []string) error {
	parts := make([][]string, len(cells))
	high := 1
	for _, i := range t.shown {
		parts[i] = []string{cells[i]}
		if t.cols[i].wrap {
			parts[i] = wrap(cells[i], t.widths[i])
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
		lines[n] = ansi.Truncate(strings.TrimRight(b.String(), " "), t.width, t.ellipsis)
	}
	return t.lines(lines)
}

func (t *table) cell(text string, col int) string {
	w := t.widths[col]
	text = ansi.Truncate(text, w, t.ellipsis)
	gap := strings.Repeat(" ", max(0, w-ansi.StringWidth(text)))
	if t.cols[col].right {
		return gap + text
	}
	return text + gap
}

func (t *table) lines(lines []string) error {
	_, err := io.WriteString(t.w, strings.Join(lines, "\n")+"\n")
	return err
}
