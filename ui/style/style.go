// Package style holds how things look: the looks, their colours for each role,
// marks and lines. A meaning is always a letter or a mark first; colour only
// repeats it.
//
// It knows what is to be emphasised and that grades and polarities have colours,
// not when a finding or an inspection has which; it reads no environment: the
// command decides and passes it in.
package style

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/clean"
)

// Sheet is a set of styles to draw with, one for each role. It is a value:
// screens keep the one they were last given.
type Sheet struct {
	Look   Look
	Glyphs Glyphs

	Text     Ink
	Dim      Ink // less important: labels, zero counts
	Strong   Ink // headings, names
	Title    Ink // the first line of a screen
	Accent   Ink // what is chosen or active, the frame in focus
	Selected Ink // the row under the cursor in the active pane
	under    Ink // Selected for several lines, which bold would make heavy
	Marked   Ink // the row under the cursor in another pane
	Match    Ink // words that a search found, see Found
	Warn     Ink // warnings, what is damaged
	Line     Ink // rules and separators

	Good  Ink // strengths, grades upward
	Bad   Ink // needs work, grades downward
	Mid   Ink // progress
	Mixed Ink // praise and criticism in one
	Ask   Ink // recommendations
	Quiet Ink // not mentioned, not comparable

	Suggested Ink // what no person has confirmed

	// Badges are the grounds of grades.
	Badges Badges
	Shades *Shades // nil for a look without

	ground string // begins a line of a look that has a ground of its own, "" for none
}

// Badges are the letters and grounds of grades, one style each.
type Badges struct {
	Outstanding, Good, Requires, Adequate, Inadequate Ink
	None                                              Ink // no grade was given
}

// New returns the styles of a look, for a terminal that has the glyphs and
// colours that g says.
func New(l Look, g Glyphs) Sheet {
	s := Sheet{Look: l, Glyphs: g}
	base := lipgloss.NewStyle()
	plain, bold, faint := ink(base), ink(base.Bold(true)), ink(base.Faint(true))
	s.Text, s.Dim, s.Strong, s.Title = plain, faint, bold, bold
	s.Accent, s.Selected, s.Marked = bold, ink(base.Reverse(true)), ink(base.Underline(true))
	s.Match, s.Warn, s.Line = bold.Underline(true), bold, faint
	s.Good, s.Bad, s.Mid, s.Mixed, s.Ask, s.Quiet = plain, bold, plain, plain, bold, faint
	s.under = s.Selected
	s.Suggested = ink(base.Italic(true))
	s.Badges = Badges{bold, bold, bold, bold, bold, faint}
	p, coloured := palettes[l]
	if !coloured {
		return s
	}
	if l == Plain && g.Pale {
		p = onPale(p)
	}
	if g.Sixteen {
		p = p.inSixteen(l)
	}
	return s.coloured(p)
}

// coloured lays a palette over the styles.
func (s Sheet) coloured(p palette) Sheet {
	letters := func(c string) lipgloss.Style { return lipgloss.NewStyle().Foreground(colour(c)) }
	in := func(c string) Ink { return ink(letters(c)) }
	s.Accent, s.Warn = in(p.accent).Bold(true), in(p.warn).Bold(true)
	s.Good, s.Bad, s.Mid, s.Mixed, s.Ask = in(p.strength), in(p.work), in(p.progress), in(p.mixed), in(p.asks)
	if p.label != "" {
		s.Dim, s.Quiet, s.Line = in(p.label), in(p.label), in(p.line)
		s.Text, s.Suggested = in(p.text), ink(letters(p.secondary).Italic(true))
	}
	if p.selection != "" {
		s.Selected = ink(letters(p.selected).Background(colour(p.selection)).Bold(true))
		s.under = s.Selected.Bold(false)
		s.ground = ansi.NewStyle().ForegroundColor(colour(p.text)).BackgroundColor(colour(p.ground)).String()
	}
	if p.ground != "" && !s.Glyphs.Sixteen {
		s.Shades = p.shadesOf(s.Look, s.Glyphs)
	}
	badge := func(grade string) Ink {
		b := p.badges[grade]
		// many terminals draw bold black as grey
		return ink(letters(b.letters).Background(colour(b.ground)).Bold(b.letters != "0"))
	}
	s.Badges = Badges{badge(outstanding), badge(good), badge(requires), badge(adequate), badge(inadequate), badge(none)}
	return s
}

// Found is the style of a word that a search found: underlined, and bold where it is
// the word that was typed, not the same thing in other words.
func Found(match Ink, also bool) Ink {
	if also {
		return match.Bold(false)
	}
	return match
}

// Linked makes links of the web addresses in a text that was broken into lines,
// where the terminal has links: every piece of an address leads to the whole.
func (s Sheet) Linked(text string, lines []string) []string {
	if !s.Glyphs.Links {
		return lines
	}
	return clean.Linked(text, lines, func(address, piece string) string {
		return ansi.SetHyperlink(address) + piece + ansi.ResetHyperlink()
	})
}
