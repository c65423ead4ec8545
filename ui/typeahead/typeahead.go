// Package typeahead lets a reader choose one of many things in a screen by typing
// a part of its name: an authority, a region, a type.
//
// It knows names and what they stand for. It must not know what a screen does
// with the thing that was chosen.
package typeahead

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Item is a thing with the name by which it is chosen.
type Item[T any] struct {
	Name  string
	Words string // that it is found by, "" for its name
	Of    T
}

// One is the choice of one thing. The zero One is closed.
type One[T any] struct {
	heading string
	items   []Item[T]
	choice  widget.Menu
}

// Outcome is what a key did to a choice.
type Outcome uint8

// The outcomes. Chosen and Left close it.
const (
	Open Outcome = iota
	Chosen
	Left
)

// Open begins to choose under a heading, with the cursor on the item at place
// at.
func (o *One[T]) Open(heading string, items []Item[T], at int) tea.Cmd {
	names, words := make([]string, len(items)), make([]string, len(items))
	for i, x := range items {
		names[i], words[i] = x.Name, cmp.Or(x.Words, x.Name)
	}
	o.heading, o.items = heading, items
	return o.choice.Open(names, words, at)
}

// IsOpen reports whether the choice takes the keys.
func (o *One[T]) IsOpen() bool { return o.choice.IsOpen() }

// Update hands what is no key to the line that is typed in, if it is open.
func (o *One[T]) Update(msg tea.Msg) tea.Cmd {
	if !o.IsOpen() {
		return nil
	}
	return o.choice.Update(msg)
}

// Press works a key. Letters are typed, also those that are keys of the screen.
// The thing is that of Chosen.
func (o *One[T]) Press(k keys.PressMsg) (T, Outcome, tea.Cmd) {
	var none T
	if motion, ok := k.Motion(); ok {
		o.choice.Go(motion)
		return none, Open, nil
	}
	switch k.Action {
	case keys.Open:
		i, ok := o.choice.Chosen()
		if !ok {
			return none, Open, nil
		}
		o.choice.Close()
		return o.items[i].Of, Chosen, nil
	case keys.Cancel:
		o.choice.Close()
		return none, Left, nil
	}
	return none, Open, o.choice.Update(k.Key)
}

// View draws heading, typed line and names: h lines of w cells.
func (o *One[T]) View(w, h int, st style.Sheet) []string {
	lines := []string{st.Title.Render(widget.Fit(" "+o.heading, w, st.Glyphs.Ellipsis))}
	return append(lines, o.choice.View(w, max(0, h-1), st.Glyphs.Cursor, st.Glyphs.Ellipsis)...)
}
