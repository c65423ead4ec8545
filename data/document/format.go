package document

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Format is how a fact is written, in the word that --format takes.
type Format string

// The formats of documents, and SVG, which only what draws itself has.
const (
	Text     Format = "table" // for a terminal
	Plain    Format = "plain" // a record a line, for scripts
	JSON     Format = "json"
	CSV      Format = "csv"
	Markdown Format = "md"
	HTML     Format = "html"
	Word     Format = "docx"
	SVG      Format = "svg"
)

// form is what there is to say of a format.
type form struct {
	format Format
	words  string // what it is for
	ending string // of a file's name; "" is the format's word
	file   bool   // a screen offers it for what it shows
	binary bool   // a terminal cannot show it
	// page writes a document; nil where the format makes no pages.
	page func(Document, io.Writer, Options) error
}

// forms has a row a format, in the order in which formats are offered.
func forms() []form {
	return []form{
		{Text, "text for a terminal", "txt", false, false, Document.text},
		{Plain, "a record a line, parted by tabs, for scripts", "txt", false, false, Document.plain},
		{JSON, "for other programs", "", false, false, nil},
		{CSV, "rows for a spreadsheet", "", true, false, nil},
		{Markdown, "text with simple marks", "", true, false, Document.markdown},
		{HTML, "one web page, to read, print or send", "", true, false, Document.html},
		{Word, "a document for Word or LibreOffice", "", true, true, Document.word},
	}
}

// formOf is the row of a format, a bare one where nothing is known of it.
func formOf(f Format) form {
	for _, x := range forms() {
		if x.format == f {
			return x
		}
	}
	return form{format: f}
}

// Formats lists every format of documents in the order in which it is offered.
func Formats() []Format {
	var out []Format
	for _, x := range forms() {
		out = append(out, x.format)
	}
	return out
}

// FileFormats are the formats in which a screen offers to write what it shows:
// pages first, then rows.
func FileFormats() []Format {
	var pages, rows []Format
	for _, x := range forms() {
		switch {
		case x.file && x.page != nil:
			pages = append(pages, x.format)
		case x.file:
			rows = append(rows, x.format)
		}
	}
	return append(pages, rows...)
}

// Words says what a format is for.
func (f Format) Words() string {
	if f == SVG {
		return "a picture for slides"
	}
	return formOf(f).words
}

// Ending is the ending of a file's name, without its dot.
func (f Format) Ending() string {
	if e := formOf(f).ending; e != "" {
		return e
	}
	return string(f)
}

// ByEnding is the format of a file by its name's ending, which may be in
// capitals; "txt" is text for a terminal.
func ByEnding(ending string) (Format, bool) {
	ending = strings.ToLower(ending)
	i := slices.IndexFunc(Formats(), func(f Format) bool { return f.Ending() == ending })
	if i < 0 {
		return "", false
	}
	return Formats()[i], true
}

// Binary reports whether a format is for files alone.
func (f Format) Binary() bool { return formOf(f).binary }

// Page reports whether a format is read as a page, and not as rows or records.
func (f Format) Page() bool { return formOf(f).page != nil }

// ErrNoRows says that what was asked for is no rows of one kind, as CSV wants.
var ErrNoRows = errors.New("it makes rows of one kind, and this is a page")

// ErrNoRecord says that what was asked for has no form for other programs.
var ErrNoRecord = errors.New("a page is no record")

func (f Format) unknown() error {
	return fmt.Errorf("no format %q: it takes %v", string(f), Formats())
}
