package document

import (
	"errors"
	"io"
	"iter"

	"casebook/data/document/record"
)

// Rows says how records of one kind are written: brief for readers (a terminal,
// Markdown, HTML, Word), full for scripts (plain, CSV), and as JSON. They are
// written as they come, a million if need be; a page of HTML or Word is made
// whole and has at most MostOnPage.
type Rows[T any] struct {
	Title   string // of a page
	Caption string // what was asked, above the table; "" for none
	Brief   []Column
	Cells   func(T) []string
	Paper   *Paper[T] // what stands on paper instead of Brief and Cells, nil for the same
	Full    []string  // headings of the full columns
	Fields  func(T) []string
	Record  func(T) any
}

// Paper says how records are written where nobody types an id (Markdown, HTML,
// Word): what a terminal calls by its id a paper calls by name, date and place.
type Paper[T any] struct {
	Columns []Column
	Cells   func(T) []string
}

// paper is what stands on paper.
func (r Rows[T]) paper() Paper[T] {
	if r.Paper != nil {
		return *r.Paper
	}
	return Paper[T]{r.Brief, r.Cells}
}

// MostOnPage is how many rows a page has at most: programs for documents take
// minutes to open more.
const MostOnPage = 20000

// ErrTooMany says that rows are too many for a page.
var ErrTooMany = errors.New("more than 20000 rows are too many for a page: choose fewer, or take csv")

// Write writes records as they come and returns how many there were.
func (r Rows[T]) Write(w io.Writer, f Format, o Options, records iter.Seq2[T, error]) (int, error) {
	switch f {
	case JSON:
		return r.writeJSON(w, records)
	case Plain:
		return write(plainRows{w}, r.Fields, records)
	case CSV:
		return write(newCSV(w, r.Full), r.Fields, records)
	case Markdown:
		return write(newMarkdown(w, r.Caption, r.paper().Columns), r.paper().Cells, records)
	case Text:
		return write(newTextTable(w, r.Caption, r.Brief, o.settled()), r.Cells, records)
	}
	return r.writePage(w, f, o, records)
}

// CSV is the records as the rows of an Output. They are read when it is written.
func (r Rows[T]) CSV(records iter.Seq2[T, error]) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := r.Write(w, CSV, Options{}, records)
		return err
	}
}

func write[T any](w rowWriter, cells func(T) []string, records iter.Seq2[T, error]) (int, error) {
	n := 0
	for x, err := range records {
		if err != nil {
			return n, err
		}
		if err := w.row(cells(x)); err != nil {
			return n, err
		}
		n++
	}
	return n, w.end()
}

func (r Rows[T]) writeJSON(w io.Writer, records iter.Seq2[T, error]) (int, error) {
	a := record.NewArray(w)
	n := 0
	for x, err := range records {
		if err != nil {
			return n, err
		}
		if err := a.Add(r.Record(x)); err != nil {
			return n, err
		}
		n++
	}
	return n, a.End()
}

func (r Rows[T]) writePage(w io.Writer, f Format, o Options, records iter.Seq2[T, error]) (int, error) {
	if !f.Page() {
		return 0, f.unknown()
	}
	t, err := r.Table(records)
	if err != nil {
		return len(t.Rows), err
	}
	d := Document{Title: r.Title}
	d.Paragraph(r.Caption)
	if len(t.Rows) > 0 {
		d.Add(t)
	}
	return len(t.Rows), Write(w, f, d, o)
}

// Table is the records as a table of a document, as readers have them.
func (r Rows[T]) Table(records iter.Seq2[T, error]) (Table, error) {
	on := r.paper()
	t := Table{Columns: on.Columns}
	for x, err := range records {
		if err == nil && len(t.Rows) == MostOnPage {
			err = ErrTooMany
		}
		if err != nil {
			return t, err
		}
		t.Rows = append(t.Rows, Row{Cells: on.Cells(x)})
	}
	return t, nil
}

// Of is these rows of a list, to be written in the format that is asked for.
func (r Rows[T]) Of(list []T) Writer { return r.From(Each(list)) }

// From is Of for records that are read when they are written.
func (r Rows[T]) From(records iter.Seq2[T, error]) Writer { return bound[T]{r, records} }

// bound is rows with their records.
type bound[T any] struct {
	rows    Rows[T]
	records iter.Seq2[T, error]
}

func (b bound[T]) Write(w io.Writer, f Format, o Options) error {
	_, err := b.rows.Write(w, f, o, b.records)
	return err
}

// Each yields the records of a list.
func Each[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range list {
			if !yield(x, nil) {
				return
			}
		}
	}
}
