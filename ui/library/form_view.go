package library

import (
	"strings"

	"casebook/ui/widget"
)

// formView draws the line that is typed in, and the themes it finds.
func (m *Model) formView(w int) []string {
	st, e := m.settings.Style, m.settings.Style.Glyphs.Ellipsis
	label := widget.Clean(m.form.entry.Label)
	asks := map[asked]string{renaming: "New name of \"" + label + "\" (Enter takes it into the draft):", adding: "Name of the new theme (Enter, then its words):",
		merging: "Merge \"" + label + "\" into (type to find, Enter):"}[m.form.asked]
	lines := []string{st.Dim.Render(widget.Fit(" "+asks, w, e)), " " + m.form.input.View(max(1, w-2))}
	first, last := m.form.list.Window()
	for i := first; i < min(last, len(m.form.found)); i++ {
		name := widget.Clean(m.form.found[i].Label)
		if i == m.form.list.Cursor {
			lines = append(lines, st.Selected.Render(widget.Fit(" "+st.Glyphs.Cursor+" "+name, w, e)))
			continue
		}
		lines = append(lines, widget.Fit("   "+name, w, e))
	}
	return lines
}

func (m *Model) areaView(w int) []string {
	st, e := m.settings.Style, m.settings.Style.Glyphs.Ellipsis
	lines := []string{st.Dim.Render(widget.Fit(" One a line; * for any ending; - before one keeps the theme away.", w, e)),
		st.Dim.Render(widget.Fit(" Ctrl-s or Tab keeps them in the draft, Esc leaves.", w, e))}
	for _, l := range strings.Split(m.area.View(), "\n") {
		lines = append(lines, " "+l)
	}
	return lines
}
