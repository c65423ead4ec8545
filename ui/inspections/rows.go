package inspections

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// areasWidth is the width of the columns of one letter that areas have beside
// the overall grade.
func areasWidth() int { return 2*len(data.LetterAreas()) - 1 }

// inspectionsOf draws the chosen authority's inspections, newest first, and
// below them what is known of the one under the cursor.
func (m *Model) inspectionsOf(w int, f frame) []string {
	r, ok := m.current()
	if !ok {
		return widget.Block(nil, w, f.rows+1)
	}
	c := inspectionColumns(w)
	none := "No inspection of " + widget.Clean(r.authority.Name) + " is held in this casebook."
	row := func(i int) string { return m.inspectionRow(m.at(i), c, i == m.list.Cursor) }
	lines := draw.Listed(m.settings.Style, m.list, c.head(m.settings.Basis), none, row, w, f.rows+1-f.notes)
	if in, ok := m.inspection(); ok && f.notes > 0 {
		lines = append(lines, m.notes(in, w, f.notes)...)
	}
	return widget.Block(lines, w, f.rows+1)
}

type gradeColumns struct {
	date, name, grade, found int
	words                    bool
	areas                    bool
}

func inspectionColumns(w int) gradeColumns {
	c := gradeColumns{date: 11, grade: 2, areas: w >= 46, found: 4}
	switch {
	case w >= 76:
		c.words, c.grade = true, 23
	case w >= 66:
		c.words, c.grade = true, 17
	}
	if w >= 86 {
		c.found = 12
	}
	rest := w - 2 - c.date - c.grade - c.found - 3
	if c.areas {
		rest -= areasWidth() + 1
	}
	c.name = max(6, rest)
	return c
}

// cells lays a row out in three pieces, so that the grade can be styled apart.
func (c gradeColumns) cells(date, name, grade, areas, found, ellipsis string) (lead, middle, tail string) {
	tail = " "
	if c.areas {
		tail += areas + " "
	}
	tail += strings.Repeat(" ", max(0, c.found-len(found))) + found
	return widget.Fit(date, c.date, "") + " " + widget.Fit(name, c.name, ellipsis) + " ", widget.Fit(grade, c.grade, ""), tail
}

func (c gradeColumns) head(b data.Basis) string {
	date := "Published"
	if b == data.ByInspected {
		date = "Inspected"
	}
	var letters []string
	for _, a := range data.LetterAreas() {
		letters = append(letters, a.Letter())
	}
	grade, found := "Ov", "Fnd"
	if c.words {
		grade = "Overall"
	}
	if c.found > 4 {
		found = "Findings"
	}
	lead, middle, tail := c.cells(date, "Inspection", grade, strings.Join(letters, " "), found, "")
	return "  " + lead + middle + tail
}

func (m *Model) inspectionRow(in data.Inspection, c gradeColumns, under bool) string {
	st := m.settings.Style
	j, ok := in.Judgement(data.Overall)
	grade := "-"
	switch {
	case ok:
		grade = draw.Grade(&j, c.grade)
	case in.GradeStatus().NotChecked():
		grade = "-? " + m.last(in).Within(c.grade-3)
	case c.words:
		grade = "-  " + m.last(in).Within(c.grade-3)
	}
	lead, middle, tail := c.cells(listed(in, m.settings.Basis), widget.Clean(in.ShortName()), grade, letters(in), m.held(in, c.found), st.Glyphs.Ellipsis)
	if !under {
		return "  " + lead + draw.GradeTone(j.Grade, st).Render(middle) + tail
	}
	style := st.Selected
	if m.pane != inspectionsPane && layout.SideBySide(m.w) {
		style = st.Marked
	}
	return style.Render(st.Glyphs.Cursor + " " + lead + middle + tail)
}

// listed is the date of an inspection on a basis. Where it is not known there the
// month of the other date stands in brackets: the list is in its order.
func listed(in data.Inspection, b data.Basis) string {
	if other := in.DateOn(b); in.On(b) == "" && other != "" {
		return "(" + other.Month().Short() + ")"
	}
	return in.On(b).Short()
}

// last is which overall grade the authority was given last before an inspection
// without one; a visit never gives any.
func (m *Model) last(in data.Inspection) data.LastOverall {
	if in.OverallStatus() == data.NeverGraded {
		return data.LastOverall{Without: in}
	}
	return history.LastOverall(m.inspections, in)
}

// letters are the other areas' grades, a column each.
func letters(in data.Inspection) string {
	var out []string
	for _, a := range data.LetterAreas() {
		letter := " "
		if j, ok := in.Judgement(a); ok {
			letter = j.Grade.Letter()
		}
		out = append(out, letter)
	}
	return strings.Join(out, " ")
}

// counted is how many findings there are of an inspection, once that is known.
func (m *Model) counted(id string) (counted, bool) {
	if m.counts.Got() == nil {
		return counted{}, false
	}
	return (*m.counts.Got())[id], true
}

// held says how many findings there are of an inspection.
func (m *Model) held(in data.Inspection, w int) string {
	c, known := m.counted(in.ID)
	if !known {
		return ""
	}
	n := c.ofsted
	if m.settings.OtherVoices {
		n += c.others
	}
	switch {
	case c.damaged > 0:
		return strconv.Itoa(n) + "!"
	case n > 0 || c.others > 0 || in.Coverage != data.NoText:
		return strconv.Itoa(n)
	case w < len(in.CoverageWords()):
		return "-"
	}
	return in.CoverageWords()
}

// notes says in words what the row says in letters.
func (m *Model) notes(in data.Inspection, w, h int) []string {
	st := m.settings.Style
	lines := []string{st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, w))}
	add := func(text string) { lines = append(lines, widget.Wrap(" "+text, w, " ")...) }
	add(called(in) + ": inspected " + in.Inspected.String() + ", published " + in.Published.Date.String() + ".")
	add(m.coverage(in))
	if g := grades(in); g != "" {
		add(g)
	}
	switch s := in.OverallStatus(); s {
	case data.OverallGiven:
	case data.NeverGraded:
		add(s.Sentence() + " " + draw.Standing(history.StandingAt(m.inspections, in)))
	default:
		if last := m.last(in); last.Given != nil {
			add(last.Sentence())
		} else {
			add(s.Sentence())
		}
	}
	if doubts := unchecked(in); len(doubts) > 0 {
		add("? = " + data.DoubtWords(doubts...) + ".")
	}
	return widget.Block(lines, w, h)
}

// called is an inspection by its short name and its framework's, which is the same
// of a visit.
func called(in data.Inspection) string {
	name, long := widget.Clean(in.ShortName()), in.Framework.Name()
	if strings.HasPrefix(name, long) {
		return name
	}
	return name + ", " + long
}

func (m *Model) coverage(in data.Inspection) string {
	s := "Coverage: " + widget.Clean(in.CoverageNoted())
	c, known := m.counted(in.ID)
	if !known {
		return s + "."
	}
	if c.damaged > 0 {
		s += ", " + prose.Count(c.damaged, "finding") + " damaged and not to be read (!), in no count"
	}
	if c.ofsted+c.others+c.damaged == 0 {
		return s + ", no findings held."
	}
	s += ", " + prose.Count(c.ofsted, "finding") + " by Ofsted"
	switch {
	case c.others > 0 && m.settings.OtherVoices:
		s += ", " + strconv.Itoa(c.others) + " by others"
	case c.others > 0:
		s += " (" + strconv.Itoa(c.others) + " by others hidden, D shows)"
	}
	return s + "."
}

func grades(in data.Inspection) string {
	var parts []string
	for _, a := range data.Areas() {
		if j, ok := in.Judgement(a); ok {
			q := ""
			if j.Status.NotChecked() {
				q = "?"
			}
			parts = append(parts, a.NameIn(in.Edition())+letterOf(a)+" "+j.Grade.Letter()+q)
		}
	}
	return strings.Join(parts, ", ")
}

// letterOf repeats the column's letter beside the area's name: a legend.
func letterOf(a data.Area) string {
	if a.Letter() == "" {
		return ""
	}
	return " (" + a.Letter() + ")"
}

// unchecked are the statuses of grades that nobody checked.
func unchecked(in data.Inspection) []data.Status {
	var out []data.Status
	for _, j := range in.Judgements {
		if j.Status.NotChecked() {
			out = append(out, j.Status)
		}
	}
	return out
}
