package importer

import (
	"path/filepath"

	"casebook/data"
	"casebook/ui/widget"
)

func (m *Model) handSecond() string {
	return m.settings.Style.Dim.Render(widget.Clean(filepath.Base(m.handFile().Path)))
}

// handView draws the fields, or what one of them can be.
func (m *Model) handView(h int) []string {
	f := &m.hand
	if f.choice.IsOpen() {
		return f.choice.View(m.w, h, m.settings.Style)
	}
	var lines []string
	first, last := f.list.Window()
	for i := first; i < last; i++ {
		left, right := m.fieldRow(field(i))
		lines = append(lines, m.rowLine(left, right, i == f.list.Cursor))
	}
	add := func(s string) {
		for _, l := range widget.Wrap(s, max(1, m.w-4), "") {
			lines = append(lines, "  "+m.settings.Style.Dim.Render(l))
		}
	}
	if f.date.IsOpen() {
		lines = append(lines, "", "  "+f.date.View(max(1, m.w-4)))
		add("As 2019-01-17. Enter takes it, Esc leaves it.")
		if f.wrong != "" {
			lines = append(lines, "  "+m.settings.Style.Warn.Render(widget.Fit("! "+widget.Clean(f.wrong), max(1, m.w-4), "")))
		}
		return lines
	}
	if len(lines)+3 < h {
		lines = append(lines, "")
		add("What you say takes precedence over what the file says, and the casebook notes that it was said by hand. What you leave open is read from the file.")
	}
	return lines
}

func (m *Model) fieldRow(f field) (left, right string) {
	h := &m.hand
	value := func(s string) string {
		if s == "" {
			return "as the file says"
		}
		return widget.Clean(s)
	}
	switch f {
	case authorityField:
		return "Authority      " + value(h.name), ""
	case frameworkField:
		return "Framework      " + value(data.Framework(h.given.Framework).Name()), ""
	case publishedField:
		day := ""
		if h.given.Published != "" {
			day = h.given.Published.String()
		}
		return "Published on   " + value(day), ""
	}
	return "Read it again with this", "I"
}
