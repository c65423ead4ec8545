package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
)

// errLetters is what an older spreadsheet's CSV meets: read as UTF-8 its quotes
// and dashes would come out as others.
var errLetters = fmt.Errorf("its letters are not in UTF-8; save it from the spreadsheet as \"CSV UTF-8\": %w", ErrNotATable)

// csv reads a table of comma-separated values in UTF-8 with headings in its
// first row.
func (r *reader) csv(b []byte) error {
	b = bytes.TrimPrefix(b, byteOrderMark)
	if isBlank(b) {
		return fmt.Errorf("empty: %w", ErrNotATable)
	}
	if !isText(b) {
		return errLetters
	}
	if widest(b) > maxColumns {
		return fmt.Errorf("over %d columns: %w", maxColumns, ErrTooLarge)
	}
	in := csv.NewReader(bytes.NewReader(b))
	in.FieldsPerRecord = -1
	in.ReuseRecord = true
	heads, err := in.Read()
	if err != nil {
		return fmt.Errorf("headings: %w", err)
	}
	heads = cleaned(heads)
	l, columns, ok := layoutOf(heads)
	if !ok {
		return unknown("", heads)
	}
	r.Source.Type = l.name
	g := &grid{columns: columns}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err // says its line
		}
		line, _ := in.FieldPos(0)
		c := record{grid: g, row: line, cells: cleaned(cells)}
		if len(cells) != len(heads) {
			r.Rows++
			e := CellError{Row: line, Value: cutText(cellText(cells[0]), 80), Want: fmt.Sprintf("want %d cells, found %d", len(heads), len(cells))}
			if err := r.refuse(e); err != nil {
				return err
			}
			continue
		}
		if err := r.take(l, c); err != nil {
			return err
		}
	}
}

// widest is the number of cells of the widest row. It is counted before the
// rows are read, so that a row of millions of cells is never made.
func widest(b []byte) int {
	most, cells, quoted := 0, 1, false
	for _, c := range b {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ',':
			cells++
			most = max(most, cells)
		case c == '\n':
			cells = 1
		}
	}
	return max(most, cells)
}
