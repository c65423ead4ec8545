package data

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// factTable is a table of built-in facts while it is read. The first fault of
// the tables stays, with its file, its line and what is allowed there.
type factTable struct {
	name string
	line int
	cell func(column string) string
	err  *error
}

// readTable calls row for every row of a built-in table that has just these
// columns; after a fault it does nothing.
func readTable(name string, text []byte, err *error, columns []string, row func(*factTable)) {
	t := &factTable{name: name, line: 1, err: err}
	if *err != nil {
		return
	}
	head, e := csv.NewReader(bytes.NewReader(text)).Read()
	switch {
	case e != nil:
		t.fault("cannot be read: %v", e)
		return
	case !slices.Equal(head, columns):
		t.fault("columns %s: want %s", strings.Join(head, ","), strings.Join(columns, ","))
		return
	}
	e = eachRow(bytes.NewReader(text), func(line int, get func(string) string) error {
		t.line, t.cell = line, get
		row(t)
		return *err
	})
	if e != nil && *err == nil {
		*err = fmt.Errorf("%s: %w", name, e)
	}
}

// fault notes what is wrong in the row, unless something was before.
func (t *factTable) fault(format string, args ...any) {
	if *t.err == nil {
		*t.err = fmt.Errorf("%s, line %d: %s", t.name, t.line, fmt.Sprintf(format, args...))
	}
}

// wanted is the cell of a column that may not be empty.
func (t *factTable) wanted(column string) string {
	s := t.cell(column)
	if s == "" {
		t.fault("no %s: it may not be empty", column)
	}
	return s
}

// yes reads a cell that says yes or no.
func (t *factTable) yes(column string) bool {
	s := t.cell(column)
	if s != "yes" && s != "no" {
		t.fault("%s %q: want yes or no", column, s)
	}
	return s == "yes"
}

// date reads a cell's date as far as it is known.
func (t *factTable) date(column string) Date {
	d, err := ParseDate(t.cell(column))
	if err != nil {
		t.fault("%s: %v", column, err)
	}
	return d
}

// oneOf faults a word that is not among those allowed.
func oneOf[T ~string](t *factTable, what string, x T, allowed []T) bool {
	if slices.Contains(allowed, x) {
		return true
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = string(a)
	}
	t.fault("unknown %s %q: want %s", what, x, strings.Join(words, ", "))
	return false
}
