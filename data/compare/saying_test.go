package compare

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/words"
)

// TestEverySayingHasWhatSpeaksAgainstIt: of every theme and area of any two
// inspections in the built-in facts, what is quoted leaves out no sentence of its
// finding that turns or says the contrary.
func TestEverySayingHasWhatSpeaksAgainstIt(t *testing.T) {
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	of := map[string][]data.Finding{}
	for _, f := range book.Findings {
		of[f.Inspection] = append(of[f.Inspection], f)
	}
	type place struct {
		finding    string
		start, end int
		tone       Tone
	}
	seen := map[place]bool{}
	for _, a := range book.Inspections {
		for _, b := range book.Inspections {
			if len(of[a.ID]) == 0 || len(of[b.ID]) == 0 || !Before(a, b) {
				continue
			}
			s := Sides{A: a, B: b, FindingsA: of[a.ID], FindingsB: of[b.ID]}
			rows, err := Themes(s)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range rows {
				quoted, beside := r.ToQuote()
				for _, x := range beside {
					if slices.ContainsFunc(quoted, func(d Saying) bool { return d.Finding.ID == x.Finding.ID }) {
						t.Errorf("%s and %s, %s: %s decides and stands against it too", a.ID, b.ID, r.Theme, x.Finding.ID)
					}
				}
				for _, x := range slices.Concat(r.Decides, r.Against, quoted, beside) {
					if at := (place{x.Finding.ID, x.Start, x.End, x.Tone}); !seen[at] {
						seen[at] = true
						leavesNothingOut(t, x)
					}
				}
			}
		}
	}
	if len(seen) < 200 {
		t.Errorf("%d sayings", len(seen))
	}
}

// leavesNothingOut holds a saying to its finding.
func leavesNothingOut(t *testing.T, x Saying) {
	t.Helper()
	text, got := x.Finding.Text, x.Text()
	if !strings.Contains(got, text[x.Start:x.End]) {
		t.Errorf("%q is without %q", got, text[x.Start:x.End])
	}
	e := indexOf(t, nil, []data.Finding{x.Finding}).b[0]
	for i, s := range terms.Sentences(text, words.Cut(text)) {
		said := text[s.Start:s.End]
		if (terms.Contrary(words.Cut(said)) || i < len(e.tones) && len(e.tones) == len(e.text.Sentences) && contrary(x.Tone, e.tones[i])) && !strings.Contains(got, said) {
			t.Errorf("%s: %q decides as %s, and is without %q", x.Finding.ID, got, x.Tone, said)
		}
	}
	for _, part := range strings.Split(got, LeftOut) {
		if !strings.Contains(text, strings.TrimSpace(part)) {
			t.Errorf("%q is not in %q", part, text)
		}
	}
}

func TestASayingBringsWhatItTakesUp(t *testing.T) {
	const text = "The sky is blue. Records are kept. However, they are poor. For example, one is lost. That said, managers care. Lunch was at noon."
	for _, x := range []struct {
		decides string
		tone    Tone
		want    string
	}{
		{"For example, one is lost", Concern, "Records are kept. However, they are poor. For example, one is lost. That said, managers care."},
		{"Records are kept", Praise, "Records are kept. However, they are poor. [...] That said, managers care."},
		{"Lunch was at noon", Praise, "However, they are poor. [...] That said, managers care. Lunch was at noon."},
	} {
		at := strings.Index(text, x.decides)
		s := Saying{Finding: data.Finding{Text: text}, Start: at, End: at + len(x.decides), Tone: x.tone}
		if got := s.Text(); got != x.want && got != strings.TrimPrefix(x.want, "Records are kept. ") {
			t.Errorf("%s: %q", x.decides, got)
		}
	}
}
