package table

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"casebook/data"
	"casebook/data/clean"
)

// grid is where rows stand: its headings and how its cells are to be read.
type grid struct {
	sheet   string
	columns map[string]int    // heading, or what the table of headings says that it holds -> place
	heads   map[string]string // what it holds -> heading, where the sheet has another word
	width   int               // how many cells its headings have
	since04 bool              // the workbook counts days from 1904
}

// record is one row of a grid.
type record struct {
	*grid
	row   int
	cells []string
	links []string // addresses beside the cells, where the file has any
}

// get returns a cell by its heading, "" where there is none or where the table
// says in its own way that it has no value.
func (c record) get(column string) string {
	s := c.cell(column)
	if _, nothing := meaning(ofCell, s); nothing {
		return ""
	}
	return s
}

// cell is what stands in a cell.
func (c record) cell(column string) string {
	if i, ok := c.columns[column]; ok && i < len(c.cells) {
		return c.cells[i]
	}
	return ""
}

// link is the address that a cell leads to, "" for none.
func (c record) link(column string) string {
	if i, ok := c.columns[column]; ok && i < len(c.links) {
		return clean.Address(cellText(c.links[i]))
	}
	return ""
}

// wrong names a cell.
func (c record) wrong(column, want string) CellError {
	e := CellError{Sheet: c.sheet, Row: c.row, Column: cmp.Or(c.heads[column], column), Want: want}
	e.Value = cutText(c.cell(column), 80)
	return e
}

// cellText is a cell's text without what a terminal would obey, and without the
// apostrophe by which an export of this program keeps a cell from being a
// formula.
func cellText(s string) string {
	s = strings.TrimSpace(clean.Text(strings.ReplaceAll(s, "\u00a0", " ")))
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@", rune(s[1])) {
		return s[1:]
	}
	return s
}

// cutText shortens a text for a message.
func cutText(s string, runes int) string {
	if r := []rune(s); len(r) > runes {
		return string(r[:runes]) + "..."
	}
	return s
}

// dateForms are the forms of dates in tables. Days come before months, as in
// Britain; a year of two digits is of this century.
var dateForms = [...]struct {
	form  string
	known data.Precision
}{
	{"2006-01-02", data.ToDay}, {"2006-01-02 15:04:05", data.ToDay}, {"2006-01-02T15:04:05", data.ToDay},
	{"2006-01-02T15:04:05Z07:00", data.ToDay}, {"2/1/2006", data.ToDay}, {"2/1/2006 15:04:05", data.ToDay}, {"2/1/2006 15:04", data.ToDay},
	{"2.1.2006", data.ToDay}, {"2-1-2006", data.ToDay}, {"2 January 2006", data.ToDay}, {"2 Jan 2006", data.ToDay},
	{"2-Jan-2006", data.ToDay}, {"2-Jan-06", data.ToDay}, {"2 Jan 06", data.ToDay}, {"2/1/06", data.ToDay}, {"2.1.06", data.ToDay},
	{"2006-01", data.ToMonth}, {"January 2006", data.ToMonth}, {"Jan 2006", data.ToMonth}, {"01/2006", data.ToMonth},
	{"2006", data.ToYear},
}

const wantDate = "want a date such as 11/09/2023, 2023-09-11 or 11 September 2023"

// date reads a cell's date; "" for an empty cell.
func (c record) date(column string) (data.Date, error) {
	s := c.get(column)
	if _, none := meaning(ofDate, s); s == "" || none {
		return "", nil
	}
	for _, f := range dateForms {
		if t, err := time.Parse(f.form, s); err == nil {
			return c.plausible(column, t, f.known)
		}
	}
	// A workbook keeps a date as the days since 1900 (or 1904).
	if days, err := strconv.ParseFloat(s, 64); err == nil && c.sheet != "" && days > 30_000 && days < 80_000 {
		if t, err := excelize.ExcelDateToTime(days, c.since04); err == nil {
			return c.plausible(column, t, data.ToDay)
		}
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return "", c.wrong(column, "a number, which may count days from 1900 or 1904: format the cell as a date in the spreadsheet and save it again; "+wantDate)
	}
	return "", c.wrong(column, wantDate)
}

// The years in which there were such inspections, with room ahead.
const firstYear, lastYear = 2005, 2068

func (c record) plausible(column string, t time.Time, known data.Precision) (data.Date, error) {
	if t.Year() < firstYear || t.Year() > lastYear {
		return "", c.wrong(column, fmt.Sprintf("want a date from %d on", firstYear))
	}
	return data.Date(t.Format("2006-01-02")[:[...]int{0, 4, 7, 10}[known]]), nil
}

// grade reads a cell's grade, or why it gives none: data.NotGraded where none was
// given, "" where nothing is known.
func (c record) grade(column string) (data.Grade, error) {
	s := c.get(column)
	if g := data.Grade(wordKey(s)); s == "" || g.Valid() {
		return g, nil
	}
	switch means, known := meaning(ofGrade, s); {
	case !known:
		return "", c.wrong(column, "want outstanding, good, requires improvement, adequate or inadequate")
	case data.Grade(means).Valid():
		return data.Grade(means), nil
	case data.OverallStatus(means) == data.OverallNotGiven:
		return data.NotGraded, nil
	}
	return "", nil
}
