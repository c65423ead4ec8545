package table

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// workbook reads every sheet that has a known layout. Formulas are not run: a
// cell is what was stored in it.
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
	all, links := sheets{r: r, since04: since04}, linksOf(b)
	for _, name := range f.GetSheetList() {
		if err := all.workbookSheet(f, name, links.cells(name)); err != nil {
			return err
		}
	}
	return all.found()
}

// workbookSheet reads a sheet of a workbook, with the addresses to which its cells
// lead.
func (s *sheets) workbookSheet(f *excelize.File, name string, links map[string]string) error {
	s.begin(name)
	rows, err := f.Rows(name)
	if err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, err)
	}
	defer func() { _ = rows.Close() }()
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return fmt.Errorf("sheet %q, row %d: %w", s.name, n, err)
		}
		more, err := s.row(n, cleaned(cells), linksOfRow(links, n, cells))
		if err != nil {
			return err
		}
		if !more {
			break
		}
	}
	if err := rows.Error(); err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, err)
	}
	return s.end()
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
			return fmt.Errorf("a workbook that unpacks to over %d MB, of which one sheet can be saved as CSV: %w", maxUnzipped>>20, ErrTooLarge)
		}
		if err != nil {
			return fmt.Errorf("damaged workbook, %q (%w): %w", cellText(part.Name), err, ErrNotATable)
		}
	}
	return nil
}
