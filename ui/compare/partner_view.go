package compare

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// partnerHead is how many lines stand above the findings to choose from: what is
// to be paired, its text, the search, a rule.
const partnerHead = 4

// partnerRows is how many of them are seen; below them stands the one under the
// cursor in full where there is room.
func (m *Model) partnerRows() int {
	n := m.h - partnerHead - m.partnerText()
	if m.framed() {
		n -= style.PaneFrame // of the list; the other's takes the place of a rule and of a line of text
	}
	return max(1, n)
}

func (m *Model) partnerText() int {
	if m.h < 12 {
		return 0
	}
	return m.h / 3
}

// partners draws the findings that one can be paired with.
func (m *Model) partners() []string {
	st, p := m.settings.Style, m.partner
	p.list.SetHeight(m.partnerRows())
	fit := func(text string) string { return widget.Fit(text, m.w, st.Glyphs.Ellipsis) }
	other := sideA + sideB - p.side
	find := st.Dim.Render("/ finds by words   Enter pairs, or takes apart   Esc leaves")
	if p.find.IsOpen() || p.find.Value() != "" {
		find = p.find.View(max(8, m.w/2))
	}
	lines := []string{
		st.Title.Render(fit(" Pair " + sideName(p.side) + "'s " + p.from.Called() + " with a finding of " + sideName(other) + ", " + widget.Clean(m.inspection(other).Title(m.settings.Basis)))),
		fit(" " + m.signed(p.from) + widget.Fit(widget.Clean(p.from.Text), m.w-5, st.Glyphs.Ellipsis)),
	}
	found := fmt.Sprintf("%d of %d", len(p.shown), len(p.all))
	if m.framed() {
		return append(append(lines, fit(" "+find)), m.partnerPanes(found)...)
	}
	lines = append(lines, widget.Spread(" "+find, st.Accent.Render(found)+" ", m.w, st.Glyphs.Ellipsis), st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	lines = append(lines, m.partnerList(m.w)...)
	if m.partnerText() == 0 {
		return lines
	}
	lines = widget.Block(lines, m.w, partnerHead+m.partnerRows())
	lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	return append(lines, m.partnerUnder(m.w)...)
}

// partnerPanes are the findings to choose from in a frame, and below them in another
// the one under the cursor.
func (m *Model) partnerPanes(found string) []string {
	st, w := m.settings.Style, m.inner()
	other := sideA + sideB - m.partner.side
	rows := m.partnerRows()
	lines := st.Pane(m.sideTitle(other), found, widget.Block(m.partnerList(w), w, rows), m.w, rows+style.PaneFrame, true)
	below := m.h - (partnerHead - 1) - rows - style.PaneFrame
	under, place := m.partnerUnder(w), ""
	if f, ok := m.partner.current(); ok {
		place = f.Called()
	}
	return append(lines, st.Pane("Reading", place, widget.Block(under, w, below-style.PaneFrame), m.w, below, false)...)
}

// partnerList is the rows of the findings that are seen, or why there are none.
func (m *Model) partnerList(w int) (lines []string) {
	st, p := m.settings.Style, m.partner
	other := sideA + sideB - p.side
	fit := func(text string) string { return widget.Fit(text, w, st.Glyphs.Ellipsis) }
	first, last := p.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.partnerLine(i, w))
	}
	switch {
	case len(p.all) == 0:
		lines = append(lines, fit(" No finding of "+sideName(other)+" is held."))
	case len(p.shown) == 0:
		lines = append(lines, fit(" No finding of "+sideName(other)+" has all of these words."))
	}
	return lines
}

// partnerUnder is the finding under the cursor in full.
func (m *Model) partnerUnder(w int) []string {
	f, ok := m.partner.current()
	if !ok {
		return nil
	}
	o := m.options(min(w, layout.Entry))
	o.Words = m.partner.query
	return draw.Entry(f, o)
}

// partnerLine is one finding to choose: how it stands to the one that is to be
// paired, its place and the beginning of its text.
func (m *Model) partnerLine(i, w int) string {
	st, p := m.settings.Style, m.partner
	f := p.all[p.shown[i]]
	stands := ""
	if c := m.coupled(p, f); c.status != "" || c.apart {
		stands = c.words()
	}
	text := "  " + widget.Fit(f.Called(), 7, "") + " "
	if w >= wordsFrom {
		text = "  " + widget.Fit(stands, 13, "") + text[1:]
	}
	says := widget.Fit(widget.Clean(f.Text), w-ansi.StringWidth(text)-4, st.Glyphs.Ellipsis)
	if i == p.list.Cursor {
		return st.Selected.Render(widget.Fit(st.Glyphs.Cursor+text[1:]+m.signed(f)+says, w, ""))
	}
	return widget.Fit(st.Dim.Render(text)+draw.Tone(f.Polarity, st).Render(m.signed(f))+draw.Highlight(says, p.query, st), w, "")
}

// signed is the sign of a finding in four cells; where its text is not read below
// the list also whose it is.
func (m *Model) signed(f data.Finding) string {
	if m.partnerText() == 0 {
		return widget.Fit(f.Signs(), 4, "")
	}
	return widget.Fit(draw.Sign(f), 4, "")
}
