package notebook

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"casebook/data"
	bolt "go.etcd.io/bbolt"
)

// filled is a notebook of 200 choices, written in two sessions.
func filled(t *testing.T) *Notebook {
	t.Helper()
	dir := t.TempDir()
	for part := range 2 {
		var list []data.Choice
		for i := range 100 {
			list = append(list, choice(fmt.Sprintf("k%d-%03d", part, i), "drift"))
		}
		_, err := session(dir).Choose(list...)
		must(t, err)
	}
	return session(dir)
}

func TestDamageIsSaidAndACopyComesBack(t *testing.T) {
	for _, x := range []struct {
		name string
		do   func(b []byte) []byte
	}{
		{"empty", func([]byte) []byte { return nil }},
		{"half", func(b []byte) []byte { return b[:len(b)/2/4096*4096] }},
		{"both heads", func(b []byte) []byte { clear(b[:8192]); return b }},
		{"a letter of a record", func(b []byte) []byte {
			return []byte(strings.Replace(string(b), "Lamps are lit", "Lamps are lid", -1))
		}},
	} {
		t.Run(x.name, func(t *testing.T) {
			n := filled(t)
			b, err := os.ReadFile(n.Path())
			must(t, err)
			must(t, os.WriteFile(n.Path(), x.do(b), 0o600))
			c, err := n.Read()
			if len(c.Choices) > 0 || err == nil || !strings.Contains(err.Error(), n.Path()) {
				t.Fatalf("%d choices, %v", len(c.Choices), err)
			}
			if x.name != "both heads" && (!errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "casebook restore")) {
				t.Errorf("says %v", err)
			}
			if _, err := n.Choose(choice("new")); err == nil {
				t.Error("a damaged notebook is written to")
			}
			if len(mustCopies(t, n)) != 1 {
				t.Error("a copy of a damaged notebook was made")
			}
			if _, err := n.Check(); err == nil {
				t.Error("check finds nothing")
			}
			r, err := n.Restore("")
			must(t, err)
			if c, err = n.Read(); err != nil || len(c.Choices) != 200 || r.Aside == "" || r.Changed == 0 {
				t.Errorf("restored %+v: %d choices, %v", r, len(c.Choices), err)
			}
		})
	}
}

func TestNoFlippedBitChangesARecordUnseen(t *testing.T) {
	n := filled(t)
	whole, err := os.ReadFile(n.Path())
	must(t, err)
	random := rand.New(rand.NewPCG(7, 8))
	caught := 0
	for trial := range 150 {
		b := append([]byte(nil), whole...)
		b[random.IntN(len(b))] ^= 1 << random.IntN(8)
		must(t, os.WriteFile(n.Path(), b, 0o600))
		c, err := n.Read()
		if err != nil || c.Notice != "" {
			caught++
			continue
		}
		if len(c.Choices) != 200 {
			t.Errorf("trial %d: %d choices without a word", trial, len(c.Choices))
		}
		for _, x := range c.Choices {
			if x.Text != "Lamps are lit at dusk." || x.Polarity != data.Strength || len(x.Themes) != 1 {
				t.Errorf("trial %d: %+v", trial, x)
			}
		}
	}
	if caught < 10 {
		t.Errorf("only %d of 150 flips did anything", caught)
	}
}

func TestANewerNotebookIsRefused(t *testing.T) {
	n := filled(t)
	db, err := bolt.Open(n.Path(), 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error { return put(tx, metaBucket, "meta", meta{9}) }))
	must(t, db.Close())
	if _, err := n.Read(); !errors.Is(err, ErrNewerFormat) || !strings.Contains(err.Error(), "format 9") {
		t.Errorf("read: %v", err)
	}
	if _, err := n.Choose(choice("x")); !errors.Is(err, ErrNewerFormat) {
		t.Errorf("write: %v", err)
	}
}

func TestAReadOnlyDirectorySaysSoAndLosesNothing(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("permissions do not bind this user")
	}
	n := filled(t)
	must(t, os.Remove(n.c.Dir+"/"+lockName))
	must(t, os.Chmod(n.c.Dir, 0o500))
	defer os.Chmod(n.c.Dir, 0o700)
	if c, err := n.Read(); err != nil || len(c.Choices) != 200 {
		t.Errorf("read: %d, %v", len(c.Choices), err)
	}
	if _, err := n.Choose(choice("x")); !errors.Is(err, ErrReadOnly) {
		t.Errorf("write: %v", err)
	}
}

const childVariable = "CASEBOOK_TEST_WRITES"

var kills = flag.Int("kills", 4, "processes that are killed while they write to a notebook")

// TestKilledInTheMiddleOfWriting kills a process that writes one choice after
// another and says which are written: those must be there, whole.
func TestKilledInTheMiddleOfWriting(t *testing.T) {
	if dir := os.Getenv(childVariable); dir != "" {
		for i := 0; ; i++ {
			if _, err := session(dir).Choose(choice(fmt.Sprintf("k%06d", i), "drift")); err != nil {
				fmt.Println("failed:", err)
				return
			}
			fmt.Println("written", i)
		}
	}
	r := rand.New(rand.NewPCG(7, 11))
	for trial := range *kills {
		dir := t.TempDir()
		child := exec.Command(os.Args[0], "-test.run=^TestKilledInTheMiddleOfWriting$")
		child.Env = append(os.Environ(), childVariable+"="+dir)
		out, err := child.StdoutPipe()
		must(t, err)
		must(t, child.Start())
		lines, last := bufio.NewScanner(out), -1
		for lines.Scan() {
			if _, err := fmt.Sscanf(lines.Text(), "written %d", &last); err != nil {
				t.Fatal(lines.Text())
			}
			if last == 2+trial%13 {
				break
			}
		}
		time.Sleep(time.Duration(r.IntN(12_000)) * time.Microsecond) // a write takes some milliseconds
		must(t, child.Process.Kill())
		for lines.Scan() { // what it said before it was killed
			_, _ = fmt.Sscanf(lines.Text(), "written %d", &last)
		}
		_ = child.Wait() // it says that it was killed
		c, err := session(dir).Read()
		must(t, err)
		if len(c.Choices) < last+1 {
			t.Errorf("%d choices of %d that were written", len(c.Choices), last+1)
		}
		must(t, os.Remove(session(dir).Path()))
		if r, err := session(dir).Restore(""); err != nil || r.Choices < last+1 {
			t.Errorf("%d choices of %d come back when the file is lost: %v", r.Choices, last+1, err)
		}
		if _, err := session(dir).Choose(choice("after")); err != nil {
			t.Errorf("a write after the kill: %v", err)
		}
	}
}
