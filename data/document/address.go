package document

import (
	"strings"

	"casebook/data/clean"
)

// parted joins a text of which web addresses are written by the one function
// and what stands between them by the other. Any address in a text is a link,
// and stands there in full, so that a printed page has it too.
func parted(text string, address, other func(string) string) string {
	var b strings.Builder
	at := 0
	for _, found := range clean.Addresses(text) {
		if found[0] > at {
			b.WriteString(other(text[at:found[0]]))
		}
		b.WriteString(address(text[found[0]:found[1]]))
		at = found[1]
	}
	if at < len(text) {
		b.WriteString(other(text[at:]))
	}
	return b.String()
}
