package importer

import (
	"fmt"
	"slices"
	"strconv"

	"casebook/ui/widget"
)

func (m *Model) chooseSecond() string {
	c, st := &m.choice, m.settings.Style
	switch {
	case c.path.IsOpen():
		return c.path.View(max(1, m.w-2))
	case c.find.IsOpen():
		return widget.Spread(c.find.View(max(8, m.w/2)), st.Dim.Render(m.found())+" ", max(1, m.w-1), "")
	case !c.loaded:
		return st.Dim.Render("Looking into the folder.")
	}
	right := ""
	if c.find.Value() != "" {
		right = "/" + widget.Clean(c.find.Value()) + ": " + m.found()
	}
	room := m.w - 2
	if right != "" {
		room -= len(right) + 2
	}
	return widget.Spread(tail(widget.Clean(c.folder.Path), max(8, room), st.Glyphs.Ellipsis), st.Dim.Render(right)+" ", max(1, m.w-1), st.Glyphs.Ellipsis)
}

func (m *Model) found() string {
	return strconv.Itoa(m.choice.found()) + " of " + strconv.Itoa(len(m.choice.folder.Entries))
}

func (m *Model) chooseView(h int) []string {
	c, st := &m.choice, m.settings.Style
	var lines []string
	first, last := c.list.Window()
	for i := first; i < last; i++ {
		left, right := m.chooseRow(c.rows[i])
		lines = append(lines, m.rowLine(left, right, i == c.list.Cursor))
	}
	if c.loaded && c.found() == 0 && len(lines) < h {
		text := "Nothing here can be imported. Reports are PDF, saved web pages or plain text; tables are XLSX, CSV or JSON."
		if c.find.Value() != "" {
			text = "Nothing in this folder has that in its name. Esc shows all of it."
		}
		for _, l := range widget.Wrap(text, max(1, m.w-4), "") {
			lines = append(lines, "  "+st.Dim.Render(l))
		}
	}
	return lines
}

func (m *Model) chooseRow(r row) (left, right string) {
	c := &m.choice
	switch r.kind {
	case goRow:
		if len(c.selected) == 0 {
			return "Nothing selected yet: Space selects, Enter opens", ""
		}
		return "Read the " + strconv.Itoa(len(c.top())) + " selected", "I"
	case parentRow:
		return "    ../", "the folder above"
	}
	box, name := "[ ] ", widget.Clean(r.entry.Name)
	switch {
	case slices.Contains(c.selected, r.entry.Path):
		box = "[x] "
	case c.within(r.entry.Path):
		box = "[+] " // with a folder that holds it
	}
	switch {
	case r.kind == wholeRow:
		return box + name, ""
	case r.entry.Folder:
		return box + name + "/", "folder"
	}
	return box + name, size(r.entry.Size)
}

// size writes bytes for a reader.
func size(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	case n >= 1<<10:
		return strconv.FormatInt((n+512)>>10, 10) + " kB"
	}
	return strconv.FormatInt(n, 10) + " bytes"
}

func (m *Model) chooseTitle() string {
	if m.w < 60 {
		return "Import: choose files"
	}
	return "Import: choose reports and tables"
}
