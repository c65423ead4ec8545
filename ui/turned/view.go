package turned

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data/history/turned"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// frame is how the screen is divided. Sizes in cells and lines, without frames.
type frame struct {
	framed bool // the parts have frames
	alone  bool // the list and the paragraphs do not fit both
	w      int
	list   int // lines of the list with its head
	page   int // lines of the paragraphs
}

// head is the number of lines above the list: title and counts.
const head = 2

// frame divides the screen: the list as high as it has rows, as far as that leaves
// the paragraphs most of the room, which are what is read.
func (m *Model) frame() frame {
	f := frame{framed: m.w >= layout.FramedFrom && m.h >= 20, w: m.w - 1}
	all := max(0, m.h-head)
	if f.alone = m.w < 60 || m.h < 14 || len(m.rows) == 0; f.alone {
		f.list, f.page = all, max(0, all-1)
		if f.framed {
			f.w, f.list = m.w-style.PaneSides, all-style.PaneFrame
		}
		return f
	}
	all-- // the rule between
	if f.framed {
		f.w, all = m.w-style.PaneSides, all+1-2*style.PaneFrame
	}
	f.list = max(4, min(len(m.rows)+1, all*2/5))
	f.page = all - f.list
	return f
}

// measure gives the list and the page their heights.
func (m *Model) measure() {
	f := m.frame()
	m.list.SetHeight(max(0, f.list-1))
	m.page.SetHeight(f.page)
	m.lay()
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.answer == nil {
		return strings.Join(widget.Block(m.waiting(), m.w, m.h), "\n")
	}
	f := m.frame()
	lines := []string{m.heading(), m.status()}
	list := m.listView(f.w, f.list)
	if f.framed {
		list = st.Pane("Authorities", m.place(), list, m.w, f.list+style.PaneFrame, !m.inPage)
	}
	if !f.alone || !m.inPage {
		lines = append(lines, list...)
	}
	if t, ok := m.turn(); ok && (!f.alone || m.inPage) {
		name, page := widget.Clean(m.answer.Headline(t)), m.page.View(f.w)
		if f.framed {
			lines = append(lines, st.Pane(name, m.more(), page, m.w, f.page+style.PaneFrame, m.inPage)...)
		} else {
			lines = append(append(lines, st.Rule(name, m.more(), m.w, m.inPage)), page...)
		}
	}
	if !f.framed { // panes have their size
		lines = widget.Block(lines, m.w, m.h)
	}
	return strings.Join(lines, "\n")
}

// place says which turn of how many is under the cursor.
func (m *Model) place() string {
	if m.list.Total == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", m.list.Cursor+1, m.list.Total)
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
	right := "[" + m.within() + "] "
	if m.only {
		right = "[outright only] " + right
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

// within names the width in a word.
func (m *Model) within() string {
	switch {
	case m.answer.Asker.ID == "":
	case m.answer.Within == turned.Neighbours:
		return "neighbours"
	case m.answer.Within == turned.Region:
		return "region"
	}
	return "England"
}

// more says which lines of the paragraphs are seen where there are others.
func (m *Model) more() string {
	first, last, total := m.page.More()
	if total <= m.page.Height {
		return ""
	}
	return fmt.Sprintf("lines %d-%d of %d", first, last, total)
}

// nobody says that there is no turn, and what can be done.
func (m *Model) nobody() string {
	none := m.answer.Nobody() + "."
	switch {
	case m.only && len(m.answer.Turns) > 0:
		none = "None improved outright; " + m.settings.Key(keys.ChangedOnly) + " shows those that did in part."
	case m.within() != "England":
		none += " " + m.settings.Key(keys.Rows) + " looks among others."
	case m.answer.Pairs > 0:
		none += " " + m.settings.Key(keys.Import) + " imports more of them."
	}
	return strings.TrimSpace(none + " " + widget.Clean(m.answer.Asked()))
}

// lay lays out both paragraphs of the turn under the cursor, beside each other where
// there is room.
func (m *Model) lay() {
	t, ok := m.turn()
	if !ok || m.answer == nil {
		m.page.Set(nil)
		return
	}
	w := m.frame().w
	st := m.settings.Style
	var lines []string
	if asked := m.answer.Asked(); asked != "" {
		for _, l := range widget.Wrap(widget.Clean(asked), max(1, w-2), "") {
			lines = append(lines, " "+st.Warn.Render(l))
		}
	}
	sides := m.answer.Sides(t)
	if layout.SideBySide(w) {
		lw, rw := layout.Halves(w)
		a, b := m.side(sides[0], lw), m.side(sides[1], rw)
		n := max(len(a), len(b))
		if m.answer.Finding == "" {
			n = max(n, m.frame().page-len(lines))
		}
		lines = append(lines, widget.Beside(st.Line.Render(st.Glyphs.Vertical), widget.Block(a, lw, n), widget.Block(b, rw, n))...)
	} else {
		lines = append(append(lines, m.side(sides[0], w)...), m.side(sides[1], w)...)
	}
	if m.answer.Finding != "" {
		lines = append(lines, "", " "+st.Strong.Render("The matter that was asked for"))
		lines = append(lines, draw.Entry(m.answer.Matter, m.options(w))...)
	}
	m.page.Set(lines)
	m.page.To(0)
}

// options draw a paragraph in w cells, no wider than what is read with ease.
func (m *Model) options(w int) draw.Options {
	return draw.Options{Style: m.settings.Style, Width: min(w-1, layout.Entry), Words: m.search.Query(), Short: m.answer.Names.Short}
}

// side is one of the two paragraphs beneath what it is: criticised or praised, and
// in which inspection.
func (m *Model) side(s turned.Side, w int) []string {
	st := m.settings.Style
	tone := st.Bad
	if word, _, _ := strings.Cut(s.Lead, ":"); word == turned.Praised() {
		tone = st.Good
	}
	word, when, _ := strings.Cut(widget.Clean(s.Lead), ": ")
	lines := []string{widget.Fit(" "+tone.Bold(true).Render(word)+"  "+st.Dim.Render(when), w, st.Glyphs.Ellipsis)}
	o := m.options(w)
	if part := s.Excerpt(); len(part) != 1 || part[0][1]-part[0][0] < len(s.Text) { // all of it strong is none
		o.Excerpt = part
	}
	return append(lines, draw.Entry(s.Finding, o)...)
}
