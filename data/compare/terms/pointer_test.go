package terms

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebook/data/words"
	"pgregory.net/rapid"
)

// TestPointersAsAPatternFindsThem: what is found by bytes is what the pattern
// that says it in a line would find.
func TestPointersAsAPatternFindsThem(t *testing.T) {
	pattern := regexp.MustCompile(`(?i)\((?:pages?|paragraphs?|paras?|recommendations?)\b[^()]*\)`)
	part := rapid.SampledFrom([]string{"(", ")", "paragraph", "Paragraphs", "PARA", "paras", "parasol", "page", "pages", "Recommendation", "recommendations", "s", " ", " 21, 32", "3", "_", "é", "\n", "MASH"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(part).Draw(t, "parts"), "")
		var want [][2]int
		for _, at := range pattern.FindAllStringIndex(text, -1) {
			want = append(want, [2]int{at[0], at[1]})
		}
		if got := pointers(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, not %v", text, got, want)
		}
	})
}

// TestPointersLeaveTheWordsAlone: who gave the words still has them all.
func TestPointersLeaveTheWordsAlone(t *testing.T) {
	const text = "Visits (paragraph 3) are late."
	ws := words.Cut(text)
	was := slices.Clone(ws)
	forms := words.NewForms().Number(ws, nil)
	if got, numbers := withoutPointers(text, ws, forms); len(got) != 3 || len(numbers) != 3 || !slices.Equal(ws, was) || forms[1] != 1 {
		t.Errorf("%v left of %v", got, ws)
	}
}

// TestJoin: texts that two readers have read hold the terms that one would
// have found.
func TestJoin(t *testing.T) {
	sentence := rapid.SampledFrom([]string{"Domestic abuse is missed. ", "Plans drift; The MASH is weak. ", "Gangs and plans (page 3). ", "NSCB audits. ", "Zebra zebra. "})
	named := func(r *Reader, text Text) (out []string) {
		for _, s := range text.Sentences {
			for _, x := range s.Terms {
				out = append(out, r.Name(x.ID))
			}
		}
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		one, err := NewReader(words.NewForms())
		if err != nil {
			t.Fatal(err)
		}
		two, _ := NewReader(words.NewForms())
		alone, _ := NewReader(words.NewForms())
		a, b := strings.Join(rapid.SliceOf(sentence).Draw(t, "a"), ""), strings.Join(rapid.SliceOf(sentence).Draw(t, "b"), "")
		texts := []Text{read(one, 1, a), read(two, 1, b)}
		one.Join(two, texts[1:])
		for i, text := range []string{a, b} {
			if got, want := named(one, texts[i]), named(alone, read(alone, 1, text)); !slices.Equal(got, want) {
				t.Fatalf("%q: %v, not %v", text, got, want)
			}
		}
		if one.Len() != alone.Len() {
			t.Fatalf("%d terms, not %d", one.Len(), alone.Len())
		}
	})
}
