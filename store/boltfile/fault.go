// Package boltfile is the ground that every file of a casebook stands on: a
// plain look at a bbolt file before it is mapped, values that carry a
// checksum, a guard against what damaged bytes do to the process, and locks.
//
// It must not know what a file holds, nor what a user should do about a fault:
// that differs from file to file, and the packages above say it.
package boltfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	berrors "go.etcd.io/bbolt/errors"
)

// What can be wrong with a file.
var (
	ErrEmpty     = errors.New("the file is empty; a copy or a disk failed")
	ErrTruncated = errors.New("the file is cut short; a copy or a disk failed")
	ErrDamaged   = errors.New("the file is damaged")
	ErrForeign   = errors.New("it was not written by this program")
	ErrLocked    = errors.New("another program is writing to it")
	ErrReadOnly  = errors.New("it may not be written to")
	ErrForbidden = errors.New("it may not be read")
	ErrFull      = errors.New("the disk is full")
	ErrMemory    = errors.New("there is too little memory to open this; close other programs, or raise a limit (ulimit -v)")
)

// ErrNoBucket is the damage of a file that lists no bucket of a name: it may be
// another program's.
var ErrNoBucket = errors.New("no bucket")

// Damaged is ErrDamaged with what is wrong and where.
func Damaged(format string, args ...any) error {
	return fmt.Errorf("%w (%s)", ErrDamaged, fmt.Sprintf(format, args...))
}

// Kind returns which of this package's errors an error of the system, of bbolt
// or of this package is; nil when it is another. writing tells whether the
// file was to be written.
func Kind(err error, writing bool) error {
	switch {
	case IsFull(err):
		return ErrFull
	case errors.Is(err, syscall.ENOMEM):
		return ErrMemory
	case errors.Is(err, berrors.ErrTimeout):
		return ErrLocked
	case writing && (errors.Is(err, fs.ErrPermission) || IsReadOnlyFS(err)):
		return ErrReadOnly
	case errors.Is(err, fs.ErrPermission):
		return ErrForbidden
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch):
		return ErrForeign
	case errors.Is(err, berrors.ErrChecksum):
		return ErrDamaged
	}
	for _, e := range []error{ErrEmpty, ErrTruncated, ErrDamaged, ErrForeign, ErrLocked, ErrReadOnly, ErrForbidden, ErrFull} {
		if errors.Is(err, e) {
			return e
		}
	}
	return nil
}

// Words are what a package says of this package's errors that need no more
// words than that. Damage is not among them: what to do about it differs.
type Words struct{ Locked, ReadOnly, Forbidden, Foreign, Full error }

// Of returns the words for a kind of error, nil where there are none.
func (w Words) Of(kind error) error {
	switch kind {
	case ErrLocked:
		return w.Locked
	case ErrReadOnly:
		return w.ReadOnly
	case ErrForbidden:
		return w.Forbidden
	case ErrForeign:
		return w.Foreign
	case ErrFull:
		return w.Full
	case ErrMemory:
		return ErrMemory
	}
	return nil
}

// inTheWay says what to do about what keeps a file from being written that is no
// disk and no permission; nil for everything else.
func inTheWay(err error) error {
	var p *os.PathError
	var l *os.LinkError
	if errors.As(err, &l) {
		p = &os.PathError{Path: l.New, Err: l.Err}
	} else if !errors.As(err, &p) {
		return nil
	}
	switch {
	case errors.Is(p.Err, syscall.EISDIR), errors.Is(p.Err, syscall.ENOTEMPTY), l != nil && l.Op == "rename" && errors.Is(p.Err, fs.ErrExist):
		return fmt.Errorf("%s is a directory and has the name of a file (%w): move it away", p.Path, p.Err)
	case errors.Is(p.Err, syscall.ELOOP):
		return fmt.Errorf("%s is a link, which is not followed (%w): move it away", p.Path, p.Err)
	case errors.Is(p.Err, syscall.EFBIG):
		return fmt.Errorf("the system lets no file grow that large here (%w): raise the limit (ulimit -f)", p.Err)
	}
	return nil
}

// Pathless takes the path out of an error that names it, so that a message
// names it once.
func Pathless(err error) error {
	if what := inTheWay(err); what != nil {
		return what
	}
	var p *os.PathError
	if errors.As(err, &p) && errors.Unwrap(err) == p.Err {
		return p.Err
	}
	return err
}
