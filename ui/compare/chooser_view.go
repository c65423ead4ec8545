package compare

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// choices draws the chooser: authorities, or one authority's inspections.
func (m *Model) choices() []string {
	st, c := m.settings.Style, m.chooser
	what := " Compare: choose the first of two inspections"
	if m.a != "" {
		what = " Compare: choose the other; the earlier of the two will stand first"
	}
	lines := []string{st.Title.Render(widget.Fit(what, m.w, st.Glyphs.Ellipsis))}
	if c.find.IsOpen() {
		lines = append(lines, " "+c.find.View(max(8, m.w-2)))
	} else {
		lines = append(lines, st.Dim.Render(widget.Fit(m.chosenSoFar(), m.w, st.Glyphs.Ellipsis)))
	}
	w := m.inner()
	var rows []string
	first, last := c.list.Window()
	for i := first; i < last; i++ {
		rows = append(rows, m.choice(i, w))
	}
	if c.list.Total == 0 {
		rows = append(rows, widget.Wrap(" "+c.empty(), max(1, w-1), " ")...)
	}
	if !m.framed() {
		return append(append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w))), rows...)
	}
	name := "Authorities"
	if c.authority != nil {
		name = "Inspections of " + widget.Clean(c.authority.Name)
	}
	return append(lines, st.Pane(name, strconv.Itoa(c.list.Total), widget.Block(rows, w, m.choiceRows()), m.w, m.choiceRows()+style.PaneFrame, true)...)
}

// choiceRows is how many of the chooser's rows are seen.
func (m *Model) choiceRows() int {
	if m.framed() {
		return m.h - 2 - style.PaneFrame
	}
	return max(1, m.h-3)
}

// choice is one row of the chooser.
func (m *Model) choice(i, w int) string {
	st, c := m.settings.Style, m.chooser
	cursor, under := "  ", i == c.list.Cursor
	if under {
		cursor = st.Glyphs.Cursor + " "
		st.Text, st.Quiet = st.Selected, st.Selected
	}
	if c.authority == nil {
		name := widget.Clean(c.authorities[c.shown[i]].Name)
		return st.Text.Render(widget.Fit(cursor+name, w, st.Glyphs.Ellipsis))
	}
	in := c.inspections[i]
	chosen := "  "
	if in.ID == m.a {
		chosen = "A "
	}
	name := 20
	if w < wordsFrom {
		name = 14
	}
	lead := cursor + chosen + widget.Fit(draw.DateOn(in, m.settings.Basis), 11, "") + "  " + widget.Fit(draw.Brief(in, name), name, st.Glyphs.Ellipsis) + "  "
	if w >= wordsFrom {
		lead += fmt.Sprintf("%12s  ", c.held[in.ID].words(m.settings.OtherVoices))
	}
	room := max(draw.GradeAlone, w-ansi.StringWidth(lead))
	if j, ok := in.Judgement(data.Overall); ok {
		return st.Text.Render(lead) + draw.JudgementBadge(&j, room, st)
	}
	words := ""
	if w >= wordsFrom {
		words = strings.TrimRight(widget.Fit(in.OverallWords(), room-draw.GradeAlone, st.Glyphs.Ellipsis), " ")
	}
	return st.Text.Render(lead) + draw.NoBadge(words, "", room, st)
}

func (m *Model) chosenSoFar() string {
	s := " "
	if m.a != "" {
		s = " " + draw.ToCompare(widget.Clean(m.firstChosen())) + "  "
	}
	if a := m.chooser.authority; a != nil {
		if in := m.chooser.first; in != nil && m.a == in.ID && in.Authority == a.ID {
			return s + "/ finds another authority" // its name stands there already
		}
		return s + "Inspections of " + widget.Clean(a.Name) + ".  / finds another authority"
	}
	return s + "Authority:  / finds one by name"
}

// firstChosen names the inspection that is chosen already.
func (m *Model) firstChosen() string {
	in := m.chooser.first
	if in == nil || in.ID != m.a {
		return m.a
	}
	name := in.Authority
	for _, a := range m.chooser.authorities {
		if a.ID == in.Authority {
			name = a.Name
		}
	}
	return in.Dated(name, m.settings.Basis)
}
