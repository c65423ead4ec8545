package england

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history/england"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// moverColumns are the widths of a move: the two grades with the inspections that
// gave them, and whether they compare.
type moverColumns struct{ name, move, grade, title, more int }

func (m *Model) moverWidths() moverColumns {
	w := m.inner()
	switch {
	case w < 60:
		return moverColumns{name: max(8, w-18), move: 5, grade: graded}
	case w < 98:
		title := min(20, (w-39)/2) // names keep 20 cells
		return moverColumns{name: w - 19 - 2*title, move: 5, grade: graded, title: title}
	}
	return moverColumns{name: 28, move: 5, grade: graded, title: 21, more: w - 90}
}

// both is how wide a grade and its inspection are.
func (c moverColumns) both() int {
	if c.title == 0 {
		return c.grade
	}
	return c.grade + 1 + c.title
}

// moverRow is a move with what was compared.
func (m *Model) moverRow(x england.Mover, under bool) string {
	st, w, c := m.settings.Style, m.moverWidths(), x.Change
	_, tone := draw.Change(c, st, 40)
	quiet := st.Dim
	if under {
		quiet = st.Selected
	}
	judged := func(j *data.Judgement, in data.Inspection) []cell {
		badge := m.badge("", "", quiet)
		if j != nil {
			badge = m.badge(j.Grade, draw.Grade(j, graded)[1:], quiet)
		}
		return []cell{{w: w.grade, drawn: badge}, {w: w.title, text: widget.Clean(in.Title(m.whole.Basis)), style: st.Dim}}
	}
	all := []cell{{w: w.name, text: widget.Clean(x.Authority.Name), style: st.Text}, {w: w.move, text: signs(&c), style: tone}}
	all = append(all, judged(c.A, x.From)...)
	all = append(all, judged(c.B, x.To)...)
	return m.joined(under, append(all, cell{w: w.more, text: c.Comparability(), style: st.Text}))
}

// signs say a change, or that the scale changed.
func signs(c *compare.Row) string {
	if c.OnlyScale() {
		return "scale"
	}
	return c.Signs()
}
