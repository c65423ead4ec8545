package importer

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/importing"
	"casebook/data/report/form"
	"casebook/ui/job"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// rowKind says what a row of the file picker does.
type rowKind uint8

const (
	goRow     rowKind = iota // read what is selected
	parentRow                // ".."
	wholeRow                 // this folder with all that is in it
	entryRow
)

type row struct {
	kind  rowKind
	entry importing.FolderEntry
}

// filePicker is a folder with what is selected in it.
type filePicker struct {
	folder   importing.Folder
	loaded   bool
	rows     []row
	list     widget.List
	selected []string // paths, in the order of selecting
	find     widget.Input
	path     widget.Input
}

func newFilePicker() filePicker {
	return filePicker{find: widget.NewInput("/"), path: widget.NewInput("path: ")}
}

func (c *filePicker) input() *widget.Input {
	switch {
	case c.find.IsOpen():
		return &c.find
	case c.path.IsOpen():
		return &c.path
	}
	return nil
}

// arrange makes the rows: what the typed words find in the folder.
func (c *filePicker) arrange() {
	c.rows = []row{{kind: goRow}}
	if c.folder.Parent != "" {
		c.rows = append(c.rows, row{kind: parentRow, entry: importing.FolderEntry{Name: "..", Path: c.folder.Parent, Folder: true}})
	}
	if c.loaded {
		c.rows = append(c.rows, row{kind: wholeRow, entry: importing.FolderEntry{Name: "this folder with all that is in it", Path: c.folder.Path, Folder: true}})
	}
	for _, e := range c.folder.Entries {
		if widget.HoldsAll(e.Name, c.find.Value()) {
			c.rows = append(c.rows, row{kind: entryRow, entry: e})
		}
	}
	c.list.SetTotal(len(c.rows))
}

// found is how many entries of the folder the typed words find.
func (c *filePicker) found() int {
	n := 0
	for _, r := range c.rows {
		if r.kind == entryRow {
			n++
		}
	}
	return n
}

// first puts the cursor on the first entry, or on the one that what is typed
// finds best.
func (c *filePicker) first() {
	own := len(c.rows) - c.found()
	c.list.To(0)
	if i := widget.Best(c.found(), c.find.Value(), func(i int) string { return c.rows[own+i].entry.Name }); i >= 0 {
		c.list.To(own + i)
	}
}

func (c *filePicker) current() row {
	if c.list.Cursor < len(c.rows) {
		return c.rows[c.list.Cursor]
	}
	return row{}
}

func (c *filePicker) toggle(path string) {
	if i := slices.Index(c.selected, path); i >= 0 {
		c.selected = slices.Delete(c.selected, i, i+1)
		return
	}
	c.selected = append(c.selected, path)
}

// top are the selected paths but for those within a selected folder: what is
// chosen alone and with its folder is read once.
func (c *filePicker) top() []string {
	return slices.DeleteFunc(slices.Clone(c.selected), c.within)
}

// within reports whether a folder that holds path is selected.
func (c *filePicker) within(path string) bool {
	return slices.ContainsFunc(c.selected, func(s string) bool {
		rest, ok := strings.CutPrefix(path, s)
		return ok && rest != "" && (rest[0] == filepath.Separator || s[len(s)-1] == filepath.Separator)
	})
}

// visit asks for a folder. What is shown stays until it comes.
func (m *Model) visit(path string) tea.Cmd {
	im := m.importer
	return m.folders.Ask(func() (importing.Folder, error) { return im.Folder(path) })
}

func (m *Model) arrived(msg request.ReadMsg[importing.Folder]) tea.Cmd {
	news, cmd := m.folders.Take(msg)
	if !news {
		return cmd
	}
	folder := *m.folders.Got()
	c := &m.choice
	from := c.folder.Path
	c.folder, c.loaded = folder, true
	c.find.Open("")
	c.find.Close()
	c.arrange()
	c.first()
	for i, r := range c.rows {
		if r.kind == entryRow && (r.entry.Path == from || r.entry.Path == folder.File) {
			c.list.Centre(i)
		}
	}
	if f := folder.File; f != "" && !slices.Contains(c.selected, f) && !c.within(f) {
		c.toggle(f)
		return nav.Send(nav.SayMsg{Text: "Selected " + widget.Clean(filepath.Base(f)) + "."})
	}
	return nil
}

// choose handles an action in the file picker.
func (m *Model) choose(a keys.Action) tea.Cmd {
	c := &m.choice
	if motion, ok := a.Motion(); ok {
		c.list.Go(motion)
		return nil
	}
	switch r := c.current(); a {
	case keys.Import:
		return m.begin()
	case keys.Select:
		return m.toggle(r)
	case keys.Open, keys.Right:
		return m.enter(r, a == keys.Open)
	case keys.Left:
		if c.folder.Parent != "" {
			return m.visit(c.folder.Parent)
		}
	case keys.Search:
		return c.find.Open(c.find.Value())
	case keys.TypePath:
		return m.typePath()
	case keys.Cancel, keys.Back:
		if c.find.Value() != "" {
			m.widen()
			return nil
		}
		return nav.Send(nav.BackMsg{})
	}
	return nil
}

// widen shows all of the folder again.
func (m *Model) widen() {
	m.choice.find.Open("")
	m.choice.find.Close()
	m.choice.arrange()
	m.choice.first()
}

func (m *Model) toggle(r row) tea.Cmd {
	switch {
	case r.kind == goRow || r.kind == parentRow:
		return nav.Send(nav.SayMsg{Text: "Space selects a file, a folder below or this folder: move to one."})
	case m.choice.within(r.entry.Path):
		return nav.Send(nav.SayMsg{Text: "It is selected already, with a folder that holds it."})
	}
	m.choice.toggle(r.entry.Path)
	return nil
}

func (m *Model) enter(r row, wholly bool) tea.Cmd {
	switch {
	case r.kind == goRow && wholly:
		return m.begin()
	case r.kind == wholeRow && wholly, r.kind == entryRow && !r.entry.Folder && wholly:
		return m.toggle(r)
	case r.kind == parentRow, r.kind == entryRow && r.entry.Folder:
		return m.visit(r.entry.Path)
	}
	return nil
}

// choiceTyped handles a key while a name or a path is typed.
func (m *Model) choiceTyped(msg keys.PressMsg) tea.Cmd {
	c := &m.choice
	in := c.input()
	if motion, ok := msg.Motion(); ok && in == &c.find {
		c.list.Go(motion)
		return nil
	}
	switch {
	case msg.Action == keys.Open && !msg.Writes():
		in.Close()
		if in == &c.path && strings.TrimSpace(in.Value()) != "" {
			return m.visit(in.Value())
		}
		return nil
	case msg.Action == keys.Cancel && !msg.Writes():
		in.Close()
		if in == &c.find {
			m.widen()
		}
		return nil
	}
	if in == &c.path {
		if msg.Action == keys.NextPane {
			return m.complete()
		}
		return m.pathTyped(msg.Key)
	}
	changed, cmd := in.Update(msg.Key)
	if changed {
		c.arrange()
		c.first()
	}
	return cmd
}

// begin reads what is selected.
func (m *Model) begin() tea.Cmd {
	if len(m.choice.selected) == 0 {
		return nav.Send(nav.SayMsg{Text: "Nothing is selected yet: Space selects a file or a whole folder."})
	}
	paths := m.choice.top()
	im := m.importer
	return run(m, task{verb: "reading", back: choosing}, func(ctx context.Context, tell job.Tell) (planned, error) {
		plan, err := im.Read(ctx, paths, form.Given{}, tell)
		return planned{plan: plan}, err
	})
}
