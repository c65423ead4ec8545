package document

import (
	"encoding/csv"
	"io"

	"casebook/data/clean"
)

// csvRows writes RFC 4180: a heading, CRLF line ends. A cell that a
// spreadsheet would run as a formula gets an apostrophe before it, so the file
// is safe to open; it then differs from the text in that one sign.
type csvRows struct {
	w    *csv.Writer
	head []string
	open bool
}

func newCSV(w io.Writer, head []string) *csvRows {
	cw := csv.NewWriter(w)
	cw.UseCRLF = true
	return &csvRows{w: cw, head: head}
}

func (c *csvRows) start() error {
	if c.open {
		return nil
	}
	c.open = true
	return c.w.Write(c.head)
}

func (c *csvRows) row(cells []string) error {
	if err := c.start(); err != nil {
		return err
	}
	return c.w.Write(cleaned(cells, clean.Cell))
}

func (c *csvRows) end() error {
	if err := c.start(); err != nil {
		return err
	}
	c.w.Flush()
	return c.w.Error()
}
