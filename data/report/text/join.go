package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FullWidth returns how many bytes a full line of text has: nine in ten have no
// more. The widest are no measure, for a word that was cut at a line's end
// brings two lines together.
func FullWidth(lines []Line) int {
	var all []int
	for _, l := range lines {
		if l.Kind == PlainLine {
			all = append(all, len(l.Text))
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[len(all)*9/10]
}

// Joiner makes one paragraph of lines.
type Joiner struct{ b strings.Builder }

// Add joins a line. A word that was cut at the line's end keeps its hyphen and
// loses the gap: "high-" and "quality" are "high-quality"; "short- and
// long-term" keeps its gap.
func (j *Joiner) Add(s string) {
	s = strings.TrimSpace(s)
	if s == "" {
		return
	}
	if j.b.Len() > 0 && !continuesHyphen(j.b.String(), s) {
		j.b.WriteByte(' ')
	}
	j.b.WriteString(s)
}

// String returns the paragraph.
func (j *Joiner) String() string { return closeGaps(j.b.String()) }

// continuesHyphen reports whether a ends with a hyphen that b carries on.
func continuesHyphen(a, b string) bool {
	if !strings.HasSuffix(a, "-") {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(a[:len(a)-1])
	next, _ := utf8.DecodeRuneInString(b)
	return (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(next) || unicode.IsDigit(next)) && !keepsGap.MatchString(b)
}

var keepsGap = Lazy(`^(?:and|or|to|nor|as well)\b`)

// gapped is a hyphen with a gap after it inside a line, where the reader put
// two lines of the page on one.
var gapped = Lazy(`(\p{L})- (\p{Ll}+)`)

// closeGaps closes gaps after hyphens.
func closeGaps(s string) string {
	s = gapped.ReplaceAllStringFunc(s, func(m string) string {
		head, tail, _ := strings.Cut(m, "- ")
		if keepsGap.MatchString(tail) {
			return m
		}
		return head + "-" + tail
	})
	return strings.Join(strings.Fields(s), " ")
}
