package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"casebook/store/boltfile"
)

// fullDiskWriter is where output goes. It says in words what the system says of a full
// disk: what stands there then is cut short.
type fullDiskWriter struct{ to io.Writer }

func (o fullDiskWriter) Write(b []byte) (int, error) {
	n, err := o.to.Write(b)
	if boltfile.IsFull(err) {
		err = fmt.Errorf("write the output: %w, and what stands there now is cut short; free some space on it, then run this again", boltfile.ErrFull)
	}
	return n, err
}

// unwritten says why a file could not be written, and what to do. That the file
// is there already is for the caller to say.
func unwritten(path string, err error) error {
	switch kind := boltfile.Kind(err, true); {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("write %s: %w", path, fs.ErrExist)
	case kind == boltfile.ErrFull:
		return fmt.Errorf("write %s: %w, and no file was written; free some space on it, or name a file on another", path, boltfile.ErrFull)
	case kind == boltfile.ErrReadOnly:
		return fmt.Errorf("write %s: you may not write there; name a file in a folder of your own", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("write %s: there is no folder %s; make it first, or name another", path, filepath.Dir(path))
	}
	return fmt.Errorf("write %s: %w", path, boltfile.Pathless(err))
}
