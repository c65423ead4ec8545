package style

import "charm.land/lipgloss/v2"

// ShadeLevels is how many shades of a ground there are beside none.
const ShadeLevels = 4

// Shades are grounds from none to the fullest, with letters that can be read on
// each: of what needs work, of praise, and of a number that is neither. Looks
// without colours of their own have none.
type Shades struct {
	Work, Praise, Number [ShadeLevels + 1]Ink
}

// shades goes from the look's ground to the fullest ground, step by step.
func (p palette) shades(fullest string) (out [ShadeLevels + 1]Ink) {
	for i, on := range lipgloss.Blend1D(ShadeLevels+1, colour(p.ground), colour(fullest)) {
		out[i] = ink(lipgloss.NewStyle().Foreground(colour(p.text)).Background(on))
	}
	return out
}
