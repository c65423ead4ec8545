package table

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"maps"
	"strings"
	"sync"

	"casebook/data"
)

// statisticsHeadings says which sheet of the official statistics holds what
// under which heading, and of which framework: a release with other headings is
// other rows.
//
//go:embed statistics.csv
var statisticsHeadings []byte

// block is one inspection of an authority: in the sheet of 2009 to 2023 the column
// with its date of publication and those of its grades, in the sheet of a year
// the word in its type.
type block struct {
	sheet, word, published string
	framework              data.Framework
	kind                   data.Kind
	grades                 []gradeIn
}

type gradeIn struct {
	column string
	area   data.Area
}

// statisticsBlocks are the rows of the table of headings, those of one
// inspection together.
var statisticsBlocks = sync.OnceValue(func() []block {
	rows, _ := csv.NewReader(bytes.NewReader(statisticsHeadings)).ReadAll() // a test reads it too
	var out []block
	last := ""
	for i, r := range rows {
		if i == 0 {
			continue
		}
		if key := r[0] + "/" + r[1]; key != last || r[1] == "" {
			out = append(out, block{sheet: r[0], framework: data.Framework(r[2]), kind: data.Kind(r[3])})
			last = key
		}
		b := &out[len(out)-1]
		switch column := heading(r[4]); r[5] {
		case "":
		case "type":
			b.word = column
		case "published":
			b.published = column
		default:
			b.grades = append(b.grades, gradeIn{column, data.Area(r[5])})
		}
	}
	return out
})

func blocksOf(sheet string) []block {
	var out []block
	for _, b := range statisticsBlocks() {
		if b.sheet == sheet {
			out = append(out, b)
		}
	}
	return out
}

// history reads a row of the sheet of 2009 to 2023: all inspections of an
// authority. It says when each was published, never when it was made.
func (r *reader) history(c record) error {
	found := 0
	for _, b := range blocksOf("history") {
		for _, b := range c.blocks(b) {
			if c.get(b.published) == "" {
				continue
			}
			found++
			if err := r.published(c, b); err != nil {
				return err
			}
		}
	}
	if found == 0 {
		return c.wrong("authority", "no inspection in the row: want a date of publication")
	}
	return nil
}

// published reads one inspection of a row by its date of publication.
func (r *reader) published(c record, b block) error {
	in := data.Inspection{Framework: b.framework, Kind: b.kind, Coverage: data.NoText}
	one := c
	one.grid = c.withPublished(b.published)
	if err := r.placed(one, &in); err != nil {
		return err
	}
	for _, g := range b.grades {
		if err := r.graded(c, &in, g.area, g.column); err != nil {
			return err
		}
	}
	r.enter(one, in)
	return nil
}

// withPublished is the grid of a row whose publication stands in a column.
func (g grid) withPublished(column string) *grid {
	g.columns, g.heads = maps.Clone(g.columns), maps.Clone(g.heads)
	g.columns["published"], g.heads["published"] = g.columns[column], column
	return &g
}

// blocks are the inspections that a block without columns of grades stands for:
// "First" and "Second ILACS framework ...", as many as the sheet has.
func (c record) blocks(b block) []block {
	if len(b.grades) > 0 {
		return []block{b}
	}
	var out []block
	for _, column := range c.ordered() {
		if !strings.HasSuffix(column, b.published) {
			continue
		}
		one := b
		one.published = column
		for _, other := range c.ordered() {
			if a := areaOf("outcomes", other); a != "" && strings.HasPrefix(other, strings.TrimSuffix(column, "publication_date")) {
				one.grades = append(one.grades, gradeIn{other, a})
			}
		}
		out = append(out, one)
	}
	return out
}
