package boltfile

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Unfinished ends the names of files that are being written.
const Unfinished = ".new"

// unfinishedName begins the names of files that Replace writes, so that those a
// crash left are told from what anybody else put there.
const unfinishedName = ".casebook-"

// leftFor is how old an unfinished file is before it is thought left by a crash.
const leftFor = time.Hour

// WriteAtomic makes a file that is either complete and on the disk, or not there;
// one of that name gives way only to a complete one. Nothing is left of a file
// that could not be finished.
func WriteAtomic(to string, fill func(io.Writer) error) error {
	return Replace(to, "", func(f *os.File) error {
		w := &Writer{File: f, Path: to}
		err := fill(w)
		if w.err != nil {
			err = w.err
		}
		return err
	})
}

// Replace makes a file as WriteAtomic does, by a function that may open it once
// more by its name. What stood under the name is kept under another one, unless
// that is empty; at every moment the name leads to the one or to the other.
func Replace(to, keep string, fill func(*os.File) error) error {
	dir := filepath.Dir(to)
	f, err := NewFile(dir, 0o600)
	if err != nil {
		return err
	}
	temp := f.Name()
	err = fill(f)
	if err == nil {
		err = SyncFile(f, to)
	}
	err = errors.Join(err, f.Close())
	if err == nil && keep != "" {
		err = keepAs(to, keep)
	}
	if err == nil {
		err = Move(temp, to)
	}
	if err != nil {
		_ = Delete(temp) // what went wrong first is what matters
		return err
	}
	return SyncDir(dir)
}

// NewFile makes a file of a name that nobody has: a link that lies in wait is
// never followed. What a crash left of others goes.
func NewFile(dir string, perm fs.FileMode) (*os.File, error) {
	clearLeft(dir)
	return CreateFree(filepath.Join(dir, unfinishedName+rand.Text()+Unfinished), perm)
}

// CreateFree makes a file where there is none.
func CreateFree(path string, perm fs.FileMode) (*os.File, error) {
	if err := stops(Create, path); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, perm)
}

// SyncFile brings a file to the disk that is to have a name.
func SyncFile(f *os.File, path string) error {
	if err := stops(Sync, path); err != nil {
		return err
	}
	return f.Sync()
}

// Move gives a file a name, over the file that has it.
func Move(from, to string) error {
	if err := stops(Rename, to); err != nil {
		return err
	}
	return os.Rename(from, to)
}

// ErrUnsettled says that what was written stands under its name, and that the system
// could not make sure of it.
var ErrUnsettled = errors.New("it is written and stands; the system could not make sure that a power cut leaves it so, so look at it after one")

// SyncDir makes the names in a directory last. Its error is ErrUnsettled.
func SyncDir(dir string) error {
	err := stops(Settle, dir)
	if err == nil {
		err = syncDir(dir)
	}
	if err != nil { // of no kind: nothing of what it is about has failed
		return fmt.Errorf("%w (%v)", ErrUnsettled, Pathless(err))
	}
	return nil
}

// Delete takes a file away.
func Delete(path string) error {
	if err := stops(Remove, path); err != nil {
		return err
	}
	return os.Remove(path)
}

// Name gives a file one more name, by a link.
func Name(path, more string) error {
	if err := stops(Link, more); err != nil {
		return err
	}
	return os.Link(path, more)
}

// keepAs gives a file a second name, by a link where there are links, else by a
// copy. A file that is not there needs none.
func keepAs(path, keep string) error {
	err := Name(path, keep)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	in, err := Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	return WriteAtomic(keep, func(w io.Writer) error { _, err := io.Copy(w, in); return err })
}

// clearLeft removes what a crash left of files that were being written. What
// cannot be removed does no harm.
func clearLeft(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), unfinishedName) || !strings.HasSuffix(e.Name(), Unfinished) {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > leftFor {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// Writer keeps the first error of a file that is written: bbolt passes on its
// text alone, and a full disk must be known for what it is.
type Writer struct {
	File *os.File
	Path string // what the file is to be
	err  error
}

func (w *Writer) Write(b []byte) (n int, err error) {
	err = stops(Write, w.Path)
	var cut Cut
	if errors.As(err, &cut) {
		n, _ = w.File.Write(b[:min(int(cut), len(b))])
	} else if err == nil {
		n, err = w.File.Write(b)
	}
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// AppendSynced adds to the end of a file that is there, and returns when it is on
// the disk.
func AppendSynced(path string, line []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND|noFollow, 0)
	if err != nil {
		return err
	}
	w := &Writer{File: f, Path: path}
	_, err = w.Write(line)
	if err == nil {
		err = SyncFile(f, path)
	}
	return errors.Join(err, f.Close())
}
