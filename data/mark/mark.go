// Package mark holds every sign that stands for a meaning, on all screens and in
// all that is printed: one sign, one meaning. Who draws or explains a sign takes it
// from here.
//
// It knows neither findings nor colours, nor where a sign stands.
package mark

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The signs, one cell wide each.
const (
	Strength       = "+"
	NeedsWork      = "!"
	Progress       = "~"
	Mixed          = "/"
	Recommendation = "»"
	Context        = "_"
	Serious        = "*"
	Unchecked      = "?"
	YourWords      = "\""
	Confirmed      = "'"
	Disputed       = "≠"
	Warning        = "◆"
	Better         = "▲"
	Worse          = "▼"
	Same           = "="
	New            = "☼"
	CannotTell     = "×"
	Silent         = "."
	Edited         = "±"
)

// Mark is a sign, what stands for it where a terminal draws ASCII alone, and what it
// means in a few words.
type Mark struct{ Sign, ASCII, Means string }

// all are the marks in the order in which a legend has them.
var all = []Mark{
	{Strength, "+", "strength"},
	{NeedsWork, "!", "needs work"},
	{Progress, "~", "progress"},
	{Mixed, "/", "mixed"},
	{Recommendation, "&", "recommendation"},
	{Context, "_", "context"},
	{Serious, "*", "serious"},
	{Unchecked, "?", "not checked"}, // suggested by the program; behind a theme, a guess; or a grade that nobody held against a report
	{YourWords, "\"", "by words that you gave"},
	{Confirmed, "'", "confirmed by you"},
	{Disputed, "%", "sources disagree"},
	{Warning, "#", "warning"}, // what is unclear or damaged
	{Better, "^", "better"},
	{Worse, "v", "worse"},
	{Same, "=", "as before"},
	{New, "n", "new"},
	{CannotTell, "x", "cannot tell"},
	{Silent, ".", "nothing said"},
	{Edited, "@", "changed in the draft"},
}

// All lists every mark.
func All() []Mark { return append([]Mark{}, all...) }

// Means is what a sign means, "" for none of ours.
func Means(sign string) string {
	for _, m := range all {
		if m.Sign == sign {
			return m.Means
		}
	}
	return ""
}

// Told are signs with their meanings, a string each: "▲ better".
func Told(signs ...string) []string {
	out := make([]string, len(signs))
	for i, s := range signs {
		out[i] = s + " " + Means(s)
	}
	return out
}

// Legend tells signs in a line: "▲ better, ▼ worse".
func Legend(signs ...string) string { return strings.Join(Told(signs...), ", ") }

// inASCII draws what a terminal without UTF-8 does not have.
var inASCII = func() *strings.Replacer {
	var pairs []string
	for _, m := range all {
		if m.Sign != m.ASCII {
			pairs = append(pairs, m.Sign, m.ASCII)
		}
	}
	return strings.NewReplacer(pairs...)
}()

// ASCII is a text with the twins of all signs in it. A guillemet that touches the words
// of a report is none of our signs: it is a quotation mark.
func ASCII(text string) string {
	if strings.ContainsAny(text, "«»") {
		text = quoted(text)
	}
	return inASCII.Replace(text)
}

// code is what sets colours, of which nothing is seen.
var code = regexp.MustCompile(`^(\x1b\[[\d;:]*m)+`)

// quoted writes the guillemets of a text as quotation marks, and leaves our own sign.
func quoted(text string) string {
	var out strings.Builder
	before := ' '
	for text != "" {
		unseen := code.FindString(text)
		out.WriteString(unseen)
		r, n := utf8.DecodeRuneInString(text[len(unseen):])
		letter := text[len(unseen) : len(unseen)+n]
		text = text[len(unseen)+n:]
		next, _ := utf8.DecodeRuneInString(text[len(code.FindString(text)):])
		if r == '«' || r == '»' && (unicode.IsLetter(next) || unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune(".,;:!?)", before)) {
			letter = `"`
		}
		out.WriteString(letter)
		before = r
	}
	return out.String()
}

// plain are letters of reports that a terminal without UTF-8 lacks, and under each the one
// for it, which is as wide.
var plain = [2][]rune{
	[]rune("“”„‘’‚‹›–—‐‑•…·\u00a0"),
	[]rune("\"\"\"'''''-----~. "),
}

// Plain is ASCII with the letters of reports as plainly as they can be read: quotation
// marks and dashes straight, letters without their accents. What has no plain letter stays.
func Plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r <= unicode.MaxASCII {
			return r
		}
		if i := slices.Index(plain[0], r); i >= 0 {
			return plain[1][i]
		}
		if bare, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r))); bare <= unicode.MaxASCII && unicode.IsLetter(r) {
			return bare
		}
		return r
	}, ASCII(text))
}
