package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"casebook/store/boltfile"
)

// writeFile writes a file whole or not at all. A file that is there stays and
// is fs.ErrExist, unless it is to be replaced. What is no file, or a casebook's
// own, is never replaced.
func writeFile(path string, text []byte, replace bool) error {
	if at, err := os.Stat(path); err == nil && !at.Mode().IsRegular() {
		return fmt.Errorf("write %s: that is a folder or a device, not a file: name another", path)
	}
	if _, err := boltfile.QuickCheck(path); err == nil {
		return fmt.Errorf("write %s: that is a file of a casebook: name another", path)
	}
	tmp, err := boltfile.NewFile(filepath.Dir(path), 0o666) // readable as the umask says
	if err != nil {
		return unwritten(path, err)
	}
	defer boltfile.Delete(tmp.Name())
	_, err = (&boltfile.Writer{File: tmp, Path: path}).Write(text)
	if at, is := os.Stat(path); is == nil { // who could read what stood there can read this
		err = errors.Join(err, tmp.Chmod(at.Mode().Perm()))
	}
	if err = errors.Join(err, boltfile.SyncFile(tmp, path), tmp.Close()); err != nil {
		return unwritten(path, err)
	}
	if replace {
		err = boltfile.Move(tmp.Name(), path)
	} else {
		err = place(tmp.Name(), path)
	}
	if err != nil {
		return unwritten(path, err)
	}
	return nil
}

// writeForced is writeFile for commands with --force.
func writeForced(path string, text []byte, force bool) error {
	err := writeFile(path, text, force)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and was left as it is: name another file, or add --force", path)
	}
	return err
}

// place gives a written file its name if that is free. Where the disk knows no
// links an empty file holds the name until then.
func place(tmp, path string) error {
	err := boltfile.Name(tmp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	f, err := boltfile.CreateFree(path, 0o666)
	if err != nil {
		return err
	}
	if err = errors.Join(f.Close(), boltfile.Move(tmp, path)); err != nil {
		_ = boltfile.Delete(path)
	}
	return err
}

// saveAs writes a file under the name that a reader typed, from the current
// directory where it is no whole path; it returns the whole path. A file that
// is there stays and is fs.ErrExist, unless it is to be replaced.
func saveAs(name string, text []byte, replace bool) (string, error) {
	path, err := wherever(name)
	if err != nil {
		return "", fmt.Errorf("write %s: %w", name, err)
	}
	return path, writeFile(path, text, replace)
}
