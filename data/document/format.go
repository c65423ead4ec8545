package document

import (
	"errors"
	"fmt"
	"slices"
)

// Format is how a fact is written, in the word that --format takes.
type Format string

// The formats.
const (
	Text     Format = "table" // for a terminal
	Plain    Format = "plain" // a record a line, for scripts
	JSON     Format = "json"
	CSV      Format = "csv"
	Markdown Format = "md"
	HTML     Format = "html"
	Word     Format = "docx"
)

// SVG is a picture, of what the program draws: no document has it.
const SVG Format = "svg"

// Formats lists every format of documents in the order in which it is offered.
func Formats() []Format { return []Format{Text, Plain, JSON, CSV, Markdown, HTML, Word} }

// FileFormats are the formats in which a screen offers to write what it shows.
func FileFormats() []Format { return []Format{Markdown, HTML, Word, CSV} }

// Words says what a format is for.
func (f Format) Words() string {
	switch f {
	case Text:
		return "text for a terminal"
	case Plain:
		return "a record a line, parted by tabs, for scripts"
	case JSON:
		return "for other programs"
	case CSV:
		return "rows for a spreadsheet"
	case Markdown:
		return "text with simple marks"
	case HTML:
		return "one web page, to read, print or send"
	case Word:
		return "a document for Word or LibreOffice"
	case SVG:
		return "a picture for slides"
	}
	return ""
}

// Ending is the ending of a file's name, without its dot.
func (f Format) Ending() string {
	switch f {
	case Text, Plain:
		return "txt"
	}
	return string(f)
}

// ByEnding is the format of a file by its name's ending, which may be in
// capitals; "txt" is text for a terminal.
func ByEnding(ending string) (Format, bool) {
	i := slices.IndexFunc(Formats(), func(f Format) bool { return f.Ending() == ending })
	if i < 0 {
		return "", false
	}
	return Formats()[i], true
}

// Page reports whether a format is read as a page, and not as rows or records.
func (f Format) Page() bool { return f != JSON && f != CSV }

// ErrNoRows says that what was asked for is no rows of one kind, as CSV wants.
var ErrNoRows = errors.New("it makes rows of one kind, and this is a page")

// ErrNoRecord says that what was asked for has no form for other programs.
var ErrNoRecord = errors.New("a page is no record")

func (f Format) unknown() error {
	return fmt.Errorf("no format %q: it takes %v", string(f), Formats())
}
