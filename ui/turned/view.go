package turned

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/history/turned"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// head is the number of lines above the list: title, counts, rule.
const head = 3

// panes are the list and what is read beside or under it; one of them is zero
// where both do not fit.
func (m *Model) panes() layout.Panes {
	p := layout.Beside(min(m.w, 139), max(0, m.h-head))
	if p.Reader.W > 0 && !p.Stacked && m.w >= 140 {
		p.List.W = min(84, m.w*52/100)
		p.Reader.W = m.w - 1 - p.List.W
	}
	if p.Stacked { // paragraphs are what is read
		all := p.List.H + p.Reader.H
		p.List.H = max(4, min(len(m.rows)+1, all*2/5))
		p.Reader.H = all - p.List.H
	}
	return p
}

// measure gives the list and the page their heights.
func (m *Model) measure() {
	p := m.panes()
	m.list.SetHeight(max(0, p.List.H-1))
	if p.Reader.W == 0 {
		p.Reader.H = p.List.H
	}
	m.page.SetHeight(p.Reader.H)
	m.lay()
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.answer == nil {
		return strings.Join(widget.Block(m.waiting(), m.w, m.h), "\n")
	}
	p := m.panes()
	lines := []string{m.heading(), m.status()}
	rule := func(w int) string { return st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, max(0, w))) }
	switch {
	case p.Reader.W == 0 && m.inPage:
		lines = append(lines, rule(m.w))
		lines = append(lines, m.page.View(m.w)...)
	case p.Reader.W == 0:
		lines = append(lines, rule(m.w))
		lines = append(lines, m.listView(m.w, p.List.H)...)
	case p.Stacked:
		lines = append(lines, rule(m.w))
		lines = append(lines, m.listView(m.w, p.List.H)...)
		lines = append(lines, m.more(rule(m.w)))
		lines = append(lines, m.page.View(m.w)...)
	default:
		lines = append(lines, rule(p.List.W)+st.Line.Render(st.Glyphs.TeeDown)+m.more(rule(p.Reader.W)))
		lines = append(lines, widget.Beside(st.Line.Render(st.Glyphs.Vertical), m.listView(p.List.W, p.List.H), m.page.View(p.Reader.W))...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// heading is the question, and which years are meant where both have room.
func (m *Model) heading() string {
	st := m.settings.Style
	years := ""
	if m.w >= 60 {
		years = st.Dim.Render(m.settings.Years()) + " "
	}
	return widget.Spread(st.Title.Render(" "+m.Title()), years, m.w, st.Glyphs.Ellipsis)
}

// waiting says what is done until there is an answer, or why there is none.
func (m *Model) waiting() []string {
	st := m.settings.Style
	lines := []string{st.Title.Render(" " + m.Title()), ""}
	text := "Reading what every inspection says of every theme. This is done once and kept; Esc stops, and what is done is kept too."
	at, _ := m.work.Seen()
	switch {
	case m.failed != nil:
		text = "That could not be answered. " + prose.Sentence(m.failed.Error()) + " q goes back."
	case m.work.Stopping():
		text = "Stopping."
	case at.Of > 0:
		lines = append(lines, " "+st.Accent.Render(widget.Bar(at.N, at.Of, min(42, max(1, m.w-24))))+fmt.Sprintf("  %d of %d", at.N, at.Of))
	}
	return append(lines, widget.Wrap(" "+widget.Clean(text), max(1, m.w-1), " ")...)
}

// status counts what was looked at, and says among whom.
func (m *Model) status() string {
	st, a := m.settings.Style, m.answer
	if m.search.IsOpen() {
		return widget.Spread(" "+m.search.View(max(8, m.w/2)), st.Accent.Render(m.search.Place())+" ", m.w, st.Glyphs.Ellipsis)
	}
	right := m.within() + " "
	if m.only {
		right = "outright only, " + right
	}
	if p := m.search.Place(); p != "" {
		right = p + "  " + right
	}
	room := m.w - lipgloss.Width(right) - 1
	left := widget.Fitting(room, st.Glyphs.Ellipsis, " "+a.Counts(),
		fmt.Sprintf(" %s looked at: %s, %d suggested", prose.Count(a.Pairs, "pair"), prose.Count(len(a.Turns), "turn"), a.Suggested()),
		fmt.Sprintf(" %s of %s", prose.Count(len(a.Turns), "turn"), prose.Count(a.Pairs, "pair")))
	return widget.Spread(st.Dim.Render(left), st.Accent.Render(right), m.w, st.Glyphs.Ellipsis)
}

// within names the width in few words, with the key that changes it.
func (m *Model) within() string {
	if m.answer.Asker.ID == "" {
		return "England"
	}
	key := m.settings.Key(keys.Rows) + ": "
	switch m.answer.Within {
	case turned.Neighbours:
		return key + "neighbours"
	case turned.Region:
		return key + "region"
	}
	return key + "England"
}

// columns are the widths of the list's columns; 0 leaves one out.
type columns struct{ name, where, about, a, b, between int }

func (m *Model) columns(w int) columns {
	c := columns{a: 11, b: 11, between: 8}
	if m.answer.Asker.ID != "" && w >= 66 {
		c.where = 13
	}
	if m.answer.Finding != "" && w >= 60 {
		c.about = 7
	}
	if w < 50 {
		c.between = 0
	}
	c.name = max(6, w-2-c.where-c.about-c.a-c.b-c.between-5)
	return c
}

// listView is the head of the list, and the turns seen.
func (m *Model) listView(w, h int) []string {
	c := m.columns(w)
	head := "  " + c.row("Authority", "Where", "On", turned.Criticised(), turned.Praised(), "Between", "")
	none := m.answer.Nobody() + "."
	if m.only && len(m.answer.Turns) > 0 {
		none = "None improved outright; " + m.settings.Key(keys.ChangedOnly) + " shows those that did in part."
	}
	none = strings.TrimSpace(none + " " + widget.Clean(m.answer.Asked()))
	return draw.Listed(m.settings.Style, m.list, head, none, func(i int) string { return m.row(i, w, c) }, w, h)
}

func (c columns) row(name, where, about, a, b, between, mark string) string {
	s := widget.Fit(name, c.name, "~")
	for _, x := range []struct {
		text string
		w    int
	}{{where, c.where}, {about, c.about}, {a, c.a}, {b, c.b}, {between, c.between}} {
		if x.w > 0 {
			s += widget.Fit(" "+x.text, x.w, "")
		}
	}
	return s + " " + mark
}

// headOf names an inspection in ten letters at most.
func headOf(in data.Inspection, b data.Basis) string {
	kind, year := history.Heads(in, b)
	return kind + " " + year
}

func (m *Model) row(i, w int, c columns) string {
	st, t := m.settings.Style, m.rows[i]
	about := ""
	if m.answer.Finding != "" {
		if about = "theme"; t.SameMatter() {
			about = "matter"
		}
	}
	text := c.row(widget.Clean(t.Authority.Label()), t.Where(m.answer.Asker), about, headOf(t.A, m.answer.Basis), headOf(t.B, m.answer.Basis), t.Between.Brief(), "")
	mark := t.Change.Mark()
	if t.Suggested {
		mark += "s"
	}
	if i == m.list.Cursor {
		cursor := st.Glyphs.Cursor
		if m.inPage {
			cursor = " "
		}
		return st.Selected.Render(widget.Fit(cursor+" "+text+mark, w, st.Glyphs.Ellipsis))
	}
	return widget.Fit("  "+draw.Highlight(text, m.search.Query(), st)+draw.ChangeTone(t.Change, st).Render(mark), w, st.Glyphs.Ellipsis)
}

// more is a rule that says which lines of the paragraphs are seen where there
// are others.
func (m *Model) more(rule string) string {
	first, last, total := m.page.More()
	w := lipgloss.Width(rule)
	if total <= m.page.Height || w < 30 {
		return rule
	}
	st := m.settings.Style
	note := fmt.Sprintf(" lines %d-%d of %d ", first, last, total)
	return st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, w-len(note)-2)) + st.Dim.Render(note) + st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, 2))
}

// lay lays out both paragraphs of the turn under the cursor.
func (m *Model) lay() {
	t, ok := m.turn()
	if !ok || m.answer == nil {
		m.page.Set(nil)
		return
	}
	w := m.panes().Reader.W
	if w == 0 {
		w = m.w
	}
	st := m.settings.Style
	var lines []string
	add := func(text string, s lipgloss.Style) {
		for _, l := range widget.Wrap(widget.Clean(text), max(1, w-2), "") {
			lines = append(lines, " "+s.Render(l))
		}
	}
	if asked := m.answer.Asked(); asked != "" {
		add(asked, st.Warn)
	}
	add(m.answer.Headline(t), st.Strong)
	for i, s := range m.answer.Sides(t) {
		if p := m.panes(); i > 0 && p.Reader.W > 0 && !p.Stacked { // a pane of its own has room
			lines = append(lines, "")
		}
		add(s.Lead, st.Accent)
		o := draw.Options{Style: st, Width: w - 1, Words: m.search.Query()}
		if part := s.Excerpt(); len(part) != 1 || part[0][1]-part[0][0] < len(s.Text) { // all of it strong is none
			o.Excerpt = part
		}
		lines = append(lines, draw.Entry(s.Finding, o)...)
	}
	if m.answer.Finding != "" {
		add("The matter that was asked for", st.Accent)
		lines = append(lines, draw.Entry(m.answer.Matter, draw.Options{Style: st, Width: w - 1, Words: m.search.Query()})...)
	}
	m.page.Set(lines)
	m.page.To(0)
}
