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

// shadesOf are a look's shades in what the terminal has: in 256 colours the nearest
// to a ramp repeat, and turn from one hue to another.
func (p palette) shadesOf(l Look, g Glyphs) *Shades {
	if g.Cube {
		c := inCube[l]
		return &Shades{p.steps(c[0]), p.steps(c[1]), p.steps(c[2])}
	}
	return &Shades{p.shades(p.shadeWork), p.shades(p.shadePraise), p.shades(p.shadeNumber)}
}

// ramp is shades of one hue in 256 colours; so many of them have white letters, the
// others black ones.
type ramp struct {
	grounds [ShadeLevels]string
	white   int
}

var (
	greys = ramp{[ShadeLevels]string{"234", "236", "238", "240"}, 4}
	blue  = ramp{[ShadeLevels]string{"17", "18", "19", "20"}, 4}
	pale  = [3]ramp{{grounds: [ShadeLevels]string{"224", "217", "210", "203"}}, {grounds: [ShadeLevels]string{"194", "151", "108", "65"}}, {grounds: [ShadeLevels]string{"189", "147", "105", "63"}}}
)

// inCube are the shades of work, praise and numbers in 256 colours.
var inCube = map[Look][3]ramp{
	Dark:        {{[ShadeLevels]string{"52", "88", "124", "160"}, 4}, {[ShadeLevels]string{"22", "28", "34", "40"}, 2}, blue},
	ColourBlind: {{[ShadeLevels]string{"58", "100", "142", "184"}, 1}, blue, greys},
	Contrast:    {greys, greys, greys},
	Light:       pale, Paper: pale,
}

// steps goes from the look's ground through a ramp.
func (p palette) steps(r ramp) (out [ShadeLevels + 1]Ink) {
	out[0] = ink(lipgloss.NewStyle().Foreground(colour(p.text)).Background(colour(p.ground)))
	for i, on := range r.grounds {
		letters := "231"
		if i >= r.white {
			letters = "16"
		}
		out[i+1] = ink(lipgloss.NewStyle().Foreground(colour(letters)).Background(colour(on)))
	}
	return out
}
