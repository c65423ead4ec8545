// Package notebook keeps what the user decides: which themes and polarity a
// finding has, and which findings of two inspections belong together. It lies
// in notebook.db beside the findings, hangs on the findings' stable keys, and
// so outlives every import. The file is opened for the moment of a read or a
// write and closed again, so that two windows can both write.
//
// It must not know the findings themselves, nor which of its records still has
// one: the store lays it over the findings. It knows no terminal and no flag.
package notebook

import (
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"casebook/store/boltfile"
)

const (
	fileName = "notebook.db"
	lockName = "notebook.lock"
)

// Config says which notebook, and how long to wait for it.
type Config struct {
	Dir     string           // casebook directory
	Timeout time.Duration    // waiting for another window that writes; 0: 2 s
	Now     func() time.Time // nil: time.Now
}

// Notebook is a casebook's notebook. It holds nothing open and may be used
// from several goroutines. A value is one session: its first write is preceded
// by a copy of what was there.
type Notebook struct {
	c       Config
	session string
	began   time.Time

	mu     sync.Mutex
	copied bool  // this session has made its copy
	left   Stamp // of the file as this session's last write left it

	seen atomic.Pointer[Contents] // as it was read last; nobody changes what it holds
}

// New returns the notebook of a casebook. Nothing is read or made yet.
func New(c Config) *Notebook {
	if c.Timeout <= 0 {
		c.Timeout = 2 * time.Second
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return &Notebook{c: c, session: newSession(), began: c.Now().UTC()}
}

// Path is the notebook's file, there or not.
func (n *Notebook) Path() string { return filepath.Join(n.c.Dir, fileName) }

// Stamp tells one state of the notebook's file from another. The zero stamp is
// that of no file.
type Stamp struct {
	Size     int64
	Modified int64  // nanoseconds since 1970
	Tx       uint64 // bbolt's last transaction, 0 where the file cannot be read
}

// Stamp looks at the file: a stat and two short reads.
func (n *Notebook) Stamp() Stamp {
	info, err := os.Stat(n.Path())
	if err != nil {
		return Stamp{}
	}
	s := Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano()}
	if q, err := boltfile.QuickCheck(n.Path()); err == nil {
		s.Tx = q.Transaction()
	}
	return s
}
