package style

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
)

// of256 is the nearest colour that a terminal with 256 has.
func of256(c color.Color) color.Color { return ansi.Convert256(c) }

func trueColour(c color.Color) color.Color { return c }

// contrast is the ratio of two colours by WCAG 2.2, 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	x, _ := colorful.MakeColor(c)
	r, g, b := x.LinearRgb()
	return 0.2126*r + 0.7152*g + 0.0722*b
}

// ownGrounds calls f for each look that knows its ground.
func ownGrounds(t *testing.T, f func(t *testing.T, l Look, s Sheet, ground color.Color)) {
	for l, p := range palettes {
		if p.ground != "" {
			t.Run(l.String(), func(t *testing.T) { f(t, l, New(l, UTF8()), lipgloss.Color(p.ground)) })
		}
	}
}

// TestContrast: every text can be read on its ground, in a terminal with all
// colours and in one with 256.
func TestContrast(t *testing.T) {
	ownGrounds(t, func(t *testing.T, l Look, s Sheet, ground color.Color) {
		least := 4.5
		if l == Contrast {
			least = 7
		}
		roles := map[string]Ink{
			"text": s.Text, "label": s.Dim, "strong": s.Strong, "title": s.Title, "accent": s.Accent, "selected": s.Selected, "match": s.Match,
			"warning": s.Warn, "strength": s.Good, "needs work": s.Bad, "progress": s.Mid, "mixed": s.Mixed, "recommendation": s.Ask,
			"quiet": s.Quiet, "suggested": s.Suggested, "marked": s.Marked,
			"outstanding": s.Badges.Outstanding, "good": s.Badges.Good, "requires": s.Badges.Requires, "adequate": s.Badges.Adequate,
			"inadequate": s.Badges.Inadequate, "none": s.Badges.None,
		}
		for role, st := range roles {
			on, letters := ground, st.Style().GetForeground()
			if _, plain := letters.(lipgloss.NoColor); plain {
				letters = lipgloss.Color(palettes[l].text)
			}
			if _, plain := st.Style().GetBackground().(lipgloss.NoColor); !plain {
				on = st.Style().GetBackground()
			}
			for depth, as := range map[string]func(color.Color) color.Color{"all": trueColour, "256": of256} {
				if c := contrast(as(letters), as(on)); c < least {
					t.Errorf("%s in %s colours: %.1f to 1, want %.1f", role, depth, c, least)
				}
			}
		}
	})
}

// eyes are how colours are seen: by all, in grey, and by the three kinds of
// colour blindness (Machado, Oliveira and Fernandes 2009, severity 1).
func eyes() map[string]func(color.Color) colorful.Color {
	seen := func(m [9]float64) func(color.Color) colorful.Color {
		return func(c color.Color) colorful.Color {
			x, _ := colorful.MakeColor(c)
			r, g, b := x.LinearRgb()
			return colorful.LinearRgb(m[0]*r+m[1]*g+m[2]*b, m[3]*r+m[4]*g+m[5]*b, m[6]*r+m[7]*g+m[8]*b).Clamped()
		}
	}
	return map[string]func(color.Color) colorful.Color{
		"all":      func(c color.Color) colorful.Color { x, _ := colorful.MakeColor(c); return x },
		"grey":     func(c color.Color) colorful.Color { y := luminance(c); return colorful.LinearRgb(y, y, y) },
		"no red":   seen([9]float64{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}),
		"no green": seen([9]float64{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}),
		"no blue":  seen([9]float64{1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}),
		"256":      func(c color.Color) colorful.Color { x, _ := colorful.MakeColor(of256(c)); return x },
	}
}

// distance is how far apart two colours look (CIE 1976, 1 is hardly seen).
func distance(a, b colorful.Color) float64 { return 100 * a.DistanceLab(b) }

// TestColoursForEveryEye: no two of the four grades, and no two of the three
// polarities, look alike to anybody.
func TestColoursForEveryEye(t *testing.T) {
	ownGrounds(t, func(t *testing.T, _ Look, s Sheet, _ color.Color) {
		for what, group := range map[string]map[string]color.Color{
			"grades":   {"outstanding": s.Badges.Outstanding.Style().GetBackground(), "good": s.Badges.Good.Style().GetBackground(), "requires": s.Badges.Requires.Style().GetBackground(), "inadequate": s.Badges.Inadequate.Style().GetBackground()},
			"polarity": {"strength": s.Good.Style().GetForeground(), "needs work": s.Bad.Style().GetForeground(), "progress": s.Mid.Style().GetForeground()},
		} {
			least := map[string]float64{"grades": 12, "polarity": 5}[what]
			for eye, see := range eyes() {
				for a, x := range group {
					for b, y := range group {
						if d := distance(see(x), see(y)); a < b && d < least {
							t.Errorf("%s, %s: %s and %s are %.1f apart, want %.0f", what, eye, a, b, d, least)
						}
					}
				}
			}
		}
	})
}

// TestALookWithItsOwnGroundCoversTheFrame: every cell of every line, also after a
// piece that sets the style back.
func TestALookWithItsOwnGroundCoversTheFrame(t *testing.T) {
	for _, l := range Looks() {
		for _, g := range []Glyphs{UTF8(), {Sixteen: true}} {
			s := New(l, g)
			frame := s.Bad.Render("late") + " and plain\n\nwider " + s.Badges.Good.Render(" G ")
			out := s.Paint(frame, 20)
			if palettes[l].ground == "" {
				if out != frame {
					t.Errorf("%s paints %q", l, out)
				}
				continue
			}
			for _, line := range strings.Split(out, "\n") {
				if w := ansi.StringWidth(line); w != 20 {
					t.Errorf("%s: %d cells in %q", l, w, line)
				}
				if bare := strings.Split(line, ansi.ResetStyle); len(bare) > 0 {
					for _, piece := range bare[:len(bare)-1] {
						if ansi.Strip(piece) != "" && !strings.HasPrefix(piece, "\x1b[") {
							t.Errorf("%s: %q stands on the terminal's ground", l, piece)
						}
					}
				}
			}
		}
	}
}

// TestEveryLookHasAName by which it is found again, and no two the same.
func TestEveryLookHasAName(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range Looks() {
		got, ok := LookNamed(strings.ToUpper(l.String()))
		if !ok || got != l || seen[l.String()] || l.For() == "" {
			t.Errorf("%d is %q (%v, %v)", l, l, got, ok)
		}
		seen[l.String()] = true
	}
	if _, ok := LookNamed("zebra"); ok {
		t.Error("a look that there is not")
	}
}

// TestNoColourHasNone: signs and letters alone, whatever the role.
func TestNoColourHasNone(t *testing.T) {
	s := New(Mono, UTF8())
	for _, out := range []string{s.Badges.Good.Render("G"), s.Bad.Render("x"), s.Accent.Render("x"), s.Selected.Render("x"), s.Warn.Render("x")} {
		for _, n := range []string{"3", "4", "9", "10"} {
			for i := range 8 {
				if strings.Contains(out, fmt.Sprintf("[%s%dm", n, i)) || strings.Contains(out, fmt.Sprintf(";%s%dm", n, i)) {
					t.Errorf("%q has a colour", out)
				}
			}
		}
	}
}

// TestShadesGoUp: in every look, in all colours and in 256, each shade is further in
// lightness from the ground than the one before, all are of one hue, and the letters
// on each can be read.
func TestShadesGoUp(t *testing.T) {
	ownGrounds(t, func(t *testing.T, l Look, s Sheet, _ color.Color) {
		cube := UTF8()
		cube.Cube = true
		for depth, s := range map[string]Sheet{"all": s, "256": New(l, cube)} {
			for what, all := range map[string][ShadeLevels + 1]Ink{"work": s.Shades.Work, "praise": s.Shades.Praise, "numbers": s.Shades.Number} {
				before, hue := -1.0, -1.0
				ground, _ := colorful.MakeColor(all[0].Style().GetBackground())
				_, _, from := ground.Hcl()
				for i, st := range all {
					on := st.Style().GetBackground()
					if depth == "256" {
						on = of256(on)
					}
					x, _ := colorful.MakeColor(on)
					h, c, light := x.Hcl()
					d := 100 * math.Abs(light-from)
					if i > 1 && d < before+3 {
						t.Errorf("%s %d in %s colours is %.1f lighter or darker than the ground, the one before %.1f", what, i, depth, d, before)
					}
					if before = d; i > 0 && c > 0.1 {
						if hue < 0 {
							hue = h
						}
						if off := math.Abs(math.Mod(h-hue+540, 360) - 180); off > 25 {
							t.Errorf("%s %d in %s colours turns its hue by %.0f degrees", what, i, depth, off)
						}
					}
					least := 4.5
					if l == Contrast {
						least = 7
					}
					if got := contrast(st.Style().GetForeground(), on); got < least {
						t.Errorf("%s %d in %s colours: letters at %.1f to 1", what, i, depth, got)
					}
				}
			}
		}
	})
}

// TestTheTerminalsColoursOnItsGround: of the terminal's own sixteen, none is used
// for letters that cannot be read on the ground it says it has.
func TestTheTerminalsColoursOnItsGround(t *testing.T) {
	light := map[color.Color]bool{}
	for _, n := range []string{"3", "6", "7", "10", "11", "12", "14", "15"} {
		light[lipgloss.Color(n)] = true
	}
	dark := map[color.Color]bool{lipgloss.Color("0"): true, lipgloss.Color("4"): true, lipgloss.Color("8"): true}
	for pale, hidden := range map[bool]map[color.Color]bool{false: dark, true: light} {
		g := UTF8()
		g.Pale = pale
		s := New(Plain, g)
		for role, st := range map[string]Ink{
			"accent": s.Accent, "warning": s.Warn, "strength": s.Good, "needs work": s.Bad, "progress": s.Mid, "mixed": s.Mixed, "recommendation": s.Ask,
		} {
			if hidden[st.Style().GetForeground()] {
				t.Errorf("%s cannot be read where the terminal's ground is light=%v", role, pale)
			}
		}
		for _, st := range []Ink{s.Badges.Outstanding, s.Badges.Good, s.Badges.Requires} {
			if st.Style().GetBold() && st.Style().GetForeground() == lipgloss.Color("0") {
				t.Error("a badge's black letter is bold: many terminals draw that grey")
			}
		}
	}
}

// TestTheRowUnderTheCursorHasOneGround: whatever is drawn in it; badges and words that
// were found are seen, and what stands beside it keeps its look.
func TestTheRowUnderTheCursorHasOneGround(t *testing.T) {
	for _, l := range Looks() {
		s := New(l, UTF8())
		line := "│" + s.Good.Render("+") + " plain " + s.Dim.Render("quiet") + s.Badges.Good.Render(" G ") + Found(s.Match, false).Render("word") + "│" + s.Bad.Render("beside")
		out := s.Under(line, 1, 21)
		if ansi.Strip(out) != ansi.Strip(line) {
			t.Errorf("%s: %q", l, ansi.Strip(out))
		}
		row := ansi.Cut(out, 1, 21)
		for text, look := range map[string]Ink{"+": s.Good, "quiet": s.Dim} {
			if look.begin != "" && strings.Contains(row, look.begin+text) {
				t.Errorf("%s: letters of their own in %q", l, row)
			}
		}
		if grounded, _ := emphasis(strings.Trim(s.Badges.Good.begin, "\x1b[m")); grounded && !strings.Contains(row, s.Badges.Good.begin+" G ") {
			t.Errorf("%s: the badge is gone from %q", l, row)
		}
		if !strings.Contains(row, "4m") || s.Bad.begin != "" && !strings.HasSuffix(out, s.Bad.Render("beside")) {
			t.Errorf("%s: %q", l, out)
		}
		if short := s.Under("ab", 0, 9); ansi.StringWidth(short) != 9 {
			t.Errorf("%s: %q does not reach the end", l, short)
		}
	}
}
