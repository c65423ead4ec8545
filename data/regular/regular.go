// Package regular opens files that somebody named. A pipe, a socket or a device
// can keep a program waiting for ever, so only ordinary files are opened.
//
// It must not know what a file is for.
package regular

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// ErrNot is what a pipe, a socket or a device is refused with.
var ErrNot = errors.New("it is a pipe or a device and no ordinary file; write what comes out of it to a file first")

// Open opens an ordinary file, or a directory, to read it. It never waits.
func Open(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: path, Err: ErrNot}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// ReadFile reads an ordinary file.
func ReadFile(path string) ([]byte, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}
