package tag

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestPhrasesAsEachLookedFor: what is found is what looking for every phrase at
// every word would find: the longest, and of those as long the one whose first
// words are whole, or the longer beginnings.
func TestPhrasesAsEachLookedFor(t *testing.T) {
	form := rapid.StringMatching(`[ab]{1,4}`)
	rapid.Check(t, func(t *rapid.T) {
		tr, phrases := newTrie(), map[string]int32{}
		all := map[int32][]part{}
		for n := range int32(rapid.IntRange(0, 6).Draw(t, "phrases")) {
			var parts []part
			for range rapid.IntRange(1, 3).Draw(t, "words") {
				parts = append(parts, part{form.Draw(t, "part"), rapid.Bool().Draw(t, "begins")})
			}
			tr.add(parts, n)
			if before, twice := phrases[key(parts)]; twice {
				delete(all, before)
			}
			phrases[key(parts)], all[n] = n, parts
		}
		p := cut(strings.Join(rapid.SliceOf(form).Draw(t, "text"), " "))
		var want []hit
		for i := 0; i < len(p.words); i++ {
			best := hit{i, i, -1}
			for n, parts := range all {
				if stands(p, i, parts) && (best.phrase < 0 || comesBefore(parts, all[best.phrase])) {
					best = hit{i, i + len(parts), n}
				}
			}
			if best.phrase >= 0 {
				want = append(want, best)
				i = best.to - 1
			}
		}
		if got := tr.find(p, nil); !slices.Equal(got, want) {
			t.Fatalf("%v, not %v", got, want)
		}
	})
}

func stands(p paragraph, at int, parts []part) bool {
	for i, x := range parts {
		if at+i >= len(p.words) || p.words[at+i].Form != x.form && !(x.begins && strings.HasPrefix(p.words[at+i].Form, x.form)) {
			return false
		}
	}
	return true
}

func comesBefore(a, b []part) bool {
	return cmp.Or(cmp.Compare(len(b), len(a)), slices.CompareFunc(a, b, func(x, y part) int {
		switch {
		case x.begins != y.begins && y.begins:
			return -1
		case x.begins != y.begins:
			return 1
		}
		return cmp.Compare(len(y.form), len(x.form))
	})) < 0
}
