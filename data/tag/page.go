package tag

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/document"
)

// Output is how the tagger agrees with each reader, in every format.
func (l Labels) Output(themes data.ThemeSet) document.Output {
	return document.Output{
		Page:   func() document.Document { return l.page(themes) },
		Record: func() any { return NewRecords(l, themes) },
	}
}

// page is the sums of every reader, then of each the themes and polarity.
func (l Labels) page(themes data.ThemeSet) document.Document {
	p := &document.Document{}
	for r := range l.Readers {
		m := Measured(l.Rows, r)
		p.Paragraph(fmt.Sprintf("themes against reader %d: micro-F1 %.3f, first theme %.1f %%, polarity %.1f %% of %d",
			r+1, m.F1(), m.FirstShare(), m.PolarityShare(), m.Rows))
	}
	for r := range l.Readers {
		if guessed := Measured(unsure(l.Rows, true), r); guessed.Rows > 0 {
			sure := Measured(unsure(l.Rows, false), r)
			p.Paragraph(fmt.Sprintf("of these %d are said to be unsure: first theme %.1f %%, polarity %.1f %% against reader %d; of the others %.1f %% and %.1f %%",
				guessed.Rows, guessed.FirstShare(), guessed.PolarityShare(), r+1, sure.FirstShare(), sure.PolarityShare()))
		}
	}
	p.Paragraph(l.Read.summary())
	for r := range l.Readers {
		m := Measured(l.Rows, r)
		p.Heading(fmt.Sprintf("Themes against reader %d", r+1))
		p.Paragraph("Precision: of those suggested, the share that the reader named; recall: of those that the reader named, the share suggested.")
		m.themesOnto(p, themes)
		p.Heading(fmt.Sprintf("Polarity against reader %d", r+1))
		p.Paragraph("What the reader said, by row, and what was suggested, by column.")
		m.polarityOnto(p, fmt.Sprintf("Reader %d", r+1))
	}
	return *p
}

// summary says by what the rows were read.
func (w LookupCounts) summary() string {
	var parts []string
	for _, x := range []struct {
		n    int
		what string
	}{
		{w.Held, "as your casebook holds the paragraph, with its section"},
		{w.Alone, "by the row's text alone, as your casebook holds no such paragraph or the row names none"},
		{w.Differs, "by the row's text alone, as your casebook holds another text there"},
	} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", x.n, x.what))
		}
	}
	return "rows read: " + strings.Join(parts, "; ")
}

func (m Measure) themesOnto(p *document.Document, themes data.ThemeSet) {
	var rows [][]string
	for _, t := range m.themes(themes) {
		rows = append(rows, []string{t.Theme, ShareText(t.Precision(), t.Got), ShareText(t.Recall(), t.Want), strconv.Itoa(t.Got), strconv.Itoa(t.Want), strconv.Itoa(t.Both)})
	}
	p.Table([]document.Column{{Name: "Theme", Width: 16}, {Name: "Precision", Width: 9, Right: true}, {Name: "Recall", Width: 6, Right: true},
		{Name: "Suggested", Width: 9, Right: true}, {Name: "Reader", Width: 6, Right: true}, {Name: "Both", Width: 4, Right: true}}, rows)
}

func (m Measure) polarityOnto(p *document.Document, reader string) {
	named := m.polarities()
	columns := []document.Column{{Name: reader, Width: 16}}
	for _, got := range named {
		columns = append(columns, document.Column{Name: string(got), Width: 14, Right: true})
	}
	var rows [][]string
	for _, want := range named {
		cells := []string{string(want)}
		for _, got := range named {
			cells = append(cells, strconv.Itoa(m.Pairs[Pair{want, got}]))
		}
		rows = append(rows, cells)
	}
	p.Table(columns, rows)
}

// themeMeasure is how one theme agrees.
type themeMeasure struct {
	Theme string // id
	Agreement
}

// themes are those that anybody named, in the order of the list.
func (m Measure) themes(of data.ThemeSet) []themeMeasure {
	var out []themeMeasure
	for _, t := range of.List() {
		if a, ok := m.By[t.ID]; ok {
			out = append(out, themeMeasure{t.ID, a})
		}
	}
	return out
}

// polarities are those that the reader or the tagger gave.
func (m Measure) polarities() []data.Polarity {
	var out []data.Polarity
	for p := range m.Pairs {
		out = append(out, p.Want, p.Got)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ShareText is a share of n: of nothing there is none.
func ShareText(x float64, n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", x)
}
