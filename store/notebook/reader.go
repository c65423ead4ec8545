package notebook

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"casebook/data/agreement"
	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// Readers reads what second readers said, in the order of their names.
func (n *Notebook) Readers() (out []agreement.Reader, err error) {
	_, err = n.view(n.Path(), func(tx *bolt.Tx) (err error) {
		out, err = readersIn(tx)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return out, n.fault("read notebook", n.Path(), err, false)
}

func readersIn(tx *bolt.Tx) ([]agreement.Reader, error) {
	if tx.Bucket(readerBucket) == nil {
		return nil, nil
	}
	return all[agreement.Reader](tx, readerBucket)
}

// readerKey is the same however a name is written.
func readerKey(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// SetReader keeps what a second reader said, in place of what that reader said
// before; it reports whether there was something. A reader without a time gets
// the present one.
func (n *Notebook) SetReader(r agreement.Reader) (replaced bool, err error) {
	if readerKey(r.Name) == "" {
		return false, errors.New("a second reader needs a name")
	}
	if r.Made.IsZero() {
		r.Made = n.c.Now().UTC()
	}
	err = n.update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists(readerBucket)
		if err != nil {
			return err
		}
		replaced = b.Get([]byte(readerKey(r.Name))) != nil
		return put(tx, readerBucket, readerKey(r.Name), r)
	})
	return replaced, n.fault("write notebook", n.Path(), err, true)
}

// RemoveReader takes out what a second reader said. ErrNoReader: there is none
// of that name.
func (n *Notebook) RemoveReader(name string) error {
	err := n.update(func(tx *bolt.Tx) error {
		if tx.Bucket(readerBucket) == nil {
			return ErrNoReader
		}
		t, err := boltfile.OpenTable(tx, readerBucket)
		if err != nil {
			return err
		}
		if t.Bucket.Get([]byte(readerKey(name))) == nil {
			return ErrNoReader
		}
		return t.Bucket.Delete([]byte(readerKey(name)))
	})
	if errors.Is(err, ErrNoReader) {
		return fmt.Errorf("%q: %w", name, ErrNoReader)
	}
	return n.fault("write notebook", n.Path(), err, true)
}
