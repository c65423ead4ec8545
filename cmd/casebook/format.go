package main

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"casebook/data/filter"
	"casebook/data/history/picture"
)

// The formats of --format.
const (
	formatTable = "table"
	formatPlain = "plain"
	formatJSON  = "json"
	formatCSV   = "csv"
	formatMD    = "md"
	formatSVG   = "svg" // of the commands that draw
)

func formats() []string {
	return []string{formatTable, formatPlain, formatJSON, formatCSV, formatMD}
}

// checkFormat refuses an unknown format, and one that the command cannot
// make sense of, with the reason.
func (s *shell) checkFormat(refused map[string]string) error {
	if s.format == formatSVG {
		return fmt.Errorf("--format %s does not fit here: only timeline and heat draw a picture", s.format)
	}
	if !slices.Contains(formats(), s.format) {
		return unknownFormat(s.format, formats())
	}
	if why := refused[s.format]; why != "" {
		return fmt.Errorf("--format %s does not fit here: %s", s.format, why)
	}
	return nil
}

// unknownFormat names the formats that may be meant.
func unknownFormat(format string, all []string) error {
	near := filter.Nearest(format, all, 1)
	if len(near) == 0 {
		near = all
	}
	return fmt.Errorf("unknown format %q%s", format, meant(near))
}

// checkDrawn is checkFormat for commands that draw a picture too, so many
// pixels wide.
func (s *shell) checkDrawn(pixels int) error {
	if pixels < picture.LeastWidth || pixels > picture.MostWidth {
		return fmt.Errorf("--pixels %d: a number from %d to %d is wanted", pixels, picture.LeastWidth, picture.MostWidth)
	}
	if s.format == formatSVG {
		return nil
	}
	return s.checkFormat(nil)
}

// addDrawnFormat offers the picture beside the formats of addFormatFlag.
func (s *shell) addDrawnFormat(c *cobra.Command, pixels *int) {
	fs := c.Flags()
	fs.Lookup("format").Usage = "table, plain (tabs), json, csv (formulas made harmless), md or svg (a picture for slides)"
	fs.IntVar(pixels, "pixels", picture.DefaultWidth, "width of the picture; unless it is narrow, it fits a slide of that width")
	inGroup(fs, groupOutput, "N", "pixels")
}

// column is a column of a listing. Width is the most cells it takes in a
// table; 0 takes what the others leave.
type column struct {
	name  string
	width int
	right bool // numbers
	wrap  bool // a table breaks the text into lines, and may make the column narrower
	from  int  // a table narrower than this leaves the column out
}

// listing says how records of one kind are printed: brief for readers (table,
// md), full for scripts (plain, csv), and as JSON.
type listing[T any] struct {
	caption string // what was asked, above a table
	brief   []column
	cells   func(T) []string
	full    []string // headings of the full columns
	fields  func(T) []string
	record  func(T) any
}

// rowWriter writes rows of cells in one format.
type rowWriter interface {
	row(cells []string) error
	end() error
}

// print writes records as they come and returns how many there were.
func (l listing[T]) print(s *shell, records iter.Seq2[T, error]) (int, error) {
	var w rowWriter
	cells := l.cells
	switch s.format {
	case formatJSON:
		return l.printJSON(s.out, records)
	case formatPlain:
		w, cells = newPlain(s.out), l.fields
	case formatCSV:
		w, cells = newCSV(s.out, l.full), l.fields
	case formatMD:
		w = newMarkdown(s.out, l.caption, l.brief)
	default:
		w = newTable(s.out, l.caption, l.brief, s.width(), s.ellipsis())
	}
	n := 0
	for r, err := range records {
		if err != nil {
			return n, err
		}
		if err := w.row(cells(r)); err != nil {
			return n, err
		}
		n++
	}
	return n, w.end()
}

func (l listing[T]) printJSON(out io.Writer, records iter.Seq2[T, error]) (int, error) {
	a := newJSONArray(out)
	n := 0
	for r, err := range records {
		if err != nil {
			return n, err
		}
		if err := a.add(l.record(r)); err != nil {
			return n, err
		}
		n++
	}
	return n, a.end()
}

var _ json.Marshaler = nullable("")

// nullable is a text that is null in JSON when it is unknown.
type nullable string

// MarshalJSON writes null for an unknown text.
func (n nullable) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(n))
}
