package paper

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/provenance"
)

// grades sets the judgements side by side, with what may be said of each.
func (s Subject) grades(d *document.Document) {
	d.Heading("Grades")
	if len(s.Rows) == 0 {
		d.Paragraph("No judgements to show.")
		return
	}
	change := "Change"
	if !s.OneAuthority() {
		change = "Difference"
	}
	t := document.Table{Caption: "Grades of A and B by judgement area", Columns: []document.Column{{Name: "Area", Share: 18}, {Name: s.side("A", s.A), Share: 16}, {Name: s.side("B", s.B), Share: 16},
		{Name: change, Share: 12}, {Name: "Comparable?", Share: 14}, {Name: "Why", Share: 24}}}
	for _, r := range s.Rows {
		t.Rows = append(t.Rows, document.Row{Cells: []string{s.AreaName(r), r.A.GradeText(), r.B.GradeText(), known(r.ChangeOrScale()), r.Comparable(), r.Reason}})
	}
	d.Add(t, document.Paragraph(compare.SignsLegend+". Where two judgements do not compare, no direction is given."))
	d.Add(document.Bullets(s.doubts()...))
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
	for _, x := range []struct {
		letter string
		in     data.Inspection
	}{{"A", s.A}, {"B", s.B}} {
		for _, j := range x.in.Judgements {
			if j.Status != data.Unchecked && len(j.Also) == 0 {
				continue
			}
			one := x.in
			one.Judgements = []data.Judgement{j}
			for _, f := range provenance.Grades(one, s.Sources) {
				if f.Also {
					f.Label += ", another source"
				}
				out = append(out, x.letter+", "+f.Label+": "+f.Text)
			}
		}
	}
	return out
}
