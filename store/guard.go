package store

import (
	"casebook/store/boltfile"

	bolt "go.etcd.io/bbolt"
)

// read is the way into the file for every question: one short transaction,
// guarded, with the operation and the file named in the error.
func (s *Store) read(op string, f func(tx *bolt.Tx) error) error {
	err := boltfile.Guard(func() error { return s.db.View(f) })
	return fault(op, s.info.File, err)
}
