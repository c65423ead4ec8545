package table

import (
	"fmt"
	"slices"
	"strings"
)

// headRows is in how many rows the headings of a sheet are looked for.
const headRows = 10

// sheets reads the sheets of a workbook row by row, whatever the form of the
// file: those that have a known layout under headings in their first rows. A
// second table below the first, with headings of its own, is read by those.
type sheets struct {
	r       *reader
	since04 bool // days count from 1904

	name   string
	grid   *grid
	layout layout
	blank  bool // the row before was
	// title is a row of one cell after a blank one: the title of a table if
	// headings follow.
	title *record

	looked []string // names of sheets without a known layout
	heads  []string // first row of the first of them that has one
	any    bool     // a sheet was read
}

func (s *sheets) begin(name string) {
	s.name, s.grid, s.blank, s.title = cellText(name), nil, false, nil
	s.looked = append(s.looked, s.name)
}

// row takes a row; more is false where no later one of the sheet is of interest.
func (s *sheets) row(n int, cells, links []string) (more bool, err error) {
	if n > maxRows {
		return false, fmt.Errorf("sheet %q: over %d rows: %w", s.name, maxRows, ErrTooLarge)
	}
	if len(cells) > maxColumns {
		return false, fmt.Errorf("sheet %q, row %d: over %d columns: %w", s.name, n, maxColumns, ErrTooLarge)
	}
	if !slices.ContainsFunc(cells, func(c string) bool { return c != "" }) {
		s.blank = true
		return s.grid != nil || n < headRows, nil
	}
	if s.headings(cells) {
		return true, nil
	}
	if s.grid == nil {
		if s.heads == nil {
			s.heads = slices.Clone(cells)
		}
		return n < headRows, nil
	}
	if err := s.flush(); err != nil {
		return true, err
	}
	c := record{grid: s.grid, row: n, cells: slices.Clone(cells), links: slices.Clone(links)}
	if s.blank && filled(cells) == 1 {
		s.title, s.blank = &c, false
		return true, nil
	}
	s.blank = false
	return true, s.take(c)
}

// headings reports whether a row has the headings of a known table, and takes
// them. Below a table they are looked for where its rows end, or repeat its own.
func (s *sheets) headings(cells []string) bool {
	if s.grid != nil && !s.blank && s.title == nil {
		i := s.grid.columns[s.layout.need[0]]
		if i >= len(cells) || heading(cells[i]) != s.layout.need[0] {
			return false
		}
	}
	l, columns, ok := layoutOf(cells)
	if !ok {
		return false
	}
	if s.grid == nil {
		s.looked = s.looked[:len(s.looked)-1]
	}
	s.layout, s.grid = l, &grid{sheet: s.name, columns: columns, since04: s.since04}
	s.r.Source.Type, s.any, s.title, s.blank = l.name, true, nil, false
	return true
}

// flush takes the row that was no title.
func (s *sheets) flush() error {
	c := s.title
	s.title = nil
	if c == nil {
		return nil
	}
	return s.take(*c)
}

func (s *sheets) take(c record) error {
	if err := s.r.take(s.layout, c); err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, err)
	}
	return nil
}

// end ends a sheet.
func (s *sheets) end() error { return s.flush() }

// found ends the reading of a file. It is an error that no sheet has a known
// layout.
func (s *sheets) found() error {
	if s.any {
		if s.r.Source.Type == statisticsType {
			s.r.Inspections = united(s.r.Inspections)
		}
		return nil
	}
	return unknown("sheets "+strings.Join(s.looked, ", ")+": ", s.heads)
}

func filled(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}
