package notebook

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"casebook/data/agreement"
	"casebook/data/datatest"
	"casebook/store/boltfile"
)

// harms is how many damages of each kind are tried; more by the flag.
var harms = flag.Int("harms", 25, "damages of each kind that are done to a notebook")

// states is a notebook's file after each of its last writes, the newest last.
func states(t *testing.T) (n *Notebook, files [][]byte) {
	t.Helper()
	n = filled(t)
	keep := func() {
		b, err := os.ReadFile(n.Path())
		must(t, err)
		files = append(files, b)
	}
	keep()
	for i := range 6 {
		_, err := n.Choose(choice(fmt.Sprintf("k1-%03d", 7*i), "plans"), choice(fmt.Sprintf("later-%d", i), "drift"))
		must(t, err)
		_, err = n.Pair(pair(fmt.Sprint("a", i), "b"))
		must(t, err)
		_, err = n.SetReader(agreement.Reader{Name: fmt.Sprint("Reader ", i)})
		must(t, err)
		keep()
	}
	return n, files
}

const page = 4096

// harm is a kind of damage: what a disk or a copy does to one page. old is the
// file some writes ago.
type harm struct {
	name string
	do   func(b, old []byte, r *rand.Rand)
}

func at(b []byte, r *rand.Rand) int { return r.IntN(len(b)/page) * page }

var kindsOfHarm = []harm{
	{"one bit", func(b, _ []byte, r *rand.Rand) { b[r.IntN(len(b))] ^= 1 << r.IntN(8) }},
	{"one bit of a head", func(b, _ []byte, r *rand.Rand) { b[r.IntN(2)*page+r.IntN(80)] ^= 1 << r.IntN(8) }},
	{"one bit of a page's head", func(b, _ []byte, r *rand.Rand) { b[at(b, r)+r.IntN(48)] ^= 1 << r.IntN(8) }},
	{"lost write", func(b, old []byte, r *rand.Rand) { p := at(old, r); copy(b[p:p+page], old[p:]) }},
	{"torn page", func(b, old []byte, r *rand.Rand) { p := at(old, r); copy(b[p:p+512*(1+r.IntN(7))], old[p:]) }},
	{"zeros", func(b, _ []byte, r *rand.Rand) { p := at(b, r); clear(b[p : p+page]) }},
	{"misplaced page with its right number", func(b, _ []byte, r *rand.Rand) {
		from, to := at(b, r), at(b, r)
		copy(b[to+8:to+page], b[from+8:from+page])
	}},
	{"misplaced page", func(b, _ []byte, r *rand.Rand) {
		from, to := at(b, r), at(b, r)
		copy(b[to:to+page], b[from:from+page])
	}},
	{"two pages of a day before", func(b, old []byte, r *rand.Rand) {
		for range 2 {
			p := at(old, r)
			copy(b[p:p+page], old[p:])
		}
	}},
}

// held is all that a notebook says, as text.
func held(n *Notebook) (text []byte, notice string, err error) {
	c, err := n.Read()
	if err != nil {
		return nil, "", err
	}
	readers, err := n.Readers()
	if err != nil {
		return nil, "", err
	}
	text, err = json.Marshal([]any{c.Choices, c.Pairs, readers})
	return text, c.Notice, err
}

// TestNoHarmIsReadAsRight: whatever happens to the file, what is read is right, or
// it is said that it is not; nothing is written to a file that is not whole; and
// restore brings back everything that was confirmed.
func TestNoHarmIsReadAsRight(t *testing.T) {
	n, files := states(t)
	want, _, err := held(n)
	must(t, err)
	last := files[len(files)-1]
	r := rand.New(rand.NewPCG(16, 1))
	for _, h := range kindsOfHarm {
		right, said, back, tried := 0, 0, 0, datatest.Fewer(*harms)
		for range tried {
			b := bytes.Clone(last)
			h.do(b, files[r.IntN(len(files)-1)], r)
			must(t, os.WriteFile(n.Path(), b, 0o600))
			got, notice, err := held(n)
			switch {
			case err != nil || notice != "":
				said++
			case bytes.Equal(got, want):
				right++
				continue
			default:
				t.Fatalf("%s: read otherwise than it was written, without a word:\n%s\n%s", h.name, got, want)
			}
			if _, err := n.Choose(choice("new")); err == nil {
				t.Fatalf("%s: a notebook is written to of which was said: %q", h.name, notice)
			}
			if now, err := os.ReadFile(n.Path()); err != nil || !bytes.Equal(now, b) {
				t.Fatalf("%s: the damaged file was changed", h.name)
			}
			aside, err := n.Restore("")
			must(t, err)
			if got, notice, err := held(n); err != nil || notice != "" || !bytes.Equal(got, want) {
				t.Fatalf("%s: restored %+v: %q, %v", h.name, aside, notice, err)
			}
			if kept, err := os.ReadFile(aside.Aside); err != nil || !bytes.Equal(kept, b) {
				t.Fatalf("%s: the damaged file is not kept: %v", h.name, err)
			}
			must(t, os.Remove(aside.Aside))
			back++
		}
		t.Logf("%-40s %5d tried: %d right, %d said, %d brought back whole", h.name, tried, right, said, back)
	}
}

// TestOneHeadLosesNothing: after every write both heads lead to it.
func TestOneHeadLosesNothing(t *testing.T) {
	n, files := states(t)
	want, _, err := held(n)
	must(t, err)
	for head := range 2 {
		b := bytes.Clone(files[len(files)-1])
		b[head*page+30] ^= 1
		must(t, os.WriteFile(n.Path(), b, 0o600))
		for range 2 { // the warning stands every time
			if got, notice, err := held(n); err != nil || notice == "" || !bytes.Equal(got, want) {
				t.Errorf("head %d: %q, %v", head, notice, err)
			}
		}
		if _, err := n.Choose(choice("x")); !errors.Is(err, ErrHalf) {
			t.Errorf("head %d: written to: %v", head, err)
		}
	}
}

// TestEveryCallMayFail makes each call on the system fail in turn, in every
// operation: what was there, or what was asked for, stands afterwards, and the
// error tells which.
func TestEveryCallMayFail(t *testing.T) {
	datatest.Whole(t)
	away := t.TempDir()
	for name, op := range map[string]func(n *Notebook, nth int) error{
		"choose":  func(n *Notebook, _ int) error { _, err := n.Choose(choice("new", "drift")); return err },
		"backup":  func(n *Notebook, nth int) error { _, err := n.Backup(filepath.Join(away, fmt.Sprint(nth))); return err },
		"restore": func(n *Notebook, _ int) error { _, err := n.Restore(""); return err },
		"restore what is gone": func(n *Notebook, _ int) error {
			if err := os.Remove(n.Path()); err != nil {
				return err
			}
			_, err := n.Restore("")
			if err != nil {
				if _, again := n.Restore(""); again != nil {
					return again
				}
			}
			return err
		},
		"the first of all": func(n *Notebook, _ int) error {
			if err := os.RemoveAll(n.c.Dir); err != nil {
				return err
			}
			if err := os.Mkdir(n.c.Dir, 0o700); err != nil {
				return err
			}
			_, err := n.Choose(choice("new", "drift"))
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			for nth := 0; ; nth++ {
				n := filled(t)
				n = New(Config{Dir: n.c.Dir}) // a session of its own makes a copy
				before, _, err := held(n)
				must(t, err)
				calls, reads, failed := 0, 0, boltfile.Call("")
				release := boltfile.Failing(func(c boltfile.Call, _ string) error {
					if c == boltfile.Read { // one of a few: a file is read in many
						if reads++; reads%8 != 0 {
							return nil
						}
					}
					calls++
					if calls-1 == nth {
						failed = c
						return &fs.PathError{Op: string(c), Err: syscall.EIO}
					}
					return nil
				})
				opErr := op(n, nth)
				release()
				after, notice, err := held(n)
				switch {
				case err != nil || notice != "" && name != "the first of all":
					t.Errorf("call %d (%s): then the notebook says %q, %v", nth, failed, notice, err)
				case opErr != nil && name != "the first of all" && !bytes.Equal(before, after):
					t.Errorf("call %d (%s): says %v, and yet the notebook is another", nth, failed, opErr)
				case opErr == nil && failed == "" && name == "choose" && bytes.Equal(before, after):
					t.Errorf("nothing was chosen")
				}
				if _, err := n.Choose(choice("after")); err != nil {
					t.Errorf("call %d (%s): a write afterwards: %v", nth, failed, err)
				}
				must(t, os.WriteFile(n.Path(), nil, 0o600))
				whole, _, err := heldAgain(n)
				must(t, err)
				if opErr == nil && name == "choose" && !bytes.Contains(whole, []byte(`"new"`)) || !bytes.Contains(whole, []byte(`"after"`)) {
					t.Errorf("call %d (%s): what was acknowledged does not come back", nth, failed)
				}
				if failed == "" {
					if nth < 2 {
						t.Errorf("only %d calls", nth)
					}
					return
				}
			}
		})
	}
}

// heldAgain restores a lost notebook and reads it.
func heldAgain(n *Notebook) ([]byte, string, error) {
	if _, err := n.Restore(""); err != nil {
		return nil, "", err
	}
	return held(n)
}

// TestAnyPageInThePlaceOfALeafIsSaid: bbolt follows whatever is no leaf as a branch,
// the list of free pages and the heads of the file too, and would turn for ever.
func TestAnyPageInThePlaceOfALeafIsSaid(t *testing.T) {
	n, files := states(t)
	want, _, err := held(n)
	must(t, err)
	last, tried := files[len(files)-1], 0
	kind := func(p int) uint16 { return binary.NativeEndian.Uint16(last[p+8:]) }
	for to := 2 * page; to < len(last); to += page {
		for from := 0; from < len(last); from += page {
			if kind(to) != 2 || kind(from) == 2 || kind(from) == 0 {
				continue
			}
			b := bytes.Clone(last)
			copy(b[to+8:to+page], last[from+8:from+page])
			must(t, os.WriteFile(n.Path(), b, 0o600))
			if got, notice, err := held(n); err == nil && notice == "" && !bytes.Equal(got, want) {
				t.Errorf("page %d in the place of %d is read without a word", from/page, to/page)
			}
			tried++
		}
	}
	if tried < 100 {
		t.Errorf("%d pages tried", tried)
	}
}
