package style

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Ink is how a text looks: letters, ground and emphasis. A screen draws some
// hundred short texts a frame, so that what turns the terminal to it is worked out
// once: lipgloss does so for every text, with borders and margins that no text has.
type Ink struct {
	begin string          // turns the terminal to it, "" for the terminal's own letters
	of    *lipgloss.Style // nil for the terminal's own letters
}

// ink makes a style ready to draw with.
func ink(s lipgloss.Style) Ink {
	begin, _, _ := strings.Cut(s.Render("x"), "x")
	return Ink{begin, &s}
}

// Render draws texts, each a line or a part of one.
func (i Ink) Render(texts ...string) string {
	text := strings.Join(texts, " ")
	if i.begin == "" || text == "" {
		return text
	}
	return i.begin + text + ansi.ResetStyle
}

// Faint and its like are the ink with or without an emphasis.
func (i Ink) Faint(on bool) Ink { return ink(i.Style().Faint(on)) }

// Bold is like Faint.
func (i Ink) Bold(on bool) Ink { return ink(i.Style().Bold(on)) }

// Underline is like Faint.
func (i Ink) Underline(on bool) Ink { return ink(i.Style().Underline(on)) }

// Style is the ink as lipgloss has it.
func (i Ink) Style() lipgloss.Style {
	if i.of == nil {
		return lipgloss.NewStyle()
	}
	return *i.of
}
