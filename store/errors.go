package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"casebook/data"
	berrors "go.etcd.io/bbolt/errors"
)

// What can be wrong with a casebook. Each says what it is and what to do; the
// error that wraps it names the file.
var (
	ErrNotFound    = data.ErrNotFound
	ErrNoCasebook  = errors.New("there is no casebook here; name another directory")
	ErrNotCasebook = errors.New("this is not a casebook; name another directory, or move what is there away")
	ErrEmpty       = errors.New("the file is empty; a copy or a disk failed. Remove it, and the built-in facts come back at the next start")
	ErrTruncated   = errors.New("the file is cut short; a copy or a disk failed. Remove it: the built-in facts come back at the next start, and reports can be imported again")
	ErrDamaged     = errors.New("the file is damaged. Remove it: the built-in facts come back at the next start, and reports can be imported again")
	ErrNewerFormat = errors.New("a newer casebook program wrote this file; update this program")
	ErrLocked      = errors.New("another program is writing to this casebook; wait for it or close it, then try again")
	ErrReadOnly    = errors.New("the directory is read-only; name one that you may write to")
	ErrUnreadable  = errors.New("you may not read this; change its permissions or name another directory")
)

func damaged(format string, args ...any) error {
	return fmt.Errorf("%w (%s)", ErrDamaged, fmt.Sprintf(format, args...))
}

// fault turns what the operating system or bbolt says into our own sentence,
// and names the path.
func fault(op, path string, err error) error {
	var ours error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, berrors.ErrTimeout):
		ours = ErrLocked
	case errors.Is(err, fs.ErrPermission):
		ours = ErrUnreadable
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch):
		ours = ErrNotCasebook
	case errors.Is(err, berrors.ErrChecksum):
		ours = ErrDamaged
	default:
		return fmt.Errorf("%s %s: %w", op, path, pathless(err))
	}
	return fmt.Errorf("%s %s: %w", op, path, ours)
}

// writeFault is fault for what could not be written.
func writeFault(op, path string, err error) error {
	if errors.Is(err, fs.ErrPermission) || isReadOnlyFS(err) {
		return fmt.Errorf("%s %s: %w", op, path, ErrReadOnly)
	}
	return fault(op, path, err)
}

// pathless takes the path out of an error that names it, so that a message
// names it once.
func pathless(err error) error {
	var p *os.PathError
	if errors.As(err, &p) && errors.Unwrap(err) == p.Err {
		return p.Err
	}
	return err
}
