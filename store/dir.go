package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"casebook/store/boltfile"
)

// A casebook directory holds findings-<generation>.db, the notebook and the
// writer's lock. A generation is written under another name and renamed when
// it is complete, so a name says that it is whole.

const (
	unfinished = boltfile.Unfinished
	lockName   = "writer.lock"
)

func generationName(n int) string { return fmt.Sprintf("findings-%06d.db", n) }

func generationOf(name string) (int, bool) {
	var n int
	if _, err := fmt.Sscanf(name, "findings-%d.db", &n); err != nil || generationName(n) != name {
		return 0, false
	}
	return n, true
}

// ours reports whether a file of that name may lie in a casebook directory.
// Hidden files and others that a system leaves anywhere do not matter.
func ours(name string) bool {
	return strings.HasPrefix(name, "findings-") || strings.HasPrefix(name, "notebook") || strings.HasPrefix(name, weighedName) || name == lockName
}

// listing is what a casebook directory holds.
type listing struct {
	newest  int // 0: no generation
	older   []int
	themes  []int // generations whose text of themes lies beside, ascending
	foreign bool  // it holds files, and none of them is ours
}

func list(dir string) (listing, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return listing{}, err
	}
	var l listing
	known := false
	for _, e := range entries {
		n, ok := generationOf(e.Name())
		switch {
		case ok && n > l.newest:
			if l.newest > 0 {
				l.older = append(l.older, l.newest)
			}
			l.newest = n
		case ok:
			l.older = append(l.older, n)
		}
		if _, err := fmt.Sscanf(e.Name(), ThemesFile+".%06d", &n); err == nil && comingThemes("", n) == e.Name() {
			l.themes = append(l.themes, n)
		}
		known = known || ours(e.Name())
		l.foreign = l.foreign || !strings.HasPrefix(e.Name(), ".")
	}
	l.foreign = l.foreign && !known
	return l, nil
}

// look lists dir; a missing directory is an empty one.
func look(op, dir string) (listing, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if to, err := os.Readlink(dir); err == nil {
			return listing{}, fmt.Errorf("%s %s: it is a link to %s, which does not exist: %w", op, dir, to, ErrNotCasebook)
		}
		return listing{}, nil
	case err != nil:
		return listing{}, fault(op, dir, err)
	case !info.IsDir():
		return listing{}, fmt.Errorf("%s %s: it is a file, not a directory: %w", op, dir, ErrNotCasebook)
	}
	l, err := list(dir)
	if err != nil {
		return l, fault(op, dir, err)
	}
	if l.foreign {
		return l, fmt.Errorf("%s %s: it holds other files: %w", op, dir, ErrNotCasebook)
	}
	return l, nil
}

// writable tries whether the directory can be written to; permission bits do
// not tell it of a read-only disk.
func writable(dir string) bool {
	f, err := boltfile.OpenLock(filepath.Join(dir, lockName))
	if err != nil {
		return false
	}
	return f.Close() == nil
}

// lockDir makes the directory if need be and keeps every other writer out
// until release is called. Readers never need the lock.
func lockDir(ctx context.Context, op, dir string, wait time.Duration) (release func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, writeFault(op, dir, err)
	}
	release, err = boltfile.Lock(ctx, filepath.Join(dir, lockName), wait)
	return release, writeFault(op, dir, err)
}
