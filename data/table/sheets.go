package table

import (
	"fmt"
	"slices"
	"strings"
)

// headRows is in how many rows the headings of a sheet are looked for.
const headRows = 10

// sheets reads the sheets of a file row by row, whatever its form: those that have
// a known layout under headings in their first rows. A second table below the
// first, with headings of its own, is read by those. A CSV file is one sheet
// without a name.
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

	looked     []string // names of sheets without a known layout
	heads      []string // fullest of the first rows of the first of them
	any        bool     // a sheet was read
	statistics bool     // one of the official statistics was
}

// in names the sheet in a message.
func (s *sheets) in() string {
	if s.name == "" {
		return ""
	}
	return fmt.Sprintf("sheet %q, ", s.name)
}

func (s *sheets) begin(name string) {
	s.name, s.grid, s.blank, s.title = cellText(name), nil, false, nil
	s.looked = append(s.looked, s.name)
}

// row takes a row; more is false where no later one of the sheet is of interest.
func (s *sheets) row(n int, cells, links []string) (more bool, err error) {
	if len(cells) > maxColumns {
		return false, fmt.Errorf("%srow %d: over %d columns: %w", s.in(), n, maxColumns, ErrTooLarge)
	}
	if !slices.ContainsFunc(cells, func(c string) bool { return c != "" }) {
		s.blank = true
		return s.grid != nil || n < headRows, nil
	}
	if n > maxRows {
		return false, fmt.Errorf("%sover %d rows: %w", s.in(), maxRows, ErrTooLarge)
	}
	if s.headings(cells) {
		return true, nil
	}
	if s.grid == nil {
		if len(s.looked) <= 1 && filled(cells) > filled(s.heads) {
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
		first := headList()[s.layout.name][0].field
		i, ok := s.grid.columns[first]
		if !ok || i >= len(cells) || heading(cells[i]) != s.grid.heads[first] {
			return false
		}
	}
	l, g, ok := layoutOf(cells)
	if !ok {
		return false
	}
	if s.grid == nil {
		s.looked = s.looked[:len(s.looked)-1]
	}
	g.sheet, g.since04 = s.name, s.since04
	s.layout, s.grid = l, g
	s.r.Source.Type, s.any, s.title, s.blank = l.kind, true, nil, false
	s.statistics = s.statistics || l.kind == statisticsType
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
		return fmt.Errorf("%s%w", s.in(), err)
	}
	return nil
}

// end ends a sheet.
func (s *sheets) end() error { return s.flush() }

// found ends the reading of a file. It is an error that no sheet has a known
// layout.
func (s *sheets) found() error {
	if s.any {
		if s.statistics {
			s.r.Inspections = united(s.r.Inspections)
		}
		return nil
	}
	where := ""
	if names := strings.Join(s.looked, ", "); names != "" {
		where = "sheets " + names + ": "
	}
	return unknown(where, s.heads)
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
