package inspection

import (
	"strconv"

	"casebook/ui/style"
	"casebook/ui/widget"
)

// panes draws the body with a frame round each part.
func (m *Model) panes(f sizes) []string {
	st, h := m.settings.Style, f.height+style.PaneFrame
	pane := func(title, right string, lines []string, w int, focus bool) []string {
		return st.Pane(title, right, lines, w+style.PaneSides, h, focus)
	}
	place := ""
	if x, ok := m.under(); ok {
		place = x.Called()
	}
	if m.over {
		m.fill()
		w := m.w - style.PaneSides
		return pane("Reading", place, m.page.View(w), w, true)
	}
	sec := m.sectionAt(m.text.Block())
	text := pane(sec.name(), "", m.seen(f), f.text, m.focus == textArea)
	if f.contents == 0 {
		return text
	}
	parts := [][]string{pane("Contents", "", m.contentsPane(f.contents, f.height), f.contents, m.focus == contentsArea), text}
	if f.reading > 0 {
		m.fill()
		parts = append(parts, pane("Reading", place, m.page.View(f.reading), f.reading, m.focus == readingArea))
	}
	return widget.Beside("", parts...)
}

func (m *Model) contentsPane(w, h int) []string {
	st := m.settings.Style
	var lines []string
	if !m.framed() {
		head := st.Dim
		if m.focus == contentsArea {
			head = st.Accent
		}
		lines = append(lines, head.Render(" Contents"))
	}
	first, last := m.contents.Window()
	for i := first; i < last; i++ {
		s := m.sections[i]
		title, count := s.name(), ""
		if s.count > 0 {
			count = strconv.Itoa(s.count)
		}
		lead := "  "
		if i == m.contents.Cursor {
			lead = st.Glyphs.Cursor + " "
		}
		if i != m.contents.Cursor {
			count = st.Dim.Render(count)
		}
		line := widget.Spread(lead+widget.Clean(title), count+" ", w, st.Glyphs.Ellipsis)
		if i == m.contents.Cursor {
			if m.focus == contentsArea {
				line = st.Selected.Render(line)
			} else {
				line = st.Strong.Render(line)
			}
		}
		lines = append(lines, line)
	}
	return widget.Block(lines, w, h)
}
