package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	cases := []struct {
		name, in string
		want     []string
	}{
		{"line ends", "one \r\ntwo\rthree\ffour", []string{"one", "two", "three", "four"}},
		{"empty lines", "\n\none\n \n\n\ntwo\n\n", []string{"one", "", "two"}},
		{"spaces", "\tone\u00a0\u2003 two", []string{"one two"}},
		{"hyphen at a line's end", "asylum\uFFFEseeking", []string{"asylum-seeking"}},
		{"hyphen before a break", "asylum\uFFFE\r\nseeking", []string{"asylum-seeking"}},
		{"soft hyphens", "asy\u00adlum\nseek\u00ad\ning", []string{"asylum", "seek-ing"}},
		{"bullets of symbol fonts", "\uF0B7 one\n\uF06Etwo\n\uF0A7  three\n◼ four", []string{"• one", "• two", "• three", "• four"}},
		{"bullets within", "\uF02D one\n− two\n─three\n\u0336in four\n- five", []string{"– one", "– two", "– three", "– in four", "– five"}},
		{"bullet alone", "\uF0B7\none", []string{"•", "one"}},
		{"ranges and minus", "– 25 May 2017\n-5%", []string{"– 25 May 2017", "-5%"}},
		{"number without a space stays", "10.Children", []string{"10.Children"}},
		{"ligatures", "ﬁrst oﬃce", []string{"first office"}},
		{"accents", "cafe\u0301", []string{"café"}},
		{"terminal commands", "\x1b[31mred\x1b[0m \u009b2J \u202Eright", []string{"[31mred[0m 2J right"}},
		{"no characters", "a\uFEFFb\u200Bc\uFFFDd\uFFFFe\x00", []string{"abcde"}},
		{"nothing", "\n \n", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Clean(c.in); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// unclean names what a clean line must not hold.
func unclean(line string) string {
	switch {
	case !utf8.ValidString(line):
		return "broken UTF-8"
	case line != strings.TrimSpace(line):
		return "a blank at an end"
	case strings.Contains(line, "  "):
		return "two blanks"
	}
	for _, c := range line {
		switch {
		case unicode.In(c, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Zl, unicode.Zp):
			return "a control character"
		case unicode.Is(unicode.Co, c):
			return "a private-use character"
		case c&0xFFFE == 0xFFFE, c == utf8.RuneError:
			return "no character"
		}
	}
	return ""
}

func checkClean(t interface{ Errorf(string, ...any) }, text string) {
	lines := Clean(text)
	for i, l := range lines {
		if what := unclean(l); what != "" {
			t.Errorf("%q holds %s", l, what)
		}
		if l == "" && (i == 0 || i == len(lines)-1 || lines[i-1] == "") {
			t.Errorf("an empty line too many in %q", lines)
		}
	}
	if again := Clean(strings.Join(lines, "\n")); !slices.Equal(again, lines) {
		t.Errorf("cleaned again: %q, before: %q", again, lines)
	}
}

func TestCleanLinesStayClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkClean(t, rapid.String().Draw(t, "text")) })
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"10.One\r\n\uF0B7 two\uFFFEthree", "\x1b[2J", "- - -", "•\u0301", "\xff\xfe", "\u00ad\n\u00ad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkClean(t, text) })
}
