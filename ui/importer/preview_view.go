package importer

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/prose"
	"casebook/data/report/form"
	"casebook/ui/widget"
)

// notesHeight is how many lines say in words what the row under the cursor
// says in columns: what the table leaves, and on larger screens not less than
// nearly half.
func (m *Model) notesHeight() int {
	body := m.frame().body
	if body < 12 {
		return 0
	}
	return max(body*45/100, body-1-len(m.preview.lines))
}

// previewView draws what can be done, the table, and below it the file under
// the cursor.
func (m *Model) previewView(h int) []string {
	st, p := m.settings.Style, m.preview
	c := columnsFor(m.w)
	var lines []string
	for i := range p.todo {
		lines = append(lines, m.previewLine(p.lines[i], c, i == p.list.Cursor))
	}
	lines = append(lines, st.Dim.Render(widget.Fit(c.head(), m.w, "")))
	first, last := p.files.Window()
	for i := first + p.todo; i < last+p.todo; i++ {
		lines = append(lines, m.previewLine(p.lines[i], c, i == p.list.Cursor))
	}
	notes := m.notesHeight()
	lines = widget.Block(lines, m.w, h-notes)
	if notes > 0 {
		lines = append(lines, m.notes(notes)...)
	}
	return lines
}

func (m *Model) previewLine(l line, c columns, under bool) string {
	var left string
	switch l.kind {
	case writeLine:
		left = "Write " + these(len(m.plan.Entries), "inspection") + " (" + prose.Count(m.plan.Added, "finding") + ")"
		if len(m.plan.Entries) == 0 {
			left = "Nothing to write: the casebook would not change"
		}
		return m.rowLine(left, "I", under)
	case cancelLine:
		return m.rowLine("Cancel: nothing is written", "Esc", under)
	case conflictsLine:
		return m.rowLine("! Sources differ in "+prose.Count(len(m.plan.Conflicts), "place")+": Enter lists them", "", under)
	case otherLine:
		return m.rowLine(m.plan.OtherFiles.String()+": Enter names them", "", under)
	}
	st := m.settings.Style
	text := c.row(m.plan, m.plan.Files[l.file], l.part, st.Glyphs.Ellipsis)
	if under {
		return st.Selected.Render(widget.Fit(st.Glyphs.Cursor+" "+text, m.w, st.Glyphs.Ellipsis))
	}
	text = widget.Fit("  "+text, m.w, st.Glyphs.Ellipsis)
	if m.plan.Files[l.file].Outcome == importing.Refused {
		return st.Warn.Render(text)
	}
	return text
}

func these(n int, what string) string {
	if n == 1 {
		return "this " + prose.Count(n, what)
	}
	return "these " + prose.Count(n, what)
}

// columns are the widths of the table's columns, 0 for one that is left out.
type columns struct {
	outcome, id, published, from, inspected, grades, paragraphs, asks, file int
	gap                                                                     int // between the grades of areas
}

// overallHead is over the overall grades, before the areas' letters.
const overallHead = "Ov"

// gradesWidth is the width of the grades with so many spaces between areas.
func gradesWidth(gap int) int {
	n := len(data.LetterAreas())
	return len(overallHead) + 1 + n + gap*(n-1)
}

func columnsFor(w int) columns {
	c := columns{outcome: 8}
	rest := w - 2 - 2 // cursor, warning mark
	if w >= 60 {
		c.published, c.grades, c.paragraphs, c.asks = 11, gradesWidth(0), 4, 3
	}
	if w >= 100 {
		c.from, c.gap = 11, 1
		c.grades = gradesWidth(c.gap)
	}
	if w >= 130 {
		c.inspected = 23
	}
	for _, n := range []int{c.outcome, c.published, c.from, c.inspected, c.grades, c.paragraphs, c.asks} {
		if n > 0 {
			rest -= n + 1
		}
	}
	c.id = max(6, rest)
	if c.id > 56 {
		c.id, c.file = 32, rest-33
	}
	return c
}

func (c columns) head() string {
	var letters []string
	for _, a := range data.LetterAreas() {
		letters = append(letters, a.Letter())
	}
	grades := overallHead + " " + strings.Join(letters, strings.Repeat(" ", c.gap))
	return "  " + c.cells("", [...]string{"Outcome", "Inspection", "Published", "by", "Inspected", grades, "Para", "Rec", "", "File"})
}

// cells lays a row out: outcome, inspection, published, from where, inspected,
// grades, paragraphs, recommendations, warning mark, file.
func (c columns) cells(ellipsis string, v [10]string) string {
	widths := [...]int{c.outcome, c.id, c.published, c.from, c.inspected, c.grades, c.paragraphs, c.asks, 1, c.file}
	var parts []string
	for i, w := range widths {
		if w == 0 {
			continue
		}
		if i == 6 || i == 7 { // numbers
			v[i] = strings.Repeat(" ", max(0, w-len(v[i]))) + v[i]
		}
		parts = append(parts, widget.Fit(v[i], w, ellipsis))
	}
	return strings.Join(parts, " ")
}

// row draws an inspection of a file, or why the file is refused.
func (c columns) row(plan importing.Plan, f importing.File, part int, ellipsis string) string {
	name := widget.Clean(filepath.Base(f.Path))
	warned := " "
	if len(f.Warnings) > 0 {
		warned = "!"
	}
	switch {
	case f.Outcome == importing.Refused:
		return widget.Fit(outcome(f), c.outcome, "") + " " + name + ": " + widget.Clean(reason(f))
	case f.Table != nil:
		return widget.Fit(outcome(f), c.outcome, "") + " " + name + ": " + prose.Count(len(f.Table.Inspections), "inspection") + ", " + prose.Count(len(f.Table.Findings), "finding")
	case part >= len(f.Parsed):
		return widget.Fit(outcome(f), c.outcome, "") + " " + name
	}
	p := f.Parsed[part]
	in := p.Inspection
	count := importing.CountRead(p)
	asks := strconv.Itoa(count.Recommendations)
	if !in.Framework.Graded() { // a letter has none
		asks = "-"
	}
	return c.cells(ellipsis, [...]string{outcome(f), widget.Clean(plan.Titled(in)), in.Published.Date.Short(), from(p, "published"), in.Inspected.Short(),
		c.letters(in), strconv.Itoa(count.Paragraphs), asks, warned, tail(name, c.file, ellipsis)})
}

// outcome is a file's outcome in a word of at most eight letters.
func outcome(f importing.File) string {
	word, _, _ := strings.Cut(string(f.Outcome), " ")
	return word
}

// from says where a field came from, in one or two words.
func from(p form.Parsed, field string) string {
	for _, o := range p.Origins {
		if o.Field == field {
			return o.From
		}
	}
	return "-"
}

// letters are the grades under the heads of their areas.
func (c columns) letters(in data.Inspection) string {
	overall, rest := "-", make([]string, 0, len(data.LetterAreas()))
	if j, ok := in.Judgement(data.Overall); ok {
		overall = j.Grade.Letter()
	}
	for _, a := range data.LetterAreas() {
		letter := " "
		if j, ok := in.Judgement(a); ok {
			letter = j.Grade.Letter()
		}
		rest = append(rest, letter)
	}
	return widget.Fit(overall, len(overallHead)+1, "") + strings.Join(rest, strings.Repeat(" ", c.gap))
}

// notes says what was read from the file under the cursor.
func (m *Model) notes(h int) []string {
	st := m.settings.Style
	lines := []string{st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w))}
	l := m.line()
	w := max(1, m.w-2)
	var text []string
	switch l.kind {
	case writeLine:
		text = widget.Wrap("Writing puts a new casebook beside the one that is open, and takes it up when it is whole. What sources say differently is kept on both sides; notes and marks stay.", w, "")
	case cancelLine:
		text = widget.Wrap("Goes back to the files. What you selected stays selected.", w, "")
	case conflictsLine:
		text = m.conflictLines(w)
	case otherLine:
		text = m.otherLines(w)
	case fileLine:
		f := m.plan.Files[l.file]
		if l.part < len(f.Parsed) { // of several in one file, the one of this row
			f.Parsed = f.Parsed[l.part : l.part+1]
		}
		text = append([]string{st.Dim.Render(tail(widget.Clean(f.Path), w, st.Glyphs.Ellipsis))}, m.fileLines(f, w, false)...)
	}
	if len(text) > h-1 {
		text = append(text[:max(0, h-2)], st.Dim.Render("Enter shows all of it."))
	}
	return widget.Block(append(lines, m.indented(text)...), m.w, h)
}

func (m *Model) detailPlace() string {
	first, last, total := m.detail.page.More()
	if last-first+1 >= total {
		return ""
	}
	return fmt.Sprintf("lines %d-%d of %d", first, last, total)
}

func (m *Model) detailSecond() string {
	switch m.detail.line.kind {
	case conflictsLine:
		return m.settings.Style.Dim.Render("Where sources differ")
	case otherLine:
		return m.settings.Style.Dim.Render("Files passed over")
	}
	return m.settings.Style.Dim.Render(widget.Clean(filepath.Base(m.plan.Files[m.detail.line.file].Path)))
}
