package boltfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// fullDisk makes every write meet a full disk, for the rest of a test.
func fullDisk(t *testing.T) {
	t.Cleanup(Failing(func(c Call, _ string) error {
		if c == Write {
			return syscall.ENOSPC
		}
		return nil
	}))
}

func TestWholeIsAllOrNothing(t *testing.T) {
	broken := errors.New("the text ended")
	for _, x := range []struct {
		name string
		full bool
		fill func(io.Writer) error
		want error
	}{
		{"written", false, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }, nil},
		{"half of it", false, func(w io.Writer) error { _, _ = io.WriteString(w, "ne"); return broken }, broken},
		{"a full disk, told in words alone", true, func(w io.Writer) error {
			if _, err := io.WriteString(w, "new"); err != nil {
				return fmt.Errorf("page 3: %v", err)
			}
			return nil
		}, ErrFull},
		{"a full disk that nobody tells of", true, func(w io.Writer) error { _, _ = io.WriteString(w, "new"); return nil }, ErrFull},
	} {
		t.Run(x.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "file")
			if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			if x.full {
				fullDisk(t)
			}
			err := WriteAtomic(path, x.fill)
			want := "old"
			if x.want == nil {
				want = "new"
			}
			if !errors.Is(err, x.want) && !errors.Is(Kind(err, true), x.want) || x.want == nil && err != nil {
				t.Errorf("got %v, want %v", err, x.want)
			}
			if b, err := os.ReadFile(path); err != nil || string(b) != want {
				t.Errorf("the file holds %q, %v; want %q", b, err, want)
			}
			if left, _ := os.ReadDir(dir); len(left) != 1 {
				t.Errorf("%d files are left", len(left))
			}
		})
	}
}
