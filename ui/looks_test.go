package ui

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/ui/style"
)

// TestTheTerminalsGroundMayBeToldLate: the answer changes colours and no letter,
// whenever it comes, and only where the terminal's own colours are drawn.
func TestTheTerminalsGroundMayBeToldLate(t *testing.T) {
	white := tea.BackgroundColorMsg{Color: color.White}
	for _, look := range []style.Look{style.Plain, style.Dark} {
		d := drive(t, 120, 40)
		d.send(lookMsg{look: look})
		d.send(tea.KeyPressMsg{Code: '6', Text: "6"})
		before := d.app.View().Content
		d.send(white)
		after := d.app.View().Content
		if ansi.Strip(before) != ansi.Strip(after) {
			t.Errorf("%s: the ground's answer moved letters", look)
		}
		if changed := before != after; changed != (look == style.Plain) {
			t.Errorf("%s: colours changed: %v", look, changed)
		}
		d.send(white)
		if d.app.View().Content != after {
			t.Errorf("%s: the same answer again changes something", look)
		}
	}
}
