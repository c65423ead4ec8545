package england

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/history/england"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

func (m *Model) heads() string {
	var all []cell
	switch m.view {
	case movers:
		w := m.moverWidths()
		all = []cell{{w: w.name, text: "Authority"}, {w: w.move, text: "Move"}, {w: w.both(), text: "From"}, {w: w.both(), text: "To"}, {w: w.more, text: "Comparable?"}}
	case byYear, byFramework:
		return m.spreadHeads()
	default:
		all = m.authorityHeads(columnsOf(m.inner()))
	}
	return m.quiet(all)
}

func (m *Model) authorityHeads(c columns) []cell {
	out := []cell{{w: c.name, text: "Authority"}}
	for i, a := range data.ColumnAreas() {
		out = append(out, cell{w: graded, text: a.Column(), tight: i > 0})
	}
	overall := cell{w: c.grade, text: draw.OverallHead, tight: true}
	if c.words > 0 {
		overall = cell{w: c.grade + 1 + c.words, text: data.Overall.Name(), tight: true}
	}
	known := "Known"
	if c.known > 16 {
		known = "How it is known"
	}
	out = append(out, cell{w: c.apart, tight: true}, overall, cell{w: c.dated, text: m.dateHead()}, cell{w: c.age, text: "    Age"[max(0, 7-c.age):]}, cell{w: c.last, text: "   Last"[max(0, 7-c.last):]})
	return append(out, cell{w: c.moved, text: "Moved"}, cell{w: c.past, text: "Over time"}, cell{w: c.known, text: known})
}

// authorityRow is an authority with the grades in force.
func (m *Model) authorityRow(r england.Row, under bool) string {
	st, c := m.settings.Style, columnsOf(m.inner())
	quiet := st.Dim
	if under {
		quiet = st.Selected
	}
	name, dated := widget.Clean(r.Authority.Name), ""
	if !r.Current {
		name += " (abolished)"
	}
	if r.HasGrade {
		dated = m.dated(r)
	}
	all := []cell{{w: c.name, text: name, style: st.Text}}
	for i, a := range data.ColumnAreas() {
		g := r.Grade(a)
		all = append(all, cell{w: graded, drawn: m.badge(g, strings.TrimPrefix(r.Letter(a), g.Letter()), quiet), tight: i > 0})
	}
	w, look := c.grade, st
	if c.words > 0 {
		w += 1 + c.words
	}
	if under {
		look.Text, look.Quiet = st.Selected, st.Selected
	}
	all = append(all, cell{w: c.apart, tight: true}, cell{w: w, drawn: draw.StandingBadge(r.Standing, r.HasGrade, w, look), tight: true})
	change, _ := r.Change(m.area)
	moved, tone := signs(&change), st.Text
	if change.Direction != "" || change.OnlyScale() {
		said, as := draw.Change(change, st, c.moved)
		tone = as
		if change.Direction == compare.Level {
			tone = st.Dim
		}
		switch {
		case c.moved > 5 && change.State != compare.Same && !change.OnlyScale():
			moved = "(" + said + ")" // with care only
		case c.moved > 5:
			moved = said
		}
	}
	all = append(all, cell{w: c.dated, text: dated, style: st.Dim}, cell{w: c.age, text: brief(r.Age), style: st.Text}, cell{w: c.last, text: brief(r.SinceLast), style: st.Dim})
	all = append(all, cell{w: c.moved, text: moved, style: tone}, cell{w: c.past, drawn: m.past(r, c.past, quiet)}, cell{w: c.known, text: known(r, c.known), style: st.Dim})
	return m.joined(under, all)
}

// badge is a grade with the mark of what is doubted about it, graded cells wide; a
// dash where there is none.
func (m *Model) badge(g data.Grade, doubt string, quiet style.Ink) string {
	st := m.settings.Style
	if g == "" {
		st.Quiet = quiet
		return draw.NoBadge("", doubt, graded, st)
	}
	return draw.Badge(g, st) + quiet.Render(widget.Fit(doubt, graded-draw.BadgeCells, ""))
}

// past is the overall grades over time in w cells, the latest where there is not
// room for all.
func (m *Model) past(r england.Row, w int, quiet style.Ink) string {
	if w <= 0 {
		return ""
	}
	st, all := m.settings.Style, r.Graded()
	var b strings.Builder
	left, gap := w, len(all)*(draw.BadgeCells+1)-1 <= w
	if n := (w - 1) / draw.BadgeCells; len(all)*draw.BadgeCells > w {
		all = all[len(all)-n:]
		b.WriteString(quiet.Render(widget.Fit(st.Glyphs.Ellipsis, w-n*draw.BadgeCells, "")))
		left = n * draw.BadgeCells
	}
	for i, in := range all {
		if i > 0 && gap {
			b.WriteString(quiet.Render(" "))
			left--
		}
		if g := in.OverallGrade(); g == "" {
			b.WriteString(quiet.Render(" " + st.Glyphs.Dash + " "))
		} else {
			b.WriteString(draw.Badge(g, st))
		}
		left -= draw.BadgeCells
	}
	return b.String() + quiet.Render(strings.Repeat(" ", max(0, left)))
}

// dateHead says which date a grade is dated by.
func (m *Model) dateHead() string {
	if m.whole.Basis == data.ByInspected {
		return "Inspected"
	}
	return "Published"
}

// dated is the date of a grade in force; the other date never stands in for
// one that is not known.
func (m *Model) dated(r england.Row) string {
	return r.Dated.Short()
}

// known says where a grade is known from, as fully as w cells let.
func known(r england.Row, w int) string {
	report := r.Standing.Status == data.InReport || r.Standing.Status == data.InDocumentAndReport
	switch {
	case !r.HasGrade:
		return ""
	case w >= len(r.SourceWords()):
		return r.SourceWords()
	case r.Unchecked() && w > 12:
		return "sheet, unchecked"
	case r.Unchecked():
		return "sheet"
	case report && w > 12:
		return "report"
	case report:
		return "rep."
	case r.Standing.Status == data.Statistics && w > 12:
		return "statistics"
	}
	return "other"
}

// brief is an age in few letters, to the right in its column; "" where it is not
// known.
func brief(a *history.Age) string {
	if a == nil {
		return ""
	}
	return fmt.Sprintf("%7s", a.Brief())
}

func (m *Model) sourceName(id string) string {
	if s, ok := m.whole.Sources[id]; ok {
		return s.Name()
	}
	return id
}
