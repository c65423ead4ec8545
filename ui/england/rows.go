package england

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/history/england"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// columns are the widths of a row of an authority, 0 for what has no room: its
// name, the profile of its areas, the overall grade where one was given, then
// what says more of them.
type columns struct {
	name, area, grade, dated, age, last, moved, known int
}

// overallHead heads overall grades in a letter.
const overallHead = "Ov"

// nameEnough is how many letters of a name stand before what says more of it.
const nameEnough = 22

func (m *Model) columns() columns {
	areas := 4 * len(data.ColumnAreas()) // with the space before each
	switch {
	case m.w < 100:
		c := columns{area: 3, grade: 2, dated: 11, age: 7, last: 7, moved: 5, known: 5}
		c.name = m.w - 44 - areas
		for _, less := range []*int{&c.known, &c.last, &c.moved, &c.age, &c.dated} {
			if c.name < nameEnough && *less > 0 {
				c.name += *less + 1
				*less = 0
			}
		}
		c.name = max(8, c.name)
		return c
	case m.w < 120:
		return columns{name: m.w - 65 - areas, area: 3, grade: 23, dated: 11, age: 7, last: 7, moved: 5, known: 5}
	case m.w < 140:
		return columns{name: 25, area: 3, grade: 23, dated: 11, age: 8, last: 8, moved: 6, known: m.w - 88 - areas}
	}
	name := min(36, max(28, m.w-114)) // the longest name has 35 letters
	return columns{name: name, area: 3, grade: 23, dated: 11, age: 8, last: 8, moved: 6, known: m.w - 63 - name - areas}
}

// cells joins texts by widths; what has no width is left out.
func cells(texts []string, widths []int, ellipsis string) string {
	var out []string
	for i, t := range texts {
		if widths[i] > 0 {
			out = append(out, widget.Fit(t, widths[i], ellipsis))
		}
	}
	return strings.Join(out, " ")
}

func (c columns) widths() []int {
	out := []int{c.name}
	for range data.ColumnAreas() {
		out = append(out, c.area)
	}
	return append(out, c.grade, c.dated, c.age, c.last, c.moved, c.known)
}

func (m *Model) heads() string {
	switch m.view {
	case movers:
		return " " + cells([]string{"Authority", "Move", "From", "To", "Comparable?"}, m.moverWidths(), "")
	case byYear, byFramework:
		return " " + cells([]string{m.spreadHead(), "All", "O", "G", "R", "A", "I", "None", "in proportion"}, m.spreadWidths(), "")
	}
	c := m.columns()
	overall, known := overallHead, "Known"
	if c.grade > 2 {
		overall = data.Overall.Name()
	}
	if c.known > 8 {
		known = "How it is known"
	}
	texts := []string{"Authority"}
	for _, a := range data.ColumnAreas() {
		texts = append(texts, a.Column())
	}
	return " " + cells(append(texts, overall, m.dateHead(), "Age", "Last", "Moved", known), c.widths(), "")
}

// authorityRow is an authority with the grades in force.
func (m *Model) authorityRow(r england.Row, cursor string) string {
	c := m.columns()
	name := r.Authority.Name
	if !r.Current {
		name += " (abolished)"
	}
	dated := ""
	if r.HasGrade {
		dated = m.dated(r)
	}
	grade := draw.InForce(r.Standing, r.HasGrade, c.grade)
	texts := []string{widget.Clean(name)}
	for _, a := range data.ColumnAreas() {
		texts = append(texts, r.Letter(a))
	}
	change, _ := r.Change(m.area)
	return cursor + cells(append(texts, grade, dated, brief(r.Age), brief(r.SinceLast), signs(&change), known(r, c.known)), c.widths(), m.settings.Style.Glyphs.Ellipsis)
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
	}
	return "other"
}

// brief is an age in few letters, "" where it is not known.
func brief(a *history.Age) string {
	if a == nil {
		return ""
	}
	return a.Brief()
}

// signs say a change, or that the scale changed.
func signs(c *compare.Row) string {
	if c.OnlyScale() {
		return "scale"
	}
	return c.Signs()
}

func (m *Model) moverWidths() []int {
	switch {
	case m.w < 60:
		return []int{max(8, m.w-18), 5, 4, 4, 0}
	case m.w < 100:
		return []int{m.w - 58, 5, 24, 24, 0}
	}
	return []int{28, 5, 26, 26, m.w - 91}
}

// moverRow is a move with what was compared.
func (m *Model) moverRow(x england.Mover, cursor string) string {
	c := x.Change
	from, to := draw.Grade(c.A, 3), draw.Grade(c.B, 3)
	if m.w >= 60 {
		from += " " + widget.Clean(x.From.Title(m.whole.Basis))
		to += " " + widget.Clean(x.To.Title(m.whole.Basis))
	}
	texts := []string{widget.Clean(x.Authority.Name), signs(&c), from, to, c.Comparability()}
	return cursor + cells(texts, m.moverWidths(), m.settings.Style.Glyphs.Ellipsis)
}

// more tells of the row under the cursor what the columns leave out.
func (m *Model) more() []string {
	w := max(1, m.w-1)
	if r, ok := m.row(); ok {
		return widget.Wrap(" "+widget.Clean(m.rowWords(r)), w, " ")
	}
	if x, ok := m.mover(); ok {
		c := x.Change
		return widget.Wrap(" "+widget.Clean(fmt.Sprintf("%s, %s. %s to %s. Sources: %s; %s.", x.Authority.Name, c.Comparability(), x.From.Title(m.whole.Basis), x.To.Title(m.whole.Basis), m.sourceName(c.A.Source), m.sourceName(c.B.Source))), w, " ")
	}
	if m.list.Cursor < len(m.spreads) {
		s := m.spreads[m.list.Cursor]
		var out []string
		for _, g := range scale() {
			if n := s.Counts[g]; n > 0 {
				out = append(out, fmt.Sprintf("%d %s", n, strings.ToLower(g.Words())))
			}
		}
		words := m.spreadName(s) + ": " + strings.Join(out, ", ")
		if why := s.WhyNone(); why != "" {
			words = strings.TrimSuffix(words, ": ") + "; without a grade: " + why
		}
		return widget.Wrap(" "+words+".", w, " ")
	}
	return nil
}

func (m *Model) sourceName(id string) string {
	if s, ok := m.whole.Sources[id]; ok {
		return s.Name()
	}
	return id
}

func (m *Model) rowWords(r england.Row) string {
	parts := []string{r.Authority.Name}
	if r.HasGrade {
		parts[0] += ": " + r.SourceWords() + "; " + m.sourceName(r.Source())
		if r.Standing.Grade == "" {
			parts[0] = r.Authority.Name + ": " + r.Standing.Words() + "; " + r.SourceWords() + "; " + m.sourceName(r.Source())
		}
	} else {
		parts[0] += ": " + history.NoneInForce
	}
	for _, a := range r.Areas {
		if w := a.Together(); w != "" {
			parts = append(parts, w)
		}
	}
	if r.Note != "" {
		parts = append(parts, r.Note)
	}
	if r.Last != nil {
		parts = append(parts, "last inspection held: "+r.Last.Title(m.whole.Basis))
	}
	for _, x := range []string{r.Authority.Type, r.Authority.Region} {
		if x != "" {
			parts = append(parts, x)
		}
	}
	return strings.Join(parts, "; ") + "."
}
