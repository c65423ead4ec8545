package matters

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.chain == nil {
		return m.read.Page.Waiting(st, "Story", "Reading every inspection of the authority.", "The matters could not be read.", m.w, m.h)
	}
	f := m.frame()
	lines := []string{m.heading(), m.status(f)}
	matrix := widget.Block(m.matrix(f), f.w, f.heads+f.rows+f.legend)
	if f.framed {
		matrix = st.Pane(m.paneName(), m.place(), matrix, m.w, len(matrix)+style.PaneFrame, true)
	}
	lines = append(append(lines, matrix...), m.below(f)...)
	if !f.framed { // panes have their size
		lines = widget.Block(lines, m.w, m.h)
	}
	return strings.Join(lines, "\n")
}

// heading says whose story it is, how long, and which years are meant.
func (m *Model) heading() string {
	st := m.settings.Style
	left := st.Title.Render(" Story  " + widget.Clean(m.chain.Authority.Name))
	right := prose.Count(len(m.chain.Inspections), "inspection") + "   " + m.settings.Years()
	if m.w < 60 {
		right = m.settings.Basis.String()
	}
	return widget.Spread(left, st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

// status counts the matters by who says so, and what keeps coming; at the right
// stands what is left out.
func (m *Model) status(f frame) string {
	st := m.settings.Style
	if m.read.Search.IsOpen() {
		return widget.Spread(" "+m.read.Search.View(max(8, m.w/2)), st.Accent.Render(m.read.Search.Place())+" ", m.w, st.Glyphs.Ellipsis)
	}
	if len(m.chain.Rows) == 0 {
		return st.Dim.Render(widget.Fit(" No recommendation is held, and no matter is followed: import the reports (I).", m.w, st.Glyphs.Ellipsis))
	}
	var right []string
	for _, x := range []string{m.read.Search.Place(), m.counted(), m.hidden(f)} {
		if x != "" {
			right = append(right, x)
		}
	}
	end := st.Accent.Render(strings.Join(right, "  ")) + " "
	room := m.w - lipgloss.Width(end) - 1
	damage := ""
	if n := len(m.chain.Unreadable); n > 0 { // the words are too many for a line: why says them first
		damage = fmt.Sprintf(mark.Warning+" %d damaged (i)  ", n)
		room -= len(damage)
	}
	matters := prose.Count(len(m.chain.Rows), "matter")
	keep := ""
	if n := len(m.chain.Again); n > 0 {
		keep += fmt.Sprintf(", %d raised again and again", n)
	}
	if n := len(m.chain.Returns); n > 0 {
		keep += fmt.Sprintf(", %d came back", n)
	}
	left := widget.Fitting(max(0, room-1), st.Glyphs.Ellipsis, matters+", "+m.whose()+keep, matters+keep, matters)
	return widget.Spread(" "+st.Warn.Render(damage)+st.Dim.Render(strings.TrimRight(left, " ")), end, m.w, st.Glyphs.Ellipsis)
}

// whose says who follows the matters: "37 followed, 4 suggested".
func (m *Model) whose() string {
	by := map[compare.Status]int{}
	for _, r := range m.chain.Rows {
		by[r.Status]++
	}
	var out []string
	for _, x := range []struct {
		of   compare.Status
		name string
	}{{compare.Curated, "followed"}, {compare.Confirmed, "confirmed"}, {compare.Suggested, "suggested"}} {
		switch {
		case by[x.of] == len(m.chain.Rows):
			return "all " + x.name
		case by[x.of] > 0:
			out = append(out, fmt.Sprintf("%d %s", by[x.of], x.name))
		}
	}
	return strings.Join(out, ", ")
}

// hidden says which inspections are in view where not all are.
func (m *Model) hidden(f frame) string {
	first, last := m.seen(f)
	if n := len(m.chain.Inspections); last-first < n {
		return fmt.Sprintf("inspections %d-%d of %d", first+1, last, n)
	}
	return ""
}

// paneName names the matrix by the rows that are shown.
func (m *Model) paneName() string {
	return [...]string{everything: "Areas, themes and matters", again: "Raised again and again", back: "Came back"}[m.only]
}

// place says which row of how many is under the cursor.
func (m *Model) place() string {
	if m.list.Total == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", m.list.Cursor+1, m.list.Total)
}

// warnings are what a reader must know before any sign of the matrix.
func (m *Model) warnings() []string {
	out := data.UnreadableWords(m.chain.Unreadable)
	if text := m.read.Page.Got().unread; text != "" {
		out = append(out, text)
	}
	return out
}
