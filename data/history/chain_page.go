package history

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/prose"
)

// Output is the chain with as many of its rows as are to be shown: all of
// them, or those of Only.
func (c Chain) Output(rows []ChainRow) document.Output {
	return document.Output{
		Page:   func() document.Document { return c.page(rows) },
		Record: func() any { return NewChainRecord(c, rows) },
		Rows:   cellRows().CSV(cellsOf(rows)),
	}
}

func (c Chain) page(rows []ChainRow) document.Document {
	p := &document.Document{Title: fmt.Sprintf("Matters of %s through %s", c.Authority.Name, prose.Count(len(c.Inspections), "inspection"))}
	for _, words := range data.UnreadableWords(c.Unreadable) {
		p.Fact("Damaged", words)
	}
	p.Fact("Nothing to read", strings.Join(c.Unread, ", "))
	if len(rows) == 0 {
		return *p
	}
	p.Heading("How to read it")
	for _, l := range append(Legend(), HeadsLegend()) {
		p.Paragraph(l)
	}
	if len(c.Returns) > 0 {
		p.Heading("What came back")
		for _, r := range c.Returns {
			p.Item("-", r.Row.Label+": "+r.Words, "")
		}
	}
	p.Heading("Matters")
	c.tableOnto(p, rows)
	p.Heading("Inspections")
	for _, in := range c.Inspections {
		_, year := Heads(in)
		p.Item(year, in.ShortName()+"; "+in.CoverageWords(), in.ID)
	}
	return *p
}

// tableOnto adds the signs of every matter, a column an inspection.
func (c Chain) tableOnto(p *document.Document, rows []ChainRow) {
	columns := []document.Column{{Name: "Matter", Wrap: true}, {Name: "By", Width: 9}}
	for _, in := range c.Inspections {
		kind, year := Heads(in)
		columns = append(columns, document.Column{Name: kind + " " + year, Width: data.HeadLetters, Wrap: true})
	}
	var lines [][]string
	for _, r := range rows {
		line := []string{r.Label, string(r.Status)}
		for _, x := range r.Cells {
			line = append(line, x.Sign())
		}
		lines = append(lines, line)
	}
	p.Table(columns, lines)
}

// cellOf is a cell with the matter that it says something of.
type cellOf struct {
	row  ChainRow
	cell Cell
}

func cellsOf(rows []ChainRow) func(yield func(cellOf, error) bool) {
	return func(yield func(cellOf, error) bool) {
		for _, r := range rows {
			for _, x := range r.Cells {
				if !yield(cellOf{r, x}, nil) {
					return
				}
			}
		}
	}
}

func cellRows() document.Rows[cellOf] {
	return document.Rows[cellOf]{
		Full: []string{"matter", "origin", "matter_status", "inspection", "state", "change", "partial", "status", "words", "findings"},
		Fields: func(x cellOf) []string {
			r, c := x.row, x.cell
			return []string{r.Label, r.Origin.ID, string(r.Status), c.Inspection.ID, string(c.State), string(c.Change), strconv.FormatBool(c.Partial),
				string(c.Status), c.Words, strings.Join(data.IDs(c.Findings), " ")}
		},
	}
}
