package paper

import (
	"slices"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/provenance"
)

// Licence is what must stand beside quoted words of reports.
const Licence = "Text in quotation marks is quoted from Ofsted's reports, and grades are Ofsted's: Crown copyright. Contains public sector information licensed under the Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/. Text without quotation marks is the casebook's own wording of a source."

// sourced says where the facts come from and how the dates are known.
func (s Subject) sourced(d *document.Document) {
	d.Heading("Sources")
	for _, x := range s.sides() {
		d.Subheading("How dates and grades of " + x.report + " are known")
		var facts document.Facts
		for _, f := range provenance.Known(x.in, s.Sources) {
			if f.Also {
				f.Label += ", another source"
			}
			facts = append(facts, document.Fact{Label: f.Label, Text: f.Text})
		}
		d.Add(facts)
	}
	d.Subheading("Documents")
	t := document.Table{Caption: "Documents that the facts of this paper rest on", Columns: []document.Column{{Name: "Document", Share: 30}, {Name: "What it is", Share: 30}, {Name: "Web address or SHA-256 of the file", Share: 40}}}
	for _, id := range s.used() {
		src := s.Sources[id]
		name := src.Document
		if name == "" {
			name = src.Name()
		}
		if name == "" {
			name = id
		}
		trace := src.URL
		if src.Hash != "" {
			trace = src.Hash
		}
		t.Rows = append(t.Rows, document.Row{Cells: []string{name, provenance.Describe(id, s.Sources), known(trace)}})
	}
	d.Add(t)
}

// used lists the sources of what the paper shows, in order of appearance.
func (s Subject) used() []string {
	var out []string
	add := func(ids ...string) {
		for _, id := range ids {
			if id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	finding := func(f data.Finding) {
		add(f.Source.ID)
		if f.ConfirmedBy != nil {
			add(f.ConfirmedBy.ID)
		}
	}
	for _, in := range []data.Inspection{s.A, s.B} {
		add(in.Inspected.Source, in.Published.Source)
		add(in.Inspected.Confirmed...)
		add(in.Published.Confirmed...)
		for _, j := range in.Judgements {
			add(j.Source)
			add(j.Confirmed...)
			for _, o := range j.Also {
				add(o.Source)
			}
		}
	}
	for _, m := range s.Matters {
		finding(m.Finding)
		for _, l := range slices.Concat(m.B, m.Again) {
			finding(l.Finding)
		}
	}
	for _, f := range s.New {
		finding(f)
	}
	for _, r := range s.Comparison.Themes {
		for _, f := range slices.Concat(r.A, r.B) {
			finding(f)
		}
	}
	return out
}

// colophon says what the reader may do with the paper and what it was made of.
func (s Subject) colophon(d *document.Document) {
	d.Heading("Licence and origin")
	made := "Made with casebook, an offline casebook of inspection findings"
	if s.Facts != "" {
		made += ", on its built-in facts of version " + s.Facts + " and the documents named above"
	}
	made += "."
	if s.On != "" {
		made += " " + s.On.String() + "."
	}
	d.Add(document.Paragraph(Licence), document.Paragraph(made))
}
