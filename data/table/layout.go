package table

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"casebook/data"
)

// headsText says what each column of a known table holds, by its heading: a table
// with other headings is other rows. A star stands for any words.
//
//go:embed heads.csv
var headsText []byte

// head is a heading of a known table. needed is "" for a column that may lack, "yes"
// for one that may not, else the name of a group of which one must be there.
type head struct {
	field, needed, heading string
}

// headList are the headings of each table, in the order in which they are tried.
var headList = sync.OnceValue(func() map[string][]head {
	rows, _ := csv.NewReader(bytes.NewReader(headsText)).ReadAll() // a test reads it too
	out := map[string][]head{}
	for i, r := range rows {
		if i == 0 {
			continue
		}
		for _, table := range strings.Fields(r[0]) {
			out[table] = append(out[table], head{r[1], r[2], heading(r[3])})
		}
	}
	return out
})

// layout is a known table: what it is called, of which type a source with it is, and
// how one of its rows is read.
type layout struct {
	name, title string
	kind        string
	row         func(*reader, record) error // a CellError refuses the row
}

// layouts lists the known tables; the first that fits is taken.
func layouts() []layout {
	return []layout{
		{"ratings", "the list of ratings", "ratings", (*reader).rating},
		{"findings", "this program's list of findings", "findings", (*reader).findingRow},
		{"inspections", "this program's list of inspections", "inspections", (*reader).inspectionRow},
		{"history", "official statistics of 2009 to 2023", statisticsType, (*reader).history},
		{"year", "official statistics of a year", statisticsType, (*reader).inYear},
		{"outcomes", "official statistics of outcomes", statisticsType, (*reader).outcome},
		{"jtai", "the sheet of joint targeted area inspections", overviewType, (*reader).jtai},
		{"send", "the sheet of area SEND inspections", overviewType, (*reader).send},
		{"overview", "a sheet of inspections with their grades", overviewType, (*reader).overview},
	}
}

// fits reports whether a heading is the one meant, where a star stands for any words.
func (h head) fits(heading string) bool {
	inner, open := strings.CutPrefix(h.heading, "*")
	inner, on := strings.CutSuffix(inner, "*")
	switch {
	case open && on:
		return strings.Contains(heading, inner)
	case open:
		return strings.HasSuffix(heading, inner)
	case on:
		return strings.HasPrefix(heading, inner)
	}
	return heading == inner
}

// columnsIn finds the columns of a table by a row of headings, each heading for what
// it holds first. lacks is a heading for each that is needed and not there, found how
// many needed ones are.
func columnsIn(table string, heads []string) (columns map[string]int, lacks []string, found int) {
	columns = map[string]int{}
	taken := map[int]bool{}
	groups, lack := map[string]bool{}, map[string][]string{}
	var order []string
	for _, h := range headList()[table] {
		group := h.needed
		if group == "yes" {
			group = h.field
		}
		if _, known := columns[h.field]; !known {
			for i, written := range heads {
				if !taken[i] && h.fits(written) {
					columns[h.field], taken[i], groups[group] = i, true, true
					break
				}
			}
		}
		if h.needed != "" {
			if !slices.Contains(order, group) {
				order = append(order, group)
			}
			lack[group] = append(lack[group], strings.Trim(h.heading, "*"))
		}
	}
	for _, group := range order {
		if groups[group] {
			found++
			continue
		}
		lacks = append(lacks, lack[group][0])
	}
	return columns, lacks, found
}

// layoutOf finds the layout of a row of headings.
func layoutOf(cells []string) (layout, *grid, bool) {
	heads := make([]string, len(cells))
	for i, h := range cells {
		heads[i] = heading(h)
	}
	for _, l := range layouts() {
		fields, lacks, _ := columnsIn(l.name, heads)
		if len(lacks) > 0 {
			continue
		}
		g := &grid{columns: fields, heads: map[string]string{}, width: len(cells)}
		for field, i := range fields {
			g.heads[field] = heads[i]
		}
		for i, h := range heads {
			if _, twice := g.columns[h]; !twice {
				g.columns[h] = i
			}
		}
		return l, g, true
	}
	return layout{}, nil, false
}

// areaOf is the area whose grades a column of a table holds, "" for another column.
func areaOf(table, column string) data.Area {
	for _, h := range headList()[table] {
		if a := data.Area(h.field); h.fits(column) && a.Valid() {
			return a
		}
	}
	return ""
}

// heading writes a heading as layouts do, without the mark of a note.
func heading(h string) string {
	h, _, _ = strings.Cut(strings.ToLower(h), "[note")
	return strings.Join(strings.FieldsFunc(h, func(r rune) bool { return unicode.IsSpace(r) || r == '_' || r == '-' }), "_")
}

// unknown says that no row has the headings of a known table: what was found, what
// the table that comes nearest lacks, and what to do.
func unknown(where string, heads []string) error {
	found := "none"
	if h := slices.DeleteFunc(slices.Clone(heads), func(s string) bool { return s == "" }); len(h) > 0 {
		found = cutText(strings.Join(h, ", "), 400)
	}
	written := make([]string, len(heads))
	for i, h := range heads {
		written[i] = heading(h)
	}
	var near, known []string
	least := 3
	for _, l := range layouts() {
		known = append(known, l.title)
		_, lacks, found := columnsIn(l.name, written)
		if found == 0 || len(lacks) > least {
			continue
		}
		if len(lacks) < least {
			near, least = nil, len(lacks)
		}
		near = append(near, fmt.Sprintf("to be %s it lacks %s", l.title, strings.Join(lacks, ", ")))
	}
	if near == nil {
		near = []string{"known tables: " + strings.Join(known, ", ")}
	}
	return fmt.Errorf("%sno headings of a known table in the first %d rows (found: %s; %s). Name the columns in one row above the table: %w",
		where, headRows, found, strings.Join(near, ", or "), ErrLayout)
}

// take reads one row by a layout. Only more refusals than a table can have, or
// more rows, end the reading.
func (r *reader) take(l layout, c record) error {
	if !slices.ContainsFunc(c.cells, func(s string) bool { return s != "" }) {
		return nil
	}
	if r.Rows++; r.Rows > maxRows {
		return fmt.Errorf("over %d rows: %w", maxRows, ErrTooLarge)
	}
	for i, s := range c.cells {
		if len(s) > maxCell {
			return fmt.Errorf("row %d, column %d: a cell of %d bytes: %w", c.row, i+1, len(s), ErrTooLarge)
		}
	}
	err := l.row(r, c)
	if err == nil {
		return nil
	}
	if cell, ok := err.(CellError); ok {
		return r.refuse(cell)
	}
	return fmt.Errorf("row %d: %w", c.row, err)
}

// cleaned copies cells without what must not reach a screen.
func cleaned(cells []string) []string {
	out := make([]string, len(cells))
	for i, s := range cells {
		out[i] = cellText(s)
	}
	return out
}
