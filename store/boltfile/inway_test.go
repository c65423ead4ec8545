//go:build !windows

package boltfile

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestNothingIsWrittenThroughALink: neither a lock nor a line of a journal.
func TestNothingIsWrittenThroughALink(t *testing.T) {
	for name, write := range map[string]func(path string) error{
		"a lock": func(path string) error {
			release, err := Lock(context.Background(), path, 0)
			if err == nil {
				release()
			}
			return err
		},
		"a line": func(path string) error { return AppendSynced(path, []byte("line\n")) },
	} {
		for _, there := range []bool{false, true} {
			dir := t.TempDir()
			to, path := filepath.Join(dir, "elsewhere"), filepath.Join(dir, "link")
			if there {
				if err := os.WriteFile(to, []byte("theirs"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Symlink(to, path); err != nil {
				t.Fatal(err)
			}
			if err := write(path); err == nil || !strings.Contains(Pathless(err).Error(), path+" is a link") {
				t.Errorf("%s: says %v", name, err)
			}
			if b, err := os.ReadFile(to); there && string(b) != "theirs" || !there && err == nil {
				t.Errorf("%s: what the link leads to holds %q", name, b)
			}
		}
	}
}

// TestWhatIsInTheWayIsNamed, with what to do about it.
func TestWhatIsInTheWayIsNamed(t *testing.T) {
	dir := t.TempDir()
	full := filepath.Join(dir, "full")
	if err := os.MkdirAll(filepath.Join(full, "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	text := func(w io.Writer) error { _, err := io.WriteString(w, "text"); return err }
	_, locked := OpenLock(full)
	for _, err := range []error{WriteAtomic(full, text), locked, Delete(full)} {
		if err == nil || !strings.HasPrefix(Pathless(err).Error(), full+" is a directory") || !strings.Contains(Pathless(err).Error(), "move it away") {
			t.Errorf("says %v", err)
		}
	}
	large := errors.Join(&os.PathError{Op: "write", Path: full, Err: syscall.EFBIG})
	if got := Pathless(large).Error(); !strings.Contains(got, "ulimit -f") {
		t.Errorf("says %s", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, unfinishedName+"*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// TestWhatACrashLeftGoes with the next file that is begun beside it, and nothing else.
func TestWhatACrashLeftGoes(t *testing.T) {
	dir := t.TempDir()
	for name, old := range map[string]bool{unfinishedName + "A" + Unfinished: true, unfinishedName + "B" + Unfinished: false, "mine" + Unfinished: true} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if at := time.Now().Add(-2 * leftFor); old {
			if err := os.Chtimes(path, at, at); err != nil {
				t.Fatal(err)
			}
		}
	}
	f, err := NewFile(dir, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	entries, err := os.ReadDir(dir)
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	if got := strings.Join(left, " "); err != nil || len(left) != 3 || !strings.Contains(got, "mine") || !strings.Contains(got, unfinishedName+"B") {
		t.Errorf("left: %s, %v", got, err)
	}
}

// TestADirectoryThatCannotBeSyncedIsNoFailure: some disks know no such thing, and a
// folder to drop files into may not be read.
func TestADirectoryThatCannotBeSyncedIsNoFailure(t *testing.T) {
	if runtime.GOOS == "linux" {
		if err := SyncDir("/proc"); err != nil {
			t.Errorf("a disk that does not: %v", err)
		}
	}
	if os.Geteuid() != 0 {
		dir := t.TempDir()
		if err := os.Chmod(dir, 0o300); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(dir, 0o700)
		if err := WriteAtomic(filepath.Join(dir, "file"), func(io.Writer) error { return nil }); err != nil {
			t.Errorf("a folder to drop files into: %v", err)
		}
	}
	if err := SyncDir(filepath.Join(t.TempDir(), "gone")); err == nil {
		t.Error("a directory that is not there is synced")
	}
}
