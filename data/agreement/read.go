package agreement

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
)

// Ref is how a row names its finding: by id, by key, or by the name of the
// file and the number of the paragraph.
type Ref struct {
	ID, Key, File string
	Paragraph     int
}

// Find looks a finding up. Its error says what is wrong with the reference.
type Find func(Ref) (data.Finding, error)

// The columns by their headings. One of finding, key, or file with paragraph
// is wanted.
const (
	findingColumn   = "finding"
	keyColumn       = "key"
	fileColumn      = "file"
	paragraphColumn = "paragraph"
	themesColumn    = "themes"
	polarityColumn  = "polarity"
)

// mostErrors is how many bad rows are named before reading stops.
const mostErrors = 10

// Read reads a CSV file of codes. Columns are found by heading: themes; finding,
// key, or file and paragraph; polarity, which may be left out. Themes are ids or
// names with "|" or ";" between them, the weightiest first; an empty cell says
// that there is none. Nothing is taken when a row is bad: the error names line
// and column of each, up to ten.
func Read(in io.Reader, find Find, themes data.ThemeSet) ([]Code, error) {
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	head, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty: a heading and rows of finding, themes and polarity are wanted")
	}
	if err != nil {
		return nil, err
	}
	t := &table{csv: r, find: find, themes: themes, seen: map[string]int{}, place: map[string]int{}}
	if err := t.heading(head); err != nil {
		return nil, err
	}
	for len(t.bad) < mostErrors {
		line, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.bad = append(t.bad, err)
			break // what comes after a broken quotation cannot be told apart
		}
		t.row(line)
	}
	switch {
	case len(t.bad) > 0:
		return nil, errors.Join(t.bad...)
	case len(t.codes) == 0:
		return nil, errors.New("no rows below the heading")
	}
	return t.codes, nil
}

// table is a file that is being read.
type table struct {
	csv    *csv.Reader
	find   Find
	themes data.ThemeSet
	at     map[string]int // column -> place
	seen   map[string]int // key of a finding -> line
	place  map[string]int // key of a finding -> place among the codes
	codes  []Code
	bad    []error
}

func (t *table) heading(head []string) error {
	t.at = map[string]int{}
	for i, h := range head {
		h = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))
		if h == "id" {
			h = findingColumn
		}
		if _, twice := t.at[h]; twice {
			return fmt.Errorf("line 1: column %q stands twice", h)
		}
		t.at[h] = i
	}
	has := func(name string) bool { _, ok := t.at[name]; return ok }
	switch {
	case !has(themesColumn):
		return fmt.Errorf("line 1: no column %q among %s", themesColumn, strings.Join(head, ", "))
	case !has(findingColumn) && !has(keyColumn) && !(has(fileColumn) && has(paragraphColumn)):
		return fmt.Errorf("line 1: no column names the finding among %s: want finding, or key, or file and paragraph", strings.Join(head, ", "))
	}
	return nil
}

// row takes one row, or notes what is wrong with it.
func (t *table) row(line []string) {
	before := len(t.bad)
	wrong := func(column, format string, args ...any) {
		l, _ := t.csv.FieldPos(min(t.at[column], len(line)-1))
		t.bad = append(t.bad, fmt.Errorf("line %d, column %s: %w", l, column, fmt.Errorf(format, args...)))
	}
	cell := func(column string) string {
		at, ok := t.at[column]
		if !ok || at >= len(line) {
			return ""
		}
		return strings.TrimSpace(line[at])
	}
	ref, column := Ref{ID: strings.ToLower(cell(findingColumn)), Key: strings.ToLower(cell(keyColumn)), File: cell(fileColumn)}, findingColumn
	switch {
	case ref.ID != "":
	case ref.Key != "":
		column = keyColumn
	case ref.File != "":
		column = fileColumn
		n, err := strconv.Atoi(cell(paragraphColumn))
		if err != nil || n < 1 {
			wrong(paragraphColumn, "%q: want the number of the paragraph, from 1", cell(paragraphColumn))
		}
		ref.Paragraph = n
	default:
		wrong(t.naming(), "it names no finding")
	}
	themes := t.themesOf(cell(themesColumn), wrong)
	polarity := data.Polarity(strings.ToLower(cell(polarityColumn)))
	if polarity != "" && !polarity.Valid() {
		wrong(polarityColumn, "unknown polarity %q: strength, development, progress, recommendation, mixed or context is wanted", polarity)
	}
	if len(t.bad) > before {
		return
	}
	f, err := t.find(ref)
	if err != nil {
		wrong(column, "%w", err)
		return
	}
	l, _ := t.csv.FieldPos(0)
	if first, twice := t.seen[f.Key()]; twice {
		// Two items of the same words under one heading share a code.
		was := t.codes[t.place[f.Key()]]
		switch {
		case was.Finding == f.ID:
			wrong(column, "%s stands in line %d already", f.ID, first)
		case !slices.Equal(was.Themes, themes) || was.Polarity != polarity:
			wrong(column, "%s has the words and the heading of %s in line %d, and is coded otherwise: the two share one code", f.ID, was.Finding, first)
		}
		return
	}
	t.seen[f.Key()], t.place[f.Key()] = l, len(t.codes)
	t.codes = append(t.codes, Code{Key: f.Key(), Finding: f.ID, Inspection: f.Inspection, Text: data.Beginning(f.Text), Themes: themes, Polarity: polarity})
}

// naming is the column that a row without a finding lacks.
func (t *table) naming() string {
	for _, c := range []string{findingColumn, keyColumn} {
		if _, ok := t.at[c]; ok {
			return c
		}
	}
	return fileColumn
}

func (t *table) themesOf(cell string, wrong func(string, string, ...any)) []string {
	out := []string{}
	for _, word := range strings.FieldsFunc(cell, func(r rune) bool { return r == '|' || r == ';' }) {
		word = strings.TrimSpace(word)
		id, ok := themeOf(t.themes, word)
		switch {
		case !ok:
			wrong(themesColumn, "unknown theme %q: ids or names with | between them are wanted, see 'casebook themes'", word)
		case slices.Contains(out, id):
			wrong(themesColumn, "theme %q stands here twice", id)
		default:
			out = append(out, id)
		}
	}
	return out
}

// themeOf is the theme of an id or a name.
func themeOf(themes data.ThemeSet, word string) (string, bool) {
	if id := strings.ToLower(word); themes.Known(id) {
		return id, true
	}
	for _, t := range themes.List() {
		if strings.EqualFold(t.Label, word) {
			return t.ID, true
		}
	}
	f, gone := themes.Former(word) // it was coded before the theme was merged or hidden
	return f.ID, gone
}
