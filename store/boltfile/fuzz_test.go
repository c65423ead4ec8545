package boltfile

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Whatever a file holds, reading it comes to an end, and so does the look at all its
// pages. What that look takes is walked through by bbolt without end or crash.
func FuzzFileChecks(f *testing.F) {
	path := filepath.Join(f.TempDir(), "file.db")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: minPage, NoSync: true})
	if err == nil {
		err = db.Update(func(tx *bolt.Tx) error {
			b, err := tx.CreateBucket([]byte("meta"))
			for i := range 60 {
				if err == nil {
					err = b.Put([]byte{byte(i), 'k'}, bytes.Repeat([]byte{byte(i)}, 90))
				}
			}
			return err
		})
	}
	if err != nil || db.Close() != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint16(0), byte(0), uint16(9), byte(1))
	f.Add(uint16(5*minPage+8), byte(1), uint16(5*minPage+24), byte(5))
	f.Fuzz(func(t *testing.T, at1 uint16, to1 byte, at2 uint16, to2 byte) {
		b := bytes.Clone(whole)
		b[int(at1)%len(b)], b[int(at2)%len(b)] = to1, to2
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := QuickCheck(path); err != nil {
			return
		}
		done := make(chan struct{})
		go func() {
			defer close(done)
			_ = Guard(func() error {
				db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
				if err != nil {
					return err
				}
				defer db.Close()
				return db.View(func(tx *bolt.Tx) error {
					if meta, err := OpenTable(tx, []byte("meta")); err == nil {
						_ = meta.Each(func(k, _ []byte) error { _, err := meta.Lookup(k); return err })
					}
					if err := CheckTree(tx); err != nil {
						return nil
					}
					return tx.ForEach(func(_ []byte, b *bolt.Bucket) error { return b.ForEach(func(k, v []byte) error { return nil }) })
				})
			})
		}()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			t.Fatal("bbolt goes round in a file that was found sound")
		}
	})
}
