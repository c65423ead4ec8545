package document

import (
	"io"

	"casebook/data/document/record"
	"casebook/data/mark"
)

// Options say what a terminal has room for. Other formats know no widths.
type Options struct {
	Width  int  // in cells; 0 is DefaultWidth
	ASCII  bool // draw with ASCII alone
	Spaced bool // an empty line between blocks, as in a text to read
	Links  bool // the terminal follows web addresses (OSC 8)
}

// DefaultWidth is the width of what no terminal measures, in cells.
const DefaultWidth = 100

// drawn is a text in which every sign is what the terminal has for it.
func (o Options) drawn(text string) string {
	if o.ASCII {
		return mark.Plain(text)
	}
	return text
}

func (o Options) ellipsis() string {
	if o.ASCII {
		return "..."
	}
	return "…"
}

func (o Options) settled() Options {
	if o.Width <= 0 {
		o.Width = DefaultWidth
	}
	return o
}

// Write writes a document in a format that is read as a page.
func Write(w io.Writer, f Format, d Document, o Options) error {
	switch page := formOf(f).page; {
	case page != nil:
		return page(d, w, o.settled())
	case f == CSV:
		return ErrNoRows
	case f == JSON:
		return ErrNoRecord
	}
	return f.unknown()
}

// Writer is what can be written in every format that makes sense of it: an
// Output, or rows with their records (see Rows.Of).
type Writer interface {
	Write(w io.Writer, f Format, o Options) error
}

var _ Writer = Output{}

// Output is what a fact gives to print. Each part is made when a format asks
// for it, and then alone.
type Output struct {
	Page   func() Document
	Record func() any
	Rows   func(io.Writer) error // as CSV; nil where the fact makes no rows of one kind
}

// Write writes the fact in a format.
func (x Output) Write(w io.Writer, f Format, o Options) error {
	switch {
	case f == JSON:
		return record.Write(w, x.Record())
	case f == CSV && x.Rows == nil:
		return ErrNoRows
	case f == CSV:
		return x.Rows(w)
	}
	return Write(w, f, x.Page(), o)
}
