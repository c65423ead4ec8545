package notebook

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"casebook/data/agreement"
	bolt "go.etcd.io/bbolt"
)

// Readers reads what second readers said, in the order of their names.
func (n *Notebook) Readers() (out []agreement.Reader, err error) {
	_, err = n.view(n.Path(), func(tx *bolt.Tx) (err error) {
		out, err = some[agreement.Reader](tx, readerBucket)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return out, n.fault("read notebook", n.Path(), err, false)
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
	_, err = n.do(func(w *writer) error {
		replaced = w.at(readerBucket, readerKey(r.Name)) != nil
		w.put(readerBucket, readerKey(r.Name), r)
		return w.err
	})
	return replaced, n.fault("write notebook", n.Path(), err, true)
}

// RemoveReader takes out what a second reader said. ErrNoReader: there is none
// of that name.
func (n *Notebook) RemoveReader(name string) error {
	did, err := n.do(func(w *writer) error {
		w.remove(readerBucket, readerKey(name))
		return w.err
	})
	if err == nil && len(did) == 0 {
		return fmt.Errorf("%q: %w", name, ErrNoReader)
	}
	return n.fault("write notebook", n.Path(), err, true)
}
