package notebook

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"casebook/store/boltfile"
)

// saysFull checks what a reader is told of a full disk.
func saysFull(t *testing.T, err error, path string) {
	t.Helper()
	if !errors.Is(err, ErrFull) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "free some space") {
		t.Errorf("got %v, want a full disk, %s and what to do", err, path)
	}
}

func TestAFullDiskLeavesTheNotebookAsItWas(t *testing.T) {
	if !boltfile.IsFull(syscall.ENOSPC) {
		t.Skip("this system has another word for it")
	}
	n := filled(t)
	before, err := n.Read()
	must(t, err)
	for _, x := range []struct {
		name string
		do   func(w *writer) error
	}{
		{"at once", func(*writer) error { return nil }},
		{"in the middle", func(w *writer) error {
			w.put(choiceBucket, "k0-000", choice("k0-000", "permanence"))
			return w.err
		}},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, err := n.update(func(w *writer) error {
				if err := x.do(w); err != nil {
					return err
				}
				return &fs.PathError{Op: "write", Path: n.Path(), Err: syscall.ENOSPC}
			})
			saysFull(t, n.fault("write notebook", n.Path(), err, true), n.Path())
			after, err := n.Read()
			must(t, err)
			if len(after.Choices) != len(before.Choices) || after.Choices[0].Themes[0] != before.Choices[0].Themes[0] {
				t.Errorf("%d choices, %v; before %d, %v", len(after.Choices), after.Choices[0], len(before.Choices), before.Choices[0])
			}
		})
	}
}

func TestABackupThatMeetsAFullDiskLeavesNothing(t *testing.T) {
	n := filled(t)
	dir := t.TempDir()
	to := filepath.Join(dir, "copy.db")
	release := boltfile.Failing(func(c boltfile.Call, _ string) error {
		if c == boltfile.Write {
			return syscall.ENOSPC
		}
		return nil
	})
	_, err := n.Backup(to)
	release()
	saysFull(t, err, to)
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
	if _, err := n.Check(); err != nil {
		t.Errorf("the notebook: %v", err)
	}
}
