package agreement

import (
	"strconv"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/tag"
)

// Output is how far readers agree, one after the other, in every format. Findings
// are named by their ids, which records keep.
func Output(all []Agreement, themes data.ThemeSet, named map[string]string) document.Output {
	return document.Output{
		Page: func() document.Document {
			p := &document.Document{}
			for _, a := range all {
				a.onto(p, themes, named)
			}
			return *p
		},
		Record: func() any { return NewRecords(all, themes) },
	}
}

func (a Agreement) onto(p *document.Document, themes data.ThemeSet, named map[string]string) {
	p.Heading(a.Reader)
	for _, line := range append(a.Summary(), a.Sums()...) {
		p.Paragraph(line)
	}
	if a.Rows == 0 {
		return
	}
	var rows [][]string
	for _, f := range a.Figures(themes) {
		rows = append(rows, []string{f.Label, KappaText(f.Kappa, f.HasKappa), tag.ShareText(f.F1(), f.Got+f.Want),
			strconv.Itoa(f.Both), strconv.Itoa(f.Want), strconv.Itoa(f.Got)})
	}
	p.Table([]document.Column{{Name: "Theme", Width: 34, Wrap: true}, {Name: "Kappa", Width: 6, Right: true}, {Name: "Positive", Width: 8, Right: true},
		{Name: "Both", Width: 5, Right: true}, {Name: "Reader", Width: 6, Right: true}, {Name: "Here", Width: 5, Right: true}}, rows)
	if len(a.Disagreement) == 0 {
		return
	}
	p.Subheading("Findings on which they differ")
	for _, id := range a.Disagreement {
		p.Item("", named[id], "")
	}
}
