package widget

import (
	tea "charm.land/bubbletea/v2"
)

// Menu lets a reader choose one of many names: typing narrows them, arrows
// move. It holds names only; the screen knows what they stand for.
type Menu struct {
	names []string
	words []string // what typed words are looked for in, by place as names
	shown []int    // places of the names that match
	list  List
	input Input
}

// Open starts choosing among names, with the cursor on the one at place at;
// words are what each is found by.
func (c *Menu) Open(names, words []string, at int) tea.Cmd {
	c.names, c.words, c.input = names, words, NewInput("/ ")
	cmd := c.input.Open("")
	c.narrow()
	c.list.Centre(at)
	return cmd
}

// IsOpen reports whether the menu takes the keys.
func (c *Menu) IsOpen() bool { return c.input.IsOpen() }

// Close ends choosing.
func (c *Menu) Close() { c.input.Close() }

// Update hands a message to the line that is typed in.
func (c *Menu) Update(msg tea.Msg) tea.Cmd {
	changed, cmd := c.input.Update(msg)
	if changed {
		c.narrow()
	}
	return cmd
}

// Go carries a motion out.
func (c *Menu) Go(m Motion) { c.list.Go(m) }

// Chosen is the place of the name under the cursor, and whether there is one.
func (c *Menu) Chosen() (int, bool) {
	if c.list.Cursor >= len(c.shown) {
		return 0, false
	}
	return c.shown[c.list.Cursor], true
}

func (c *Menu) narrow() {
	c.shown = Found(len(c.names), c.input.Value(), func(i int) string { return c.words[i] })
	c.list.To(0)
	c.list.SetTotal(len(c.shown))
}

// View draws the typed line and the names that match: h lines of w cells, the
// chosen one behind the cursor's mark.
func (c *Menu) View(w, h int, cursor, ellipsis string) []string {
	lines := []string{" " + c.input.View(max(1, w-2))}
	c.list.SetHeight(max(1, h-1))
	first, last := c.list.Window()
	for i := first; i < last; i++ {
		mark := "  "
		if i == c.list.Cursor {
			mark = cursor + " "
		}
		lines = append(lines, Fit(mark+Clean(c.names[c.shown[i]]), w, ellipsis))
	}
	if len(c.shown) == 0 {
		lines = append(lines, Wrap(" Nothing has that in its name. Esc goes back.", max(1, w), " ")...)
	}
	return Block(lines, w, h)
}
