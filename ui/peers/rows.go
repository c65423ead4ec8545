package peers

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/peers"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// columns are the widths of a row of an authority behind its mark, each with the
// space before it; 0 leaves one out.
type columns struct{ name, areas, grade, date, age, beside int }

// area is the width of a badge, and of a mark where its grade is doubted.
const area = draw.BadgeCells + 1

func columnsOf(w int) columns {
	c := columns{grade: draw.GradeAlone + 1}
	left := w - 4 - 22 - c.grade // the mark and a name
	for _, x := range []struct {
		of   *int
		room int
	}{{&c.beside, 22}, {&c.areas, 1 + area*len(data.ColumnAreas())}, {&c.date, 12}, {&c.age, 8}, {&c.grade, draw.GradeOrReason + 1}, {&c.grade, draw.GradeInWords + 1}} {
		if more := x.room - *x.of; left >= more {
			*x.of, left = x.room, left-more
		}
	}
	c.name = 22 + left
	if c.name > 36 {
		c.beside, c.name = c.beside+c.name-36, 36
	}
	return c
}

// theme is how wide the name of a theme is, of which the rest says who or what.
func theme(w int) int { return max(12, min(52, w*2/5)) }

// head is the quiet line over the rows of a section, "" where they need none.
func (m *Model) head(s peers.Section, f frame) string {
	st := m.settings.Style
	switch {
	case len(s.Lines) == 0:
	case s.Lines[0].Peer != nil:
		c := columnsOf(f.w)
		line := widget.Fit("    Authority", 4+c.name, "")
		if c.areas > 0 {
			line += draw.AreaHeads(data.ColumnAreas()) + " "
		}
		overall := " " + draw.OverallHead
		if c.grade > draw.GradeAlone+1 {
			overall = " Overall"
		}
		beside := ""
		if len(s.Lines) > 1 && m.b == "" {
			beside = " Beside A"
		}
		line += widget.Fit(overall, c.grade, "") + widget.Fit(" Published", c.date, "") + widget.Fit("     Age", c.age, "") + beside
		return st.Dim.Render(widget.Fit(line, f.w, ""))
	case len(s.Rows) > 0:
		return m.table(f).Head()
	case s.Lines[0].VerdictA != "":
		return st.Dim.Render(widget.Fit(widget.Fit("    Theme", 4+theme(f.w), "")+widget.Fit(" A", verdict(f.w), "")+" B", f.w, ""))
	}
	return ""
}

// verdict is how wide what an inspection says of a theme is.
func verdict(w int) int { return max(4, min(30, (w-4-theme(w))/2)) }

func (m *Model) table(f frame) draw.Table {
	return draw.Table{Style: m.settings.Style, Width: f.w, Basis: m.settings.Basis, A: m.page().a, B: m.page().b, Reasons: true, LeadA: "A  ", LeadB: "B  "}
}

// row draws a line of a section.
func (m *Model) row(s peers.Section, i int, f frame) []string {
	st, l := m.settings.Style, s.Lines[i]
	name := func(text string, w int) string {
		return m.marked(widget.Fit(widget.Clean(text), w, st.Glyphs.Ellipsis), st.Text)
	}
	switch {
	case l.Peer != nil:
		return []string{m.peerRow(l, f)}
	case len(s.Rows) == len(s.Lines):
		return m.table(f).Row(s.Rows[i])
	case l.VerdictA != "":
		w := verdict(f.w)
		return []string{"    " + name(l.Text, theme(f.w)) + m.said(l.VerdictA, len(l.A), w) + m.said(l.VerdictB, len(l.B), w)}
	case l.Theme != "":
		w := f.w - 5 - theme(f.w)
		return []string{"    " + name(l.Text, theme(f.w)) + " " + m.marked(widget.Fit(widget.Clean(l.Under), w, st.Glyphs.Ellipsis), st.Dim)}
	}
	return m.hang("  "+st.Strong.Render(widget.Fit(l.Mark, 1, ""))+" ", l.Text, f.w)
}

// said is what an inspection says of a theme on balance, and in how many findings.
func (m *Model) said(v data.Verdict, n, w int) string {
	st := m.settings.Style
	look := st.Mixed
	switch {
	case v.Well():
		look = st.Good
	case v == data.AllCriticised || v == data.MostlyCriticised:
		look = st.Bad
	}
	text := " " + v.Mark() + " " + v.Words()
	if ansi.StringWidth(text) >= w {
		return look.Render(widget.Fit(" "+v.Mark(), w, ""))
	}
	return look.Render(text) + st.Dim.Render(widget.Fit("  "+strconv.Itoa(n), w-ansi.StringWidth(text), ""))
}

// peerRow is an authority with its grades in force, their age, and how they stand
// to those of A.
func (m *Model) peerRow(l peers.Line, f frame) string {
	st, c, p := m.settings.Style, columnsOf(f.w), l.Peer
	mark := ""
	if l.Mark == "A" || l.Mark == "B" {
		mark = l.Mark
	}
	line := "  " + st.Accent.Render(widget.Fit(mark, 1, "")) + " " + m.marked(widget.Fit(widget.Clean(p.Authority.Label()), c.name, st.Glyphs.Ellipsis), st.Text)
	if c.areas > 0 {
		line += " "
		for _, a := range data.ColumnAreas() {
			line += areaBadge(p, a, st)
		}
	}
	line += " " + draw.StandingBadge(p.Standing, p.Graded, c.grade-1, st)
	age := ""
	if a, ok := history.AgeOf(p.Standing.Since, p.Reach.On); ok && p.Graded {
		age = a.Brief()
	}
	line += st.Dim.Render(widget.Fit(" "+p.Standing.Since.Short(), c.date, "") + widget.Fit(strings.Repeat(" ", max(1, c.age-len(age)))+age, c.age, ""))
	beside, look := "", st.Dim
	if mark == "" {
		beside = widget.Clean(l.Under)
		d := directionOf(l)
		look = directionTone(m, d)
		if d != compare.Unsaid {
			beside = d.Mark() + " " + beside
		}
	}
	return line + look.Render(widget.Fit(" "+widget.Fit(beside, c.beside-1, st.Glyphs.Ellipsis), c.beside, ""))
}

func directionTone(m *Model, d compare.Direction) style.Ink {
	switch d {
	case compare.Up:
		return m.settings.Style.Good
	case compare.Down:
		return m.settings.Style.Bad
	}
	return m.settings.Style.Dim
}

// areaBadge is the grade of an area that is in force, with the sign of a doubt
// that is not of the whole; a dash where none is in force, or
// it was judged with another.
func areaBadge(p *peers.Peer, a data.Area, st style.Sheet) string {
	for _, x := range p.Areas {
		if x.Area != a || x.Judgement.Grade == "" || x.JudgedWith() != "" {
			continue
		}
		doubt := x.Judgement.Doubt()
		if doubt == mark.Unchecked && p.Standing.Status.NotChecked() {
			doubt = "" // so is the whole
		}
		return draw.Badge(x.Judgement.Grade, st) + widget.Fit(doubt, 1, "")
	}
	return draw.NoBadge("", "", area, st)
}
