package data

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestNearlySame(t *testing.T) {
	twenty := strings.Repeat("lamp ", 19) + "dusk"
	long := strings.Repeat("lamps are lit ", 200)
	for _, x := range []struct {
		name, was, now string
		want           bool
	}{
		{"the same", "Lamps are lit.", "Lamps are lit.", true},
		{"other capitals and spaces", "Lamps  are lit.", "lamps are LIT.", true},
		{"a word of twenty", twenty, strings.Replace(twenty, "dusk", "dawn", 1), true},
		{"a word of three", "Lamps are lit.", "Lamps are out.", false},
		{"a tenth longer", strings.Repeat("lamp ", 9), strings.Repeat("lamp ", 10), true},
		{"twice as long", twenty, twenty + " " + twenty, false},
		{"nothing", "", "Lamps are lit.", false},
		{"both nothing", "", "", false},
		{"only the beginning was kept", Beginning(long), long, true},
		{"the beginning of another", Beginning(long), strings.Repeat("rivers are counted ", 200), false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := NearlySame(x.was, x.now); got != x.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestBeginningIsABeginningOfWholeWords(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.StringMatching(`[a-zé]{1,40}`), 0, 120).Draw(r, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(r, "gap"))
		b := Beginning(text)
		if !strings.HasPrefix(text, b) || len(b) > beginning || !utf8.ValidString(b) {
			r.Fatalf("%q of %q", b, text)
		}
		if rest := text[len(b):]; rest != "" && strings.Contains(text[:len(b)], " ") && rest[0] != ' ' {
			r.Fatalf("cut within a word: %q, then %q", b, rest[:min(10, len(rest))])
		}
	})
}

func TestAChoiceIsLaidOverAFinding(t *testing.T) {
	f := Finding{ID: "i/p1", Inspection: "i", Themes: []string{"drift"}, Polarity: Context, Suggested: true, Text: "Lamps."}
	c := NewChoice(f, time.Unix(1, 0))
	c.Themes[0] = "plans"
	c.Polarity = Strength
	got := f.Chosen(c)
	if f.Themes[0] != "drift" || got.Themes[0] != "plans" || got.Polarity != Strength || got.Tagging() != ConfirmedTags || f.Tagging() != SuggestedTags {
		t.Errorf("%+v of %+v", got, f)
	}
	if got.Key() != f.Key() || c.Key != f.Key() {
		t.Error("a choice changes the key on which it hangs")
	}
	got.TextChanged = true
	if w := got.TaggingWords(); w != "confirmed by you; the text has changed since" {
		t.Errorf("says %q", w)
	}
}
