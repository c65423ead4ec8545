package notebook

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"casebook/store/boltfile"

	bolt "go.etcd.io/bbolt"
)

// lock keeps other writers out. Readers do not take it.
func (n *Notebook) lock() (release func(), err error) {
	return boltfile.Lock(context.Background(), filepath.Join(n.c.Dir, lockName), n.c.Timeout)
}

// look is the plain look at a file before it is mapped. half tells that one of
// its two meta pages is damaged.
func look(path string) (half bool, err error) {
	q, err := boltfile.QuickCheck(path)
	return q.OneMeta, err
}

// view reads a file in one transaction, after it proved that it is whole. half
// is that of look; a missing file is fs.ErrNotExist.
func (n *Notebook) view(path string, f func(tx *bolt.Tx) error) (half bool, err error) {
	half, err = look(path)
	if half || err != nil && !errors.Is(err, fs.ErrNotExist) {
		// Another window may have been in the middle of a write: look again
		// when none can be.
		if release, held := n.lock(); held == nil {
			half, err = look(path)
			release()
		}
	}
	if err != nil {
		return false, err
	}
	err = n.open(path, true, func(db *bolt.DB) error {
		return db.View(func(tx *bolt.Tx) error {
			if err := boltfile.CheckTree(tx); err != nil {
				return err
			}
			if err := readable(tx); err != nil {
				return err
			}
			if _, err := prove(tx); err != nil {
				return err
			}
			return f(tx)
		})
	})
	return half, err
}

// open maps a file for as long as f runs.
func (n *Notebook) open(path string, readOnly bool, f func(*bolt.DB) error) error {
	return boltfile.Guard(func() error {
		db, err := boltfile.OpenDB(path, &bolt.Options{ReadOnly: readOnly, Timeout: n.c.Timeout, FreelistType: bolt.FreelistMapType})
		if err != nil {
			return err
		}
		defer db.Close() // also where damage ends f in the middle
		return f(db)
	})
}

// update writes in one transaction, after the copy that a session begins with,
// and notes what it did in the journal. The file is made where there never was
// one; nothing is written to a file that is not whole.
func (n *Notebook) update(f func(*writer) error) (did []Change, err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	release, err := n.lock()
	if err != nil {
		return nil, err
	}
	defer release()
	path := n.Path()
	if err := n.makeIfMissing(path); err != nil {
		return nil, err
	}
	half, err := look(path)
	if half {
		err = n.half()
	}
	before := n.Stamp()
	known := before == n.left
	if err == nil && !known {
		err = boltfile.CheckFile(path, n.c.Timeout)
	}
	if err != nil {
		return nil, err
	}
	err = n.open(path, false, func(db *bolt.DB) (err error) {
		did, err = n.write(db, known, f)
		return err
	})
	n.left = Stamp{}
	if err == nil {
		n.left = n.Stamp()
		n.follow(before, did)
	}
	return did, err
}

// write is update's transaction. A notebook that is as this session left it is known
// to be whole.
func (n *Notebook) write(db *bolt.DB, known bool, f func(*writer) error) ([]Change, error) {
	var held proof
	journal := ""
	err := db.View(func(tx *bolt.Tx) (err error) {
		if err = readable(tx); err != nil {
			return err
		}
		if held, err = proven(tx, known); err != nil {
			return err
		}
		if n.written().after(held) {
			return n.older()
		}
		journal, err = n.keepCopy(tx, held)
		return err
	})
	if err != nil {
		return nil, err
	}
	w := writer{held: maps.Clone(held.Buckets)}
	err = boltfile.Update(db, func(tx *bolt.Tx) error {
		w.tx, w.number = tx, held.Write+1
		if err := f(&w); err != nil || len(w.changes) == 0 {
			return err
		}
		held, err = sealAs(tx, proof{Write: w.number, Buckets: w.held})
		return err
	})
	if err != nil || len(w.changes) == 0 {
		return nil, err
	}
	n.copied = true
	// What was written stands; where one of these fails, the next write makes a
	// copy of it first. Written once more, both meta pages lead to the same
	// records, so that losing one of them loses nothing.
	_ = errors.Join(boltfile.Update(db, func(*bolt.Tx) error { return nil }), note(journal, held, w.changes))
	return w.changes, nil
}

// proven is what a notebook comes to, of one that is known to be whole as it says itself.
func proven(tx *bolt.Tx, known bool) (proof, error) {
	if known {
		said, err := get[proof](tx, metaBucket, string(wholeKey))
		if err != nil {
			return proof{}, err
		}
		if said != nil {
			return *said, nil
		}
	}
	held, err := prove(tx)
	if err != nil {
		return held, err
	}
	return held, trust(tx)
}

// makeIfMissing makes an empty notebook where there never was one, so that a
// crash never leaves half of one. The caller holds the lock.
func (n *Notebook) makeIfMissing(path string) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := n.gone(); err != nil {
		return err
	}
	return boltfile.Replace(path, "", func(f *os.File) error {
		return n.open(f.Name(), false, func(db *bolt.DB) error { return boltfile.Update(db, initialise) })
	})
}
