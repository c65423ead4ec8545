package notebook

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	bolt "go.etcd.io/bbolt"

	"casebook/data/prose"
	"casebook/store/boltfile"
)

// Restored says what a restore did.
type Restored struct {
	From    string // the copy that is the notebook now
	Aside   string // where the notebook before it lies now, "" when there was none
	Changed int    // writes since that copy was made, which are in it too
	Until   string // the journal that could not be read to its end, "" when all could
	Summary
}

// Restore makes a copy the notebook, after reading all of it. Without a name it is
// the newest copy that is sound, with what was confirmed since; a file that is
// named is taken as it is. The notebook before is kept beside it, and at every
// moment there is one.
func (n *Notebook) Restore(from string) (Restored, error) {
	const op = "restore notebook"
	n.mu.Lock()
	defer n.mu.Unlock()
	release, err := n.lock()
	if err != nil {
		return Restored{}, n.fault(op, n.Path(), err, true)
	}
	defer release()
	r, journals, err := n.chooseCopy(from)
	if err != nil {
		return r, err
	}
	in, err := boltfile.Open(r.From)
	if err != nil {
		return Restored{}, n.fault(op, r.From, err, false)
	}
	defer in.Close()
	if _, err := os.Lstat(n.Path()); err == nil {
		r.Aside = filepath.Join(n.c.Dir, n.c.Now().UTC().Format(asideLayout))
	}
	err = boltfile.Replace(n.Path(), r.Aside, func(f *os.File) error {
		if _, err := io.Copy(&boltfile.Writer{File: f, Path: n.Path()}, in); err != nil {
			return err
		}
		err := n.redoAll(f.Name(), journals, &r)
		if err == nil {
			err = n.open(f.Name(), false, n.renumber)
		}
		if err != nil {
			return err
		}
		r.Summary, err = n.summary(f.Name())
		return err
	})
	if err != nil {
		r.Aside = ""
	}
	return r, n.fault(op, n.Path(), err, true)
}

// renumber has what is restored count as the last write, where others came after it:
// it is no older file that came in place of the notebook unseen. Both heads lead to it.
func (n *Notebook) renumber(db *bolt.DB) error {
	last := n.written()
	for range 2 {
		err := boltfile.Update(db, func(tx *bolt.Tx) error {
			held, err := prove(tx)
			if err == nil && last.after(held) {
				_, err = seal(tx, last.Write+1)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// redoAll does in a copy what journals say, one after the other.
func (n *Notebook) redoAll(path string, journals []string, r *Restored) error {
	for _, j := range journals {
		list, broken, err := entries(j)
		if err != nil {
			return err
		}
		var done int
		var gap bool
		err = n.open(path, false, func(db *bolt.DB) (err error) {
			done, gap, err = replay(db, list, strings.TrimSuffix(filepath.Base(j), ".journal")+".db")
			return err
		})
		if err != nil {
			return err
		}
		r.Changed += done
		if broken || gap {
			r.Until = j
			return nil
		}
	}
	return nil
}

// chooseCopy checks the named file; or finds the newest sound copy, and the
// journals that lead on from it.
func (n *Notebook) chooseCopy(from string) (r Restored, journals []string, err error) {
	if from != "" {
		s, err := n.summary(from)
		if errors.Is(err, ErrNothing) {
			err = fmt.Errorf("restore notebook %s: %w", from, errNoSuchCopy)
		}
		return Restored{From: from, Summary: s}, nil, err
	}
	copies, err := n.Copies()
	if err != nil {
		return Restored{}, nil, err
	}
	err = fmt.Errorf("%s: %w", n.c.Dir, ErrNoCopy)
	for i, c := range copies {
		journals = append([]string{journalOf(c.Path)}, journals...)
		s, bad := n.summary(c.Path)
		if errors.Is(bad, ErrNothing) { // a link that leads nowhere
			bad = fmt.Errorf("restore notebook %s: %w", c.Path, errNoSuchCopy)
		}
		if bad == nil {
			return Restored{From: c.Path, Summary: s}, journals, nil
		}
		if i == 0 {
			err = bad
		}
		if errors.Is(bad, ErrNewerFormat) { // an older copy would lose what it holds
			return Restored{}, nil, bad
		}
	}
	// a notebook that lost one of its heads is better than none
	if s, half, bad := n.tally(n.Path()); half && bad == nil {
		return Restored{From: n.Path(), Summary: s}, nil, nil
	}
	return Restored{}, nil, err
}

// Sentences say what is the notebook now, and where the one before it lies.
func (r Restored) Sentences() []string {
	out := []string{r.From + " is the notebook now: " + prose.List(r.Words(), "and") + "."}
	if r.Changed > 0 {
		out = append(out, prose.CountOf(r.Changed, "change", "changes")+" made since that copy, in it too.")
	}
	if r.Until != "" {
		out = append(out, r.Until+" cannot be read to its end: what was confirmed after that is not in it.")
	}
	if r.Aside != "" {
		out = append(out, "The notebook before it is kept as "+r.Aside+".")
	}
	return out
}

// newestAside is the notebook that the last restore put aside, "" for none.
func (n *Notebook) newestAside() string {
	found, err := filepath.Glob(filepath.Join(n.c.Dir, "notebook-aside-*.db"))
	if err != nil || len(found) == 0 {
		return ""
	}
	return found[len(found)-1] // their names go by time
}

// gone is ErrGone with what to do, where a notebook is missing although there are
// copies of one; nil where there never was one.
func (n *Notebook) gone() error {
	if to, err := os.Readlink(n.Path()); err == nil {
		return fmt.Errorf("it is a link to %s, which does not exist; bring that back, or remove the link", to)
	}
	if copies, err := n.Copies(); n.newestAside() == "" && (err != nil || len(copies) == 0) {
		return nil
	}
	return fmt.Errorf("%w. %s", ErrGone, n.remedy())
}
