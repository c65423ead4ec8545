package importer

import (
	"cmp"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/mark"
	"casebook/data/report/form"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// detail is all that was read from one file, or all conflicts, or all files that
// were passed over.
type detail struct {
	line line
	page widget.Page
}

func (m *Model) openDetail() {
	m.step, m.detail = detailing, detail{line: m.line()}
	m.measure()
}

// layDetail wraps the details for the present width and look.
func (m *Model) layDetail() {
	if m.step != detailing {
		return
	}
	f := m.frame()
	m.detail.page.SetHeight(f.body)
	w := max(1, min(layout.Entry, f.inner-2))
	switch m.detail.line.kind {
	case conflictsLine:
		m.detail.page.Set(m.conflictLines(w))
	case otherLine:
		m.detail.page.Set(m.otherLines(w))
	default:
		m.detail.page.Set(m.fileLines(m.plan.Files[m.detail.line.file], w, true))
	}
}

// read handles an action in the details.
func (m *Model) read(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.detail.page.Go(motion)
		return nil
	}
	switch a {
	case keys.Import:
		return m.write()
	case keys.Open:
		if m.detail.line.kind == fileLine && len(lacks(m.plan.Files[m.detail.line.file])) > 0 {
			return m.openHand(m.detail.line.file)
		}
		m.step = previewing
	case keys.Cancel, keys.Back, keys.Left:
		m.step = previewing
	}
	return nil
}

// wrapped is running text with facts in it.
type wrapped struct{ draw.Text }

func newWrapped(w int) *wrapped { return &wrapped{draw.Text{W: w}} }

func (m *Model) conflictLines(w int) []string {
	t, st := newWrapped(w), m.settings.Style
	t.Add(st.Text, "", "Sources differ. Nothing is overwritten: what stays first is what the casebook shows, and the other is kept beside it with its source.")
	for _, c := range m.plan.Conflicts {
		t.Gap()
		t.Add(st.Text, mark.Warning+" ", c+".")
	}
	return t.Lines
}

// otherLines names the files that were passed over.
func (m *Model) otherLines(w int) []string {
	t, st := newWrapped(w), m.settings.Style
	t.Add(st.Text, "", m.plan.OtherFiles.String()+". They are no reports and no tables: those are "+strings.Join(importing.Extensions(), " ")+".")
	t.Gap()
	for _, path := range m.plan.OtherFiles {
		t.Add(st.Text, "", path)
	}
	return t.Lines
}

// fewChanges is how many changes of a table the notes below the preview lay out.
const fewChanges = 20

// fileLines says what was read from a file: briefly for the table's notes, and
// whole with every finding.
func (m *Model) fileLines(f importing.File, w int, whole bool) []string {
	t, st := newWrapped(w), m.settings.Style
	if whole {
		t.Add(st.Dim, "", f.Path)
	}
	switch {
	case f.Outcome == importing.Refused:
		t.Add(st.Warn, "", mark.Warning+" Refused: "+reason(f)+".")
	case f.Table != nil && f.Outcome != importing.Already:
		t.Add(st.Text, "", "Its facts are added to those that the casebook holds.")
	default:
		t.Add(st.Text, "", becomes(f.Outcome)+".")
	}
	if what := lacks(f); len(what) > 0 {
		how := "Enter, then Enter again: say it by hand"
		if whole {
			how = "Enter: say it by hand"
		}
		t.Add(st.Accent, "", how+" ("+strings.Join(what, ", ")+").")
	}
	if f.Table != nil {
		t.Add(st.Text, "", "A table: "+f.TableFacts()+". A table is a second-hand source: it never takes the place of what a report says.")
	}
	for _, w := range f.Warnings {
		t.Add(st.Warn, mark.Warning+" ", w+".")
	}
	for _, c := range m.conflictsOf(f) {
		t.Add(st.Warn, mark.Disputed+" ", "Sources differ: "+c+".")
	}
	for i, c := range f.Changes {
		if !whole && i >= fewChanges {
			break // there is no room for more in the notes
		}
		t.Add(st.Text, "+ ", c.String()+".")
	}
	for _, p := range f.Parsed {
		m.parsedLines(t, p, whole)
	}
	if whole {
		m.findingLines(t, f)
	}
	return t.Lines
}

// becomes says what writing would do with a file.
func becomes(o importing.Outcome) string {
	switch o {
	case importing.Imported:
		return "Imported: the casebook does not hold this inspection yet"
	case importing.Upgraded:
		return "Upgraded: the casebook holds this inspection without its report"
	case importing.Replaced:
		return "Replaced: this file takes the place of an earlier one of the same report"
	case importing.Already:
		return "Already there: nothing will change"
	}
	return string(o)
}

// label is the width of the labels' column.
const label = 11

// fact sets a value beside its label, and behind it or beneath it, in quiet type, how
// it is known.
func (t *wrapped) fact(st style.Sheet, name, value, from string) {
	w := max(1, t.W-label)
	lines := widget.Wrap(widget.Clean(value), w, "")
	for i, l := range lines {
		if i == len(lines)-1 && from != "" && lipgloss.Width(l)+2+lipgloss.Width(from) <= w {
			l += st.Dim.Render("  " + from)
			from = ""
		}
		t.Lines = append(t.Lines, st.Dim.Render(widget.Fit(name, label, ""))+l)
		name = ""
	}
	if from != "" {
		t.Add(st.Dim, strings.Repeat(" ", label), from)
	}
}

func (m *Model) parsedLines(t *wrapped, p form.Parsed, whole bool) {
	in, st := p.Inspection, m.settings.Style
	from := map[string]string{}
	for _, o := range p.Origins {
		from[o.Field] = "[" + o.From + "]"
		if whole && o.Words != "" {
			from[o.Field] = widget.Clean("[" + o.From + ": \"" + o.Words + "\"]")
		}
	}
	if whole {
		t.Gap()
	}
	t.Add(st.Strong, "", m.plan.Named(in))
	t.fact(st, "Authority", cmp.Or(m.plan.Authorities[in.Authority], in.Authority), from["authority"])
	t.fact(st, "Framework", in.Framework.Name(), from["framework"])
	t.fact(st, "Inspected", in.Inspected.String(), from["inspected"])
	t.fact(st, "Published", in.Published.Date.String(), from["published"])
	m.grades(t, in, whole)
	t.fact(st, "Read", importing.Counts(p), "")
	t.fact(st, "Lead", cmp.Or(in.Lead, "not known"), from["lead"])
}

// grades lists judgements in the usual order of areas as badges: when whole each on
// a line with its words and page, else as many on a line as fit.
func (m *Model) grades(t *wrapped, in data.Inspection, whole bool) {
	st, name := m.settings.Style, "Grades"
	begin := func(s string) {
		t.Lines = append(t.Lines, st.Dim.Render(widget.Fit(name, label, ""))+s)
		name = ""
	}
	room, at := max(1, t.W-label), 0
	for _, a := range data.Areas() {
		j, ok := in.Judgement(a)
		if !ok {
			continue
		}
		area := a.NameIn(in.Edition())
		if whole && room >= wholeGrade {
			page := ""
			if j.Page > 0 {
				page = "page " + strconv.Itoa(j.Page)
			}
			begin(widget.Fit(area, areaCells, st.Glyphs.Ellipsis) + draw.JudgementBadge(&j, draw.GradeInWords+2, st) + st.Dim.Render(page))
			continue
		}
		one, n := area+" "+draw.Badge(j.Grade, st), lipgloss.Width(area)+1+draw.BadgeCells
		if at > 0 && at+2+n <= room {
			t.Lines[len(t.Lines)-1] += "  " + one
			at += 2 + n
			continue
		}
		begin(widget.Fit(one, min(n, room), ""))
		at = n
	}
	switch {
	case name == "":
	case in.Framework.Graded():
		begin("none found")
	default:
		begin(data.NeverGraded.Words())
	}
}

// areaCells is the column of areas' names before their grades, wholeGrade how wide a
// grade is with it, its words and page.
const (
	areaCells  = 32
	wholeGrade = areaCells + draw.GradeInWords + 2 + len("page 10")
)

// conflictsOf are the conflicts about a file's inspections.
func (m *Model) conflictsOf(f importing.File) []string {
	out := f.Conflicts[:len(f.Conflicts):len(f.Conflicts)]
	for _, p := range f.Parsed {
		for _, c := range m.plan.Conflicts {
			if strings.HasPrefix(c, m.plan.Named(p.Inspection)+",") {
				out = append(out, c)
			}
		}
	}
	return out
}

// findingLines writes every finding of a file, with the themes and polarity
// that are suggested.
func (m *Model) findingLines(t *wrapped, f importing.File) {
	st := m.settings.Style
	for _, p := range f.Parsed {
		findings := m.plan.Findings(f.Doc, p)
		if len(findings) == 0 {
			continue
		}
		t.Gap()
		t.Add(st.Strong, "", "Findings of "+m.plan.Named(p.Inspection)+", themes and polarity suggested")
		for _, x := range findings {
			t.Lines = append(t.Lines, draw.Entry(x, draw.Options{Style: st, Width: min(t.W, layout.Entry), Short: m.store.Themes().Short})...)
		}
	}
}
