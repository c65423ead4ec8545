// Package store keeps a casebook on disk: inspections and findings in a bbolt
// file that viewers only read, with facet sets and postings for filtering and
// searching them. A casebook is a directory; every import writes a new
// generation of the file and makes it current by its name, so that a crash
// leaves the old one and a viewer can stay open meanwhile.
//
// It knows nothing of terminals, flags or report files, and no rule of
// comparison: those live under data.
package store

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"casebook/data"
	"casebook/data/taxonomy"
	"casebook/store/boltfile"
	"casebook/store/index"
	"casebook/store/notebook"

	bolt "go.etcd.io/bbolt"
)

// Config says which casebook to open.
type Config struct {
	Dir            string                         // casebook directory
	Builtin        func() (*data.Casebook, error) // built-in facts, called only when needed; nil: there are none
	BuiltinVersion string                         // of the built-in facts; a later one sorts after an earlier one
	Timeout        time.Duration                  // waiting for a lock; 0 means 1 s
}

// Store is an open generation of a casebook. It may be used from several
// goroutines.
type Store struct {
	db      *bolt.DB
	info    Info
	meta    *meta
	index   *index.Index
	notices []string

	inspections inspectionCache
	weighed     weighedMemory

	book     *notebook.Notebook
	unread   error // why the notebook could not be read at the opening
	taxonomy taxonomy.Taxonomy
	themes   data.ThemeSet                   // of the taxonomy
	rules    func() (*taxonomy.Rules, error) // the taxonomy made ready, when it is first asked for
	over     atomic.Pointer[overlay]         // the notebook as it was last read
	choosing sync.Mutex                      // held while the notebook is written or read anew

	facts struct {
		sync.Mutex
		authorities []data.Authority
		sources     map[string]data.Source
		events      map[string][]data.Event
		threads     map[string][]data.Thread
		matters     map[string]string // names of threads, by id
		flags       map[string][]data.Flag
	}
}

// Info says what is open.
type Info struct {
	Dir            string
	File           string
	Generation     int
	Findings       int
	Inspections    int
	BuiltinVersion string
	FormatVersion  int
	Made           time.Time
}

// NotebookUnread is why the notebook could not be read when the store was
// opened, nil where it was read or there is none: what is shown then lacks what
// the user confirmed. Notices says it in words.
func (s *Store) NotebookUnread() error { return s.unread }

// Info says what is open.
func (s *Store) Info() Info { return s.info }

// Notices returns one-line things that the user must know.
func (s *Store) Notices() []string { return slices.Clone(s.notices) }

// Close lets the file go. Questions asked afterwards are errors.
func (s *Store) Close() error {
	return fault("close casebook", s.info.File, boltfile.Guard(s.db.Close))
}

// Changed reports whether a newer generation lies in the directory, or another
// window has written to the notebook. It costs a directory read and a look at
// the notebook's head.
func (s *Store) Changed() bool {
	return s.Superseded() || s.book.Stamp() != s.over.Load().stamp
}

// Superseded reports whether a newer generation of the findings lies in the
// directory.
func (s *Store) Superseded() bool {
	l, err := list(s.info.Dir)
	return err == nil && l.newest > s.info.Generation
}

// Writable reports whether the directory can be written to now. It tries it.
func (s *Store) Writable() bool { return writable(s.info.Dir) }

// openGeneration opens one file read-only, after a plain look at it.
func openGeneration(ctx context.Context, dir string, generation int, timeout time.Duration) (*Store, error) {
	const op = "open casebook"
	path := filepath.Join(dir, generationName(generation))
	s := &Store{info: Info{Dir: dir, File: path, Generation: generation}}
	q, err := boltfile.QuickCheck(path)
	if err == nil {
		err = context.Cause(ctx)
	}
	if err != nil {
		return nil, fault(op, path, err)
	}
	if w := q.Warning(path); w != "" {
		s.notices = append(s.notices, w+" \"casebook check\" says more.")
	}
	err = boltfile.Guard(func() (err error) {
		s.db, err = openFile(path, timeout)
		if err != nil {
			return err
		}
		return s.db.View(func(tx *bolt.Tx) (err error) {
			if s.meta, s.index, err = readHead(tx); err != nil {
				return err
			}
			return s.readTaxonomy(tx)
		})
	})
	if err != nil {
		if s.db != nil {
			boltfile.Guard(s.db.Close)
		}
		return nil, fault(op, path, err)
	}
	s.info.Findings, s.info.Inspections = s.meta.Findings, s.meta.Inspections
	s.info.BuiltinVersion, s.info.FormatVersion, s.info.Made = s.meta.Builtin, s.meta.Format, s.meta.Made
	s.book = notebook.New(notebook.Config{Dir: dir, Timeout: timeout})
	notice, err := s.readNotebook()
	if s.unread = err; err != nil {
		notice = err.Error() + ". What you confirmed is not shown until then."
	}
	if notice != "" {
		s.notices = append(s.notices, notice)
	}
	return s, nil
}

func openFile(path string, timeout time.Duration) (*bolt.DB, error) {
	if timeout <= 0 {
		timeout = time.Second
	}
	return boltfile.OpenDB(path, &bolt.Options{ReadOnly: true, Timeout: timeout, FreelistType: bolt.FreelistMapType})
}
