package clean

import (
	"regexp"
	"slices"
	"strings"
)

// inText is the beginning and the body of an address of the web, of signs that
// mean nothing to a terminal, to HTML, to Word or to a table of Markdown.
var inText = regexp.MustCompile(`https?://[A-Za-z0-9][!#-;=?-Z\]_a-z~[]*`)

// longestAddress is how many bytes an address may have: terminals follow none
// that is much longer.
const longestAddress = 2000

// Address is a text that is an address of the web and nothing else, to be shown,
// copied and followed; "" for every other, such as one of another kind, one with
// a sign that no address has, or one that names a user before its host.
func Address(s string) string {
	if at := inText.FindStringIndex(s); at == nil || at[0] != 0 || at[1] != len(s) || len(s) > longestAddress {
		return ""
	}
	_, rest, _ := strings.Cut(s, "://")
	if host, _, _ := strings.Cut(rest, "/"); strings.Contains(host, "@") {
		return ""
	}
	return s
}

// Addresses are the places of the web addresses in a text, as its bytes from and
// before.
func Addresses(text string) [][2]int {
	var out [][2]int
	for _, found := range inText.FindAllStringIndex(text, -1) {
		end := found[0] + addressEnd(text[found[0]:found[1]])
		if Address(text[found[0]:end]) != "" {
			out = append(out, [2]int{found[0], end})
		}
	}
	return out
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

// Linked makes links of the web addresses in a text that was broken into lines:
// link draws the piece of an address that stands in a line, so that each piece
// leads to the whole. Between the lines stands nothing of the text but spaces,
// and before them no more than an indent; what is not so is left as it is.
func Linked(text string, lines []string, link func(address, piece string) string) []string {
	all := Addresses(text)
	if len(all) == 0 {
		return lines
	}
	out := slices.Clone(lines)
	at := 0 // of the line in the text, in bytes
	for i, l := range lines {
		piece := strings.TrimLeft(l, " ")
		at = len(text) - len(strings.TrimLeft(text[at:], " "))
		if !strings.HasPrefix(text[at:], piece) {
			return out
		}
		out[i] = l[:len(l)-len(piece)] + linkedPiece(text, piece, at, all, link)
		at += len(piece)
	}
	return out
}

// linkedPiece is a piece of a text, from byte at on, with links of the addresses.
func linkedPiece(text, piece string, at int, all [][2]int, link func(address, piece string) string) string {
	var b strings.Builder
	done := 0
	for _, a := range all {
		from, to := max(a[0]-at, done), min(a[1]-at, len(piece))
		if from >= to {
			continue
		}
		b.WriteString(piece[done:from])
		b.WriteString(link(text[a[0]:a[1]], piece[from:to]))
		done = to
	}
	return b.String() + piece[done:]
}
