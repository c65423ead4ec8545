package compare

import (
	"fmt"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// layTable draws the judgement areas. What may not be compared gets no arrow.
func (m *Model) layTable() widget.Laid {
	st, t := m.settings.Style, m.table()
	s := &sheet{w: m.inner()}
	rows, hidden := m.judged()
	if len(m.pair.Rows) > 0 {
		s.text(t.Head())
	}
	for i, r := range rows {
		s.add(fmt.Sprintf("row:%d", i), 0, 0, t.Row(r)...)
	}
	s.hidden(m, hidden, "judgement")
	if doubts := m.unchecked(); len(doubts) > 0 {
		s.note("? = "+data.DoubtWords(doubts...)+".", st.Dim)
	}
	m.ungraded(s)
	return s.Laid
}

// judged are the judgement rows to show, and how many are hidden.
func (m *Model) judged() (rows []compare.Row, hidden int) {
	for _, r := range m.pair.Rows {
		if m.changed && r.Direction == compare.Level {
			hidden++
			continue
		}
		rows = append(rows, r)
	}
	return rows, hidden
}

// table is how the judgements are drawn.
func (m *Model) table() draw.Table {
	a, b := m.pair.A, m.pair.B
	return draw.Table{
		Style: m.settings.Style, Width: m.inner(), Basis: m.settings.Basis, A: a, B: b, Reasons: true, LeadA: "A  ", LeadB: "B  ",
	}
}

// unchecked are the statuses of grades that nobody checked.
func (m *Model) unchecked() []data.Status {
	var out []data.Status
	for _, r := range m.pair.Rows {
		for _, j := range []*data.Judgement{r.A, r.B} {
			if j != nil && j.Status.NotChecked() {
				out = append(out, j.Status)
			}
		}
	}
	return out
}

// ungraded says for a visit which grade stands.
func (m *Model) ungraded(s *sheet) {
	for i, in := range []data.Inspection{m.pair.A, m.pair.B} {
		if in.Framework.Graded() {
			if len(in.Judgements) == 0 {
				s.note(sideName(i+1)+" ("+in.Title(m.settings.Basis)+"): "+in.LackOfGrades(), m.settings.Style.Text)
			}
			continue
		}
		s.note(fmt.Sprintf("%s (%s): %s %s", sideName(i+1), in.Title(m.settings.Basis), in.LackOfGrades(),
			draw.Standing(m.pair.standing[i], m.pair.stands[i])), m.settings.Style.Text)
	}
}
