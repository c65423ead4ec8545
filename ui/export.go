package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// form is a form in which a file can be written; its id ends the file's name.
type form struct{ id, name string }

// formsOf are the forms of what is seen: only a timeline and a heat map are
// drawn.
func formsOf(msg nav.ExportMsg) []form {
	all := []form{{"md", "Markdown, to read and to paste"}, {"csv", "CSV, a table of every value"}}
	if msg.England == nil {
		all = append(all, form{"svg", "SVG, a picture for slides"})
	}
	return all
}

// exportOverlay asks in which form what is seen is to be written.
type exportOverlay struct {
	forms []form
	list  widget.List
	keys  keys.Map
	style style.Sheet
	write func(form string) tea.Cmd
}

var _ overlay = (*exportOverlay)(nil)

// export asks for the form of a file; without a place to write to it says so.
func (a *app) export(msg nav.ExportMsg) {
	render, save := a.render, a.train.Save
	if render == nil || save == nil {
		a.say = nav.SayMsg{Text: "Nothing can be written from here."}
		return
	}
	name := fileName(msg.Name + "-" + string(a.settings.Today))
	o := &exportOverlay{forms: formsOf(msg), keys: a.keys, style: a.settings.Style}
	o.list.SetTotal(len(o.forms))
	o.write = func(form string) tea.Cmd {
		return func() tea.Msg {
			text, err := render(msg, form)
			if err != nil {
				return exportedMsg{err: err}
			}
			path, err := save(name+"."+form, text)
			return exportedMsg{path, err}
		}
	}
	a.over = o
}

// exportedMsg says where a file was written, or why it was not.
type exportedMsg struct {
	path string
	err  error
}

func (a *app) exported(msg exportedMsg) {
	a.say = nav.SayMsg{Text: "Written to " + msg.path}
	if msg.err != nil {
		a.say = nav.SayMsg{Text: msg.err.Error(), Bad: true}
	}
}

// fileName keeps what every disk takes in a name.
func fileName(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '-'
	}, strings.ToLower(s))
}

// Update moves, writes on Enter, and leaves on Esc.
func (o *exportOverlay) Update(msg tea.Msg) (bool, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	act := o.keys.Action(keys.InChooser, k.String())
	if m, ok := act.Motion(); ok {
		o.list.Go(m)
		return false, nil
	}
	switch act {
	case keys.Open:
		return true, o.write(o.forms[o.list.Cursor].id)
	case keys.Cancel, keys.Back:
		return true, nil
	}
	return false, nil
}

// View draws the forms in a box.
func (o *exportOverlay) View(w, h int) []string {
	inner := min(w-4, 56)
	o.list.SetHeight(max(1, min(h-4, len(o.forms))))
	var lines []string
	first, last := o.list.Window()
	for i := first; i < last; i++ {
		line := widget.Fit("  "+o.forms[i].name, inner, o.style.Glyphs.Ellipsis)
		if i == o.list.Cursor {
			line = o.style.Selected.Render(o.style.Glyphs.Cursor + line[1:])
		}
		lines = append(lines, line)
	}
	note := widget.Fit("Enter writes a new file, never over another; Esc leaves", inner, o.style.Glyphs.Ellipsis)
	return o.style.Box("Write what is seen", append(lines, o.style.Dim.Render(note)), inner)
}
