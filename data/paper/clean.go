package paper

import (
	"strings"
	"unicode"
)

// clean takes out of a text what could steer a program that shows it: control
// characters, marks that turn the direction of writing, and what XML forbids.
// Line ends and tabs become spaces.
func clean(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\ufeff', r == '\ufffe', r == '\uffff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd")))
}

// anchor makes a name for links of a heading.
func anchor(text string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return unicode.ToLower(r)
		case r == ' ', r == '-':
			return '-'
		}
		return -1
	}, text), "-")
}

// cut shortens a text to whole words of at most n letters, and says so with an
// ellipsis.
func cut(text string, n int) string {
	letters := []rune(text)
	if len(letters) <= n {
		return text
	}
	head := string(letters[:n])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	return strings.TrimRight(head, " ,;:") + " …"
}
