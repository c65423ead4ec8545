package importer

import (
	"cmp"

	"casebook/data"
	"casebook/data/mark"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

func (m *Model) handSecond() string {
	return m.settings.Style.Dim.Render(base(m.handFile()))
}

// handView draws the fields, or what one of them can be.
func (m *Model) handView(fr frame) []string {
	f, st, w := &m.hand, m.settings.Style, fr.inner
	if f.choice.IsOpen() {
		return f.choice.View(w, fr.body, st)
	}
	var lines []string
	first, last := f.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.fieldRow(field(i), w, i == f.list.Cursor))
	}
	add := func(s string) {
		for _, l := range widget.Wrap(s, max(1, min(layout.Measure, w-4)), "") {
			lines = append(lines, "  "+st.Dim.Render(l))
		}
	}
	if f.date.IsOpen() {
		lines = append(lines, "", "  "+f.date.View(max(1, w-4)))
		add("As 2019-01-17. Enter takes it, Esc leaves it.")
		if f.wrong != "" {
			lines = append(lines, "  "+st.Warn.Render(widget.Fit(mark.Warning+" "+widget.Clean(f.wrong), max(1, w-4), "")))
		}
		return lines
	}
	if len(lines)+3 < fr.body {
		lines = append(lines, "")
		add("What you say takes precedence over what the file says, and the casebook notes that it was said by hand. What you leave open is read from the file.")
	}
	return lines
}

// fieldRow is a field: its label in quiet type, and what was said.
func (m *Model) fieldRow(f field, w int, under bool) string {
	h, st := &m.hand, m.settings.Style
	if f == againField {
		return m.rowLine(listRow{"Read it again with this", "", "I"}, w, under)
	}
	name, value := "", ""
	switch f {
	case authorityField:
		name, value = "Authority", h.name
	case frameworkField:
		name, value = "Framework", data.Framework(h.given.Framework).Name()
	case publishedField:
		name = "Published on"
		if h.given.Published != "" {
			value = h.given.Published.String()
		}
	}
	name = widget.Fit(name, 15, "")
	if under || value == "" {
		return m.rowLine(listRow{"", name + cmp.Or(widget.Clean(value), "as the file says"), ""}, w, under)
	}
	return m.rowLine(listRow{"", st.Dim.Render(name) + widget.Clean(value), ""}, w, under)
}
