package notebook

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// Copies of the notebook lie beside it and carry the time at which they were
// made, in UTC.
const (
	copyLayout  = "notebook-20060102T150405.000000000Z.db"
	asideLayout = "notebook-aside-20060102T150405.000000000Z.db"
	kept        = 3 // copies that stay
)

// sessionGap is how long after a copy a new session goes without one, so that
// a run of commands counts as one session and does not push out in a second
// the copies of the days before.
const sessionGap = 10 * time.Minute

// Copy is a copy of the notebook.
type Copy struct {
	Path string
	Made time.Time
}

// Copies lists the copies that sessions made, the newest first.
func (n *Notebook) Copies() ([]Copy, error) {
	entries, err := os.ReadDir(n.c.Dir)
	if err != nil {
		return nil, n.fault("list copies of the notebook", n.c.Dir, err, false)
	}
	var out []Copy
	for _, e := range entries {
		if made, err := time.Parse(copyLayout, e.Name()); err == nil {
			out = append(out, Copy{filepath.Join(n.c.Dir, e.Name()), made})
		}
	}
	slices.SortFunc(out, func(a, b Copy) int { return cmp.Or(b.Made.Compare(a.Made), cmp.Compare(b.Path, a.Path)) })
	return out, nil
}

// keepCopy copies the notebook as it is before a session's first write, with a
// new journal, and lets the oldest copies go; it returns the journal to go on
// with. A copy whose journal does not reach the notebook's last write is followed
// by a new one at once.
func (n *Notebook) keepCopy(tx *bolt.Tx, held proof) (journal string, err error) {
	copies, err := n.Copies()
	if err != nil {
		return "", err
	}
	now := n.c.Now().UTC()
	made := now
	if len(copies) > 0 {
		newest := copies[0]
		begun := newest.begun()
		session := n.copied || !begun.After(now) && now.Sub(begun) < sessionGap
		if session && lastWrite(newest.Path).leads(held) {
			return journalOf(newest.Path), nil
		}
		if !now.After(newest.Made) { // the clock was set back
			now = newest.Made.Add(time.Nanosecond)
		}
	}
	to := filepath.Join(n.c.Dir, now.Format(copyLayout))
	if err := n.writeCopy(tx, to); err != nil {
		return "", err
	}
	if err := beginJournal(to, held, made); err != nil {
		return "", err
	}
	return journalOf(to), n.letGo()
}

// letGo removes the oldest copies, with their journals.
func (n *Notebook) letGo() error {
	copies, err := n.Copies()
	if err != nil {
		return err
	}
	for _, old := range copies[min(kept, len(copies)):] {
		if err := boltfile.Delete(journalOf(old.Path)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := boltfile.Delete(old.Path); err != nil {
			return err
		}
	}
	return nil
}

// writeCopy writes a whole copy under another name and renames it.
func (n *Notebook) writeCopy(tx *bolt.Tx, to string) error {
	return boltfile.WriteAtomic(to, func(w io.Writer) error {
		_, err := tx.WriteTo(w)
		return err
	})
}

// Backup writes a copy to a file that does not exist yet, or into a directory,
// and returns where it lies. ErrNothing says that there is no notebook.
func (n *Notebook) Backup(to string) (string, error) {
	const op = "back up notebook"
	if info, err := os.Stat(to); err == nil && info.IsDir() {
		to = filepath.Join(to, n.c.Now().UTC().Format(copyLayout))
	}
	if _, err := os.Lstat(to); err == nil {
		return "", fmt.Errorf("%s %s: %w: name another file", op, to, os.ErrExist)
	}
	var written error
	_, err := n.view(n.Path(), func(tx *bolt.Tx) error {
		if err := trust(tx); err != nil {
			return err
		}
		written = n.writeCopy(tx, to)
		return nil
	})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", ErrNothing
	case err != nil:
		return "", n.fault(op, n.Path(), err, false)
	}
	return to, n.fault(op, to, written, true)
}

// Copied says where a backup lies.
func Copied(to string) string { return "Copied the notebook to " + to + "." }
