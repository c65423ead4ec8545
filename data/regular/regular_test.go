//go:build !windows

package regular

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestOnlyOrdinaryFilesAreOpened(t *testing.T) {
	dir := t.TempDir()
	file, pipe := filepath.Join(dir, "file"), filepath.Join(dir, "pipe")
	if err := errors.Join(os.WriteFile(file, []byte("text"), 0o600), syscall.Mkfifo(pipe, 0o600)); err != nil {
		t.Fatal(err)
	}
	if b, err := ReadFile(file); err != nil || string(b) != "text" {
		t.Errorf("a file: %q, %v", b, err)
	}
	if f, err := Open(dir); err != nil || f.Close() != nil {
		t.Errorf("a directory: %v", err)
	}
	for _, path := range []string{pipe, "/dev/zero"} {
		if _, err := ReadFile(path); !errors.Is(err, ErrNot) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := Open(file + "s"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}
