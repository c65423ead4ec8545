package store

import (
	"errors"
	"fmt"
	"strings"

	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/index"
)

// What can be wrong with a casebook. Each says what it is and what to do; the
// error that wraps it names the file.
var (
	ErrNotFound    = data.ErrNotFound
	ErrNoCasebook  = errors.New("there is no casebook here; name another directory")
	ErrNotCasebook = errors.New("this is not a casebook; name another directory, or move what is there away")
	ErrNewer       = index.ErrNewer
	ErrLocked      = errors.New("another program is writing to this casebook; wait for it or close it, then try again")
	ErrReadOnly    = errors.New("the directory is read-only; name one that you may write to")
	ErrFull        = errors.New("the disk is full; free some space on it, then try again")
	ErrUnreadable  = errors.New("you may not read this; change its permissions or name another directory")
)

// whatNow is what to do about a findings file that cannot be read.
const whatNow = ". Move the file away: the built-in facts come back at the next start, and reports can be imported again"

// fault turns what the operating system or bbolt says into our own sentence,
// and names the path.
func fault(op, path string, err error) error { return faultOf(op, path, err, false) }

// writeFault is fault for what could not be written.
func writeFault(op, path string, err error) error { return faultOf(op, path, err, true) }

func faultOf(op, path string, err error, writing bool) error {
	if err == nil {
		return nil
	}
	kind := boltfile.Kind(err, writing)
	words := boltfile.Words{Locked: ErrLocked, ReadOnly: ErrReadOnly, Forbidden: ErrUnreadable, Foreign: ErrNotCasebook, Full: ErrFull}
	if ours := words.Of(kind); ours != nil {
		return fmt.Errorf("%s %s: %w", op, path, ours)
	}
	if kind == nil {
		return fmt.Errorf("%s %s: %w", op, path, boltfile.Pathless(err))
	}
	if !errors.Is(err, kind) {
		err = kind
	}
	if strings.HasSuffix(err.Error(), whatNow) { // said already, by what this called
		return fmt.Errorf("%s %s: %w", op, path, err)
	}
	return fmt.Errorf("%s %s: %w%s", op, path, err, whatNow)
}
