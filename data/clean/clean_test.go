package clean

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb\tc": "a  b c", "a\x1b[31mb\x00\x7f\u009b": "a[31mb", "\u202eabc\u2066\u200f\u061c": "abc", "\ufeffa\uffff\ufffe": "a",
		"a\u200bb\u2060\U000e0041": "ab", "a\u2028b": "a b", "\u0645\u06cc\u200c\u062e\u0648": "\u0645\u06cc\u200c\u062e\u0648",
		"a\xffb": "a\ufffdb", "\ufffd": "\ufffd", "  é 世界 ": "  é 世界 ", "": "",
	} {
		if got := Text(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestCellIsNoFormula(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", "\u202e=1": "'=1", "\x00=1": "'=1", "1=1": "1=1", "": "",
	} {
		if got := Cell(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestAnyTextIsClean: nothing that steers is left, and what a reader sees stays.
func TestAnyTextIsClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + rapid.String().Draw(t, "text")
		got := Text(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, func(r rune) bool {
			return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
		}) || Text(got) != got {
			t.Fatalf("%q became %q", s, got)
		}
		seen := func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}
		if strings.Map(seen, got) != strings.Map(seen, s) {
			t.Fatalf("%q lost letters as %q", s, got)
		}
	})
}
