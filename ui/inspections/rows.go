package inspections

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
	"github.com/charmbracelet/x/ansi"
)

// inspectionsOf draws the chosen authority's inspections, newest first, and
// below them what is known of the one under the cursor.
func (m *Model) inspectionsOf(w int, f frame) []string {
	lines := m.listed(w, f.rows-f.notes)
	if in, ok := m.inspection(); ok && f.notes > 0 {
		lines = append(lines, m.notes(in, w, f.notes)...)
	}
	return widget.Block(lines, w, f.rows+1)
}

// listed draws the inspections: a head and h rows.
func (m *Model) listed(w, h int) []string {
	r, ok := m.current()
	if !ok {
		return widget.Block(nil, w, h+1)
	}
	c := inspectionColumns(w)
	none := "No inspection of " + widget.Clean(r.authority.Name) + " is held in this casebook."
	row := func(i int) string { return m.inspectionRow(m.at(i), c, i == m.list.Cursor) }
	return draw.Listed(m.settings.Style, m.list, c.head(m.settings.Basis), none, row, w, h+1)
}

// gradeColumns are the columns of a list of inspections; areas is how wide those of
// the areas are together, 0 where there are none.
type gradeColumns struct{ date, name, grade, areas, found int }

func inspectionColumns(w int) gradeColumns {
	c := gradeColumns{date: 11, grade: draw.GradeAlone, found: 4}
	switch {
	case w >= 88:
		c.grade = draw.GradeInWords
	case w >= 76:
		c.grade = draw.GradeOrReason
	}
	if w >= 56 {
		c.areas = (1 + draw.BadgeCells) * len(data.ListedAreas())
	}
	if w >= 100 {
		c.found = 12
	}
	c.name = max(6, w-2-c.date-c.grade-c.areas-c.found-3)
	return c
}

// lead and tail are what stands before and behind the grades.
func (c gradeColumns) lead(date, name, ellipsis string) string {
	return widget.Fit(date, c.date, "") + " " + widget.Fit(name, c.name, ellipsis) + " "
}

func (c gradeColumns) tail(found string) string {
	return " " + strings.Repeat(" ", max(0, c.found-ansi.StringWidth(found))) + found
}

func (c gradeColumns) head(b data.Basis) string {
	date := "Published"
	if b == data.ByInspected {
		date = "Inspected"
	}
	grade, found := draw.OverallHead, "Fnd"
	if c.grade > draw.GradeAlone {
		grade = "Overall"
	}
	if c.found > 4 {
		found = "Findings"
	}
	return "  " + c.lead(date, "Inspection", "") + widget.Fit(grade, c.grade, "") + widget.Fit(draw.AreaHeads(data.ListedAreas()), c.areas, "") + c.tail(found)
}

func (m *Model) inspectionRow(in data.Inspection, c gradeColumns, under bool) string {
	st := m.settings.Style
	lead := c.lead(draw.DateOn(in, m.settings.Basis), draw.Brief(in, c.name), st.Glyphs.Ellipsis)
	tail := c.tail(m.held(in, c.found))
	grades := func() string {
		if c.areas == 0 || !slices.ContainsFunc(in.Judgements, func(j data.Judgement) bool { return j.Area == data.Overall || j.Area.Column() != "" }) {
			return m.overall(in, c.grade+c.areas, st) // where none is given, why
		}
		return m.overall(in, c.grade, st) + draw.AreaBadges(in, st)
	}
	if !under {
		return "  " + lead + grades() + st.Dim.Render(tail)
	}
	style := st.Selected
	if m.pane != inspectionsPane && layout.SideBySide(m.w) {
		style = st.Marked
	}
	st.Text, st.Quiet = style, style
	return style.Render(st.Glyphs.Cursor+" "+lead) + grades() + style.Render(tail)
}

// overall is an inspection's overall grade in w cells, or why there is none.
func (m *Model) overall(in data.Inspection, w int, st style.Sheet) string {
	if j, ok := in.Judgement(data.Overall); ok {
		return draw.JudgementBadge(&j, w, st)
	}
	words, doubt := "", ""
	if in.GradeStatus().NotChecked() {
		doubt = mark.Unchecked
	}
	if w > draw.GradeAlone {
		words = m.last(in).Within(w - draw.GradeAlone)
	}
	return draw.NoBadge(words, doubt, w, st)
}

// last is which overall grade the authority was given last before an inspection
// without one; a visit never gives any.
func (m *Model) last(in data.Inspection) data.LastOverall {
	if in.OverallStatus() == data.NeverGraded {
		return data.LastOverall{Without: in}
	}
	return history.LastOverall(m.inspections, in)
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
		return strconv.Itoa(n) + mark.Warning
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
	if said := doubted(unchecked(in)); said != "" {
		add(said)
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
		s += ", " + prose.Count(c.damaged, "finding") + " damaged and not to be read (" + mark.Warning + "), in no count"
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
			grade := j.Grade.Letter()
			if a == data.Overall {
				grade = j.Grade.Words()
			}
			parts = append(parts, a.NameIn(in.Edition())+" "+grade+j.Doubt())
		}
	}
	return strings.Join(parts, ", ")
}

// doubted says what "?" means beside what is known so, "" where nothing is.
func doubted(by []data.Status) string {
	if len(by) == 0 {
		return ""
	}
	return mark.Unchecked + " " + data.DoubtWords(by...) + "."
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
