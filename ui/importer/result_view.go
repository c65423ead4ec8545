package importer

import (
	"strings"

	"casebook/data/importing"
	"casebook/data/prose"
	"casebook/ui/widget"
)

// resultView draws what was written and the ways on.
func (m *Model) resultView() []string {
	st, r := m.settings.Style, &m.result
	var lines []string
	for _, l := range m.resultText() {
		style := st.Text
		if strings.HasPrefix(l, "!") {
			style = st.Warn
		}
		lines = append(lines, " "+style.Render(l))
	}
	first, last := r.list.Window()
	for i := first; i < last; i++ {
		left, right := "", ""
		switch i {
		case browseRow:
			left, right = "Browse the findings", "1"
		case moreRow:
			left, right = "Import more", "I"
		default:
			left, right = widget.Clean(r.name[i-waysOn]), "Enter reads it"
			if i != r.list.Cursor {
				right = ""
			}
			if r.doubted[r.ids[i-waysOn]] {
				right = strings.TrimLeft(right+"  ! in doubt", " ")
			}
		}
		lines = append(lines, m.rowLine(left, right, i == r.list.Cursor))
	}
	return lines
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
	lines := widget.Wrap(text, max(1, m.w-2), "")
	lines = append(append(lines, m.doubtLines(m.frame().body/2-len(lines))...), "")
	return lines[:min(len(lines), max(0, m.frame().body-4))]
}

// doubtLines say what was in doubt when the inspections were read, in as many lines as
// there is room for: the others are marked below.
func (m *Model) doubtLines(room int) []string {
	var lines []string
	for i, d := range m.result.doubts {
		more := widget.Wrap("! "+widget.Clean(d), max(1, m.w-2), "! ")
		if rest := len(m.result.doubts) - i; len(lines)+len(more) > room-min(1, rest-1) {
			if room > 0 {
				lines = append(lines, "! "+prose.Count(rest, "file")+" read with doubts: marked below, where Enter says which.")
			}
			break
		}
		lines = append(lines, more...)
	}
	return lines
}
