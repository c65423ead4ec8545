package ui

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/mark"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// export is the box that asks how a document is to be written and where. A
// file that is there is replaced only after a second Enter.
type export struct {
	what    nav.ExportMsg
	list    widget.List
	name    widget.Input
	style   style.Sheet
	save    func(name string, text []byte, replace bool) (path string, err error)
	asks    string // the name that is taken: Enter puts the document in its place
	refused string // why nothing was written
	writing bool
}

var (
	_ overlay    = (*export)(nil)
	_ nav.Hinted = (*export)(nil)
)

// savedMsg says what came of writing.
type savedMsg struct {
	from *export
	name string
	path string
	err  error
}

// exported asks the screen seen what it has to write.
func (a *app) exported() tea.Cmd {
	if s, ok := a.top().Screen.(nav.Exporting); ok {
		if cmd := s.Export(); cmd != nil {
			return addressed(a.top(), cmd)
		}
	}
	a.say = nav.SayMsg{Text: "Nothing is shown here that could be written to a file."}
	return nil
}

func (a *app) toExport(msg nav.ExportMsg) tea.Cmd {
	if a.save == nil || len(msg.Formats) == 0 {
		a.say = nav.SayMsg{Text: "Nothing can be written from here."}
		return nil
	}
	e := &export{what: msg, name: widget.NewInput("File: "), style: a.settings.Style, save: a.save}
	e.list.SetTotal(len(msg.Formats))
	a.over = e
	return e.name.Open(msg.Name + "." + msg.Formats[0].Format.Ending())
}

// saved says where the document went, or asks again.
func (a *app) saved(msg savedMsg) {
	open := a.over == overlay(msg.from)
	msg.from.writing = false
	switch {
	case msg.err == nil:
		// A path may be longer than the bar, and is to be read whole.
		a.over = newPageOverlay("Written", []string{msg.path}, a.settings)
	case open && errors.Is(msg.err, fs.ErrExist):
		msg.from.asks = msg.name
	case open:
		msg.from.refused = msg.err.Error()
	default:
		a.say = nav.SayMsg{Text: msg.err.Error(), Bad: true}
	}
}

// Scope is where the keys go.
func (e *export) Scope() keys.Scope { return keys.InBox }

// Hint says what the keys do.
func (e *export) Hint() string { return "Up and Down choose how   Enter writes   Esc closes" }

// Update chooses with Up and Down, types the name, writes on Enter.
func (e *export) Update(msg tea.Msg) (bool, tea.Cmd) {
	if k, ok := msg.(keys.PressMsg); ok {
		msg = k.Key
		if e.writing {
			return k.Action == keys.Cancel, nil
		}
		switch k.Action {
		case keys.Cancel:
			if e.asks == "" {
				return true, nil
			}
			e.asks = ""
			return false, nil
		case keys.Open:
			return false, e.write()
		case keys.Up:
			e.choose(-1)
			return false, nil
		case keys.Down:
			e.choose(1)
			return false, nil
		}
	}
	changed, cmd := e.name.Update(msg)
	if changed {
		e.asks, e.refused = "", ""
	}
	return false, cmd
}

func (e *export) format() nav.ExportFormat { return e.what.Formats[e.list.Cursor] }

// choose takes another format; the name's ending goes with it.
func (e *export) choose(d int) {
	was := e.format().Format.Ending()
	e.list.Move(d)
	if base, ok := strings.CutSuffix(e.name.Value(), "."+was); ok {
		e.name.Set(base + "." + e.format().Format.Ending())
	}
	e.asks, e.refused = "", ""
}

func (e *export) write() tea.Cmd {
	name := strings.TrimSpace(e.name.Value())
	if name == "" {
		e.refused = "Type a name for the file."
		return nil
	}
	if filepath.Ext(name) == "" {
		name += "." + e.format().Format.Ending()
	}
	replace := e.asks == name
	e.asks, e.refused, e.writing = "", "", true
	f, save := e.format(), e.save
	return func() tea.Msg {
		var text bytes.Buffer
		if err := f.Write(&text); err != nil {
			return savedMsg{from: e, name: name, err: err}
		}
		path, err := save(name, text.Bytes(), replace)
		return savedMsg{from: e, name: name, path: path, err: err}
	}
}

// View draws the formats, the name, and what is to be known. Where there is
// little room the formats scroll, and what is asked stays.
func (e *export) View(w, h int) []string {
	inner := min(w-4, 76)
	tone, lead := e.style.Dim, ""
	if e.asks != "" || e.refused != "" {
		tone, lead = e.style.Warn, mark.Warning+" "
	}
	told := widget.Wrap(lead+widget.Clean(e.news()), inner, strings.Repeat(" ", len(lead)))
	for i, l := range told {
		told[i] = tone.Render(l)
	}
	told = told[:min(len(told), max(1, h-5))]
	e.list.SetHeight(max(1, min(len(e.what.Formats), h-4-len(told))))
	var lines []string
	first, last := e.list.Window()
	for i := first; i < last; i++ {
		f := e.what.Formats[i]
		line := widget.Fit("  "+widget.Fit(f.Format.Ending(), 5, "")+" "+f.Words, inner, e.style.Glyphs.Ellipsis)
		if i == e.list.Cursor {
			line = e.style.Selected.Render(e.style.Glyphs.Cursor + line[1:])
		}
		lines = append(lines, line)
	}
	lines = append(append(lines, e.name.View(inner)), told...)
	return e.style.Box(e.what.Title, lines, inner)
}

// news is the line under the name.
func (e *export) news() string {
	switch {
	case e.writing:
		return "Writing."
	case e.asks != "":
		return e.asks + " is there already. Enter puts this in its place, Esc keeps it; or type another name."
	case e.refused != "":
		return e.refused
	}
	return "Goes into the folder where casebook was started, unless the name says another."
}
