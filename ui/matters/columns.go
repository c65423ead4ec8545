package matters

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/history"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Widths of a column with the cell of the cursor before it, which parts it from the
// one before.
const (
	wordsWidth = 11 // what became of a matter in words
	tightWidth = 6  // a sign, a badge, or a head of five letters
	airWidth   = 4  // how much wider columns are at most where there is room
)

// leadWidth is the cursor, and whose a row is, before its label.
const leadWidth = 3

// Labels are never narrower than the first, nor wider than the last; signs give way
// to fewer inspections where less than the second is left for them.
const (
	labelLeast = 16
	labelRead  = 24
	labelWords = 30
	labelMost  = 46
)

// frame is how the screen is divided. Sizes in cells and lines, without frames.
type frame struct {
	framed  bool // the parts have frames
	beside  bool // what a cell and what its row say stand beside each other
	w       int  // of the matrix
	heads   int
	rows    int
	legend  int
	told    int // of what the cell says
	label   int
	inWords bool
	columns []int // how wide each inspection's column is
}

// frame divides the screen: heading, matrix with its heads and one line of legend,
// and what the cell under the cursor says.
func (m *Model) frame() frame {
	f := frame{framed: m.w >= layout.FramedFrom && m.h >= 28, w: m.w - 1, heads: 3, legend: 1, told: max(2, m.h/4)}
	f.beside = f.framed && m.w >= 140
	if m.h < 16 {
		f.heads, f.legend = 2, 0
	}
	edges := 1 // the rule over what the cell says
	if f.framed {
		f.w, edges, f.told = m.w-style.PaneSides, 2*style.PaneFrame, m.h*3/10
	}
	f.rows = max(0, m.h-2-edges-f.heads-f.legend-f.told)
	m.divide(&f)
	return f
}

// divide gives the width to the label and the columns: cells in words where there is
// room for that and for labels, else signs.
func (m *Model) divide(f *frame) {
	n := len(m.needs)
	tight := slices.Repeat([]int{tightWidth}, n)
	words := slices.Clone(m.needs)
	for i := range words {
		if m.speaks[i] {
			words[i] = max(wordsWidth, words[i])
		}
	}
	room := f.w - leadWidth
	switch {
	case room-sum(words) >= min(labelWords, m.longest):
		f.columns, f.inWords = words, true
	case room-sum(m.needs) >= min(labelRead, m.longest):
		f.columns = slices.Clone(m.needs)
	case room-sum(tight) >= min(labelRead, m.longest):
		f.columns = tight
	default: // the cursor goes to those that are not seen
		f.columns = tight
		f.label = min(m.longest, max(labelLeast, min(labelRead+4, f.w*2/5)))
		return
	}
	left := room - sum(f.columns)
	f.label = min(left, m.longest)
	for i := range f.columns {
		f.columns[i] += min(airWidth, (left-f.label)/n)
	}
}

func sum(all []int) int {
	n := 0
	for _, x := range all {
		n += x
	}
	return n
}

// fit measures what is shown: how long the labels are, which inspections say
// something of themes and matters, and how wide a column must be for its grades.
func (m *Model) fit() {
	all := m.chain.All()
	n := len(m.chain.Inspections)
	m.longest, m.speaks, m.needs = labelLeast, make([]bool, n), slices.Repeat([]int{tightWidth}, n)
	for _, r := range all {
		m.longest = min(labelMost, max(m.longest, ansi.StringWidth(widget.Clean(r.Label))))
		for i, c := range r.Cells {
			if r.Kind == history.AreaRow {
				m.needs[i] = max(m.needs[i], 2+draw.BadgeCells+ansi.StringWidth(c.Signs))
			} else if c.Mark() != "" {
				m.speaks[i] = true
			}
		}
	}
}

// seen is the inspections in view, the last not among them.
func (m *Model) seen(f frame) (first, last int) {
	room := f.w - leadWidth - f.label
	for last = m.first; last < len(f.columns) && f.columns[last] <= room; last++ {
		room -= f.columns[last]
	}
	return m.first, last
}

// follow keeps what is under the cursor in view, and as many inspections as there
// is room for.
func (m *Model) follow() {
	f := m.frame()
	m.list.SetHeight(f.rows)
	room := f.w - leadWidth - f.label
	m.first = min(m.first, m.col)
	for m.first < m.col && sum(f.columns[m.first:m.col+1]) > room {
		m.first++
	}
	for m.first > 0 && sum(f.columns[m.first-1:]) <= room {
		m.first--
	}
}

// signs are where a grade went, with what the terminal has for the signs; where a
// column has no room for brackets nothing is said of what compares with care only.
func (m *Model) signs(c history.Cell, w int) string {
	if ansi.StringWidth(c.Signs) > w {
		return ""
	}
	if c.Signs != "" && ansi.StringWidth(c.Signs) < w {
		return " " + c.Signs
	}
	return c.Signs
}
