package notebook

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/review"
)

// TestWhatASessionRemembersIsWhatIsWritten: after any edits and undoings of two windows
// each reads what a program that knows nothing reads.
func TestWhatASessionRemembersIsWhatIsWritten(t *testing.T) {
	datatest.Whole(t)
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		windows := []*Notebook{session(dir), session(dir)}
		key := rapid.SampledFrom([]string{"k1", "k2", "k3"})
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			n := windows[rapid.IntRange(0, 1).Draw(rt, "window")]
			var e Edit
			switch rapid.IntRange(0, 5).Draw(rt, "step") {
			case 0:
				e.Choices = []data.Choice{choice(key.Draw(rt, "key"), rapid.SampledFrom([]string{"plans", "kinship"}).Draw(rt, "theme"))}
			case 1:
				e.Withdraw = []string{key.Draw(rt, "key")}
			case 2:
				e.Pairs = []data.Pair{{A: data.PairEnd{Key: key.Draw(rt, "A")}, B: data.PairEnd{Key: key.Draw(rt, "B")}, Together: rapid.Bool().Draw(rt, "together")}}
			case 3:
				e.Skip = []review.Skipped{{Key: key.Draw(rt, "key")}}
			case 4:
				do := rapid.SampledFrom([]func() (Step, error){n.Undo, n.Redo}).Draw(rt, "do")
				if _, err := do(); err != nil && !errors.Is(err, ErrMeanwhile) && !errors.Is(err, ErrNothingDone) && !errors.Is(err, ErrNothingUndone) {
					rt.Fatal(err)
				}
			case 5:
				e.Withdraw, e.Choices = []string{"k1", "k2"}, []data.Choice{choice("k2", "plans")}
			}
			if _, err := n.Apply(e); err != nil {
				rt.Fatal(err)
			}
			want, err := session(dir).Read()
			if err != nil {
				rt.Fatal(err)
			}
			for i, w := range windows {
				got, err := w.Read()
				if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); err != nil || diff != "" {
					rt.Fatalf("window %d: %v\n%s", i, err, diff)
				}
			}
		}
	})
}

// TestDamageIsNotSummedUp: a record that is damaged behind a session's back, with the
// file's time as it was, is damage still after the session's next write.
func TestDamageIsNotSummedUp(t *testing.T) {
	dir := t.TempDir()
	n := session(dir)
	for i := range 20 {
		_, err := n.Choose(choice(fmt.Sprint("k", i), "plans"))
		must(t, err)
	}
	info, err := os.Stat(n.Path())
	must(t, err)
	whole, err := os.ReadFile(n.Path())
	must(t, err)
	at := bytes.LastIndex(whole, []byte(`"k7"`)) // every page that holds it
	for ; at >= 0; at = bytes.LastIndex(whole[:at], []byte(`"k7"`)) {
		whole[at+1] ^= 1
	}
	f, err := os.OpenFile(n.Path(), os.O_WRONLY, 0)
	must(t, err)
	_, err = f.Write(whole)
	must(t, errors.Join(err, f.Close(), os.Chtimes(n.Path(), info.ModTime(), info.ModTime())))
	_, written := n.Choose(choice("k99", "plans"))
	if written != nil {
		t.Logf("the session saw it itself: %v", written)
	}
	if _, err := session(dir).Read(); !errors.Is(err, ErrDamaged) {
		t.Errorf("written: %v; then it reads as %v", written, err)
	}
}
