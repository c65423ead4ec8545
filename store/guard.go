package store

import (
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
)

// guard runs f and turns every panic and every memory fault into ErrDamaged.
// A damaged or shortened file makes bbolt read outside the map, which a plain
// recover does not catch.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = damaged("%v", p)
		}
	}()
	return f()
}

// read is the way into the file for every question: one short transaction,
// guarded, with the operation and the file named in the error.
func (s *Store) read(op string, f func(tx *bolt.Tx) error) error {
	err := guard(func() error { return s.db.View(f) })
	return fault(op, s.info.File, err)
}
