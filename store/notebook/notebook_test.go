package notebook

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/store/boltfile"
	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// clock goes on by a minute with every look.
func clock() func() time.Time {
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	return func() time.Time { at = at.Add(time.Minute); return at }
}

func session(dir string) *Notebook {
	return New(Config{Dir: dir, Timeout: 50 * time.Millisecond, Now: clock()})
}

func choice(key string, themes ...string) data.Choice {
	return data.Choice{Key: key, Finding: "leeds-2024-01-ilacs/" + key, Inspection: "leeds-2024-01-ilacs", Text: "Lamps are lit at dusk.",
		Themes: themes, Polarity: data.Strength, Made: time.Date(2026, 2, 1, 8, 0, 0, 0, time.UTC)}
}

func pair(a, b string) data.Pair {
	return data.Pair{A: data.PairEnd{Key: a, Finding: "x/" + a}, B: data.PairEnd{Key: b, Finding: "y/" + b}, Together: true, Change: "still-needs-work", Made: time.Unix(5, 0).UTC()}
}

func TestWhatWasWrittenIsReadByAnotherWindow(t *testing.T) {
	dir := t.TempDir()
	n := session(dir)
	if c, err := n.Read(); err != nil || len(c.Choices)+len(c.Pairs) > 0 || c.Stamp != (Stamp{}) {
		t.Fatalf("a notebook that is not there: %+v, %v", c, err)
	}
	changes, err := n.Choose(choice("k1", "drift"), choice("k2"))
	must(t, err)
	if len(changes) != 2 || changes[0].Before != nil || !strings.Contains(string(changes[1].After), `"k2"`) {
		t.Errorf("changes %+v", changes)
	}
	other := session(dir)
	before := other.Stamp()
	_, err = n.Pair(pair("k1", "k9"))
	must(t, err)
	if other.Stamp() == before {
		t.Error("a write leaves the stamp as it was")
	}
	c, err := other.Read()
	must(t, err)
	if d := cmp.Diff([]data.Choice{choice("k1", "drift"), choice("k2")}, c.Choices, cmp.Transformer("themes", func(s []string) string { return strings.Join(s, ",") })); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]data.Pair{pair("k1", "k9")}, c.Pairs); d != "" {
		t.Error(d)
	}
	if c.Stamp != other.Stamp() || c.Stamp.Tx == 0 {
		t.Errorf("stamp %+v", c.Stamp)
	}
}

func TestTwoWindowsWriteInTurn(t *testing.T) {
	dir := t.TempDir()
	a, b := session(dir), New(Config{Dir: dir, Timeout: 50 * time.Millisecond}) // a real clock: names of copies differ
	for i := range 10 {
		w := []*Notebook{a, b}[i%2]
		_, err := w.Choose(choice(fmt.Sprint("k", i)))
		must(t, err)
	}
	c, err := a.Read()
	must(t, err)
	if len(c.Choices) != 10 {
		t.Errorf("%d choices of 10", len(c.Choices))
	}
}

func TestAWindowThatWritesKeepsOthersOutForAWhile(t *testing.T) {
	dir := t.TempDir()
	n := session(dir)
	_, err := n.Choose(choice("k1"))
	must(t, err)
	release, err := n.lock()
	must(t, err)
	if _, err := session(dir).Choose(choice("k2")); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), n.Path()) {
		t.Errorf("a write beside another: %v", err)
	}
	if c, err := session(dir).Read(); err != nil || len(c.Choices) != 1 {
		t.Errorf("a reader is kept out: %v", err)
	}
	release()
	db, err := bolt.Open(n.Path(), 0o600, nil)
	must(t, err)
	if _, err := session(dir).Read(); !errors.Is(err, ErrLocked) {
		t.Errorf("a read while the file is held: %v", err)
	}
	must(t, db.Close())
	if _, err := session(dir).Choose(choice("k2")); err != nil {
		t.Error(err)
	}
}

func TestUndoBringsBackWhatStood(t *testing.T) {
	n := session(t.TempDir())
	_, err := n.Choose(choice("k1", "drift"))
	must(t, err)
	changes, err := n.Apply(Edit{Choices: []data.Choice{choice("k1", "plans"), choice("k2")}, Pairs: []data.Pair{pair("a", "b")}, Withdraw: []string{"nothing"}})
	must(t, err)
	if len(changes) != 3 {
		t.Fatalf("%d changes, want 3: %+v", len(changes), changes)
	}
	step, err := n.Undo()
	must(t, err)
	if d := step.Done(); len(d.Findings()) != 3 || len(d.Pairs) != 1 || d.Choices[0].Before.Themes[0] != "drift" || d.Choices[1].Before != nil {
		t.Errorf("taken back: %+v", d)
	}
	c, err := n.Read()
	must(t, err)
	if len(c.Choices) != 1 || c.Choices[0].Themes[0] != "drift" || len(c.Pairs) != 0 {
		t.Errorf("after undo: %+v", c)
	}
}

// TestWhatWasDoneIsTakenBackInALaterSession, in the reverse order, and done again in
// its own; what another window does meanwhile stays.
func TestWhatWasDoneIsTakenBackInALaterSession(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	open := func() *Notebook {
		return New(Config{Dir: dir, Now: func() time.Time { now = now.Add(time.Minute); return now }})
	}
	has := func(want ...string) {
		t.Helper()
		c, err := session(dir).Read()
		must(t, err)
		var got []string
		for _, x := range c.Choices {
			got = append(got, x.Key+" "+x.Themes[0])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	choose := func(n *Notebook, key, theme string) {
		t.Helper()
		_, err := n.Choose(choice(key, theme))
		must(t, err)
	}
	undo := func(n *Notebook, want error) {
		t.Helper()
		if _, err := n.Undo(); !errors.Is(err, want) {
			t.Errorf("undo: %v, want %v", err, want)
		}
	}
	redo := func(n *Notebook, want error) {
		t.Helper()
		if _, err := n.Redo(); !errors.Is(err, want) {
			t.Errorf("redo: %v, want %v", err, want)
		}
	}
	first := open()
	undo(first, ErrNothingDone)
	redo(first, ErrNothingUndone)
	choose(first, "k1", "drift")
	choose(first, "k1", "plans")
	choose(first, "k2", "kinship")
	later := open()
	choose(first, "k3", "voice") // after the later window came
	undo(later, nil)
	has("k1 plans", "k3 voice")
	undo(later, nil)
	has("k1 drift", "k3 voice")
	redo(later, nil)
	redo(later, nil)
	redo(later, ErrNothingUndone)
	has("k1 plans", "k2 kinship", "k3 voice")
	undo(later, nil)
	choose(later, "k4", "assessment")
	redo(later, ErrNothingUndone) // something else was done since
	undo(later, nil)
	redo(later, nil)
	has("k1 plans", "k3 voice", "k4 assessment")
	_, err := first.SetReader(agreement.Reader{Name: "Anna"})
	must(t, err)
	undo(first, nil)
	undo(first, nil) // k3
	has("k1 plans", "k4 assessment")
	last := open()
	for range 3 {
		undo(last, nil)
	}
	undo(last, ErrNothingDone)
	has()
	steps, err := last.Steps()
	must(t, err)
	if len(steps) != 6 {
		t.Errorf("%d steps", len(steps))
	}
}

// TestWhatCameBetweenIsNotTakenBack, and does not stand in the way of what was done before it.
func TestWhatCameBetweenIsNotTakenBack(t *testing.T) {
	n := session(t.TempDir())
	for _, theme := range []string{"drift", "plans", "voice"} {
		_, err := n.Choose(choice("k1", theme))
		must(t, err)
	}
	_, err := n.update(func(w *writer) error { w.put(choiceBucket, "k1", choice("k1", "kinship")); return w.err })
	must(t, err)
	for _, want := range []error{ErrMeanwhile, ErrMeanwhile, ErrMeanwhile, ErrNothingDone} {
		if _, err := n.Undo(); !errors.Is(err, want) {
			t.Errorf("%v, want %v", err, want)
		}
	}
	if c, err := n.Read(); err != nil || c.Choices[0].Themes[0] != "kinship" {
		t.Errorf("%+v, %v", c, err)
	}
}

// TestTheOldestStepsGo, by their number and by how much they hold, and the last never.
func TestTheOldestStepsGo(t *testing.T) {
	n := session(t.TempDir())
	_, err := n.update(func(w *writer) error {
		for i := range keptSteps + 4 {
			n.keep(w, Step{Number: uint64(i + 1), Session: n.session, Changes: []Change{{Bucket: "choice", Key: fmt.Sprint(i), After: []byte("{}")}}})
		}
		w.number += keptSteps + 4
		return w.err
	})
	must(t, err)
	_, err = n.Choose(choice("last", "plans"))
	must(t, err)
	steps, err := n.Steps()
	must(t, err)
	if len(steps) != keptSteps || steps[0].Number != 6 {
		t.Errorf("%d steps from %d", len(steps), steps[0].Number)
	}
	large := choice("large", "plans")
	for i := range 2 {
		large.Text = strings.Repeat(fmt.Sprint(i), keptBytes/2)
		_, err := n.Choose(large)
		must(t, err)
	}
	if steps, err = n.Steps(); err != nil || len(steps) != 1 || steps[0].size() < keptBytes {
		t.Errorf("%d steps, %v", len(steps), err)
	}
	_, err = n.Undo()
	must(t, err)
}

func TestWrongRecordsWriteNothing(t *testing.T) {
	n := session(t.TempDir())
	for name, e := range map[string]Edit{
		"no key":           {Choices: []data.Choice{choice("k1"), choice("")}},
		"unknown polarity": {Choices: []data.Choice{{Key: "k", Polarity: "praise"}}},
		"empty theme":      {Choices: []data.Choice{choice("k", "")}},
		"one end":          {Pairs: []data.Pair{pair("a", "")}},
	} {
		if _, err := n.Apply(e); err == nil {
			t.Errorf("%s is written", name)
		}
	}
	if _, err := os.Stat(n.Path()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a notebook was made: %v", err)
	}
}

func TestASessionBeginsWithACopyAndThreeAreKept(t *testing.T) {
	dir := t.TempDir()
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	now := func() time.Time { return at }
	for i := range 6 {
		at = at.Add(time.Hour)
		n := New(Config{Dir: dir, Now: now})
		for j := range 2 {
			_, err := n.Choose(choice(fmt.Sprintf("k%d-%d", i, j)))
			must(t, err)
		}
	}
	n := session(dir)
	copies, err := n.Copies()
	must(t, err)
	if len(copies) != kept || !copies[0].Made.After(copies[2].Made) {
		t.Fatalf("copies %v", copies)
	}
	for i, want := range []int{10, 8, 6} {
		if s, err := n.summary(copies[i].Path); err != nil || s.Choices != want {
			t.Errorf("copy %d holds %+v, %v; want %d", i, s, err, want)
		}
	}
	at = at.Add(time.Minute) // a command soon after belongs to the same session
	_, err = New(Config{Dir: dir, Now: now}).Choose(choice("soon"))
	must(t, err)
	if after := mustCopies(t, n); len(after) != kept || after[0] != copies[0] {
		t.Errorf("copies %v, were %v", after, copies)
	}
	files, err := os.ReadDir(dir)
	must(t, err)
	for _, f := range files {
		if info, err := f.Info(); err != nil || info.Mode().Perm()&0o077 != 0 || strings.HasSuffix(f.Name(), boltfile.Unfinished) {
			t.Errorf("%s: %v, %v", f.Name(), info.Mode(), err)
		}
	}
}

func TestBackupAndRestore(t *testing.T) {
	dir, away := t.TempDir(), t.TempDir()
	n := session(dir)
	if _, err := n.Backup(away); !errors.Is(err, ErrNothing) {
		t.Errorf("a copy of nothing: %v", err)
	}
	if _, err := n.Restore(""); !errors.Is(err, ErrNoCopy) {
		t.Errorf("no copy: %v", err)
	}
	_, err := n.Choose(choice("k1"))
	must(t, err)
	at, err := n.Backup(away)
	must(t, err)
	if filepath.Dir(at) != away {
		t.Errorf("the copy lies in %s", at)
	}
	if _, err := n.Backup(at); !errors.Is(err, os.ErrExist) {
		t.Errorf("a file is written over: %v", err)
	}
	_, err = n.Choose(choice("k2"))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(away, "letter"), []byte(strings.Repeat("Dear Sir, ", 2000)), 0o600))
	if _, err := n.Restore(filepath.Join(away, "letter")); !errors.Is(err, ErrForeign) {
		t.Errorf("a letter: %v", err)
	}
	r, err := n.Restore(at)
	must(t, err)
	if r.Choices != 1 || r.From != at {
		t.Errorf("restored %+v", r)
	}
	if c, err := n.Read(); err != nil || len(c.Choices) != 1 {
		t.Errorf("after restore %+v, %v", c, err)
	}
	if s, err := n.summary(r.Aside); err != nil || s.Choices != 2 {
		t.Errorf("the notebook before: %+v, %v", s, err)
	}
	_, err = session(dir).Choose(choice("k3"))
	must(t, err)
	must(t, os.Remove(n.Path()))
	if c, err := n.Read(); !errors.Is(err, ErrGone) || len(c.Choices) > 0 || !strings.Contains(err.Error(), "casebook restore") {
		t.Errorf("a notebook that is gone: %v", err)
	}
	if _, err := n.Choose(choice("k4")); !errors.Is(err, ErrGone) {
		t.Errorf("a notebook is begun although there are copies: %v", err)
	}
	r, err = n.Restore("")
	must(t, err)
	if c, err := n.Read(); err != nil || len(c.Choices) != 2 {
		t.Errorf("restored %+v: %+v, %v", r, c.Choices, err)
	}
	must(t, os.Remove(n.Path()))
	for _, c := range mustCopies(t, n) {
		must(t, os.Remove(c.Path))
	}
	if _, err := n.Choose(choice("k4")); !errors.Is(err, ErrGone) || !strings.Contains(err.Error(), "notebook-aside-") {
		t.Errorf("no copy, and one put aside: %v", err)
	}
}

func mustCopies(t *testing.T, n *Notebook) []Copy {
	t.Helper()
	copies, err := n.Copies()
	must(t, err)
	return copies
}

// TestAWordOnAWholeInspection is kept once an inspection, and needs no finding
// of it.
func TestAWordOnAWholeInspection(t *testing.T) {
	n := New(Config{Dir: t.TempDir()})
	word := func(inspection string) data.Pair {
		return data.Pair{A: data.PairEnd{Key: "a", Finding: "x/a"}, B: data.PairEnd{Inspection: inspection}, Together: true, Change: "not-mentioned"}
	}
	if _, err := n.Pair(word("y"), word("z"), word("y")); err != nil {
		t.Fatal(err)
	}
	c, err := n.Read()
	if err != nil || len(c.Pairs) != 2 {
		t.Fatalf("%v, %v", c.Pairs, err)
	}
	for _, b := range []data.PairEnd{{}, {Finding: "y/b", Inspection: "y"}} {
		if _, err := n.Pair(data.Pair{A: data.PairEnd{Key: "a"}, B: b}); err == nil {
			t.Errorf("taken: %+v", b)
		}
	}
}
