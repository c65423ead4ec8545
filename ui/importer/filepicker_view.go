package importer

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"casebook/data/prose"
	"casebook/ui/style"
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

// chooseView draws the folder, and beside it what is selected where there is room.
func (m *Model) chooseView(f frame) []string {
	if !f.framed {
		return m.folderView(f.inner, f.body)
	}
	st, c := m.settings.Style, &m.choice
	beside := min(m.w*2/5, 64)
	w, h := m.w-beside, f.body+style.PaneFrame
	name := "Folder"
	if c.folder.Path != "" {
		name = widget.Clean(filepath.Base(c.folder.Path))
	}
	right := prose.CountOf(len(c.folder.Entries), "file or folder", "files and folders")
	folder := st.Pane(name, right, widget.Block(m.folderView(w-style.PaneSides, f.body), w-style.PaneSides, f.body), w, h, true)
	selected := widget.Block(m.selectedView(beside-style.PaneSides, f.body), beside-style.PaneSides, f.body)
	return widget.Beside("", folder, st.Pane("Selected", strconv.Itoa(len(c.top())), selected, beside, h, false))
}

func (m *Model) folderView(w, h int) []string {
	c, st := &m.choice, m.settings.Style
	var lines []string
	first, last := c.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.rowLine(m.chooseRow(c.rows[i]), w, i == c.list.Cursor))
	}
	if c.loaded && c.found() == 0 && len(lines) < h {
		text := "Nothing here can be imported. " + kindsRead
		if c.find.Value() != "" {
			text = "Nothing in this folder has that in its name. Esc shows all of it."
		}
		for _, l := range widget.Wrap(text, max(1, w-4), "") {
			lines = append(lines, "  "+st.Dim.Render(l))
		}
	}
	return lines
}

// kindsRead says what can be imported.
const kindsRead = "Reports are PDF, saved web pages or plain text; tables are XLSX, CSV or JSON."

// selectedView lists what will be read, or says how to select something.
func (m *Model) selectedView(w, h int) []string {
	st := m.settings.Style
	all := m.choice.top()
	var lines []string
	if len(all) == 0 {
		for _, text := range []string{"Nothing is selected yet.", "", "Space selects a file or a whole folder, Enter opens a folder, and I reads what is selected. Nothing is written before you have seen what was read.", "", kindsRead} {
			for _, l := range widget.Wrap(text, max(1, w-2), "") {
				lines = append(lines, " "+st.Dim.Render(l))
			}
		}
		return lines
	}
	for i, path := range all {
		if i == h-1 && len(all) > h {
			return append(lines, st.Dim.Render(" and "+strconv.Itoa(len(all)-i)+" more"))
		}
		path = strings.TrimPrefix(path, strings.TrimSuffix(m.choice.folder.Path, "/")+"/")
		lines = append(lines, " "+tail(widget.Clean(path), max(1, w-2), st.Glyphs.Ellipsis))
	}
	return lines
}

// notChosen stands before what is not selected.
const notChosen = "[ ] "

func (m *Model) chooseRow(r row) listRow {
	c := &m.choice
	switch r.kind {
	case goRow:
		if len(c.selected) == 0 {
			return listRow{"", "Nothing selected yet: Space selects, Enter opens", ""}
		}
		return listRow{"", "Read the " + strconv.Itoa(len(c.top())) + " selected", "I"}
	case parentRow:
		return listRow{"    ", "../", "the folder above"}
	}
	box, name := notChosen, widget.Clean(r.entry.Name)
	switch {
	case slices.Contains(c.selected, r.entry.Path):
		box = "[x] "
	case c.within(r.entry.Path):
		box = "[+] " // with a folder that holds it
	}
	switch {
	case r.kind == wholeRow:
		return listRow{box, name, ""}
	case r.entry.Folder:
		return listRow{box, name + "/", "folder"}
	}
	return listRow{box, name, prose.Size(r.entry.Size)}
}

func (m *Model) chooseTitle() string {
	if m.w < 60 {
		return "Import: choose files"
	}
	return "Import: choose reports and tables"
}
