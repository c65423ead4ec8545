package main

import (
	"bytes"
	encoding "encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// file returns the findings file of a casebook.
func (c shelf) file(t *testing.T) string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(c.dir, "findings-*.db"))
	if err != nil || len(all) != 1 {
		t.Fatalf("findings files: %v, %v", all, err)
	}
	return all[0]
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestFaults(t *testing.T) {
	for _, x := range []struct {
		name    string
		asUser  bool // cannot be tried as root, who may read everything
		harm    func(t *testing.T, c shelf) (place string)
		message string
	}{
		{"parent missing", false, func(t *testing.T, c shelf) string { return filepath.Join(c.dir, "no", "such") }, "does not exist: make it, or name another"},
		{"a file", false, func(t *testing.T, c shelf) string { return c.file(t) }, "not a casebook"},
		{"unreadable", true, func(t *testing.T, c shelf) string { must(t, os.Chmod(c.file(t), 0)); return c.dir }, "you may not read this"},
		{"no casebook in a directory of other files", false, func(t *testing.T, c shelf) string {
			dir := t.TempDir()
			must(t, os.WriteFile(filepath.Join(dir, "letter.txt"), []byte("dear"), 0o600))
			return dir
		}, "not a casebook"},
		{"a link to nothing", false, func(t *testing.T, c shelf) string {
			link := filepath.Join(t.TempDir(), "link")
			if err := os.Symlink(filepath.Join(c.dir, "gone"), link); err != nil {
				t.Skip("no links here: ", err)
			}
			return link
		}, "it is a link to "},
		{"not bbolt", false, func(t *testing.T, c shelf) string {
			must(t, os.WriteFile(c.file(t), []byte(strings.Repeat("not a database ", 4000)), 0o600))
			return c.dir
		}, "not a casebook"},
		{"zero length", false, func(t *testing.T, c shelf) string { must(t, os.Truncate(c.file(t), 0)); return c.dir }, "the file is empty"},
		{"truncated", false, func(t *testing.T, c shelf) string { must(t, os.Truncate(c.file(t), 40_000)); return c.dir }, "cut short"},
		{"garbage in the middle", false, func(t *testing.T, c shelf) string {
			b, err := os.ReadFile(c.file(t))
			must(t, err)
			for i := 20_000; i < len(b); i += 997 {
				b[i] ^= 0x55
			}
			must(t, os.WriteFile(c.file(t), b, 0o600))
			return c.dir
		}, "damaged"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if x.asUser && (os.Geteuid() == 0 || runtime.GOOS == "windows") {
				t.Skip("permissions do not bind this user")
			}
			place := x.harm(t, newShelf(t))
			for _, args := range [][]string{{"list"}, {"check"}} {
				status, out, errs := callIn(t, nil, append(args, "--store", place)...)
				if status != statusWrong || !strings.HasPrefix(errs, "casebook: ") || !strings.Contains(errs, x.message) {
					t.Errorf("%s: status %d, says %q; want %q", args[0], status, errs, x.message)
				}
				if !strings.Contains(errs, place) || strings.Contains(errs, "goroutine") {
					t.Errorf("%s does not name %s: %q", args[0], place, errs)
				}
				if args[0] == "check" && out != "" {
					t.Errorf("check prints %q", out)
				}
			}
		})
	}
}

// TestEveryFlippedByteIsToldOrHarmless changes single bytes of the store: a
// command either fails with a sentence, or prints what it prints on a sound one.
func TestEveryFlippedByteIsToldOrHarmless(t *testing.T) {
	c := newShelf(t)
	file := c.file(t)
	sound := c.found(t, "list", "--format", "json")
	whole, err := os.ReadFile(file)
	must(t, err)
	told := 0
	for at := 7; at < len(whole); at += len(whole)/60 + 1 {
		b := append([]byte(nil), whole...)
		b[at] ^= 1 << (at % 8)
		must(t, os.WriteFile(file, b, 0o600))
		status, out, errs := c.call(t, "list", "--format", "json")
		switch {
		case status == statusWrong && errs != "":
			told++
		case out != sound:
			t.Errorf("byte %d: status %d, says %q, and the output differs", at, status, errs)
		}
	}
	if told == 0 {
		t.Error("no damage was told")
	}
}

// reseal changes the value that says what the file is, with its checksum:
// CRC32C of bucket, key and value, as the store writes it.
func reseal(t *testing.T, file string, change func([]byte) []byte) {
	t.Helper()
	db, err := bolt.Open(file, 0o600, &bolt.Options{Timeout: time.Second})
	must(t, err)
	name := []byte("meta")
	must(t, db.Update(func(tx *bolt.Tx) error {
		sealed := tx.Bucket(name).Get(name)
		v := change(append([]byte(nil), sealed[:len(sealed)-4]...))
		sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
		sum.Write(name)
		sum.Write(name)
		sum.Write(v)
		return tx.Bucket(name).Put(name, encoding.BigEndian.AppendUint32(v, sum.Sum32()))
	}))
	must(t, db.Close())
}

// asNewer makes a file one of a format that nobody writes yet.
func asNewer(t *testing.T, file string) {
	reseal(t, file, func(v []byte) []byte {
		at := bytes.Index(v, []byte(`"format":`)) + len(`"format":`)
		return append(append(append([]byte{}, v[:at]...), '7'), v[at+1:]...)
	})
}

// TestWhatANewerProgramWroteIsRefused: what, where, and what to do, and nothing of
// it is changed or taken back.
func TestWhatANewerProgramWroteIsRefused(t *testing.T) {
	c := newShelf(t)
	c.found(t, "confirm", "birmingham-2016-09-sif/b16-05")
	book := filepath.Join(c.dir, "notebook.db")
	copied := filepath.Join(t.TempDir(), "copy.db")
	c.found(t, "backup", copied)
	refused := func(file string, args ...string) {
		t.Helper()
		before, err := os.ReadFile(book)
		must(t, err)
		status, _, errs := c.call(t, args...)
		for _, want := range []string{file, "newer", "update this program", "has format 7, this program reads up to"} {
			if status != statusWrong || !strings.Contains(errs, want) {
				t.Errorf("%s: status %d, says %q", args, status, errs)
			}
		}
		if after, err := os.ReadFile(book); err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s: the notebook is changed, %v", args, err)
		}
	}
	asNewer(t, copied)
	refused(copied, "restore", copied)
	asNewer(t, book)
	for _, args := range [][]string{{"list"}, {"check"}, {"confirm", "birmingham-2016-09-sif/b16-05"}, {"confirm", "--list"}, {"backup", filepath.Join(t.TempDir(), "new.db")}} {
		refused(book, args...)
	}
	all, err := filepath.Glob(filepath.Join(c.dir, "notebook-2*.db"))
	if must(t, err); len(all) != 1 {
		t.Fatalf("copies: %v", all)
	}
	older, err := os.ReadFile(all[0])
	must(t, err)
	must(t, os.WriteFile(filepath.Join(c.dir, "notebook-20200101T000000.000000000Z.db"), older, 0o600)) // it holds less
	asNewer(t, all[0])
	refused(all[0], "restore")
	asNewer(t, c.file(t))
	for _, args := range [][]string{{"list"}, {"check"}, {"import", "--dry-run", copied}} {
		refused(c.file(t), args...)
	}
}

func TestLockedByAnother(t *testing.T) {
	c := newShelf(t)
	db, err := bolt.Open(c.file(t), 0o600, &bolt.Options{Timeout: time.Second})
	must(t, err)
	status, _, errs := c.call(t, "list")
	must(t, db.Close())
	if status != statusWrong || !strings.Contains(errs, "another program is writing") || !strings.Contains(errs, c.file(t)) {
		t.Errorf("status %d, says %q", status, errs)
	}
}

func TestReadOnlyDirectoryIsReadAndSaid(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("permissions do not bind this user")
	}
	c := newShelf(t)
	must(t, os.Chmod(c.dir, 0o500))
	status, out, errs := c.call(t, "list", "--format", "plain")
	must(t, os.Chmod(c.dir, 0o700))
	if status != statusDone || strings.Count(out, "\n") != 115 || !strings.Contains(errs, "is read-only") {
		t.Errorf("status %d, %d lines, says %q", status, strings.Count(out, "\n"), errs)
	}
}
