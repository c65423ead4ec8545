package words

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever is typed, the words that are understood lie in the text in their
// order, and a text holds what asks for it as it stands.
func FuzzQuery(f *testing.F) {
	for _, s := range [][2]string{{`"social work" OR -drift`, "Social work drifts."}, {"begin* =LAC", "looked after children"}, {"= a", "A"}, {"NOT x AND y", "é ß 中文"}, {"\"", "\xff"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, typed, text string) {
		if len(typed) > 2000 || len(text) > 20_000 {
			return
		}
		q := Parse(typed)
		_ = q.Understood()
		_ = q.In(text)
		last := 0
		for _, h := range q.Hits(text) {
			if h.Start < 0 || h.End > len(text) || h.Start > h.End {
				t.Fatalf("%q in %q: a hit at %d to %d", typed, text, h.Start, h.End)
			}
			if h.Start < last {
				t.Errorf("%q in %q: hits are not in order", typed, text)
			}
			last = h.Start
		}
		for _, w := range Cut(text) {
			if s := Stem(w.Form); utf8.ValidString(text) && !utf8.ValidString(s) {
				t.Errorf("the stem of %q is no text: %q", w.Form, s)
			}
		}
		for _, c := range q.Clauses() {
			if strings.TrimSpace(c.String()) == "" {
				t.Errorf("%q has an empty part", typed)
			}
		}
	})
}
