package table

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// workbook reads the first sheet that has a known layout. Formulas are not
// run: a cell is what was stored in it.
func (r *reader) workbook(b []byte) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged workbook (%v): %w", p, ErrNotATable)
		}
	}()
	if err := unzips(b); err != nil {
		return err
	}
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNotATable, err)
	}
	defer func() { _ = f.Close() }()
	since04 := false
	if p, err := f.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		since04 = *p.Date1904
	}
	var looked []string
	var first []string
	for _, name := range f.GetSheetList() {
		known, heads, err := r.sheet(f, name, since04)
		if err != nil || known {
			return err
		}
		looked = append(looked, cellText(name))
		if first == nil {
			first = heads
		}
	}
	return unknown("sheets "+strings.Join(looked, ", ")+": ", first)
}

// headRows is in how many rows the headings are looked for.
const headRows = 10

// sheet reads a sheet if its layout is known; else it returns the first row
// that is not empty.
func (r *reader) sheet(f *excelize.File, name string, since04 bool) (known bool, heads []string, err error) {
	rows, err := f.Rows(name)
	if err != nil {
		return false, nil, fmt.Errorf("sheet %q: %w", cellText(name), err)
	}
	defer func() { _ = rows.Close() }()
	g := &grid{sheet: cellText(name), since04: since04}
	var l layout
	for n := 1; rows.Next(); n++ {
		if n > maxRows {
			return false, nil, fmt.Errorf("sheet %q: over %d rows: %w", g.sheet, maxRows, ErrTooLarge)
		}
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return false, nil, fmt.Errorf("sheet %q, row %d: %w", g.sheet, n, err)
		}
		if len(cells) > maxColumns {
			return false, nil, fmt.Errorf("sheet %q, row %d: over %d columns: %w", g.sheet, n, maxColumns, ErrTooLarge)
		}
		cells = cleaned(cells)
		if !known {
			if l, g.columns, known = layoutOf(cells); known {
				r.Source.Type = l.name
				continue
			}
			if heads == nil && len(cells) > 0 {
				heads = cells
			}
			if n >= headRows {
				break
			}
			continue
		}
		if err := r.take(l, record{g, n, cells}); err != nil {
			return true, nil, fmt.Errorf("sheet %q: %w", g.sheet, err)
		}
	}
	if err := rows.Error(); err != nil {
		return false, nil, fmt.Errorf("sheet %q: %w", g.sheet, err)
	}
	return known, heads, nil
}

// unzips unpacks a workbook into nothing, to see that it is whole and within
// the limits whatever sizes it states.
func unzips(b []byte) error {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return fmt.Errorf("damaged workbook (%w): %w", err, ErrNotATable)
	}
	if len(z.File) > maxParts {
		return fmt.Errorf("a workbook of %d parts: %w", len(z.File), ErrTooLarge)
	}
	left := int64(maxUnzipped)
	for _, part := range z.File {
		in, err := part.Open()
		if err != nil {
			return fmt.Errorf("damaged workbook, %q (%w): %w", cellText(part.Name), err, ErrNotATable)
		}
		n, err := io.Copy(io.Discard, io.LimitReader(in, left+1))
		_ = in.Close()
		if left -= n; left < 0 {
			return fmt.Errorf("a workbook that unpacks to over %d MB: %w", maxUnzipped>>20, ErrTooLarge)
		}
		if err != nil {
			return fmt.Errorf("damaged workbook, %q (%w): %w", cellText(part.Name), err, ErrNotATable)
		}
	}
	return nil
}
