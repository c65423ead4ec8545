package clean

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestAddress(t *testing.T) {
	for _, s := range []string{"https://files.ofsted.gov.uk/v1/file/50004352", "http://reports.ofsted.gov.uk/local-authorities/birmingham", "https://example.org/?a=1&b=(2)#c"} {
		if Address(s) != s {
			t.Errorf("%q is an address of the web", s)
		}
	}
	for _, s := range []string{"", "example.org", "ftp://example.org", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://", "https:///x", "HTTPS://example.org",
		" https://example.org", "https://example.org ", "https://example.org/a b", "https://example.org/\n", "https://example.org/\x1b]8;;x\x07", "https://example.org/\u202egpj", "https://example.org/\u009b",
		`https://example.org/"x`, "https://example.org/<x>", "https://exämple.org", "https://ofsted.gov.uk@example.org/x", "see https://example.org", "https://example.org/" + strings.Repeat("a", 2000)} {
		if got := Address(s); got != "" {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// TestLinked: what is seen of a text stays, whatever breaks it, and every piece of
// an address leads to the whole of it.
func TestLinked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.OneOf(rapid.StringMatching(`[a-zé.()]{1,9}`), rapid.StringMatching(`https?://[a-z]{1,9}\.org/[a-z0-9/?=-]{0,40}`), rapid.Just("https://a.org/b,"))
		text := strings.Join(rapid.SliceOfN(word, 0, 8).Draw(t, "words"), " ")
		var lines []string
		for rest := text; rest != ""; { // breaks anywhere, and loses the space there
			n := min(len(rest), rapid.IntRange(1, 20).Draw(t, "width"))
			for n < len(rest) && !utf8.RuneStart(rest[n]) {
				n++
			}
			lines = append(lines, "  "+strings.TrimRight(rest[:n], " "))
			rest = strings.TrimLeft(rest[n:], " ")
		}
		pieces := map[string]string{}
		linked := Linked(text, lines, func(address, piece string) string {
			if Address(address) == "" {
				t.Fatalf("%q is no address", address)
			}
			pieces[address] += piece
			return piece
		})
		if !slices.Equal(linked, lines) {
			t.Fatalf("%q became %q", lines, linked)
		}
		want := map[string]int{}
		for _, at := range Addresses(text) {
			want[text[at[0]:at[1]]]++
		}
		for a, n := range want {
			if pieces[a] != strings.Repeat(a, n) {
				t.Fatalf("%q leads to %q", pieces[a], a)
			}
		}
	})
	if got := Linked("https://a.org/b", []string{"https://a.org/b something else"}, func(string, string) string { return "" }); got[0] != "https://a.org/b something else" {
		t.Errorf("lines of another text: %q", got)
	}
}
