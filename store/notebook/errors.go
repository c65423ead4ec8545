package notebook

import (
	"errors"
	"fmt"
	"io/fs"

	"casebook/store/boltfile"
)

// What can be wrong with a notebook. The error that wraps one names the file.
var (
	ErrDamaged       = errors.New("the notebook is damaged, and nothing of it is shown or changed")
	ErrNewerFormat   = errors.New("a newer casebook program wrote this notebook; update this program")
	ErrLocked        = errors.New("another casebook is writing to the notebook; wait for it or close it, then try again")
	ErrReadOnly      = errors.New("the notebook cannot be written here; nothing was changed. Make the directory writable, or copy the casebook to one that is")
	ErrFull          = errors.New("the disk is full, and nothing of the notebook was changed; free some space there, then try again")
	ErrForbidden     = errors.New("you may not read the notebook; change its permissions")
	ErrForeign       = errors.New("this is not a notebook of this program; move it away, or name another file")
	ErrNothing       = errors.New("there is no notebook yet: nothing was confirmed here")
	ErrMeanwhile     = errors.New("it was changed again by other means since, so it is left as it is; nothing was changed")
	ErrNothingDone   = errors.New("there is nothing to undo")
	ErrNothingUndone = errors.New("there is nothing to redo")
	ErrNoReader      = errors.New("there is no second reader of that name: see 'casebook codes'")
	errNoSuchCopy    = fmt.Errorf("there is no such file (%w): name a copy, or none for the newest", fs.ErrNotExist)
	ErrHalf          = errors.New("one of the notebook's two heads is damaged: it is shown, what was confirmed last may be missing, and nothing is written to it")
	ErrOlder         = errors.New("the notebook is older than what was confirmed last: an older file was put in its place, or a disk lost what was written; it is shown, and nothing is written to it")
	ErrGone          = errors.New("the notebook is gone although copies of it are there, and none is begun in its place; to begin one all the same, move them away")
	ErrNoCopy        = errors.New("there is no copy of the notebook to restore")
)

// fault turns an error of the system, of bbolt or of the file layer into this
// package's own, with the path and what to do.
func (n *Notebook) fault(op, path string, err error, writing bool) error {
	if err == nil {
		return nil
	}
	kind := boltfile.Kind(err, writing)
	words := boltfile.Words{Locked: ErrLocked, ReadOnly: ErrReadOnly, Forbidden: ErrForbidden, Foreign: ErrForeign, Full: ErrFull}
	if ours := words.Of(kind); ours != nil {
		return fmt.Errorf("%s %s: %w", op, path, ours)
	}
	if kind == nil {
		return fmt.Errorf("%s %s: %w", op, path, boltfile.Pathless(err))
	}
	return fmt.Errorf("%s %s: %w: %v. %s", op, path, ErrDamaged, err, n.remedy())
}

// half tells of a notebook one of whose two heads is damaged.
func (n *Notebook) half() error { return fmt.Errorf("%w. %s", ErrHalf, n.remedy()) }

// older is ErrOlder with what to do.
func (n *Notebook) older() error {
	return fmt.Errorf("%w. %s; to go on with it as it is: casebook restore %s", ErrOlder, n.remedy(), n.Path())
}

// remedy says what to do about a notebook that is damaged or gone.
func (n *Notebook) remedy() string {
	copies, err := n.Copies()
	if aside := n.newestAside(); len(copies) == 0 && aside != "" {
		return "\"casebook restore " + aside + "\" brings back the notebook that the last restore put aside"
	}
	if err != nil || len(copies) == 0 {
		return "There is no copy of it; move the file away to begin a new one"
	}
	return "\"casebook restore\" brings back the copy of " + copies[0].Made.Local().Format("2 January 2006, 15:04") + ", and what was confirmed since"
}
