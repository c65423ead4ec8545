package style

import "strings"

// Look is one of the ways to colour the screens.
type Look uint8

// The looks, in the order in which they are offered.
const (
	Plain       Look = iota // the terminal's own sixteen colours
	Dark                    // light letters on a dark ground of its own
	Light                   // dark letters on a light one
	Contrast                // every text at 7:1 at least
	ColourBlind             // blue against orange, and steps of lightness
	Paper                   // black on white, for projectors
	Mono                    // no colour
	numLooks
)

// Looks lists every look in the order in which they are offered.
func Looks() []Look {
	out := make([]Look, numLooks)
	for i := range out {
		out[i] = Look(i)
	}
	return out
}

// String names the look on screen.
func (l Look) String() string { return named[l%numLooks].name }

// For says when to choose the look.
func (l Look) For() string { return named[l%numLooks].is }

var named = [numLooks]struct{ name, is string }{
	Plain:       {"terminal", "the colours that your terminal is set to"},
	Dark:        {"dark", "light letters on a dark ground"},
	Light:       {"light", "dark letters on a light ground"},
	Contrast:    {"high contrast", "white on black, at 7 to 1 at least"},
	ColourBlind: {"colour-blind safe", "blue against orange, grades by lightness"},
	Paper:       {"paper", "black on white, for a projector"},
	Mono:        {"no colour", "signs and letters alone"},
}

// LookNamed finds a look by its name as String writes it.
func LookNamed(name string) (Look, bool) {
	for _, l := range Looks() {
		if strings.EqualFold(l.String(), strings.TrimSpace(name)) {
			return l, true
		}
	}
	return Plain, false
}
