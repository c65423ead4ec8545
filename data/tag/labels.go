package tag

import (
	"io"
	"strings"

	"casebook/data"
	"casebook/data/coded"
)

// The columns by their headings. The paragraph is its text, or, where a casebook
// is there to look it up in, a finding's id or a file and its paragraph. A second
// reader's columns may be left out, both together.
const (
	textColumn    = "text"
	findingColumn = "finding"
	fileColumn    = "file"
)

var (
	paragraphColumns = [...]string{"paragraph", "para"}
	readerColumns    = [...][2]string{{"themes_1", "polarity_1"}, {"themes_2", "polarity_2"}}
)

// Labels are paragraphs that people coded.
type Labels struct {
	Rows    []Row
	Readers int // 1 or 2
	Read    LookupCounts
}

// Evaluation is what a tagger's readings are measured by.
type Evaluation struct {
	// Suggest reads a paragraph by its words and, where the casebook holds it, by
	// its section and heading; that it is a recommendation must not count. Of one
	// that is not held only the text is known.
	Suggest func(data.Finding) Suggestion
	Known   func(theme string) bool               // whether a reader may name it
	Shown   func(themes []string) []string        // what named themes are shown as; nil: as they are
	Find    func(coded.Ref) (data.Finding, error) // looks a row's paragraph up; nil: there is nowhere to look
}

// Read reads a CSV file of coded paragraphs and what is suggested for each.
// Columns are found by heading: text, or finding, or file and paragraph;
// themes_1 and polarity_1; and for a second reader themes_2 and polarity_2.
// Themes are ids with "|" between them, the one that the paragraph is about most
// first. The polarity compared is that of the words. Nothing is measured when a
// row is bad: the error names line and column of each, up to ten.
func (e Evaluation) Read(r io.Reader) (Labels, error) {
	file, err := coded.Open(r, "text, themes_1 and polarity_1", nil)
	if err != nil {
		return Labels{}, err
	}
	t := &labelTable{Evaluation: e, Table: file}
	if err := t.heading(); err != nil {
		return Labels{}, err
	}
	var out Labels
	if err := t.Each(func() { out.Rows = append(out.Rows, t.row()) }); err != nil {
		return Labels{}, err
	}
	out.Readers, out.Read = t.readers, t.ways
	return out, nil
}

// labelTable is a file that is being read.
type labelTable struct {
	Evaluation
	*coded.Table
	paragraph string // the heading of the paragraphs' numbers, "" for none
	readers   int
	ways      LookupCounts
}

// heading finds the columns.
func (t *labelTable) heading() error {
	t.readers = 1
	for _, c := range paragraphColumns {
		if t.Has(c) && t.paragraph == "" {
			t.paragraph = c
		}
	}
	looked := t.Find != nil && (t.Has(findingColumn) || t.Has(fileColumn) && t.paragraph != "")
	want := []string{readerColumns[0][0], readerColumns[0][1]}
	if !looked {
		want = append([]string{textColumn}, want...)
	}
	if two := readerColumns[1]; t.Has(two[0]) || t.Has(two[1]) {
		want, t.readers = append(want, two[0], two[1]), 2
	}
	return t.Wants(want...)
}

// cell is the row's text in a column, "" for a column that is not there.
func (t *labelTable) cell(column string) string {
	if t.Ends(column) {
		t.Wrong(column, "the row ends before it")
	}
	return t.Cell(column)
}

// row reads one row, or notes what is wrong with it.
func (t *labelTable) row() Row {
	var row Row
	if f, ok := t.read(); ok {
		s := t.Suggest(f)
		row.Got, row.Unsure = Reading{s.Themes, s.Polarity}, s.Confidence.Unsure()
	}
	for r := range t.readers {
		themes, polarity := readerColumns[r][0], readerColumns[r][1]
		var named []string
		for _, id := range strings.Split(t.cell(themes), "|") {
			id = strings.TrimSpace(id)
			if !t.Known(id) {
				t.Wrong(themes, "unknown theme %q: ids with | between them are wanted", id)
			}
			named = append(named, id)
		}
		if t.Shown != nil {
			named = t.Shown(named)
		}
		row.Want[r] = Reading{named, t.Polarity(polarity, t.cell(polarity))}
	}
	return row
}
