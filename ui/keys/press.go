package keys

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/widget"
)

var codes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "tab": tea.KeyTab, "enter": tea.KeyEnter, "esc": tea.KeyEscape,
	"space": tea.KeySpace, "backspace": tea.KeyBackspace, "f1": tea.KeyF1, "f2": tea.KeyF2, "f5": tea.KeyF5,
}

// PressMsg is a key that was pressed, with what it asks for in the scope where it
// was pressed.
type PressMsg struct {
	Action Action          // None where the key means nothing there
	Nth    int             // which of the action's keys it is, from 0
	Key    tea.KeyPressMsg // what an input takes
}

// Writes reports whether the key writes a character.
func (p PressMsg) Writes() bool { return p.Key.Text != "" }

// Motion returns the motion that a key asks for while text is typed: that of a
// key that writes nothing.
func (p PressMsg) Motion() (widget.Motion, bool) {
	if p.Writes() {
		return 0, false
	}
	return p.Action.Motion()
}

// Resolve says what a key asks for in a scope.
func (m Map) Resolve(s Scope, k tea.KeyPressMsg) PressMsg {
	a, n := m.Which(s, k.String())
	return PressMsg{Action: a, Nth: n, Key: k}
}

// Press returns the message that pressing a binding's first key sends, so that
// the palette does exactly what the key does.
func (b Binding) Press() tea.KeyPressMsg {
	k := b.Keys[0]
	var mod tea.KeyMod
	for {
		if rest, ok := strings.CutPrefix(k, "ctrl+"); ok {
			k, mod = rest, mod|tea.ModCtrl
		} else if rest, ok := strings.CutPrefix(k, "shift+"); ok {
			k, mod = rest, mod|tea.ModShift
		} else {
			break
		}
	}
	if c, ok := codes[k]; ok {
		return tea.KeyPressMsg{Code: c, Mod: mod}
	}
	r := []rune(k)[0]
	if mod != 0 {
		return tea.KeyPressMsg{Code: r, Mod: mod}
	}
	return tea.KeyPressMsg{Code: r, Text: k}
}
