package tag

import (
	"slices"
	"testing"

	"casebook/data/words"
	"pgregory.net/rapid"
)

// TestNoStartIsMissed: phrases are found as if every word were looked up.
func TestNoStartIsMissed(t *testing.T) {
	form := rapid.StringMatching(`[ab]{1,4}`)
	rapid.Check(t, func(t *rapid.T) {
		quick, slow := newTrie(), newTrie()
		for n := range rapid.IntRange(0, 5).Draw(t, "phrases") {
			var parts []part
			for range rapid.IntRange(1, 2).Draw(t, "words") {
				parts = append(parts, part{form.Draw(t, "part"), rapid.Bool().Draw(t, "begins")})
			}
			quick.add(parts, int32(n))
			slow.add(parts, int32(n))
		}
		for i := range slow.starts {
			slow.starts[i] = ^uint64(0)
		}
		var ws []words.Word
		for _, f := range rapid.SliceOf(form).Draw(t, "text") {
			ws = append(ws, words.Word{Form: f})
		}
		if got, want := quick.find(ws, nil), slow.find(ws, nil); !slices.Equal(got, want) {
			t.Fatalf("%v, not %v", got, want)
		}
	})
}
