package boltfile

import (
	"bytes"
	"errors"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// TestASealedValueComesBack of any size: large ones are read ahead.
func TestASealedValueComesBack(t *testing.T) {
	path, name := filepath.Join(t.TempDir(), "x.db"), []byte("b")
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	sizes := []int{0, 1, 4095, aheadFrom - 1, aheadFrom, aheadFrom + 1, 1 << 18}
	key := func(i int) []byte { return []byte{byte(i)} }
	value := func(n int) []byte { return bytes.Repeat([]byte{byte(n), 7, 3}, n/3+1)[:n] }
	err = db.Update(func(tx *bolt.Tx) error {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
		b, err := OpenTable(tx, name)
		for i, n := range sizes {
			err = errors.Join(err, b.Put(key(i), value(n)))
		}
		return err
	})
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	if db, err = bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.View(func(tx *bolt.Tx) error {
		b, err := OpenTable(tx, name)
		if err != nil {
			return err
		}
		for i, n := range sizes {
			got, err := b.Get(key(i))
			if err != nil || !bytes.Equal(got, value(n)) {
				t.Errorf("%d bytes came back as %d: %v", n, len(got), err)
			}
			if _, err := b.Open([]byte("another"), append(got, got...)); err == nil {
				t.Errorf("%d bytes pass under another key", n)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
