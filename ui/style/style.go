// Package style holds how things look: colours, marks and lines. A meaning is
// always a letter or a mark first; colour only repeats it.
//
// It knows what is to be emphasised, not what it means for children's
// services, and reads no environment: the command decides and passes it in.
package style

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/clean"
)

// Look is one of the ways to colour the screens.
type Look uint8

// The looks, in the order in which the key cycles through them.
const (
	Plain Look = iota // the terminal's own sixteen colours
	Contrast
	Mono
	numLooks
)

// Next returns the look after l.
func (l Look) Next() Look { return (l + 1) % numLooks }

// String names the look on screen.
func (l Look) String() string {
	return [...]string{"plain", "high contrast", "no colour"}[l%numLooks]
}

// Sheet is a set of styles to draw with. It is a value: screens keep the one
// they were last given.
type Sheet struct {
	Look   Look
	Glyphs Glyphs

	Text     lipgloss.Style
	Dim      lipgloss.Style // less important: labels, zero counts
	Strong   lipgloss.Style // headings, names
	Title    lipgloss.Style // the first line of a screen
	Accent   lipgloss.Style // what is chosen or active
	Selected lipgloss.Style // the row under the cursor in the active pane
	Marked   lipgloss.Style // the row under the cursor in another pane
	Match    lipgloss.Style // words that a search found
	Warn     lipgloss.Style
	Line     lipgloss.Style // rules and separators

	Good  lipgloss.Style // strengths, grades upward
	Bad   lipgloss.Style // needs work, inadequate
	Mid   lipgloss.Style // progress, requires improvement
	Ask   lipgloss.Style // recommendations
	Quiet lipgloss.Style // not mentioned, not comparable
}

// Glyphs are the characters to draw with.
type Glyphs struct {
	ASCII                   bool
	Links                   bool // the terminal follows web addresses (OSC 8)
	Horizontal, Vertical    string
	TeeDown                 string
	TopLeft, TopRight       string
	BottomLeft, BottomRight string
	Ellipsis, Open, Closed  string
	Cursor, Dash            string
}

// UTF8 returns glyphs for terminals that draw boxes.
func UTF8() Glyphs {
	return Glyphs{Horizontal: "─", Vertical: "│", TeeDown: "┬", TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘", Ellipsis: "…", Open: "▾", Closed: "▸", Cursor: ">", Dash: "–"}
}

// ASCII returns glyphs for any terminal.
func ASCII() Glyphs {
	return Glyphs{ASCII: true, Horizontal: "-", Vertical: "|", TeeDown: "+", TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+", Ellipsis: "~", Open: "v", Closed: ">", Cursor: ">", Dash: "-"}
}

// New returns the styles of a look. Plain uses only the sixteen colours that
// the user's terminal defines, and none that vanishes on white or on black.
func New(l Look, g Glyphs) Sheet {
	s := Sheet{Look: l, Glyphs: g}
	base := lipgloss.NewStyle()
	bold, faint, rev := base.Bold(true), base.Faint(true), base.Reverse(true)
	s.Text, s.Dim, s.Strong, s.Title = base, faint, bold, bold
	s.Accent, s.Selected, s.Marked = bold, rev, base.Underline(true)
	s.Match, s.Warn, s.Line = base.Bold(true).Underline(true), bold, faint
	s.Good, s.Bad, s.Mid, s.Ask, s.Quiet = base, bold, base, bold, faint
	switch l {
	case Plain:
		colour := func(c string) lipgloss.Style { return base.Foreground(lipgloss.Color(c)) }
		s.Accent = colour("6").Bold(true)
		s.Good, s.Bad, s.Mid, s.Ask = colour("2"), colour("1"), colour("4"), colour("5")
		s.Warn = colour("1").Bold(true)
	case Contrast:
		s.Dim, s.Line, s.Quiet = base, base, base
		s.Title, s.Warn = rev.Bold(true), rev.Bold(true)
		s.Selected = rev.Bold(true)
		s.Marked = bold.Underline(true)
		s.Match = rev.Underline(true)
	}
	return s
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
