package compare

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// partnerHead is how many lines stand above the findings to choose from: what is
// to be paired, its text, the search, a rule.
const partnerHead = 4

// partnerRows is how many of them are seen; below them stands the one under the
// cursor in full where there is room.
func (m *Model) partnerRows() int { return max(1, m.h-partnerHead-m.partnerText()) }

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
		fit(" " + signed(p.from) + widget.Clean(p.from.Text)),
		widget.Spread(" "+find, st.Accent.Render(fmt.Sprintf("%d of %d", len(p.shown), len(p.all)))+" ", m.w, st.Glyphs.Ellipsis),
		st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)),
	}
	first, last := p.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.partnerLine(i))
	}
	switch {
	case len(p.all) == 0:
		lines = append(lines, fit(" No finding of "+sideName(other)+" is held."))
	case len(p.shown) == 0:
		lines = append(lines, fit(" No finding of "+sideName(other)+" has all of these words."))
	}
	if m.partnerText() == 0 {
		return lines
	}
	lines = widget.Block(lines, m.w, partnerHead+m.partnerRows())
	lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	if f, ok := p.current(); ok {
		o := m.options(m.w)
		o.Words = p.query
		lines = append(lines, draw.Entry(f, o)...)
	}
	return lines
}

// partnerLine is one finding to choose: how it stands to the one that is to be
// paired, its place and the beginning of its text.
func (m *Model) partnerLine(i int) string {
	st, p := m.settings.Style, m.partner
	f := p.all[p.shown[i]]
	stands := ""
	if c := m.coupled(p, f); c.status != "" || c.apart {
		stands = c.words()
	}
	text := "  " + widget.Fit(f.Called(), 7, "") + " " + signed(f)
	if m.w >= wordsFrom {
		text = "  " + widget.Fit(stands, 13, "") + text[1:]
	}
	if i == p.list.Cursor {
		return st.Selected.Render(widget.Fit(st.Glyphs.Cursor+text[1:]+widget.Clean(f.Text), m.w, st.Glyphs.Ellipsis))
	}
	return widget.Fit(text+draw.Highlight(widget.Clean(f.Text), p.query, st), m.w, st.Glyphs.Ellipsis)
}

// signed is a finding's signs, four cells.
func signed(f data.Finding) string { return widget.Fit(f.Signs(), 4, "") }
