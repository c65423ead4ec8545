package clean

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

func TestMarkdownIsNotReadAsMarks(t *testing.T) {
	for in, want := range map[string]string{
		"a|b *c* <d>": `a\|b \*c\* &lt;d>`, "[x](y)": `\[x\](y)`, "one\r\ntwo\nthree": "one two three", `\_~` + "`": `\\\_\~` + "\\`", "# plain": "# plain", "": "",
	} {
		if got := Markdown(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestMarkdownLine(t *testing.T) {
	for in, want := range map[string]string{
		"1. Visit": `1\. Visit`, "12) Visit": `12\) Visit`, "1.5 visits": "1.5 visits", "1234567890. x": "1234567890. x", "2014": "2014", "3.": `3\.`,
		"- late": `\- late`, "-5": "-5", "+": `\+`, "# head": `\# head`, "> said": `\> said`, "===": `\===`, "Plans": "Plans", "": "",
	} {
		if got := MarkdownLine(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestLinesOpenAsThePatternSays: a line never opens with what Markdown reads as
// a mark, and is Markdown everywhere else.
func TestLinesOpenAsThePatternSays(t *testing.T) {
	marks := regexp.MustCompile(`^(\d{1,9}[.)](?: |$)|[-+](?: |$)|[#>=])`)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[0-9]{0,11}[-.)+#>=| a]{0,4}`).Draw(t, "text")
		if got := MarkdownLine(s); marks.MatchString(got) || !marks.MatchString(Markdown(s)) && got != Markdown(s) {
			t.Fatalf("%q: %q", s, got)
		}
	})
}
