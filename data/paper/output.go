package paper

import "casebook/data/document"

// Output is what a comparison gives to print: the paper, its record, and as
// rows its matters and links.
func Output(s Subject) document.Output {
	return document.Output{Page: func() document.Document { return Of(s) }, Record: func() any { return NewRecord(s) }, Rows: s.CSV}
}
