package draw

import (
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Table draws the judgements of two inspections beside each other. Where the
// reason does not fit it is left out: the screen has another way to say it.
type Table struct {
	Style        style.Sheet
	Width        int
	Basis        data.Basis // of the years in the heads
	A, B         data.Inspection
	LeadA, LeadB string // before the heads
	Reasons      bool   // with a column for the reason where it fits
	OfB          bool   // it is about B, whose grades have words before A's have
}

type tableColumns struct{ area, a, arrow, b, change, state, reason int }

// Cells of a grade: with its words and the mark of a doubt, as a badge alone, and
// as a badge where why there is none is in a few words.
const (
	GradeInWords  = BadgeCells + 1 + len("Requires improvement?")
	GradeAlone    = BadgeCells + 1
	GradeOrReason = BadgeCells + 1 + 12
)

func (t Table) columns() tableColumns {
	w := t.Width
	full := tableColumns{area: 27, a: GradeInWords, b: GradeInWords, arrow: 3, change: changeWords, state: len("not comparable")}
	switch {
	case w >= 140 && t.Reasons:
		full.reason = w - full.sum() - 1
		return full
	case w >= full.sum():
		return full
	case w >= 105:
		full.arrow, full.change, full.state = 1, 13, len("with care")
		return full
	case w >= 74:
		full.a, full.area = len("A  2014"), 0
		if full.b = full.a; t.OfB {
			full.a, full.b, full.arrow, full.change, full.state = GradeAlone, GradeInWords, 1, 13, len("with care")
		}
		full.area = min(27, w-full.sum())
		return full
	}
	c := tableColumns{a: GradeAlone, b: GradeAlone, arrow: 3, change: 13}
	c.area = max(6, w-c.sum())
	return c
}

// sum is how many cells the columns but that of reasons take, with what parts them.
func (c tableColumns) sum() int {
	n := 2 + c.area + 1 + c.a + c.arrow + c.b + 1 + c.change
	if c.state > 0 {
		n += 1 + c.state
	}
	return n
}

// Head is the line over the rows.
func (t Table) Head() string {
	c := t.columns()
	a, b := t.head(t.LeadA, t.A, c.a), t.head(t.LeadB, t.B, c.b)
	e := t.Style.Glyphs.Ellipsis
	s := "  " + widget.Fit("Judgement area", c.area, e) + " " + widget.Fit(a, c.a, e) + strings.Repeat(" ", c.arrow) + widget.Fit(b, c.b, e) + " " + widget.Fit(t.changeName(), c.change, "")
	switch {
	case c.state >= len("comparable"):
		s += " " + widget.Fit("comparable", c.state, e)
	case c.state > 0:
		s += " " + widget.Fit("compares", c.state, e)
	}
	if c.reason > 0 {
		s += " reason"
	}
	return t.Style.Dim.Render(widget.Fit(s, t.Width, ""))
}

// apart reports whether the inspections are of two authorities, between which there
// is no change and no arrow.
func (t Table) apart() bool {
	return t.A.Authority != t.B.Authority && t.A.ID != "" && t.B.ID != ""
}

// changeName heads what is said of both grades.
func (t Table) changeName() string {
	if t.apart() {
		return "difference"
	}
	return "change"
}

// head names an inspection over its grades: by its title, by framework and
// year, or by the year alone.
func (t Table) head(lead string, in data.Inspection, w int) string {
	if in.ID == "" && w >= len("none before") {
		return "none before"
	}
	if in.ID == "" {
		return "none"
	}
	title := widget.Clean(in.Title(t.Basis))
	year := title[strings.LastIndex(title, " ")+1:]
	for _, s := range []string{lead + title, lead + in.Framework.Short() + " " + year, lead + year} {
		if len(s) <= w {
			return s
		}
	}
	if lead != "" {
		return lead[:1]
	}
	return year[max(0, len(year)-2):]
}

// Row draws a judgement area as one line, or more where its reason wraps.
// What may not be compared gets no arrow.
func (t Table) Row(r compare.Row) []string {
	st, c := t.Style, t.columns()
	change, tone := Change(r, st, c.change)
	state, arrow := r.Comparable(), st.Glyphs.To
	if t.A.ID == "" { // nothing to be held against
		change, state, arrow = "", "", ""
	}
	if r.Direction == compare.Unsaid || c.arrow < 3 || t.apart() {
		arrow = ""
	}
	if r.Direction != compare.Unsaid && t.apart() {
		change = r.Difference()
	}
	if c.state < len(state) && r.State == compare.NotComparable {
		state = "no"
	}
	area := widget.Wrap(t.AreaName(r, c.area), c.area, "  ")
	line := "  " + widget.Fit(area[0], c.area, "") +
		" " + JudgementBadge(r.A, c.a, st) + st.Quiet.Render(widget.Fit(" "+arrow, c.arrow, "")) + JudgementBadge(r.B, c.b, st) + " " + tone.Render(widget.Fit(change, c.change, ""))
	if c.state > 0 {
		line += " " + st.Dim.Render(widget.Fit(state, c.state, st.Glyphs.Ellipsis))
	}
	var reason []string
	if c.reason > 0 {
		reason = widget.Wrap(widget.Clean(r.Reason), c.reason, "")
		line += " " + st.Dim.Render(reason[0])
	}
	lines := []string{line}
	for i := 1; i < max(len(area), len(reason)); i++ { // what does not fit goes on below
		line = strings.Repeat(" ", 2+c.area)
		if i < len(area) {
			line = "  " + widget.Fit(area[i], c.area, "")
		}
		if i < len(reason) {
			line = widget.Fit(line, t.Width-c.reason, "") + st.Dim.Render(reason[i])
		}
		lines = append(lines, line)
	}
	return lines
}

// AreaName names a row's area as its framework calls it, at most w cells where
// there is a shorter name. What stands inside care in the SIF is set in.
func (t Table) AreaName(r compare.Row, w int) string {
	a, in := r.AreaA, t.A
	if a == "" {
		a, in = r.AreaB, t.B
	}
	if a == "" {
		a = r.Area
	}
	name := a.NameIn(in.Edition())
	if a == data.Overall && r.Area != "" {
		a = r.Area // an inspection of one service names its own "overall"
	}
	if len(name) > w {
		name = a.Name()
	}
	if len(name) > w {
		name = a.Short()
	}
	if in.Edition().Inside(a) != "" {
		name = "  " + name
	}
	return name
}
