package document

import (
	"regexp"
	"strings"
)

// webAddress is the beginning and the body of an address of the web, of signs
// that mean nothing to HTML, Word or a table of Markdown.
var webAddress = regexp.MustCompile(`https?://[A-Za-z0-9][!#-;=?-Z\]_a-z~[]*`)

// parted joins a text of which web addresses are written by the one function
// and what stands between them by the other. Any address in a text is a link,
// and stands there in full, so that a printed page has it too.
func parted(text string, address, other func(string) string) string {
	var b strings.Builder
	at := 0
	for _, found := range webAddress.FindAllStringIndex(text, -1) {
		url := text[found[0]:found[1]]
		url = url[:addressEnd(url)]
		if found[0] > at {
			b.WriteString(other(text[at:found[0]]))
		}
		b.WriteString(address(url))
		at = found[0] + len(url)
	}
	if at < len(text) {
		b.WriteString(other(text[at:]))
	}
	return b.String()
}

// addressEnd is where an address ends: before the stops and closing brackets of
// its sentence, which are its own only where it opened them.
func addressEnd(url string) int {
	for n := len(url); ; n-- {
		switch last := url[n-1]; {
		case strings.IndexByte(".,;:!?'*_~]", last) >= 0:
		case last == ')' && strings.Count(url[:n], "(") < strings.Count(url[:n], ")"):
		default:
			return n
		}
	}
}
