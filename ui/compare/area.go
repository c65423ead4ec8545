package compare

import (
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/widget"
)

// areaGroups are the judgement areas that are shown.
func (m *Model) areaGroups() []group {
	var out []group
	for i, x := range m.pair.Areas {
		if !m.changed || !x.Stayed() {
			out = append(out, group{kind: ofArea, id: "area:" + string(x.Area), at: i, a: x.A, b: x.B})
		}
	}
	return out
}

func (m *Model) areaName(x compare.AreaRow) string {
	switch {
	case x.Judged != nil:
		return strings.TrimSpace(m.table().AreaName(*x.Judged, m.inner()))
	case x.Area == "":
		return "No judgement area known"
	}
	return x.Area.Name()
}

// areaReason is an area's grades and what may be said of them, and what its
// findings say.
func (m *Model) areaReason(x compare.AreaRow) string {
	var out string
	switch r := x.Judged; {
	case r != nil:
		out = "Grades: A " + gradeWords(r.A) + ", B " + gradeWords(r.B) + "; " + r.Said()
	case x.Area != "":
		out = "No grade of it in A or B"
	}
	if x.Told.Reason == "" {
		return out
	}
	return strings.TrimPrefix(out+". Findings: "+x.Told.Reason, ". ")
}

func gradeWords(j *data.Judgement) string {
	if j == nil {
		return data.NoGrade
	}
	if j.Status.NotChecked() {
		return j.Grade.Words() + "?"
	}
	return j.Grade.Words()
}

// layAreas draws the heading over the judgement areas.
func (m *Model) layAreas() widget.Laid {
	st := m.settings.Style
	s := &sheet{w: m.inner()}
	s.add("heading", 0, 0, "  "+st.Strong.Render("Judgement areas"))
	if len(m.pair.Areas) == 0 {
		s.note("Neither grades nor findings are held of A or B.", st.Text)
	}
	s.hidden(m, len(m.pair.Areas)-len(m.groups), "area")
	if doubts := m.unchecked(); len(doubts) > 0 {
		s.note("? = "+data.DoubtWords(doubts...)+".", st.Dim)
	}
	m.ungraded(s)
	s.voices(m)
	return s.Laid
}
