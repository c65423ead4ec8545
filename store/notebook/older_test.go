package notebook

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// keysOf are the keys of all choices, in their order.
func keysOf(t *testing.T, n *Notebook) string {
	t.Helper()
	c, err := n.Read()
	must(t, err)
	var out []string
	for _, x := range c.Choices {
		out = append(out, x.Key)
	}
	return strings.Join(out, " ")
}

func chosen(t *testing.T, n *Notebook, keys ...string) {
	t.Helper()
	for _, k := range keys {
		_, err := n.Choose(choice(k, "drift"))
		must(t, err)
	}
}

// TestAnOlderFileInItsPlaceIsSaid: a notebook that is whole and not what was written
// last is shown with a warning, never written to, and either way on is open.
func TestAnOlderFileInItsPlaceIsSaid(t *testing.T) {
	dir := t.TempDir()
	chosen(t, session(dir), "a", "b")
	old, err := os.ReadFile(session(dir).Path())
	must(t, err)
	chosen(t, session(dir), "c", "d")
	other := session(t.TempDir()) // written as often, otherwise
	chosen(t, other, "w", "x", "y", "z")
	foreign, err := os.ReadFile(other.Path())
	must(t, err)
	for name, b := range map[string][]byte{"older": old, "another one's": foreign} {
		must(t, os.WriteFile(session(dir).Path(), b, 0o600))
		for range 2 { // the warning stands every time
			if c, err := session(dir).Read(); err != nil || !strings.Contains(c.Notice, ErrOlder.Error()) || len(c.Choices) == 0 {
				t.Errorf("%s: read with %q, %v", name, c.Notice, err)
			}
		}
		if _, err := session(dir).Check(); !errors.Is(err, ErrOlder) {
			t.Errorf("%s: check says %v", name, err)
		}
		if _, err := session(dir).Choose(choice("e")); !errors.Is(err, ErrOlder) {
			t.Errorf("%s: written to: %v", name, err)
		}
		r, err := session(dir).Restore("")
		must(t, err)
		must(t, os.Remove(r.Aside)) // this clock gives the next one the same name
		if got := keysOf(t, session(dir)); got != "a b c d" {
			t.Errorf("%s: restored to %s", name, got)
		}
	}
	must(t, os.WriteFile(session(dir).Path(), old, 0o600))
	_, err = session(dir).Restore(session(dir).Path()) // as it is
	must(t, err)
	chosen(t, session(dir), "e")
	must(t, os.Remove(session(dir).Path()))
	_, err = session(dir).Restore("")
	must(t, err)
	if got := keysOf(t, session(dir)); got != "a b e" {
		t.Errorf("taken as it is, lost and restored: %s", got)
	}
}

// TestAJournalLeadsOnFromItsOwnCopyAlone: what was restored by name goes on by itself,
// and a journal that is of another notebook is not done.
func TestAJournalLeadsOnFromItsOwnCopyAlone(t *testing.T) {
	other := session(t.TempDir())
	chosen(t, other, "w", "x", "y")
	n := session(t.TempDir())
	chosen(t, n, "a", "b", "c")
	_, err := n.Restore(other.Path()) // written as often
	must(t, err)
	if c, err := n.Read(); err != nil || c.Notice != "" {
		t.Errorf("restored: %q, %v", c.Notice, err)
	}
	chosen(t, n, "d")
	must(t, os.Remove(n.Path()))
	_, err = n.Restore("")
	must(t, err)
	if got := keysOf(t, n); got != "d w x y" {
		t.Errorf("restored by name, lost and restored: %s", got)
	}

	for name, change := range map[string]func(own, others string) string{
		"another notebook's": func(_, others string) string { return others },
		"begun by another one's": func(own, others string) string {
			return own[:strings.Index(own, "\n")+1] + others[strings.Index(others, "\n")+1:]
		},
		"ended by another one's": func(own, others string) string {
			own = strings.TrimSuffix(own, "\n")
			others = strings.TrimSuffix(others, "\n")
			return own[:strings.LastIndex(own, "\n")] + others[strings.LastIndex(others, "\n"):] + "\n"
		},
	} {
		n := session(t.TempDir())
		chosen(t, n, "first")
		for _, c := range mustCopies(t, n) { // so that the copies differ
			must(t, os.Remove(c.Path))
			must(t, os.Remove(journalOf(c.Path)))
		}
		chosen(t, n, "a", "b", "c")
		o := session(t.TempDir())
		chosen(t, o, "second")
		for _, c := range mustCopies(t, o) {
			must(t, os.Remove(c.Path))
			must(t, os.Remove(journalOf(c.Path)))
		}
		chosen(t, o, "w", "x", "y")
		at := journalOf(mustCopies(t, n)[0].Path)
		own, err := os.ReadFile(at)
		must(t, err)
		others, err := os.ReadFile(journalOf(mustCopies(t, o)[0].Path))
		must(t, err)
		must(t, os.WriteFile(at, []byte(change(string(own), string(others))), 0o600))
		must(t, os.Remove(n.Path()))
		r, err := n.Restore("")
		must(t, err)
		if got := keysOf(t, n); got != "first" || r.Until != at {
			t.Errorf("%s: restored to %s, %+v", name, got, r)
		}
	}
}

// TestALinkThatLeadsNowhereIsNoEmptyNotebook: it may lie on a disk that is away.
func TestALinkThatLeadsNowhereIsNoEmptyNotebook(t *testing.T) {
	n := session(t.TempDir())
	to := t.TempDir() + "/away.db"
	if err := os.Symlink(to, n.Path()); err != nil {
		t.Skip(err)
	}
	_, read := n.Read()
	_, checked := n.Check()
	_, written := n.Choose(choice("a"))
	for _, err := range []error{read, checked, written} {
		if err == nil || !strings.Contains(err.Error(), "link to "+to) {
			t.Errorf("says %v", err)
		}
	}
	if _, err := os.Lstat(to); err == nil {
		t.Error("written through the link")
	}
}

// TestCheckTellsOfAJournalThatLacksWhatWasWritten: its end was cut off, or it is gone.
func TestCheckTellsOfAJournalThatLacksWhatWasWritten(t *testing.T) {
	for name, cut := range map[string]func(lines []string) string{
		"whole":         func(l []string) string { return strings.Join(l, "") },
		"a line":        func(l []string) string { return strings.Join(l[:len(l)-1], "") },
		"half a line":   func(l []string) string { return strings.TrimSuffix(strings.Join(l, ""), "}\n") },
		"all but begun": func(l []string) string { return l[0] },
		"all":           func([]string) string { return "" },
	} {
		n := session(t.TempDir())
		chosen(t, n, "a", "b", "c")
		at := journalOf(mustCopies(t, n)[0].Path)
		b, err := os.ReadFile(at)
		must(t, err)
		must(t, os.WriteFile(at, []byte(cut(strings.SplitAfter(strings.TrimSuffix(string(b), "\n"), "\n"))), 0o600))
		if name == "whole" {
			must(t, os.WriteFile(at, b, 0o600))
		}
		s, err := n.Check()
		must(t, err)
		if s.Uncopied != (name != "whole") {
			t.Errorf("without %s: %+v", name, s)
		}
		chosen(t, n, "d")
		if s, err = n.Check(); err != nil || s.Uncopied {
			t.Errorf("without %s, after another change: %+v, %v", name, s, err)
		}
		must(t, os.Remove(n.Path()))
		_, err = n.Restore("")
		must(t, err)
		if got := keysOf(t, n); got != "a b c d" {
			t.Errorf("without %s: restored to %s", name, got)
		}
	}
}

// TestAClockThatWasSetBackPushesOutNoCopies: one copy is made at the new time, and the
// commands after it are of the same session.
func TestAClockThatWasSetBackPushesOutNoCopies(t *testing.T) {
	dir := t.TempDir()
	at := time.Date(2031, 3, 1, 9, 0, 0, 0, time.UTC)
	write := func(key string) {
		t.Helper()
		at = at.Add(time.Second)
		_, err := New(Config{Dir: dir, Now: func() time.Time { return at }}).Choose(choice(key))
		must(t, err)
	}
	write("a")
	at = at.Add(time.Hour)
	write("b")
	before := mustCopies(t, session(dir))
	at = at.AddDate(-5, 0, 0)
	for _, key := range []string{"c", "d", "e", "f", "g"} {
		write(key)
	}
	after := mustCopies(t, session(dir))
	if len(after) != 3 || after[1] != before[0] || after[2] != before[1] {
		t.Errorf("copies %v, were %v", after, before)
	}
}
