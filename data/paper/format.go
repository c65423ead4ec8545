package paper

import (
	"fmt"
	"io"
)

// Format is how a paper is written; it is also the ending of its file's name.
type Format string

// The formats.
const (
	Word     Format = "docx"
	HTML     Format = "html"
	Markdown Format = "md"
	CSV      Format = "csv"
)

// Formats lists every format in the order in which it is offered.
func Formats() []Format { return []Format{Word, HTML, Markdown, CSV} }

// Words says what a format is for.
func (f Format) Words() string {
	switch f {
	case Word:
		return "a document for Word or LibreOffice"
	case HTML:
		return "one web page, to read, print or send"
	case Markdown:
		return "text with simple marks"
	case CSV:
		return "rows for a spreadsheet: a matter and a link each"
	}
	return ""
}

// Write writes the paper of a comparison in a format.
func Write(w io.Writer, f Format, s Subject) error {
	switch f {
	case Word:
		return Of(s).DOCX(w)
	case HTML:
		return Of(s).HTML(w)
	case Markdown:
		return Of(s).Markdown(w)
	case CSV:
		return s.CSV(w)
	}
	return fmt.Errorf("a paper cannot be written as %q: want one of %v", string(f), Formats())
}
