package paper

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/document"
)

// annex lists every finding that was compared under its themes: in a full
// paper by its beginning, in a short one by its place. A paper of the recommendations alone goes without.
func (s Subject) annex(d *document.Document) {
	if len(s.Comparison.Themes) == 0 || s.Hidden != nil && s.Hidden.Findings > 0 {
		return
	}
	d.Heading("Findings by theme")
	if !s.Full {
		s.places(d)
		return
	}
	for _, r := range s.Comparison.Themes {
		var list []string
		for _, f := range r.A {
			list = append(list, s.line(f))
		}
		for _, f := range r.B {
			list = append(list, s.line(f))
		}
		d.Add(document.Heading{Level: 3, Text: s.ThemeName(r.Theme) + ": " + s.named(r.Words())}, document.Bullets(list...))
	}
}

// places is a table of where the findings of each theme stand.
func (s Subject) places(d *document.Document) {
	t := document.Table{Caption: "Where the findings of each theme stand", Columns: []document.Column{{Name: "Theme", Share: 24}, {Name: s.sides()[0].name, Share: 38}, {Name: s.sides()[1].name, Share: 38}}}
	for _, r := range s.Comparison.Themes {
		t.Rows = append(t.Rows, document.Row{Cells: []string{s.ThemeName(r.Theme), standing(r.A), standing(r.B)}})
	}
	d.Add(document.Paragraph("By paragraph of the report, else by item of the source."), t)
}

// standing lists the places of findings by what the findings are: "needs work:
// 40, 41; strength: 7, item 3".
func standing(findings []data.Finding) string {
	var kinds []string
	at := map[string][]string{}
	for _, f := range findings {
		k := kind(f)
		if !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
		name := stated(f.Source.Paragraph)
		if name == "" {
			name = f.Where()
		}
		if !slices.Contains(at[k], name) {
			at[k] = append(at[k], name)
		}
	}
	for i, k := range kinds {
		kinds[i] = k + ": " + strings.Join(at[k], ", ")
	}
	return known(strings.Join(kinds, "; "))
}

// kind is what a finding is, and who says it where that is not Ofsted alone.
func kind(f data.Finding) string {
	what := f.Polarity.Name()
	if f.Weight == data.Serious {
		what += ", serious"
	}
	if f.Attribution != data.Ofsted || f.ReportedBy != "" {
		what += " (" + f.Speaker() + ")"
	}
	return what
}

// line is a finding in a line: what it is, how it begins and where it stands.
func (s Subject) line(f data.Finding) string {
	return s.sideOf(f).name + ", " + kind(f) + ": " + f.Quotation(cut(f.Text, lineLength)) + " (" + f.Where() + ")"
}

// lineLength is how many letters of a finding the annex shows: enough for the
// casebook's own wording, and to know a report's paragraph by.
const lineLength = 160
