package boltfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"casebook/data/datatest"
)

// deep writes a bucket whose tree has branches below its root, and returns its file,
// the page of its root and its seal.
func deep(t *testing.T) (file string, root uint64, seals map[string]uint32) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "deep.db")
	db, err := bolt.Open(file, 0o600, &bolt.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	name := []byte("deep")
	steps := []func(tx *bolt.Tx) error{
		func(tx *bolt.Tx) error { _, err := tx.CreateBucket(name); return err },
		func(tx *bolt.Tx) error {
			b, err := OpenTable(tx, name)
			for i := 0; i < 30000 && err == nil; i++ {
				err = b.Put(fmt.Appendf(nil, "%060d", i), []byte("value"))
			}
			return err
		},
		func(tx *bolt.Tx) error {
			root = uint64(tx.Bucket(name).Root())
			seals, err = RootSeals(tx, [][]byte{name})
			return err
		},
	}
	for _, step := range steps {
		if err := db.Update(step); err != nil {
			t.Fatal(err)
		}
	}
	return file, root, seals
}

// keysOf counts the keys that are read.
func keysOf(t *testing.T, file string, seals map[string]uint32) (n int, err error) {
	t.Helper()
	db, err := bolt.Open(file, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	return n, db.View(func(tx *bolt.Tx) error {
		if err := CheckRoots(tx, seals); err != nil {
			return err
		}
		b, err := OpenTable(tx, []byte("deep"))
		if err == nil {
			err = b.Each(func(_, _ []byte) error { n++; return nil })
		}
		return err
	})
}

// TestNoSmallerTreeIsReadForTheWhole: a page from further down in the place of the root
// holds right keys in the right order, and not all.
func TestNoSmallerTreeIsReadForTheWhole(t *testing.T) {
	datatest.Whole(t)
	file, root, seals := deep(t)
	if n, err := keysOf(t, file, seals); n != 30000 || err != nil {
		t.Fatal(n, err)
	}
	if err := CheckFile(file, 0); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page := os.Getpagesize()
	g, err := listed(root, whole[int(root)*page:][:page])
	if err != nil || g.leaf {
		t.Fatal("no branches below the root", err)
	}
	for i := range g.count {
		b := bytes.Clone(whole)
		place := b[int(root)*page:][:page]
		copy(place, whole[int(g.child(i))*page:])
		binary.NativeEndian.PutUint64(place, root)
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if n, err := keysOf(t, file, seals); !errors.Is(err, ErrDamaged) {
			t.Errorf("page %d of %d in the place of the root: %d keys, %v", i, g.count, n, err)
		}
		if n, err := keysOf(t, file, nil); err != nil || n == 0 || n == 30000 {
			t.Errorf("page %d of %d without a seal: %d keys, %v", i, g.count, n, err)
		}
		if err := CheckFile(file, 0); !errors.Is(err, ErrDamaged) {
			t.Errorf("page %d of %d in the place of the root: a check says %v", i, g.count, err)
		}
	}
}
