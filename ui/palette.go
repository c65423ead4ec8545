package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// command is a line of the palette: what it is called, its key, what it sends.
type command struct {
	name, key string
	send      tea.Msg
}

// palette finds every command of the screen, and every authority, by name.
type palette struct {
	input widget.Input
	all   []command
	found []command
	list  widget.List
	style style.Sheet
}

var (
	_ overlay    = (*palette)(nil)
	_ nav.Hinted = (*palette)(nil)
)

func newPalette(s keys.Scope, st Store, set nav.Settings) *palette {
	p := &palette{input: widget.NewInput(":"), style: set.Style}
	for _, b := range set.Keys.In(s) {
		if _, moves := b.Action.Motion(); moves || b.Action == keys.Palette {
			continue
		}
		p.all = append(p.all, command{name: b.Help, key: b.Label(set.Style.Glyphs.ASCII), send: b.Press()})
	}
	authorities, err := st.Authorities()
	if err == nil { // without them the palette still has its commands
		for _, a := range authorities {
			p.all = append(p.all, command{name: "inspections of " + a.Name, send: nav.InspectionsMsg{Authority: a.ID}})
		}
	}
	p.find()
	return p
}

// Scope is where the keys go.
func (p *palette) Scope() keys.Scope { return keys.InBox }

// Hint says what closes the palette.
func (p *palette) Hint() string { return "Esc closes" }

// Init opens the input.
func (p *palette) Init() tea.Cmd { return p.input.Open("") }

// Update types, moves, and runs the chosen command on Enter.
func (p *palette) Update(msg tea.Msg) (bool, tea.Cmd) {
	if k, ok := msg.(keys.PressMsg); ok {
		msg = k.Key
		motion, moves := k.Motion()
		switch {
		case moves:
			p.list.Go(motion)
			return false, nil
		case k.Action == keys.Cancel:
			return true, nil
		case k.Action == keys.Open && p.list.Total == 0:
			return false, nil
		case k.Action == keys.Open:
			return true, nav.Send(p.found[p.list.Cursor].send)
		}
	}
	changed, cmd := p.input.Update(msg)
	if changed {
		p.find()
	}
	return false, cmd
}

// find keeps the commands whose name holds every word typed.
func (p *palette) find() {
	p.found = p.found[:0]
	for _, c := range p.all {
		if widget.HoldsAll(c.name, p.input.Value()) {
			p.found = append(p.found, c)
		}
	}
	p.list.SetTotal(len(p.found))
	p.list.To(0)
}

// View draws the input and the commands found.
func (p *palette) View(w, h int) []string {
	inner := min(w-4, 70)
	p.list.SetHeight(max(1, min(h-6, 14)))
	lines := []string{p.input.View(inner)}
	first, last := p.list.Window()
	for i := first; i < last; i++ {
		line := widget.Spread("  "+widget.Clean(p.found[i].name), p.found[i].key, inner, p.style.Glyphs.Ellipsis)
		if i == p.list.Cursor {
			line = p.style.Selected.Render(p.style.Glyphs.Cursor + line[1:])
		}
		lines = append(lines, line)
	}
	if len(p.found) == 0 {
		lines = append(lines, p.style.Dim.Render("  No command and no authority of that name."))
	}
	lines = widget.Block(lines, inner, p.list.Height+1)
	return p.style.Box(widget.Spread("Commands", fmt.Sprint(len(p.found)), inner, ""), lines, inner)
}

// span says which lines of a page are seen.
func span(first, last, total int) string { return fmt.Sprintf("%d-%d of %d", first, last, total) }
