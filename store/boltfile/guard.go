package boltfile

import "runtime/debug"

// Guard runs f and turns every panic and every memory fault into ErrDamaged.
// A damaged or shortened file makes bbolt read outside the map, which a plain
// recover does not catch.
func Guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = Damaged("%v", p)
		}
	}()
	return f()
}
