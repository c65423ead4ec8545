package importer

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// resultView draws what was written and the ways on.
func (m *Model) resultView(w int) []string {
	st, r := m.settings.Style, &m.result
	var lines []string
	for _, l := range m.resultText() {
		style := st.Text
		if strings.HasPrefix(l, mark.Warning) {
			style = st.Warn
		}
		lines = append(lines, " "+style.Render(l))
	}
	name := 0
	for _, n := range r.name {
		name = max(name, ansi.StringWidth(widget.Clean(n)))
	}
	first, last := r.list.Window()
	for i := first; i < last; i++ {
		switch under := i == r.list.Cursor; i {
		case browseRow:
			lines = append(lines, m.rowLine(listRow{"", "Browse the findings", "1"}, w, under))
		case moreRow:
			lines = append(lines, m.rowLine(listRow{"", "Import more", "I"}, w, under))
		default:
			lines = append(lines, m.writtenRow(i-waysOn, name+2, w, under))
		}
	}
	return lines
}

// writtenRow is an inspection that was written: its name, its overall grade where
// there is room, and whether anything was in doubt.
func (m *Model) writtenRow(i, name, w int, under bool) string {
	st, r := m.settings.Style, &m.result
	quiet, text, cursor := st.Dim, st.Text, " "
	if under {
		quiet, text, cursor = st.Selected, st.Selected, st.Glyphs.Cursor
		st.Text, st.Quiet = st.Selected, st.Selected
	}
	right := ""
	if under {
		right = "Enter reads it"
	}
	if r.doubted[r.ids[i]] {
		right = strings.TrimLeft(right+"  "+mark.Warning+" in doubt", " ")
	}
	grade := ""
	if room := w - 2 - name - ansi.StringWidth(right) - 2; room >= draw.GradeInWords {
		grade = m.overall(r.inspections[i], st)
	}
	left := text.Render(widget.Fit(cursor+" "+widget.Clean(r.name[i]), min(2+name, max(0, w-ansi.StringWidth(right)-2)), st.Glyphs.Ellipsis)) + grade
	return left + text.Render(strings.Repeat(" ", max(0, w-ansi.StringWidth(left)-ansi.StringWidth(right)-1))) + quiet.Render(right+" ")
}

// overall is an inspection's overall grade as a badge, or why there is none.
func (m *Model) overall(in data.Inspection, st style.Sheet) string {
	if j, ok := in.Judgement(data.Overall); ok {
		return draw.JudgementBadge(&j, draw.GradeInWords, st)
	}
	return draw.NoBadge(in.OverallWords(), "", draw.GradeInWords, st)
}

// resultText sums up in wrapped lines, as many as leave room for the list.
func (m *Model) resultText() []string {
	text := prose.Count(m.plan.Added, "finding") + " in " + prose.Count(len(m.plan.Entries), "inspection") + " written. Every screen of this window shows them now. Other open windows show them after F5."
	if n := len(m.plan.Conflicts); n > 0 {
		text += " Sources differ in " + prose.Count(n, "place") + ": both values are kept, p shows them."
	}
	if n := m.plan.Count(importing.Refused); n > 0 {
		text += " " + prose.Count(n, "file") + " refused."
	}
	lines := widget.Wrap(text, max(1, m.frame().inner-2), "")
	lines = append(append(lines, m.doubtLines(m.frame().body/2-len(lines))...), "")
	return lines[:min(len(lines), max(0, m.frame().body-4))]
}

// doubtLines say what was in doubt when the inspections were read, in as many lines as
// there is room for: the others are marked below.
func (m *Model) doubtLines(room int) []string {
	var lines []string
	for i, d := range m.result.doubts {
		more := widget.Wrap(mark.Warning+" "+widget.Clean(d), max(1, m.frame().inner-2), mark.Warning+" ")
		if rest := len(m.result.doubts) - i; len(lines)+len(more) > room-min(1, rest-1) {
			if room > 0 {
				lines = append(lines, mark.Warning+" "+prose.Count(rest, "file")+" read with doubts: marked below, where Enter says which.")
			}
			break
		}
		lines = append(lines, more...)
	}
	return lines
}
