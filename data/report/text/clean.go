package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean cuts the text of a page into lines and makes them fit to be read and
// shown. A word that was hyphenated over a line's end is joined with its "-".
// A bullet, whatever its font drew, is "• " at the line's start, and that of
// an item within an item "– ". Spaces are plain and single. Nothing is left
// that a terminal would obey or that only one font can draw. Empty lines are
// kept where a text has them, never two together.
func Clean(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(breaks.Replace(text), "\n") {
		line = CleanLine(line)
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
	}
	if n := len(lines); n > 0 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}

// breaks makes one line break of each of Unicode's. The engine writes U+FFFE
// for a hyphen at a line's end and mostly, not always, takes the break away.
var breaks = strings.NewReplacer(
	"\uFFFE\r\n", "-", "\uFFFE\n", "-", "\uFFFE", "-",
	"\u00AD\r\n", "-", "\u00AD\n", "-", "\u00AD", "",
	"\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n",
)

// CleanLine cleans a line of text without line breaks.
func CleanLine(line string) string {
	var b strings.Builder
	b.Grow(len(line))
	space := true // leading spaces are dropped
	for _, c := range line {
		c = cleanRune(c)
		switch {
		case c < 0:
		case c == ' ':
			if !space {
				b.WriteByte(' ')
			}
			space = true
		default:
			if letters, ok := ligature(c); ok {
				b.WriteString(letters)
			} else {
				b.WriteRune(c)
			}
			space = false
		}
	}
	return bullet(norm.NFC.String(strings.TrimSuffix(b.String(), " ")))
}

// cleanRune returns the character that stands for c, -1 for none.
func cleanRune(c rune) rune {
	switch {
	case c < utf8.RuneSelf:
		if c == '\t' {
			return ' '
		}
		if c < ' ' || c == 0x7F {
			return -1
		}
	case unicode.Is(unicode.Zs, c):
		return ' '
	case unicode.Is(unicode.Co, c):
		return symbol(c)
	case unicode.In(c, unicode.Cc, unicode.Cf, unicode.Cs), c == unicode.ReplacementChar, c&0xFFFE == 0xFFFE:
		return -1
	}
	return c
}

// symbol returns what a private-use character of a symbol font draws. Reports
// use them as bullets only: a dash for items within items, any other for items.
func symbol(c rune) rune {
	if c == '\uF02D' || c == '\uF0BE' || c == '\uF0BD' {
		return '–'
	}
	return '•'
}

// ligature returns the letters that a Latin ligature joins.
func ligature(c rune) (string, bool) {
	if c < '\uFB00' || c > '\uFB06' {
		return "", false
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[c-'\uFB00'], true
}

// bullet gives the bullet that begins a line one form: "• " for items and "– "
// for items within items. A dash before a figure is a range or a minus.
func bullet(line string) string {
	first, size := utf8.DecodeRuneInString(line)
	rest := strings.TrimLeft(line[size:], " ")
	switch first {
	case '•', '◼', '■', '▪', '●', '◾', '∙', '·', '◆', '➢', '❖', '✓':
		return strings.TrimRight("• "+rest, " ")
	case '-', '–', '—', '−', '─', '―', '‐', '‑', '‒', '○', '◦', '\u0336':
		next, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || unicode.IsLetter(next) || strings.ContainsRune("‘’“”'\"(£", next) {
			return strings.TrimRight("– "+rest, " ")
		}
	}
	return line
}

// Letters counts the letters of lines.
func Letters(lines []string) int {
	n := 0
	for _, l := range lines {
		for _, c := range l {
			if unicode.IsLetter(c) {
				n++
			}
		}
	}
	return n
}
