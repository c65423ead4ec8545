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

	"casebook/data/prose"
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

// keepCopy copies the notebook as it is before a session's first write, and
// lets the oldest copies go. A notebook with damage in it is not copied: it
// would push out copies that are sound.
func (n *Notebook) keepCopy(tx *bolt.Tx) error {
	var c Contents
	if err := c.read(tx); err != nil {
		return err
	}
	copies, err := n.Copies()
	if err != nil {
		return err
	}
	now := n.c.Now().UTC()
	if len(copies) > 0 && !copies[0].Made.After(now) && now.Sub(copies[0].Made) < sessionGap {
		return nil
	}
	n.clearUnfinished()
	if err := n.writeCopy(tx, filepath.Join(n.c.Dir, now.Format(copyLayout))); err != nil {
		return err
	}
	if copies, err = n.Copies(); err != nil {
		return err
	}
	for _, old := range copies[min(kept, len(copies)):] {
		if err := os.Remove(old.Path); err != nil {
			return err
		}
	}
	return nil
}

// clearUnfinished removes copies that a crash cut short; the lock says that
// nobody is at one. What cannot be removed does no harm.
func (n *Notebook) clearUnfinished() {
	entries, err := os.ReadDir(n.c.Dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if _, err := time.Parse(copyLayout+boltfile.Unfinished, e.Name()); err == nil {
			_ = os.Remove(filepath.Join(n.c.Dir, e.Name()))
		}
	}
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
	var c Contents
	var written error
	_, err := n.view(n.Path(), func(tx *bolt.Tx) error {
		if err := c.read(tx); err != nil {
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

// Restored says what a restore did.
type Restored struct {
	From  string // the copy that is the notebook now
	Aside string // where the notebook before it lies now, "" when there was none
	Summary
}

// Restore makes a copy the notebook, after reading all of it; "" is the newest
// copy that is sound. The notebook before is kept beside it.
func (n *Notebook) Restore(from string) (Restored, error) {
	const op = "restore notebook"
	r, err := n.chooseCopy(from)
	if err != nil {
		return r, err
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	release, err := n.lock()
	if err != nil {
		return Restored{}, n.fault(op, n.Path(), err, true)
	}
	defer release()
	in, err := os.Open(r.From)
	if err != nil {
		return Restored{}, n.fault(op, r.From, err, false)
	}
	defer in.Close()
	err = boltfile.WriteAtomic(n.Path(), func(w io.Writer) error {
		if _, err := io.Copy(w, in); err != nil {
			return err
		}
		if _, err := os.Lstat(n.Path()); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		r.Aside = filepath.Join(n.c.Dir, n.c.Now().UTC().Format(asideLayout))
		return os.Rename(n.Path(), r.Aside)
	})
	return r, n.fault(op, n.Path(), err, true)
}

// chooseCopy checks the named copy, or finds the newest sound one.
func (n *Notebook) chooseCopy(from string) (Restored, error) {
	if from != "" {
		s, err := n.summary(from)
		if errors.Is(err, ErrNothing) {
			err = fmt.Errorf("restore notebook %s: %w", from, errNoSuchCopy)
		}
		return Restored{From: from, Summary: s}, err
	}
	copies, err := n.Copies()
	if err != nil {
		return Restored{}, err
	}
	err = fmt.Errorf("%s: %w", n.c.Dir, ErrNoCopy)
	for i, c := range copies {
		s, bad := n.summary(c.Path)
		if bad == nil {
			return Restored{From: c.Path, Summary: s}, nil
		}
		if i == 0 {
			err = bad
		}
	}
	return Restored{}, err
}

// Sentences say what is the notebook now, and where the one before it lies.
func (r Restored) Sentences() []string {
	out := []string{r.From + " is the notebook now: " + prose.List(r.Words(), "and") + "."}
	if r.Aside != "" {
		out = append(out, "The notebook before it is kept as "+r.Aside+".")
	}
	return out
}
