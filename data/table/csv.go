package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"casebook/data/report/text"
)

// errLetters is what a file meets that is named like a table and holds no text.
var errLetters = fmt.Errorf("its letters are neither Unicode nor those of Windows; save it from the spreadsheet as \"CSV UTF-8\": %w", ErrNotATable)

// delimiters are what may stand between cells, the likeliest first.
var delimiters = []rune{',', ';', '\t', '|'}

// csv reads a table of values with a delimiter, in any encoding that
// text.Decode knows and with any ends of lines.
func (r *reader) csv(b []byte) error {
	b, ok := text.Decode(b)
	if !ok {
		return errLetters
	}
	if isBlank(b) {
		return fmt.Errorf("empty: %w", ErrNotATable)
	}
	b = bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	b, skipped, named := withoutDelimiterLine(b)
	by := named
	if by == 0 {
		by = delimiterOf(b)
	}
	if widest(b, by) > maxColumns {
		return fmt.Errorf("over %d columns: %w", maxColumns, ErrTooLarge)
	}
	all := sheets{r: r}
	all.begin("")
	in := csvReader(b, by)
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err // says its line
		}
		line, _ := in.FieldPos(0)
		cells = cleaned(cells)
		if want := all.misfit(cells, in.InputOffset() >= int64(len(b)) && b[len(b)-1] != '\n'); want != "" {
			r.Rows++
			if err := r.refuse(CellError{Row: line + skipped, Value: cutText(cells[0], 80), Want: want}); err != nil {
				return err
			}
			continue
		}
		if more, err := all.row(line+skipped, cells, nil); err != nil {
			return err
		} else if !more {
			break
		}
	}
	if err := all.end(); err != nil {
		return err
	}
	return all.found()
}

func csvReader(b []byte, by rune) *csv.Reader {
	in := csv.NewReader(bytes.NewReader(b))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = by, -1, true
	return in
}

// misfit says what is wrong with the number of cells of a row, "" for nothing. One
// cell too many means that a delimiter stands in a value; fewer are blank cells
// that a spreadsheet has left out, unless they are needed or the file is cut off.
func (s *sheets) misfit(cells []string, cut bool) string {
	if s.grid == nil {
		return ""
	}
	last := len(cells)
	for last > 0 && cells[last-1] == "" {
		last--
	}
	fewest := 0
	for _, h := range headList()[s.layout.name] {
		if i, ok := s.grid.columns[h.field]; ok && (h.needed == "yes" || cut) {
			fewest = max(fewest, i+1)
		}
	}
	if filled(cells) > 1 && (last > s.grid.width || len(cells) < fewest) {
		return fmt.Sprintf("want %d cells, found %d", s.grid.width, len(cells))
	}
	return ""
}

// withoutDelimiterLine takes off the first line of a file that names its delimiter
// to a spreadsheet, as in "sep=;", which is 0 where it has none.
func withoutDelimiterLine(b []byte) (rest []byte, lines int, by rune) {
	first, rest, _ := bytes.Cut(b, []byte("\n"))
	after, ok := strings.CutPrefix(strings.ToLower(strings.Trim(strings.TrimLeft(string(first), " "), "\"")), "sep=")
	if !ok {
		return b, 0, 0
	}
	by = ','
	if d := []rune(after); len(d) > 0 && slices.Contains(delimiters, d[0]) {
		by = d[0]
	}
	return rest, 1, by
}

// firstRows is within how many bytes the headings of a CSV file stand.
const firstRows = 64 << 10

// delimiterOf is the delimiter under which a known table is found in the first rows,
// else the one that cuts them into most cells.
func delimiterOf(b []byte) rune {
	b = b[:min(len(b), firstRows)]
	best, most := delimiters[0], 0
	for _, by := range delimiters {
		in := csvReader(b, by)
		cells := 0
		for range headRows {
			row, err := in.Read()
			if err != nil || len(row) > maxColumns {
				break
			}
			if _, _, ok := layoutOf(cleaned(row)); ok {
				return by
			}
			cells += len(row)
		}
		if cells > most {
			best, most = by, cells
		}
	}
	return best
}

// widest is the number of cells of the widest row. It is counted before the
// rows are read, so that a row of millions of cells is never made.
func widest(b []byte, by rune) int {
	most, cells, quoted := 0, 1, false
	for _, c := range b {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case rune(c) == by:
			cells++
			most = max(most, cells)
		case c == '\n':
			cells = 1
		}
	}
	return max(most, cells)
}
