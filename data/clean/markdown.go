package clean

import "strings"

var marks = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "]", `\]`, "~", `\~`)

// Markdown is Text for a place within a line of Markdown, such as a cell of a
// table: none of its signs are read as marks.
func Markdown(s string) string { return marks.Replace(Text(strings.ReplaceAll(s, "\r\n", " "))) }

// MarkdownLine is Markdown for the beginning of a line, where "1.", "-" and "#"
// are marks too.
func MarkdownLine(s string) string {
	s = Markdown(s)
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
