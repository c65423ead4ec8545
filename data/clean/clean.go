// Package clean takes out of texts what would steer the program that shows
// them: control characters for a terminal, formulas for a spreadsheet, marks
// for Markdown. What a report says stays what a reader sees.
//
// It is a leaf: it knows letters and nothing of findings, formats or screens.
package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text takes out what steers and what XML forbids. Line ends and tabs become spaces,
// bytes that are no UTF-8 the replacement character.
func Text(s string) string {
	if strings.IndexFunc(s, unfit) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case r != utf8.RuneError && unfit(r):
			return -1
		}
		return r
	}, s)
}

// unfit holds for letters that Text changes, and for the replacement character,
// which also stands for a byte that is no letter.
func unfit(r rune) bool {
	return Steers(r) || r >= utf8.RuneError && r <= '\uffff'
}

// unseen holds for letters that take no room and say nothing, so that two names
// that look alike are not: spaces of no width, and the tags of Unicode. Joiners
// stay, as Persian and Hindi are written with them.
func unseen(r rune) bool {
	return r >= 0x200b && (r == 0x200b || r >= 0x2028 && r <= 0x2029 || r >= 0x2060 && r <= 0x2064 || r == 0xfeff || r >= 0xe0000 && r <= 0xe007f)
}

// Steers reports whether a terminal would obey a letter instead of showing it, or a
// reader would not see it: control characters, marks that turn the direction of
// writing, letters of no width.
func Steers(r rune) bool {
	switch {
	case r < 0x20:
		return true
	case r < 0x7f:
		return false
	case r < 0xa0:
		return true
	}
	return r >= 0x61c && (unicode.Is(unicode.Bidi_Control, r) || unseen(r))
}

// Cell is Text without the power to be a formula: one that begins with = + - or
// @ gets an apostrophe, which reading a table takes off again.
func Cell(s string) string {
	s = Text(s)
	if s != "" && strings.IndexByte("=+-@", s[0]) >= 0 {
		return "'" + s
	}
	return s
}
