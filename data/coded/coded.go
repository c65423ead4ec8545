// Package coded reads CSV files of paragraphs that people coded: columns are
// found by heading, and a fault names its line and column.
//
// It knows how a row names its finding. It must not know what is done with the
// codes, nor the themes that may be named.
package coded

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"casebook/data"
)

// Ref is how a row names its finding: by id, by key, or by the name of the
// file and the number of the paragraph.
type Ref struct {
	ID, Key, File string
	Paragraph     int
}

// mostFaults is how many faults are named before reading stops.
const mostFaults = 10

// Table is a file that is being read, at one of its rows.
type Table struct {
	csv    *csv.Reader
	head   []string
	at     map[string]int // column -> place
	line   []string
	faults []error
}

// Open reads the heading; columns says what is wanted below it. as gives
// headings another name: heading -> column.
func Open(in io.Reader, columns string, as map[string]string) (*Table, error) {
	t := &Table{csv: csv.NewReader(in), at: map[string]int{}}
	t.csv.FieldsPerRecord = -1
	var err error
	if t.head, err = t.csv.Read(); errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("the file is empty: a heading and rows of %s are wanted", columns)
	} else if err != nil {
		return nil, err
	}
	for i, h := range t.head {
		h = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))
		if name, ok := as[h]; ok {
			h = name
		}
		if t.Has(h) && h != "" {
			return nil, fmt.Errorf("line 1: column %q stands twice", h)
		}
		t.at[h] = i
	}
	return t, nil
}

// Has reports whether there is a column.
func (t *Table) Has(column string) bool { _, ok := t.at[column]; return ok }

// Wants is an error that names the first of some columns that is not there.
func (t *Table) Wants(columns ...string) error {
	for _, c := range columns {
		if !t.Has(c) {
			return fmt.Errorf("line 1: no column %q among %s", c, t.Headings())
		}
	}
	return nil
}

// Headings are the columns as the file names them.
func (t *Table) Headings() string { return strings.Join(t.head, ", ") }

// Each reads the rows one after the other. Nothing is to be taken on an error:
// it names line and column of each fault, up to ten.
func (t *Table) Each(row func()) error {
	rows := 0
	for len(t.faults) < mostFaults {
		line, err := t.csv.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.faults = append(t.faults, err)
			break // what comes after a broken quotation cannot be told apart
		}
		t.line, rows = line, rows+1
		row()
	}
	if len(t.faults) == 0 && rows == 0 {
		return errors.New("no rows below the heading")
	}
	return errors.Join(t.faults...)
}

// Wrong notes what is wrong with the row in a column.
func (t *Table) Wrong(column, format string, args ...any) {
	l, _ := t.csv.FieldPos(min(t.at[column], len(t.line)-1))
	t.faults = append(t.faults, fmt.Errorf("line %d, column %s: %w", l, column, fmt.Errorf(format, args...)))
}

// Faults counts what was noted.
func (t *Table) Faults() int { return len(t.faults) }

// Forget drops the faults after the first n.
func (t *Table) Forget(n int) { t.faults = t.faults[:n] }

// Line is the number of the row's first line.
func (t *Table) Line() int {
	l, _ := t.csv.FieldPos(0)
	return l
}

// Ends reports whether the row ends before a column that the file has.
func (t *Table) Ends(column string) bool {
	at, ok := t.at[column]
	return ok && at >= len(t.line)
}

// Cell is the row's text in a column, "" where there is none.
func (t *Table) Cell(column string) string {
	if !t.Has(column) || t.Ends(column) {
		return ""
	}
	return strings.TrimSpace(t.line[t.at[column]])
}

// Polarity checks a polarity that was named, and notes one that is none.
func (t *Table) Polarity(column, word string) data.Polarity {
	p := data.Polarity(word)
	if !p.Valid() {
		t.Wrong(column, "unknown polarity %q: strength, development, progress, recommendation, mixed or context is wanted", word)
	}
	return p
}

// NoParagraph notes a number of a paragraph that is none.
func (t *Table) NoParagraph(column string) {
	t.Wrong(column, "%q: want the number of the paragraph, from 1", t.Cell(column))
}
