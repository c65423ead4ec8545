// Package markdown keeps texts from being read as Markdown's marks: what a
// report says must not turn into a heading, a table or a link of the file that
// quotes it.
//
// It knows marks and nothing of what is written. Taking control characters out
// of a text is for who knows where the text comes from.
package markdown

import "strings"

// Text is a text for a place within a line, such as a cell of a table: none of
// its signs are marks, and its line ends are spaces.
func Text(s string) string {
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "]", `\]`, "~", `\~`, "\r\n", " ", "\n", " ", "\r", " ").Replace(s)
}

// Line is Text for the beginning of a line, where "1.", "-" and "#" are marks
// too.
func Line(s string) string {
	s = Text(s)
	at := opens(s)
	if at < 0 {
		return s
	}
	return s[:at] + `\` + s[at:]
}

// opens finds the mark at the beginning of a line: of a list, a heading, a
// quotation or an underline; -1 where there is none.
func opens(s string) int {
	if s == "" {
		return -1
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	blank := func(at int) bool { return at == len(s) || s[at] == ' ' }
	switch {
	case digits > 0 && digits <= 9 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') && blank(digits+1):
		return digits
	case strings.IndexByte("#>=", s[0]) >= 0, strings.IndexByte("-+", s[0]) >= 0 && blank(1):
		return 0
	}
	return -1
}
