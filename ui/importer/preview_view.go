package importer

import (
	"fmt"
	"path/filepath"
	"strings"

	"casebook/data/importing"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/data/report/form"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// notesHeight is how many lines say in words what the row under the cursor says in
// columns, with the rule or the frame round them: what the table leaves, and on
// larger screens not less than nearly half.
func (m *Model) notesHeight() int {
	f := m.frame()
	if f.body < 12 {
		return 0
	}
	least := f.body * 45 / 100
	if f.framed {
		least = f.body * 40 / 100
	}
	return max(least, f.body-1-len(m.preview.lines))
}

// previewView draws what can be done, the table, and below it the file under
// the cursor.
func (m *Model) previewView(f frame) []string {
	st, p := m.settings.Style, m.preview
	c, notes := columnsFor(f.inner), m.notesHeight()
	var lines []string
	for i := range p.todo {
		lines = append(lines, m.previewLine(p.lines[i], c, f.inner, i == p.list.Cursor))
	}
	lines = append(lines, st.Dim.Render(widget.Fit(c.head(), f.inner, "")))
	first, last := p.files.Window()
	for i := first + p.todo; i < last+p.todo; i++ {
		lines = append(lines, m.previewLine(p.lines[i], c, f.inner, i == p.list.Cursor))
	}
	lines = widget.Fill(lines, f.inner, f.body-notes)
	if f.framed {
		lines = st.Pane("What was read", prose.Count(len(m.plan.Files), "file"), lines, m.w, f.body-notes+style.PaneFrame, true)
	}
	switch {
	case notes == 0:
		return lines
	case !f.framed:
		return append(append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w))), widget.Block(m.notes(f.inner, notes-1), m.w, notes-1)...)
	}
	title, right := m.notesName()
	return append(lines, st.Pane(title, right, widget.Block(m.notes(f.inner, notes-style.PaneFrame), f.inner, notes-style.PaneFrame), m.w, notes, false)...)
}

func (m *Model) previewLine(l line, c columns, w int, under bool) string {
	switch l.kind {
	case writeLine:
		if len(m.plan.Entries) == 0 {
			return m.rowLine(listRow{"", "Nothing to write: the casebook would not change", "I"}, w, under)
		}
		return m.rowLine(listRow{"Write " + these(len(m.plan.Entries), "inspection"), " (" + prose.Count(m.plan.Added, "finding") + ")", "I"}, w, under)
	case cancelLine:
		return m.rowLine(listRow{"", "Cancel: nothing is written", "Esc"}, w, under)
	case conflictsLine:
		return m.rowLine(listRow{"", mark.Disputed + " Sources differ in " + prose.Count(len(m.plan.Conflicts), "place") + ": Enter lists them", ""}, w, under)
	case otherLine:
		return m.rowLine(listRow{"", m.plan.OtherFiles.String() + ": Enter names them", ""}, w, under)
	}
	st, f := m.settings.Style, m.plan.Files[l.file]
	switch {
	case f.Outcome == importing.Refused:
		return c.plain(f, widget.Clean(reason(f)), w, st, under)
	case f.Table != nil:
		return c.plain(f, prose.Count(len(f.Table.Inspections), "inspection")+", "+prose.Count(len(f.Table.Findings), "finding"), w, st, under)
	case l.part >= len(f.Parsed):
		return c.plain(f, "", w, st, under)
	}
	return widget.Fit(c.read(m.plan, f, f.Parsed[l.part], st, under), w, st.Glyphs.Ellipsis)
}

func these(n int, what string) string {
	if n == 1 {
		return "this " + prose.Count(n, what)
	}
	return "these " + prose.Count(n, what)
}

// base is a file's name without its folder.
func base(f importing.File) string { return widget.Clean(filepath.Base(f.Path)) }

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

// notesName names the frame of the notes.
func (m *Model) notesName() (title, right string) {
	switch l := m.line(); l.kind {
	case writeLine:
		return "Writing", ""
	case cancelLine:
		return "Cancel", ""
	case conflictsLine, otherLine:
		return m.detailName(l), ""
	default:
		return base(m.plan.Files[l.file]), string(m.plan.Files[l.file].Outcome)
	}
}

// notes says in at most h lines what was read from the file under the cursor.
func (m *Model) notes(inner, h int) []string {
	st := m.settings.Style
	l := m.line()
	w := max(1, min(layout.Entry, inner-2))
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
		text = append([]string{st.Dim.Render(tail(widget.Clean(f.Path), max(1, inner-2), st.Glyphs.Ellipsis))}, m.fileLines(f, w, false)...)
	}
	if len(text) > h {
		text = append(text[:max(0, h-1)], st.Dim.Render("Enter shows all of it."))
	}
	return m.indented(text)
}

func (m *Model) detailPlace() string {
	first, last, total := m.detail.page.More()
	if last-first+1 >= total {
		return ""
	}
	return fmt.Sprintf("lines %d-%d of %d", first, last, total)
}

func (m *Model) detailSecond() string {
	return m.settings.Style.Dim.Render(m.detailName(m.detail.line))
}

// detailName says what a row of the preview is about.
func (m *Model) detailName(l line) string {
	switch l.kind {
	case conflictsLine:
		return "Where sources differ"
	case otherLine:
		return "Files passed over"
	}
	return base(m.plan.Files[l.file])
}
