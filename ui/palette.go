package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// command is a line of the palette: what it is called, its key, what it sends.
type command struct {
	name, key string
	also      string // other words by which it is found
	send      tea.Msg
}

// palette finds by name every command of the screen, and every authority,
// theme, inspection and year of the casebook.
type palette struct {
	input  widget.Input
	all    []command
	found  []command
	list   widget.List
	style  style.Sheet
	set    nav.Settings
	store  Store
	filter filter.Filter // to which a theme or a year is added
	places request.Answer[[]command]
}

var (
	_ overlay    = (*palette)(nil)
	_ nav.Hinted = (*palette)(nil)
)

func newPalette(s keys.Scope, st Store, set nav.Settings, f filter.Filter) *palette {
	p := &palette{input: widget.NewInput(":"), style: set.Style, set: set, store: st, filter: f, all: commands(s, set)}
	p.find()
	return p
}

// read asks for what the casebook has. Without it the palette has its commands.
func (p *palette) read() tea.Cmd {
	st, set, f := p.store, p.set, p.filter
	return p.places.Ask(func() ([]command, error) {
		authorities, err := st.Authorities()
		if err != nil {
			return nil, err
		}
		inspections, err := st.Inspections(filter.Filter{})
		return slices.Concat(ofAuthorities(authorities), ofThemes(st.Themes(), f), ofInspections(inspections, authorities, set.Basis), ofYears(inspections, f)), err
	})
}

// Scope is where the keys go.
func (p *palette) Scope() keys.Scope { return keys.InBox }

// Hint says what closes the palette.
func (p *palette) Hint() string { return "Esc closes" }

// Init opens the input and reads what the casebook has.
func (p *palette) Init() tea.Cmd { return tea.Batch(p.input.Open(""), p.read()) }

// Update types, moves, and runs the chosen command on Enter.
func (p *palette) Update(msg tea.Msg) (bool, tea.Cmd) {
	if read, ok := msg.(request.ReadMsg[[]command]); ok {
		news, cmd := p.places.Take(read)
		if news {
			p.all = append(p.all, *p.places.Got()...)
			p.find()
		}
		return false, cmd
	}
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

// find keeps what holds every word typed, what begins so first.
func (p *palette) find() {
	p.found = p.found[:0]
	for _, i := range widget.Found(len(p.all), p.input.Value(), func(i int) string { return p.all[i].name + " " + p.all[i].also }) {
		p.found = append(p.found, p.all[i])
	}
	p.list.SetTotal(len(p.found))
	p.list.To(0)
}

// View draws the input and the commands found.
func (p *palette) View(w, h int) []string {
	inner := min(w-4, 70)
	p.list.SetHeight(max(1, min(h-1-style.BoxFrame, 14)))
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
		lines = append(lines, p.style.Dim.Render("  Nothing has that in its name."))
	}
	lines = widget.Block(lines, inner, p.list.Height+1)
	return p.style.Box(widget.Spread("Commands", fmt.Sprintf("%d to choose from", len(p.found)), inner, ""), lines, inner)
}

// span says which lines of a page are seen.
func span(first, last, total int) string { return fmt.Sprintf("%d-%d of %d", first, last, total) }
