package history

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/prose"
)

// Title names the chain on screens and papers.
func (c Chain) Title() string {
	return fmt.Sprintf("The story of %s through %s", c.Authority.Name, prose.Count(len(c.Inspections), "inspection"))
}

// Output is the chain with as many of its matters as are to be shown: all of
// them, those of Only or of OnlyAgain.
func (c Chain) Output(matters []ChainRow) document.Output {
	all := slices.Concat(c.Areas, c.Themes, matters)
	return document.Output{
		Page:   func() document.Document { return c.page(matters) },
		Record: func() any { return NewChainRecord(c, matters) },
		Rows:   cellRows(c).CSV(cellsOf(all)),
	}
}

// page is the paper of a story: what to know first, what keeps coming, then
// areas, themes and matters in words.
func (c Chain) page(matters []ChainRow) document.Document {
	p := &document.Document{Title: c.Title()}
	for _, words := range data.UnreadableWords(c.Unreadable) {
		p.Fact("Damaged", words)
	}
	if len(matters)+len(c.Areas)+len(c.Themes) == 0 {
		return *p
	}
	p.Fact("Years", c.Basis.Reading())
	p.Heading("Inspections")
	for _, in := range c.Inspections {
		_, year := Heads(in, c.Basis)
		p.Item(year, in.ShortName()+": "+c.overallLine(in)+"; "+c.Holding(in), "")
	}
	if len(c.Again) > 0 {
		p.Heading("Raised again and again")
		for _, a := range c.Again {
			p.Item("-", a.Row.Label+": "+a.Words, "")
		}
	}
	if len(c.Returns) > 0 {
		p.Heading("What came back")
		for _, r := range c.Returns {
			p.Item("-", r.Row.Label+": "+r.Words, "")
		}
	}
	c.meanings(p)
	for _, x := range []struct {
		kind Kind
		rows []ChainRow
	}{{AreaRow, c.Areas}, {ThemeRow, c.Themes}, {MatterRow, matters}} {
		if len(x.rows) > 0 {
			p.Heading(x.kind.Heading())
			p.Paragraph(x.kind.Reading())
			c.tableOnto(p, x.kind, x.rows)
		}
	}
	return *p
}

// meanings says before the tables what their words mean.
func (c Chain) meanings(p *document.Document) {
	p.Heading("What the words mean")
	for _, ch := range data.Changes() {
		p.Item("-", ch.Words()+": "+ch.Meaning(), "")
	}
	p.Paragraph("A and B are two inspections that follow each other, A the earlier one. " + compare.StatusesMean)
}

// Reading says how to read the rows of a kind.
func (k Kind) Reading() string {
	switch k {
	case AreaRow:
		return "Each grade, and where it went from the last inspection that was graded: " + compare.SignsLegend() + "; in brackets where the two compare with care only."
	case ThemeRow:
		return "What became of each theme beside the last full inspection of which something is held to read; before there is one, what the inspection says on balance. (part): " + partly
	}
	return "What became of each matter since the inspection before that takes a side, or how it was first spoken of. Silence is never taken for a remedy. (part): " + partly
}

const partly = "the source is partial or damaged, or a visit to one service; what it does not say may still be so."

// overallLine is the overall grade in few words, or that there is none and why.
func (c Chain) overallLine(in data.Inspection) string {
	if in.OverallStatus() != data.OverallGiven {
		return c.noOverall(in, ", ")
	}
	return strings.ToLower(in.OverallWords()) + " overall"
}

// noOverall says of an inspection without an overall grade which its authority was
// given last, or where none was why there is none.
func (c Chain) noOverall(in data.Inspection, between string) string {
	if last := lastOf(c.Inspections, in); last.Given != nil {
		return data.NoOverall + "; " + last.Words()
	}
	return data.NoOverall + between + in.OverallStatus().Words()
}

// part reports whether a part of an inspection is held, or it looked at one
// service.
func (c Chain) part(in data.Inspection) bool {
	return in.Coverage.Part() || !in.Framework.Graded() || c.lost(in.ID) > 0
}

// tableOnto adds every row in words, a column an inspection that says something
// of a row.
func (c Chain) tableOnto(p *document.Document, kind Kind, rows []ChainRow) {
	columns := []document.Column{{Name: map[Kind]string{AreaRow: "Area", ThemeRow: "Theme", MatterRow: "Matter"}[kind], Width: 30, Wrap: true}}
	var shown []int
	for i, in := range c.Inspections {
		if slices.ContainsFunc(rows, func(r ChainRow) bool { return r.Cells[i].State.said() }) {
			_, year := Heads(in, c.Basis)
			shown = append(shown, i)
			name := in.ShortName() + " " + year
			if kind != AreaRow && c.part(in) {
				name += " (part)"
			}
			columns = append(columns, document.Column{Name: name, Width: 16, Wrap: true})
		}
	}
	last := map[Kind]string{AreaRow: "Latest", ThemeRow: "By", MatterRow: "Through the years"}[kind]
	columns = append(columns, document.Column{Name: last, Width: 16, Wrap: true})
	t := document.Table{Columns: columns, Parted: true}
	for _, r := range rows {
		line := []string{r.Label}
		for _, i := range shown {
			line = append(line, r.Cells[i].Brief())
		}
		t.Rows = append(t.Rows, document.Row{Cells: append(line, c.lastly(r))})
	}
	p.Add(t)
}

// lastly closes a row: an area's latest grade, who says what a theme's findings
// are about, or what is said of a matter through the years.
func (c Chain) lastly(r ChainRow) string {
	switch r.Kind {
	case AreaRow:
		for _, x := range slices.Backward(r.Cells) {
			if x.Grade != "" {
				return x.Grade.Words() + " " + c.when(x)
			}
		}
		return ""
	case ThemeRow:
		return string(r.Status)
	}
	return strings.Join(slices.DeleteFunc([]string{string(r.Status), c.Short(r)}, func(s string) bool { return s == "" }), ", ")
}

// cellOf is a cell with the row that it says something of.
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

func cellRows(chain Chain) document.Rows[cellOf] {
	return document.Rows[cellOf]{
		Full: []string{"row", "label", "origin", "row_status", "raised_again", "came_back", "inspection", "state", "grade", "change", "verdict", "partial", "status", "words", "findings"},
		Fields: func(x cellOf) []string {
			r, c := x.row, x.cell
			times, back := "", ""
			if a, ok := chain.RaisedAgain(r); ok {
				times = strconv.Itoa(len(a.Cells))
			}
			if b, ok := chain.Came(r); ok {
				back = b.Words
			}
			return []string{string(r.Kind), r.Label, r.Origin.ID, string(r.Status), times, back, c.Inspection.ID, string(c.State), string(c.Grade), string(c.Change), string(c.Verdict),
				strconv.FormatBool(c.Partial), string(c.Status), c.Words, strings.Join(data.IDs(c.Findings), " ")}
		},
	}
}
