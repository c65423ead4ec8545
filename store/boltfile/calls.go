package boltfile

import (
	"sync/atomic"

	bolt "go.etcd.io/bbolt"
)

// Call is a call on the system by which a file comes to be.
type Call string

// The calls that tests can make fail.
const (
	Create Call = "create"
	Write  Call = "write"
	Sync   Call = "sync"
	Link   Call = "link"
	Rename Call = "rename"
	Remove Call = "remove"
	Commit Call = "commit" // a transaction of bbolt, asked before it begins
)

// failing is what tests put in the way of calls; nil outside of them.
var failing atomic.Pointer[func(Call, string) error]

// Failing is for tests: from now until release, f is asked before every call
// with the path it is about, and its error stands for the system's. A call that
// f lets pass (nil) is made.
func Failing(f func(Call, string) error) (release func()) {
	failing.Store(&f)
	return func() { failing.Store(nil) }
}

// Update is db.Update.
func Update(db *bolt.DB, f func(*bolt.Tx) error) error {
	if err := stops(Commit, db.Path()); err != nil {
		return err
	}
	return db.Update(f)
}

func stops(c Call, path string) error {
	if f := failing.Load(); f != nil {
		return (*f)(c, path)
	}
	return nil
}
