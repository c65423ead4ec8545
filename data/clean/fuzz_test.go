package clean

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Whatever a name or text holds, nothing of what is shown steers a terminal or a
// table, and cleaning twice is cleaning once.
func FuzzText(f *testing.F) {
	for _, s := range []string{"\x1b]0;x\a", "\x9b31m", "a\u202eb", "=1+1", "`x` | <b>", "https://example.org/\x1b[2J", "\xed\xa0\x80", "\U000e0041"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := Text(s)
		if !utf8.ValidString(out) || strings.IndexFunc(out, func(r rune) bool { return unicode.IsControl(r) || Steers(r) || unseen(r) }) >= 0 {
			t.Errorf("%q is cleaned to %q", s, out)
		}
		if Text(out) != out {
			t.Errorf("%q is cleaned again", out)
		}
		if c := Cell(s); c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
			t.Errorf("the cell %q is a formula", c)
		}
		if a := Address(s); strings.ContainsFunc(a, func(r rune) bool { return Steers(r) || r == ' ' }) {
			t.Errorf("the address %q of %q", a, s)
		}
		for _, at := range Addresses(s) {
			if at[0] < 0 || at[1] > len(s) || at[0] >= at[1] {
				t.Errorf("an address at %v of %q", at, s)
			}
		}
		if m := MarkdownLine(s); strings.ContainsFunc(m, Steers) {
			t.Errorf("in Markdown %q", m)
		}
		Markdown(s)
	})
}
