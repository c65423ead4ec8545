package tag

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"casebook/data"
)

// labelColumns are the columns of a file of labels by their headings; a second
// reader's may be left out, both together.
var labelColumns = [...]string{"text", "themes_1", "polarity_1", "themes_2", "polarity_2"}

// optional is the first of labelColumns that may be left out.
const optional = 3

// Labels are paragraphs that people coded.
type Labels struct {
	Rows    []Row
	Readers int // 1 or 2
}

// Evaluate reads a CSV file of coded paragraphs and the tagger's own reading
// of each. Columns are found by heading: text; themes_1 and polarity_1; and for
// a second reader themes_2 and polarity_2. Themes are ids with "|" between
// them, the one that the paragraph is about most first. The polarity compared
// is that of the words, since a row does not say where its paragraph stands.
// Nothing is measured when a row is bad: the error names line and column of
// each, up to ten.
func (t *Tagger) Evaluate(r io.Reader) (Labels, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if errors.Is(err, io.EOF) {
		return Labels{}, errors.New("the file is empty: a heading and rows of text, themes_1 and polarity_1 are wanted")
	}
	if err != nil {
		return Labels{}, err
	}
	at, err := labelPlaces(head)
	if err != nil {
		return Labels{}, err
	}
	out := Labels{Readers: 2}
	if at[optional] < 0 {
		out.Readers = 1
	}
	var bad []error
	for len(bad) < mostErrors {
		line, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			bad = append(bad, err)
			break // what comes after a broken quotation cannot be told apart
		}
		row, wrong := t.labelRow(in, line, at, out.Readers)
		bad = append(bad, wrong...)
		out.Rows = append(out.Rows, row)
	}
	switch {
	case len(bad) > 0:
		return Labels{}, errors.Join(bad...)
	case len(out.Rows) == 0:
		return Labels{}, errors.New("no rows below the heading")
	}
	return out, nil
}

// mostErrors is how many bad rows are named before reading stops.
const mostErrors = 10

// labelPlaces finds the columns; -1 stands for one that is left out.
func labelPlaces(head []string) ([len(labelColumns)]int, error) {
	var at [len(labelColumns)]int
	for i := range head {
		head[i] = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(head[i], "\ufeff")))
	}
	for i, name := range labelColumns {
		at[i] = slices.Index(head, name)
		if at[i] < 0 && (i < optional || i > optional && at[optional] >= 0) {
			return at, fmt.Errorf("line 1: no column %q among %s", name, strings.Join(head, ", "))
		}
	}
	return at, nil
}

// labelRow reads one row.
func (t *Tagger) labelRow(in *csv.Reader, line []string, at [len(labelColumns)]int, readers int) (Row, []error) {
	var bad []error
	wrong := func(column int, format string, args ...any) {
		l, _ := in.FieldPos(min(at[column], len(line)-1))
		bad = append(bad, fmt.Errorf("line %d, column %s: %w", l, labelColumns[column], fmt.Errorf(format, args...)))
	}
	cell := func(column int) string {
		if at[column] >= len(line) {
			wrong(column, "the row ends before it")
			return ""
		}
		return strings.TrimSpace(line[at[column]])
	}
	text := cell(0)
	if text == "" && len(bad) == 0 {
		wrong(0, "no text: there is nothing to read")
	}
	s := t.Suggest(text, "", false)
	row := Row{Got: Reading{s.Themes, s.Polarity}}
	for r := range readers {
		themes, polarity := 1+2*r, 2+2*r
		for _, id := range strings.Split(cell(themes), "|") {
			id = strings.TrimSpace(id)
			if _, ok := t.themes.place[id]; !ok {
				wrong(themes, "unknown theme %q: ids with | between them are wanted", id)
			}
			row.Want[r].Themes = append(row.Want[r].Themes, id)
		}
		row.Want[r].Polarity = data.Polarity(cell(polarity))
		if !row.Want[r].Polarity.Valid() {
			wrong(polarity, "unknown polarity %q: strength, development, progress, recommendation, mixed or context is wanted", row.Want[r].Polarity)
		}
	}
	return row, bad
}
