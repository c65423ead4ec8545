package matters

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// below says in words what is under the cursor: what the inspection says, and what
// is said of the row through the years, beside each other where there is room.
func (m *Model) below(f frame) []string {
	st := m.settings.Style
	name, right := m.cellName()
	if f.beside {
		w := m.w / 2
		row, whose := m.rowName()
		h := f.told + style.PaneFrame
		cell := m.fill(m.cellLines(w-style.PaneSides), w-style.PaneSides, f.told, keys.Open)
		years := m.fill(m.rowLines(m.w-w-style.PaneSides), m.w-w-style.PaneSides, f.told, keys.Why)
		return widget.Beside("", st.Pane(name, right, cell, w, h, false), st.Pane(row, whose, years, m.w-w, h, false))
	}
	lines := m.fill(append(m.cellLines(f.w), m.rowLines(f.w)...), f.w, f.told, keys.Open, keys.Why)
	if f.framed {
		return st.Pane(name, right, lines, m.w, f.told+style.PaneFrame, false)
	}
	return append([]string{st.Rule(name, right, m.w, false)}, lines...)
}

// fill makes lines exactly h lines of w cells; of those that do not fit it says how many
// there are, and by which keys all are shown.
func (m *Model) fill(lines []string, w, h int, all ...keys.Action) []string {
	if more := len(lines) - h + 1; more > 1 && h > 0 {
		var by []string
		for _, a := range all {
			by = append(by, m.settings.Key(a))
		}
		show := "show all"
		if len(by) == 1 {
			show = "shows all"
		}
		said := fmt.Sprintf(" %s %s more: %s %s", m.settings.Style.Glyphs.Ellipsis, prose.Count(more, "line"), prose.List(by, "and"), show)
		lines = append(lines[:h-1:h-1], m.settings.Style.Dim.Render(widget.Fit(said, w, "")))
	}
	return widget.Block(lines, w, h)
}

// cellName names the inspection under the cursor, and what it says in few words.
func (m *Model) cellName() (name, right string) {
	r, _ := m.row()
	c, in := m.cell()
	if !in {
		return widget.Clean(r.Label), ""
	}
	right = c.Brief()
	if c.State == history.Graded {
		right = c.Grade.Words() + " " + c.Signs
	}
	return c.Inspection.Title(m.chain.Basis), strings.TrimSpace(right)
}

// rowName names the row under the cursor, and says who follows it.
func (m *Model) rowName() (name, whose string) {
	r, ok := m.row()
	if !ok || r.Kind == heading {
		return "Through the years", ""
	}
	if r.Kind != history.AreaRow {
		whose = r.Status.Words()
	}
	return widget.Clean(r.Label), whose
}

// lines collects lines of w cells with a margin.
type lines struct {
	all []string
	w   int
}

// add wraps a text; what follows its first line stands in as far as its lead.
func (l *lines) add(lead, text string, s style.Ink) {
	in := lipgloss.Width(lead)
	for i, x := range widget.Wrap(widget.Clean(text), max(1, l.w-2-in), "") {
		if i > 0 {
			lead = widget.Fit("", in, "")
		}
		l.all = append(l.all, " "+lead+s.Render(x))
	}
}

// cellLines are what an inspection says of a row: its findings first, then what they
// come to.
func (m *Model) cellLines(w int) []string {
	st, out := m.settings.Style, lines{w: w}
	if text := m.read.Page.Got().unread; text != "" {
		out.add("", text, st.Warn)
	}
	r, ok := m.row()
	c, in := m.cell()
	if !ok || !in {
		if ok {
			out.add("", m.headed(r), st.Text)
		}
		return out.all
	}
	for _, f := range c.Findings {
		text := widget.Wrap(widget.Clean(f.Text), max(1, w-4), "")
		for i, l := range text {
			lead := "   "
			if i == 0 {
				lead = " " + draw.Tone(f.Polarity, st).Render(f.Polarity.Mark()) + " "
			}
			out.all = append(out.all, lead+draw.Highlight(l, m.read.Search.Query(), st))
		}
		if p := draw.Place(f); p != "" {
			out.add("  ", p, st.Dim)
		}
	}
	look := st.Text
	if len(c.Findings) > 0 {
		look = st.Dim
	}
	lead := ""
	if c.State == history.Graded {
		lead = draw.Badge(c.Grade, st) + " "
	}
	out.add(lead, prose.Capital(m.cellWords(c))+".", look)
	return out.all
}

// rowLines are what is said of a row through the years, and what each inspection
// says of it.
func (m *Model) rowLines(w int) []string {
	st, out := m.settings.Style, lines{w: w}
	r, ok := m.row()
	if !ok || r.Kind == heading {
		return nil
	}
	if told := m.chain.Told(r); told != "" {
		out.add("", prose.Sentence(told), st.Strong)
	}
	if r.Thread != nil && r.Thread.Story != "" {
		out.add("", r.Thread.Story, st.Text)
	}
	for j, c := range r.Cells {
		silent := c.State == history.Before || c.State == history.NoText || c.State == history.NotGraded && c.Words == data.NoGrade
		if silent && j != m.col { // the matrix has them
			continue
		}
		kind, year := history.Heads(c.Inspection, m.chain.Basis)
		lead := st.Dim.Render(widget.Fit(year+" "+kind, 11, ""))
		if j == m.col {
			lead = st.Accent.Render(widget.Fit(year+" "+kind, 11, ""))
		}
		if c.State == history.Graded {
			lead += draw.Badge(c.Grade, st) + " "
		} else if r.Kind != history.AreaRow {
			lead += m.tone(c).Render(widget.Fit(c.Mark(), 2, ""))
		}
		out.add(lead, m.cellWords(c), st.Dim)
	}
	return out.all
}

// headed says what stands under a heading.
func (m *Model) headed(r history.ChainRow) string {
	for _, k := range []history.Kind{history.AreaRow, history.ThemeRow, history.MatterRow} {
		if k.Heading() == r.Key {
			return k.Reading()
		}
	}
	return "Found wanting by at least three inspections, none of which had a good word for it, and none between: " +
		prose.Count(len(m.chain.Again), "matter") + ". " + history.MatterRow.Reading()
}
