package boltfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Unfinished ends the names of files that are being written.
const Unfinished = ".new"

// WriteAtomic makes a file that is either complete and on the disk, or not there;
// one of that name gives way only to a complete one. Nothing is left of a file
// that could not be finished.
func WriteAtomic(to string, fill func(io.Writer) error) error {
	temp := to + Unfinished
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	w := &watched{to: f}
	err = fill(w)
	if w.err != nil {
		err = w.err
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(temp, to)
	}
	if err != nil {
		_ = os.Remove(temp) // what went wrong first is what matters
		return err
	}
	return SyncDir(filepath.Dir(to))
}

// watched keeps the first error of a file that is written: bbolt passes on its
// text alone, and a full disk must be known for what it is.
type watched struct {
	to  io.Writer
	err error
}

func (w *watched) Write(b []byte) (int, error) {
	n, err := w.to.Write(b)
	if w.err == nil {
		w.err = err
	}
	return n, err
}
