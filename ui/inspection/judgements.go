package inspection

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/mark"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// judgements is the table beside the graded inspection before this one.
func (m *Model) judgements() section {
	w, st := m.whole, m.settings.Style
	in := w.Inspection
	return section{id: "judgements", title: "Judgements", lay: func(s *sheet) {
		t := draw.Table{Style: st, Width: s.w, Basis: m.settings.Basis, B: in, OfB: true}
		rows := w.Rows
		if w.Previous != nil {
			t.A = *w.Previous
		} else {
			rows = alone(in)
		}
		if len(rows) > 0 {
			s.Lines = append(s.Lines, t.Head())
		}
		for i, r := range rows {
			s.add(rowStop+strconv.Itoa(i), t.Row(r)...)
		}
		for i, l := range m.statedIn() {
			s.para(lineStop+"j"+strconv.Itoa(i), l, st.Dim, "")
		}
		m.standing(s)
	}}
}

// alone makes rows of an inspection that has none before it to be held against.
func alone(in data.Inspection) []compare.Row {
	var rows []compare.Row
	for _, a := range data.Areas() {
		if j, ok := in.Judgement(a); ok {
			rows = append(rows, compare.Row{Area: a, AreaB: a, B: &j, State: compare.NotComparable})
		}
	}
	return rows
}

// statedIn groups the judgements by where their grades are stated.
func (m *Model) statedIn() []string {
	in := m.whole.Inspection
	var keys []string
	of := map[string][]string{}
	var conflicts []string
	for _, j := range in.Judgements {
		k := j.Status.Words()
		if j.Status.NotChecked() {
			k = "? " + k
		}
		if j.Page > 0 {
			k += ", page " + strconv.Itoa(j.Page)
		}
		if s, ok := m.whole.Sources[j.Source]; ok && !j.Status.NotChecked() {
			k += " (" + s.Name() + ")"
		}
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
		of[k] = append(of[k], j.Area.NameIn(in.Edition()))
		for _, o := range j.Also {
			conflicts = append(conflicts, mark.Disputed+" "+j.Area.NameIn(in.Edition())+": another source says "+o.Grade.Words()+", "+o.Status.Words()+".")
		}
		if j.Note != "" {
			conflicts = append(conflicts, j.Area.NameIn(in.Edition())+": "+j.Note+".")
		}
	}
	var out []string
	for _, k := range keys {
		out = append(out, widget.Clean("Grades "+k+": "+strings.Join(of[k], "; ")+"."))
	}
	for _, c := range conflicts {
		out = append(out, widget.Clean(c))
	}
	return out
}

// standing says why there is no grade, and for an ungraded visit which stands.
func (m *Model) standing(s *sheet) {
	w := m.whole
	text := w.Inspection.LackOfGrades()
	switch status := w.Inspection.OverallStatus(); {
	case status == data.NeverGraded:
		text += " " + draw.Standing(w.Standing, w.HasGrade)
	case text == "":
		text = w.Last.Explained()
	}
	if text != "" {
		s.para(lineStop+"standing", text, m.settings.Style.Text, "")
	}
}
