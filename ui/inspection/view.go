package inspection

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/mark"
	"casebook/ui/layout"
	"casebook/ui/reader"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// sizes are the widths of the panes, 0 where there is none, and their height.
// Framed panes have frames, which no size includes.
type sizes struct {
	contents, text, reading, height int
	framed                          bool
}

// framedHigh is the height from which the panes have frames.
const framedHigh = 16

func (m *Model) frame() sizes {
	s := sizes{text: m.w, height: max(0, m.h-m.pinned()), framed: m.framed()}
	switch {
	case m.w >= 140:
		s.contents, s.reading = 29, max(43, m.w*27/100)
		s.text = m.w - s.contents - s.reading - 2
	case m.w >= 110:
		s.contents = 28
		s.text = m.w - s.contents - 2
	default:
		s.text-- // no text touches the edge
	}
	if s.framed {
		s.height -= style.PaneFrame
		panes := 1
		for _, w := range []int{s.contents, s.reading} {
			if w > 0 {
				panes++
			}
		}
		if m.w >= 160 || m.w >= 120 && s.reading == 0 { // with room for the longest area's name
			s.contents = 33
		}
		s.text = m.w - s.contents - s.reading - panes*style.PaneSides
	}
	return s
}

func (m *Model) framed() bool { return m.w >= layout.FramedFrom && m.h >= framedHigh }

// pinned is the number of lines that stay above the text.
func (m *Model) pinned() int {
	if m.h < 8 {
		return min(1, max(0, m.h-1))
	}
	if m.framed() {
		return 2
	}
	return 3
}

func (m *Model) measure() {
	f := m.frame()
	m.text.SetHeight(f.height)
	m.contents.SetHeight(f.height - 1)
	if f.framed { // it heads the contents
		m.contents.SetHeight(f.height)
	}
	m.page.SetHeight(f.height)
	if f.reading > 0 {
		m.over = false
	}
	if f.reading == 0 && m.focus == readingArea || f.contents == 0 {
		m.focus = textArea
	}
}

// View draws the screen.
func (m *Model) View() string {
	if m.whole == nil {
		return m.reads.Waiting(m.settings.Style, "Inspection", "Reading the inspection.", "It could not be read.", m.w, m.h)
	}
	return strings.Join(widget.Block(append(m.heading(), m.body()...), m.w, m.h), "\n")
}

func (m *Model) heading() []string {
	st, w := m.settings.Style, m.whole
	left := " " + widget.Clean(w.Authority.Name) + " > " + widget.Clean(w.Inspection.Title(m.settings.Basis))
	right := fmt.Sprintf("%d of %d", w.Place, w.Of)
	if m.w >= 64 {
		right += "   [ earlier   ] later"
	}
	lines := []string{widget.Spread(st.Title.Render(left), st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)}
	if m.pinned() < 2 {
		return lines[:m.pinned()]
	}
	place := st.Accent.Render(m.find.Place())
	if m.find.Place() == "" {
		place = st.Dim.Render(m.settings.Named())
	}
	if m.find.IsOpen() {
		lines = append(lines, widget.Spread(" "+m.find.View(max(8, m.w/2)), place+" ", m.w, st.Glyphs.Ellipsis))
	} else {
		lines = append(lines, widget.Spread(m.dates(m.w-ansi.StringWidth(place)-2), place+" ", m.w, st.Glyphs.Ellipsis))
	}
	if m.framed() {
		return lines
	}
	return append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
}

// dates says both dates, framework and coverage as fully as w cells let; how
// they are known stands in the text.
func (m *Model) dates(w int) string {
	in := m.whole.Inspection
	also := ""
	if n := len(in.Published.Also) + len(in.Inspected.Also); n > 0 {
		also = " " + mark.Warning
	}
	inspected, published := in.Inspected.Short(), in.Published.Date.Short()
	short := " Insp. " + inspected + ", pub. " + published + also
	long := " Inspected " + inspected + "   Published " + published + also
	for _, s := range []string{
		long + "   " + in.Framework.Name() + "   " + in.CoverageNoted(),
		long + "   " + in.Framework.Short() + "   " + in.CoverageNoted(),
		long + "   " + in.Framework.Short(), long,
	} {
		s = strings.ReplaceAll(s, "no date", "date unknown")
		if s = widget.Clean(s); ansi.StringWidth(s) <= w {
			return s
		}
	}
	return widget.Clean(short)
}

func (m *Model) body() []string {
	f, st := m.frame(), m.settings.Style
	if f.framed {
		return m.panes(f)
	}
	if m.over {
		m.fill()
		return m.page.View(m.w)
	}
	text := m.seen(f)
	if f.contents == 0 {
		return text
	}
	sep := st.Line.Render(st.Glyphs.Vertical)
	if f.reading == 0 {
		return widget.Beside(sep, m.contentsPane(f.contents, f.height), text)
	}
	m.fill()
	return widget.Beside(sep, m.contentsPane(f.contents, f.height), text, m.page.View(f.reading))
}

// seen is the text with its cursor, on a ground where the text has the keys.
func (m *Model) seen(f sizes) []string {
	st, ground := m.settings.Style, m.settings.Style.Under
	if m.focus != textArea {
		ground = nil
	}
	return m.text.View(f.text, st.Accent.Render(st.Glyphs.Cursor), ground)
}

// fill writes the reading of the finding under the cursor, once for each
// finding, width and look: at first what the finding itself says, then the
// whole when it has been gathered.
func (m *Model) fill() {
	w := m.frame().reading
	if m.over {
		w = m.w
		if m.framed() {
			w -= style.PaneSides
		}
	}
	f, ok := m.under()
	whole := m.readings.Got()
	key := fmt.Sprint(f.ID, " ", w, " ", whole != nil)
	if m.paged == key {
		return
	}
	st := m.settings.Style
	o := reader.Options{Style: st, Width: min(layout.Measure, max(1, w-2)), Basis: m.settings.Basis, Words: m.find.Query(), Sources: m.whole.Sources}
	var lines []string
	switch {
	case !ok:
		lines = []string{st.Dim.Render("Move to a finding to read it here.")}
	case whole != nil && whole.Finding.ID == f.ID:
		lines = reader.Lines(*whole, o)
	default:
		lines = reader.Opening(f, m.whole.Inspection, m.whole.Authority.Name, m.store.Themes(), o)
	}
	var page []string
	if !m.framed() {
		head := st.Dim
		if m.focus == readingArea || m.over {
			head = st.Accent
		}
		page = append(page, " "+head.Render("Reading"))
	}
	for _, l := range lines {
		page = append(page, " "+l)
	}
	m.page.Set(page)
	m.paged = key
}
