package boltfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"

	bolt "go.etcd.io/bbolt"

	"casebook/data/regular"
)

// Call is a call on the system by which a file comes to be, or is read.
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
	Settle Call = "settle" // the sync of a directory, by which a name lasts
	Read   Call = "read"   // asked when a file is opened, too
)

// Cut is the failing of a call that is cut short: a write ends after that many bytes
// with an error, a read with the end of the file.
type Cut int

func (c Cut) Error() string { return fmt.Sprintf("cut short after %d bytes", int(c)) }

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

// CommitTx is tx.Commit.
func CommitTx(tx *bolt.Tx) error {
	if err := stops(Commit, tx.DB().Path()); err != nil {
		return err
	}
	return tx.Commit()
}

// SyncDB is db.Sync.
func SyncDB(db *bolt.DB) error {
	if err := stops(Sync, db.Path()); err != nil {
		return err
	}
	return db.Sync()
}

// OpenDB is bolt.Open.
func OpenDB(path string, o *bolt.Options) (*bolt.DB, error) {
	if err := stops(Read, path); err != nil {
		return nil, err
	}
	return bolt.Open(path, 0o600, o)
}

// File is a file that is read.
type File struct{ *os.File }

// Open opens an ordinary file to read it.
func Open(path string) (File, error) {
	if err := stops(Read, path); err != nil {
		return File{}, err
	}
	f, err := regular.Open(path)
	return File{f}, err
}

// ReadFile reads an ordinary file.
func ReadFile(path string) ([]byte, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// Read is a call of its own.
func (f File) Read(b []byte) (int, error) {
	return f.read(b, f.File.Read)
}

// ReadAt is a call of its own.
func (f File) ReadAt(b []byte, offset int64) (int, error) {
	return f.read(b, func(b []byte) (int, error) { return f.File.ReadAt(b, offset) })
}

// WriteTo copies within the system, where nothing is in the way of calls.
func (f File) WriteTo(w io.Writer) (int64, error) {
	if failing.Load() == nil {
		return f.File.WriteTo(w)
	}
	return io.Copy(w, struct{ io.Reader }{f})
}

func (f File) read(b []byte, read func([]byte) (int, error)) (int, error) {
	err := stops(Read, f.Name())
	var cut Cut
	if !errors.As(err, &cut) {
		if err != nil {
			return 0, err
		}
		return read(b)
	}
	n, err := read(b[:min(int(cut), len(b))])
	if err == nil {
		err = io.EOF
	}
	return n, err
}

func stops(c Call, path string) error {
	if f := failing.Load(); f != nil {
		return (*f)(c, path)
	}
	return nil
}
