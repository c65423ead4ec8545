package table

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"casebook/data"
	"casebook/data/clean"
	"casebook/data/filter"
)

// grid is where rows stand: its headings and how its cells are to be read.
type grid struct {
	sheet   string
	columns map[string]int // heading -> place
	since04 bool           // the workbook counts days from 1904
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
	i, ok := c.columns[column]
	if !ok || i >= len(c.cells) {
		return ""
	}
	s := c.cells[i]
	switch strings.ToLower(s) {
	case "nan", "none", "null", "n/a", "-":
		return ""
	}
	return s
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
	e := CellError{Sheet: c.sheet, Row: c.row, Column: column, Want: want}
	if i, ok := c.columns[column]; ok && i < len(c.cells) {
		e.Value = cutText(c.cells[i], 80)
	}
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
	if s == "" {
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

// grade reads a cell's grade; "" for an empty cell.
func (c record) grade(column string) (data.Grade, error) {
	s := strings.Join(strings.FieldsFunc(strings.ToLower(c.get(column)), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }), "-")
	switch s {
	case "", "inspection-pre-dates-judgement", "data-unreadable":
		return "", nil
	case "requires-improvement-to-be-good", "to-requires-improvement", "ri": // a sheet joins the words of a cell in their wrong order
		return data.RequiresImprovement, nil
	case "not-judged", "not-reported-post-reform": // none is given
		return data.NotGraded, nil
	}
	if g := data.Grade(s); g.Valid() {
		return g, nil
	}
	return "", c.wrong(column, "want outstanding, good, requires improvement, adequate or inadequate")
}

// nearest names authorities that may have been meant.
func (r *reader) nearest(name string) string {
	var names []string
	for _, a := range r.authorities {
		names = append(append(names, a.Name), a.Aliases...)
	}
	if near := filter.Nearest(name, names, 3); len(near) > 0 {
		return ", such as " + strings.Join(near, ", ")
	}
	return ""
}

// authority finds a row's authority by its URN and its name, which must agree
// where the table has both.
func (r *reader) authority(c record, urn, name string) (data.Authority, error) {
	byURN, hasURN := r.byName[c.get(urn)]
	hasURN = hasURN && byURN.URN == c.get(urn)
	byName, hasName := r.byName[data.Slug(c.get(name))]
	switch {
	case hasURN && hasName && byURN.ID != byName.ID:
		return byURN, c.wrong(name, fmt.Sprintf("URN %s is %s's: want one authority", byURN.URN, byURN.Name))
	case hasURN:
		return byURN, nil
	case hasName:
		return byName, nil
	case c.get(urn) != "":
		return byURN, c.wrong(urn, "no authority has this URN, nor the name beside it")
	}
	return byName, c.wrong(name, "want the name or URN of an English local authority"+r.nearest(c.get(name)))
}
