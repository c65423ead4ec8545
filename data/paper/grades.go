package paper

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/provenance"
)

// grades sets the judgements side by side, with what may be said of each.
func (s Subject) grades(d *document.Document) {
	x := s.sides()
	if len(s.Rows) == 0 {
		d.Paragraph("Neither gives a grade that could be shown.")
		return
	}
	t := document.Table{Caption: "Grades", Columns: []document.Column{{Name: "Judgement", Share: 22}, {Name: x[0].name, Share: 19}, {Name: x[1].name, Share: 19}, {Name: "What may be said", Share: 40}}}
	for _, r := range s.Rows {
		t.Rows = append(t.Rows, document.Row{Cells: []string{s.AreaName(r), gradeOf(r.A), gradeOf(r.B), s.named(r.Said())}})
	}
	d.Add(t)
}

// gradeOf is a grade in words, "-" for none.
func gradeOf(j *data.Judgement) string {
	if j == nil {
		return "-"
	}
	return j.Grade.Words()
}

// doubted lists the grades that are in doubt.
func (s Subject) doubted(d *document.Document) {
	if list := s.doubts(); len(list) > 0 {
		d.Heading("Grades in doubt")
		d.Add(document.Bullets(list...))
	}
}

// AreaName calls the area of a row as A's framework does, or as B's where A
// has none.
func (s Subject) AreaName(r compare.Row) string {
	if r.AreaA != "" {
		return r.AreaA.NameIn(s.A.Edition())
	}
	return r.AreaB.NameIn(s.B.Edition())
}

// doubts lists the grades that were not checked against a report, and those of
// which another source says otherwise.
func (s Subject) doubts() []string {
	var out []string
	for _, x := range s.sides() {
		for _, j := range x.in.Judgements {
			if j.Status != data.Unchecked && len(j.Also) == 0 {
				continue
			}
			one := x.in
			one.Judgements = []data.Judgement{j}
			facts := provenance.Grades(one, s.Sources)
			text := x.name + ", " + facts[0].String()
			for _, f := range facts[1:] {
				if f.Also {
					text += "; " + provenance.Otherwise + ": " + f.Text
				}
			}
			out = append(out, text)
		}
	}
	return out
}
