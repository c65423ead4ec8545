package agreement

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/coded"
)

// Find looks a finding up. Its error says what is wrong with the reference.
type Find func(coded.Ref) (data.Finding, error)

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

// Read reads a CSV file of codes. Columns are found by heading: themes; finding,
// key, or file and paragraph; polarity, which may be left out. Themes are ids or
// names with "|" or ";" between them, the weightiest first; an empty cell says
// that there is none. Nothing is taken when a row is bad: the error names line
// and column of each, up to ten.
func Read(in io.Reader, find Find, themes data.ThemeSet) ([]Code, error) {
	file, err := coded.Open(in, "finding, themes and polarity", map[string]string{"id": findingColumn})
	if err != nil {
		return nil, err
	}
	t := &table{Table: file, find: find, themes: themes, seen: map[string]int{}, place: map[string]int{}}
	if err := t.Wants(themesColumn); err != nil {
		return nil, err
	}
	if !t.Has(findingColumn) && !t.Has(keyColumn) && !(t.Has(fileColumn) && t.Has(paragraphColumn)) {
		return nil, fmt.Errorf("line 1: no column names the finding among %s: want finding, or key, or file and paragraph", t.Headings())
	}
	if err := t.Each(t.row); err != nil {
		return nil, err
	}
	return t.codes, nil
}

// table is a file that is being read.
type table struct {
	*coded.Table
	find   Find
	themes data.ThemeSet
	seen   map[string]int // key of a finding -> line
	place  map[string]int // key of a finding -> place among the codes
	codes  []Code
}

// row takes one row, or notes what is wrong with it.
func (t *table) row() {
	before := t.Faults()
	ref, column := coded.Ref{ID: strings.ToLower(t.Cell(findingColumn)), Key: strings.ToLower(t.Cell(keyColumn)), File: t.Cell(fileColumn)}, findingColumn
	switch {
	case ref.ID != "":
	case ref.Key != "":
		column = keyColumn
	case ref.File != "":
		column = fileColumn
		n, err := strconv.Atoi(t.Cell(paragraphColumn))
		if err != nil || n < 1 {
			t.NoParagraph(paragraphColumn)
		}
		ref.Paragraph = n
	default:
		t.Wrong(t.naming(), "it names no finding")
	}
	themes := t.themesOf(t.Cell(themesColumn))
	var polarity data.Polarity
	if word := strings.ToLower(t.Cell(polarityColumn)); word != "" {
		polarity = t.Polarity(polarityColumn, word)
	}
	if t.Faults() > before {
		return
	}
	f, err := t.find(ref)
	if err != nil {
		t.Wrong(column, "%w", err)
		return
	}
	if first, twice := t.seen[f.Key()]; twice {
		// Two items of the same words under one heading share a code.
		was := t.codes[t.place[f.Key()]]
		switch {
		case was.Finding == f.ID:
			t.Wrong(column, "%s stands in line %d already", f.ID, first)
		case !slices.Equal(was.Themes, themes) || was.Polarity != polarity:
			t.Wrong(column, "%s has the words and the heading of %s in line %d, and is coded otherwise: the two share one code", f.ID, was.Finding, first)
		}
		return
	}
	t.seen[f.Key()], t.place[f.Key()] = t.Line(), len(t.codes)
	t.codes = append(t.codes, Code{Key: f.Key(), Finding: f.ID, Inspection: f.Inspection, Text: data.Beginning(f.Text), Themes: themes, Polarity: polarity})
}

// naming is the column that a row without a finding lacks.
func (t *table) naming() string {
	for _, c := range []string{findingColumn, keyColumn} {
		if t.Has(c) {
			return c
		}
	}
	return fileColumn
}

func (t *table) themesOf(cell string) []string {
	out := []string{}
	for _, word := range strings.FieldsFunc(cell, func(r rune) bool { return r == '|' || r == ';' }) {
		word = strings.TrimSpace(word)
		id, ok := themeOf(t.themes, word)
		switch {
		case !ok:
			t.Wrong(themesColumn, "unknown theme %q: ids or names with | between them are wanted, see 'casebook themes'", word)
		case slices.Contains(out, id):
			t.Wrong(themesColumn, "theme %q stands here twice", id)
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
