package library

import (
	"strings"

	"casebook/ui/widget"
)

// formView draws the line that is typed in, and the themes it finds.
func (m *Model) formView() []string {
	st := m.settings.Style
	label := widget.Clean(m.form.entry.Label)
	asks := map[asked]string{renaming: "New name of \"" + label + "\" (Enter takes it into the draft):", adding: "Name of the new theme (Enter, then its words):",
		merging: "Merge \"" + label + "\" into (type to find, Enter):"}[m.form.asked]
	lines := []string{widget.Fit(" "+asks, m.w, st.Glyphs.Ellipsis), " " + m.form.input.View(max(1, m.w-2))}
	first, last := m.form.list.Window()
	for i := first; i < min(last, len(m.form.found)); i++ {
		row := widget.Fit("   "+widget.Clean(m.form.found[i].Label), m.w, st.Glyphs.Ellipsis)
		if i == m.form.list.Cursor {
			row = st.Selected.Render(widget.Fit(" "+st.Glyphs.Cursor+" "+widget.Clean(m.form.found[i].Label), m.w, st.Glyphs.Ellipsis))
		}
		lines = append(lines, row)
	}
	return lines
}

func (m *Model) areaView() []string {
	st := m.settings.Style
	lines := []string{widget.Fit(" Words of \""+widget.Clean(m.form.entry.Label)+"\", one a line; * for any ending.", m.w, st.Glyphs.Ellipsis),
		st.Dim.Render(widget.Fit(" Ctrl-s or Tab keeps them in the draft, Esc leaves.", m.w, st.Glyphs.Ellipsis))}
	for _, l := range strings.Split(m.area.View(), "\n") {
		lines = append(lines, " "+l)
	}
	return lines
}
