// Package table reads tables of inspections and findings: the sector's
// overview workbook, and CSV or JSON that this program has exported.
//
// A table is a second-hand source. What it says is marked as unchecked and as
// from that table, and never takes the place of what a report says: see Join
// and Conflicts. The package knows the columns of tables and nothing of stores
// or terminals; it opens no other file and runs no formula.
package table

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"casebook/data"
	"casebook/data/regular"
	"casebook/data/report/text"
)

// The limits of a file. The overview workbook is 36 kB with 153 rows.
const (
	MaxBytes    = 32 << 20 // of a file
	maxUnzipped = 4 << 20  // of a workbook, all its parts: styles without end take eighty times that in memory
	maxParts    = 1000     // files in a workbook
	maxRows     = 200_000
	maxColumns  = 256
	maxRecord   = 256 << 10 // bytes of a record of a JSON array
	maxCell     = 32_767    // bytes of a cell; a spreadsheet holds no more letters
	maxRefused  = 100       // rows refused, after which the table is not what it seems
)

// Errors of a whole file. Each is wrapped with what was found.
var (
	ErrNotATable = errors.New("not a table that can be read")
	ErrTooLarge  = errors.New("too large for a table")
	ErrLayout    = errors.New("columns of no known table")
)

// Table is what a file says.
type Table struct {
	Source      data.Source
	Inspections []data.Inspection
	Findings    []data.Finding // from an export of findings
	Rows        int            // rows read, refused ones included
	Refused     []CellError    // rows left out, each with its reason
	Warnings    []CellError    // rows read, of which something was not as expected
	Untold      []Untold       // of the refused rows; see Settled
}

// OwnForm reports whether the table is of the form that this program exports:
// its rows may have come out of this very casebook, and where they agree with
// it they confirm nothing.
func (t Table) OwnForm() bool {
	return t.Source.Type != overviewType && t.Source.Type != statisticsType
}

// overviewType is the type of the sector's overview as a source.
const overviewType = "overview"

// CellError names a place in a table and what is wrong there.
type CellError struct {
	Sheet  string // "" for CSV and JSON
	Row    int    // as a spreadsheet or an editor counts it, from 1; the record of a JSON array
	Column string // its heading
	Value  string
	Want   string // what was expected, or what was done instead
}

// Error says the place in words.
func (e CellError) Error() string {
	at := fmt.Sprintf("row %d", e.Row)
	if e.Sheet != "" {
		at = fmt.Sprintf("sheet %q, %s", e.Sheet, at)
	}
	if e.Column != "" {
		at += ", " + e.Column
	}
	return fmt.Sprintf("%s: %q: %s", at, e.Value, e.Want)
}

// Known is what a table may name: the authorities and themes of a casebook.
type Known struct {
	Authorities []data.Authority
	Themes      data.ThemeSet
}

// ReadFile reads a table from a file.
func ReadFile(path string, known Known) (Table, error) {
	f, err := regular.Open(path)
	if err != nil {
		return Table{}, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return Table{}, fmt.Errorf("read table: %w", err)
	}
	return Read(filepath.Base(path), b, known)
}

// Read reads a table. The name is the file's base name. An error means that
// nothing was read; rows that could not be are in Refused.
func Read(name string, b []byte, known Known) (Table, error) {
	if len(b) > MaxBytes {
		return Table{}, fmt.Errorf("%s: over %d MB: %w", name, MaxBytes>>20, ErrTooLarge)
	}
	sum := sha256.Sum256(b)
	r := &reader{themes: known.Themes, councils: councilsOf(known.Authorities), at: map[string]int{}, found: map[string]bool{}}
	r.Source = data.Source{ID: data.TableSource(hex.EncodeToString(sum[:])), Kind: "secondary", Title: name, Document: name, Note: "Not checked against a report."}
	var err error
	switch Sniff(name, b) {
	case Workbook:
		err = r.workbook(b)
	case OpenDocument:
		err = r.openDocument(b)
	case CSV:
		err = r.csv(b)
	case JSON:
		err = r.json(b)
	default:
		ext := strings.ToLower(filepath.Ext(name))
		if _, ok := text.Decode(wholeLetters(b[:min(len(b), sniffed)])); !ok && (ext == ".csv" || ext == ".tsv") {
			err = errLetters
			break
		}
		err = fmt.Errorf("neither a workbook nor an OpenDocument spreadsheet, CSV or JSON: %w", ErrNotATable)
	}
	if err != nil {
		return Table{}, fmt.Errorf("%s: %w", name, err)
	}
	return r.Table, nil
}

// reader collects what a file says.
type reader struct {
	Table
	themes   data.ThemeSet
	councils councils
	at       map[string]int  // inspection id -> place in Inspections
	found    map[string]bool // finding ids
}

// refuse leaves a row out, saying why.
func (r *reader) refuse(e CellError) error {
	r.Refused = append(r.Refused, e)
	if len(r.Refused) >= maxRefused {
		return fmt.Errorf("over %d rows cannot be read, the last: %w", maxRefused, e)
	}
	return nil
}

// add enters an inspection, or joins it to what earlier rows say of it.
func (r *reader) add(in data.Inspection) {
	i, ok := r.at[in.ID]
	if !ok {
		r.at[in.ID] = len(r.Inspections)
		r.Inspections = append(r.Inspections, in)
		return
	}
	r.Inspections[i] = merged(r.Inspections[i], in)
}

// isBlank reports whether nothing but blanks and line ends are in b.
func isBlank(b []byte) bool { return len(bytes.TrimSpace(b)) == 0 }
