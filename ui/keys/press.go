package keys

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

var codes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "tab": tea.KeyTab, "enter": tea.KeyEnter, "esc": tea.KeyEscape,
	"space": tea.KeySpace, "backspace": tea.KeyBackspace, "f2": tea.KeyF2, "f5": tea.KeyF5,
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
