package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/store/boltfile"
)

// noSpace is what a system says of a full disk.
func noSpace(path string) error {
	return &fs.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
}

func TestAnImportThatMeetsAFullDiskLosesNothing(t *testing.T) {
	if !boltfile.IsFull(syscall.ENOSPC) {
		t.Skip("this system has another word for it")
	}
	dir, file := made(t)
	before, err := os.ReadFile(file)
	must(t, err)
	entries := func(yield func(data.Entry, error) bool) {
		if yield(report("york-2024-02-ilacs", "york", "Zebras cross early."), nil) {
			yield(data.Entry{}, noSpace(file))
		}
	}
	_, err = Add(context.Background(), dir, data.Casebook{}, entries, BuildOptions{})
	if !errors.Is(err, ErrFull) {
		t.Fatalf("got %v, want %v", err, ErrFull)
	}
	for _, want := range []string{dir, "the disk is full", "free some space", "The casebook is as it was"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not say %q", err, want)
		}
	}
	if after, err := os.ReadFile(file); err != nil || string(after) != string(before) {
		t.Errorf("the casebook was changed, %v", err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "findings-*"))
	if err != nil || len(left) != 1 {
		t.Errorf("left over: %v, %v", left, err)
	}
	must(t, Check(context.Background(), file))
}

func TestThemesThatMeetAFullDiskStay(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, ThemesFile)
	must(t, os.WriteFile(path, []byte("old"), 0o600))
	release := boltfile.Failing(func(c boltfile.Call, _ string) error {
		if c == boltfile.Write {
			return syscall.ENOSPC
		}
		return nil
	})
	err := writeThemes(dir, []byte("new"))
	release()
	if !boltfile.IsFull(err) {
		t.Errorf("got %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "old" {
		t.Errorf("the file holds %q, %v", b, err)
	}
	must(t, writeThemes(dir, []byte("new")))
	if b, err := os.ReadFile(path); err != nil || string(b) != "new" {
		t.Errorf("the file holds %q, %v", b, err)
	}
	if b, err := os.ReadFile(path + ".before"); err != nil || string(b) != "old" {
		t.Errorf("beside it stands %q, %v", b, err)
	}
	must(t, writeThemes(dir, nil))
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("themes that nobody has are still there: %v", err)
	}
}

func TestUnfinishedFilesAreClearedWhateverTheDirectoryIsCalled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "case[book")
	s, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "1"})
	must(t, err)
	must(t, s.Close())
	left := filepath.Join(dir, generationName(7)+unfinished)
	must(t, os.WriteFile(left, []byte("half"), 0o600))
	_, err = Add(context.Background(), dir, data.Casebook{}, sequence(nil), BuildOptions{})
	must(t, err)
	if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}
