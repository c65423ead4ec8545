package table

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// layout is a known table: the columns without which it is not it, and how one
// of its rows is read.
type layout struct {
	name string
	need []string
	row  func(*reader, record) error // a CellError refuses the row
}

// layouts lists the known tables; the first that fits is taken.
func layouts() []layout {
	return []layout{
		{"ratings", []string{"urn", "authority", "framework", "inspection_start", "published", "judgement_area", "grade"}, (*reader).rating},
		{"findings", []string{"id", "inspection", "authority", "framework", "polarity", "text"}, (*reader).findingRow},
		{"inspections", []string{"id", "authority", "framework", "inspected_start", "published", "judgements"}, (*reader).inspectionRow},
		{statisticsType, []string{statAuthority, statFirstSIF}, (*reader).history},
		{statisticsType, []string{statAuthority, statVisited, statVisit}, (*reader).inYear},
		{statisticsType, []string{statAuthority, statInspected, statOverall}, (*reader).outcome},
		{overviewType, []string{"local_authority", "overall_effectiveness_grade", "inspection_start_date", "publication_date"}, (*reader).overview},
	}
}

// layoutOf finds the layout of a row of headings.
func layoutOf(heads []string) (layout, map[string]int, bool) {
	columns := map[string]int{}
	for i, h := range heads {
		if _, twice := columns[heading(h)]; !twice {
			columns[heading(h)] = i
		}
	}
	for _, l := range layouts() {
		if !slices.ContainsFunc(l.need, func(n string) bool { _, ok := columns[n]; return !ok }) {
			return l, columns, true
		}
	}
	return layout{}, nil, false
}

// heading writes a heading as layouts do.
func heading(h string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(h), func(r rune) bool { return unicode.IsSpace(r) || r == '_' || r == '-' }), "_")
}

// unknown says which columns were found and which would do.
func unknown(where string, heads []string) error {
	var known []string
	for _, l := range layouts() {
		known = append(known, l.name+" ("+strings.Join(l.need, ", ")+")")
	}
	found := "none"
	if h := slices.DeleteFunc(slices.Clone(heads), func(s string) bool { return s == "" }); len(h) > 0 {
		found = cutText(strings.Join(h, ", "), 400)
	}
	return fmt.Errorf("%scolumns found: %s; known tables: %s: %w", where, found, strings.Join(known, "; "), ErrLayout)
}

// take reads one row by a layout. Only more refusals than a table can have, or
// more rows, end the reading.
func (r *reader) take(l layout, c record) error {
	if !slices.ContainsFunc(c.cells, func(s string) bool { return s != "" }) {
		return nil
	}
	if r.Rows++; r.Rows > maxRows {
		return fmt.Errorf("over %d rows: %w", maxRows, ErrTooLarge)
	}
	for i, s := range c.cells {
		if len(s) > maxCell {
			return fmt.Errorf("row %d, column %d: a cell of %d bytes: %w", c.row, i+1, len(s), ErrTooLarge)
		}
	}
	err := l.row(r, c)
	if err == nil {
		return nil
	}
	if cell, ok := err.(CellError); ok {
		return r.refuse(cell)
	}
	return fmt.Errorf("row %d: %w", c.row, err)
}

// cleaned copies cells without what must not reach a screen.
func cleaned(cells []string) []string {
	out := make([]string, len(cells))
	for i, s := range cells {
		out[i] = cellText(s)
	}
	return out
}
