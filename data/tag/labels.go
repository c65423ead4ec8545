package tag

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"casebook/data"
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
	Known   func(theme string) bool         // whether a reader may name it
	Shown   func(themes []string) []string  // what named themes are shown as; nil: as they are
	Find    func(Ref) (data.Finding, error) // looks a row's paragraph up; nil: there is nowhere to look
}

// Read reads a CSV file of coded paragraphs and what is suggested for each.
// Columns are found by heading: text, or finding, or file and paragraph;
// themes_1 and polarity_1; and for a second reader themes_2 and polarity_2.
// Themes are ids with "|" between them, the one that the paragraph is about most
// first. The polarity compared is that of the words. Nothing is measured when a
// row is bad: the error names line and column of each, up to ten.
func (e Evaluation) Read(r io.Reader) (Labels, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if errors.Is(err, io.EOF) {
		return Labels{}, errors.New("the file is empty: a heading and rows of text, themes_1 and polarity_1 are wanted")
	}
	if err != nil {
		return Labels{}, err
	}
	t := &labelTable{Evaluation: e, csv: in}
	if err := t.heading(head); err != nil {
		return Labels{}, err
	}
	var out Labels
	for len(t.bad) < mostErrors {
		line, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.bad = append(t.bad, err)
			break // what comes after a broken quotation cannot be told apart
		}
		out.Rows = append(out.Rows, t.row(line))
	}
	switch {
	case len(t.bad) > 0:
		return Labels{}, errors.Join(t.bad...)
	case len(out.Rows) == 0:
		return Labels{}, errors.New("no rows below the heading")
	}
	out.Readers, out.Read = t.readers, t.ways
	return out, nil
}

// mostErrors is how many bad rows are named before reading stops.
const mostErrors = 10

// labelTable is a file that is being read.
type labelTable struct {
	Evaluation
	csv       *csv.Reader
	at        map[string]int // column -> place
	paragraph string         // the heading of the paragraphs' numbers, "" for none
	readers   int
	bad       []error
	ways      LookupCounts
	line      []string // the row in hand
}

func (t *labelTable) has(column string) bool { _, ok := t.at[column]; return ok }

// heading finds the columns.
func (t *labelTable) heading(head []string) error {
	t.at, t.readers = map[string]int{}, 1
	for i, h := range head {
		h = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))
		if !t.has(h) {
			t.at[h] = i
		}
	}
	for _, c := range paragraphColumns {
		if t.has(c) && t.paragraph == "" {
			t.paragraph = c
		}
	}
	looked := t.Find != nil && (t.has(findingColumn) || t.has(fileColumn) && t.paragraph != "")
	want := []string{readerColumns[0][0], readerColumns[0][1]}
	if !looked {
		want = append([]string{textColumn}, want...)
	}
	if two := readerColumns[1]; t.has(two[0]) || t.has(two[1]) {
		want, t.readers = append(want, two[0], two[1]), 2
	}
	for _, name := range want {
		if !t.has(name) {
			return fmt.Errorf("line 1: no column %q among %s", name, strings.Join(head, ", "))
		}
	}
	return nil
}

func (t *labelTable) wrong(column, format string, args ...any) {
	l, _ := t.csv.FieldPos(min(t.at[column], len(t.line)-1))
	t.bad = append(t.bad, fmt.Errorf("line %d, column %s: %w", l, column, fmt.Errorf(format, args...)))
}

// cell is the row's text in a column, "" for a column that is not there.
func (t *labelTable) cell(column string) string {
	at, ok := t.at[column]
	switch {
	case !ok:
		return ""
	case at >= len(t.line):
		t.wrong(column, "the row ends before it")
		return ""
	}
	return strings.TrimSpace(t.line[at])
}

// row reads one row, or notes what is wrong with it.
func (t *labelTable) row(line []string) Row {
	t.line = line
	var row Row
	if f, ok := t.read(); ok {
		s := t.Suggest(f)
		row.Got = Reading{s.Themes, s.Polarity}
	}
	for r := range t.readers {
		themes, polarity := readerColumns[r][0], readerColumns[r][1]
		var named []string
		for _, id := range strings.Split(t.cell(themes), "|") {
			id = strings.TrimSpace(id)
			if !t.Known(id) {
				t.wrong(themes, "unknown theme %q: ids with | between them are wanted", id)
			}
			named = append(named, id)
		}
		if t.Shown != nil {
			named = t.Shown(named)
		}
		row.Want[r] = Reading{named, data.Polarity(t.cell(polarity))}
		if p := row.Want[r].Polarity; !p.Valid() {
			t.wrong(polarity, "unknown polarity %q: strength, development, progress, recommendation, mixed or context is wanted", p)
		}
	}
	return row
}
