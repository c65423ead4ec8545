package notebook

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"casebook/store/boltfile"

	bolt "go.etcd.io/bbolt"
)

// lock keeps other writers out. Readers do not take it.
func (n *Notebook) lock() (release func(), err error) {
	return boltfile.Lock(context.Background(), filepath.Join(n.c.Dir, lockName), n.c.Timeout)
}

// look is the plain look at a file before it is mapped. warning tells of one
// damaged meta page.
func look(path string) (warning string, err error) {
	q, err := boltfile.QuickCheck(path)
	if err == nil {
		err = boltfile.CheckTree(path, q)
	}
	if err == nil {
		warning = q.Warning(path)
	}
	return warning, err
}

// view reads a file in one transaction. A missing file is fs.ErrNotExist.
func (n *Notebook) view(path string, f func(tx *bolt.Tx) error) (warning string, err error) {
	warning, err = look(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		// Another window may have been in the middle of a write: look again
		// when none can be.
		if release, held := n.lock(); held == nil {
			warning, err = look(path)
			release()
		}
	}
	if err != nil {
		return "", err
	}
	err = boltfile.Guard(func() error {
		db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, Timeout: n.c.Timeout, FreelistType: bolt.FreelistMapType})
		if err != nil {
			return err
		}
		defer db.Close()
		return db.View(func(tx *bolt.Tx) error {
			if err := readable(tx); err != nil {
				return err
			}
			return f(tx)
		})
	})
	return warning, err
}

// update writes in one transaction, after the copy that a session begins with.
// The file is made where it is missing.
func (n *Notebook) update(f func(tx *bolt.Tx) error) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	release, err := n.lock()
	if err != nil {
		return err
	}
	defer release()
	path := n.Path()
	made, err := n.makeIfMissing(path)
	if err != nil {
		return err
	}
	if _, err := look(path); err != nil {
		return err
	}
	return boltfile.Guard(func() error {
		db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: n.c.Timeout, FreelistType: bolt.FreelistMapType})
		if err != nil {
			return err
		}
		defer db.Close()
		if err := db.View(readable); err != nil {
			return err
		}
		if !n.copied && !made {
			if err := db.View(n.keepCopy); err != nil {
				return err
			}
		}
		if err := db.Update(f); err != nil {
			return err
		}
		n.copied = true
		return nil
	})
}

// makeIfMissing makes an empty notebook under another name and renames it, so
// that a crash never leaves half of one. The caller holds the lock.
func (n *Notebook) makeIfMissing(path string) (made bool, err error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	temp := path + boltfile.Unfinished
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	db, err := bolt.Open(temp, 0o600, &bolt.Options{Timeout: time.Second, FreelistType: bolt.FreelistMapType})
	if err != nil {
		_ = os.Remove(temp)
		return false, err
	}
	if err = errors.Join(db.Update(initialise), db.Close()); err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp) // what went wrong first is what matters
		return false, err
	}
	return true, boltfile.SyncDir(n.c.Dir)
}
