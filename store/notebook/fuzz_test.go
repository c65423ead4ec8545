package notebook

import (
	"os"
	"path/filepath"
	"testing"

	"casebook/data"
	"casebook/store/boltfile"

	bolt "go.etcd.io/bbolt"
)

// Any bytes as a journal are the entries before the first line that is not as it
// was written; nothing after it is taken.
func FuzzJournal(f *testing.F) {
	first, err := entry{Write: 1}.line()
	if err != nil {
		f.Fatal(err)
	}
	second, _ := entry{Write: 2, Changes: []change{{Bucket: "choice", Key: "k", Value: []byte(`{"key":"k"}`)}}}.line()
	f.Add(append(first, second...))
	f.Add(first[:len(first)-3])
	path := filepath.Join(f.TempDir(), "a.journal")
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		list, broken, err := entries(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			line, err := e.line()
			if _, ok := parse(line[:max(0, len(line)-1)]); err != nil || !ok {
				t.Errorf("%+v is written and not read again: %v", e, err)
			}
		}
		if !broken && len(list) == 0 && len(text) > 0 {
			t.Error("text without a line is no journal")
		}
		lastWrite(filepath.Join(filepath.Dir(path), "a.db"))
	})
}

// Any record that is sealed as one of a notebook's is read, or an error; what is
// written beside it comes back.
func FuzzNotebook(f *testing.F) {
	f.Add(byte(0), "k", []byte(`{"key":"k","polarity":"strength","themes":null}`))
	f.Add(byte(1), "a/b", []byte(`{"a":{"key":"a"},"b":{"key":"b"}}`))
	f.Add(byte(2), "reader", []byte(`{"name":"x","codes":[{}]}`))
	f.Add(byte(3), "k", []byte(`{"key":1}`))
	f.Add(byte(4), "whole", []byte(`{"write":-1}`))
	f.Fuzz(func(t *testing.T, which byte, key string, value []byte) {
		if key == "" || len(key) > 1000 {
			return
		}
		n := New(Config{Dir: t.TempDir()})
		if _, err := n.Choose(data.Choice{Key: "mine", Polarity: data.Strength}); err != nil {
			t.Fatal(err)
		}
		bucket := [][]byte{choiceBucket, pairBucket, readerBucket, skipBucket, metaBucket}[which%5]
		err := n.open(n.Path(), false, func(db *bolt.DB) error {
			return db.Update(func(tx *bolt.Tx) error {
				if _, err := tx.CreateBucketIfNotExists(bucket); err != nil {
					return err
				}
				t, err := boltfile.OpenTable(tx, bucket)
				if err == nil {
					err = t.Put([]byte(key), value)
				}
				if err != nil || which%5 == 4 {
					return err
				}
				_, err = seal(tx, 1)
				return err
			})
		})
		if err != nil {
			t.Fatal(err)
		}
		c, err := n.Read()
		if _, wrong := n.Check(); wrong == nil && err != nil {
			t.Errorf("check finds it sound, and it is not read: %v", err)
		}
		if err == nil && len(c.Choices) == 0 {
			t.Error("what was chosen is gone")
		}
		_, _ = n.Readers()
	})
}
