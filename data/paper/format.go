package paper

import (
	"io"

	"casebook/data/document"
)

// Formats are the formats of a paper in the order in which screens offer them.
func Formats() []document.Format {
	return []document.Format{document.Word, document.HTML, document.Markdown, document.CSV}
}

// Output is the paper as a page, and as rows of matters and links. Its record
// is for who knows what stands beside a comparison.
func Output(s Subject) document.Output {
	return document.Output{Page: func() document.Document { return Of(s) }, Rows: func(w io.Writer) error { return s.CSV(w) }}
}
