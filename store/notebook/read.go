package notebook

import (
	"errors"
	"io/fs"

	"casebook/data"
	"casebook/data/prose"
	"casebook/data/review"
	bolt "go.etcd.io/bbolt"
)

// Contents is everything that a notebook holds.
type Contents struct {
	Choices []data.Choice
	Pairs   []data.Pair
	Skipped []review.Skipped
	Stamp   Stamp  // of the file as it was read, or a little before
	Notice  string // what the user must know, "" for nothing
}

// Read reads the whole notebook, and every checksum in it. One that is not
// there yet is empty.
func (n *Notebook) Read() (Contents, error) {
	c := Contents{Stamp: n.Stamp()}
	last, held := n.written(), &proof{}
	half, err := n.view(n.Path(), func(tx *bolt.Tx) (err error) {
		if held, err = get[proof](tx, metaBucket, string(wholeKey)); err != nil {
			return err
		}
		return c.read(tx)
	})
	if errors.Is(err, fs.ErrNotExist) {
		return Contents{}, n.fault("read notebook", n.Path(), n.gone(), false)
	}
	if err != nil {
		return Contents{Stamp: c.Stamp}, n.fault("read notebook", n.Path(), err, false)
	}
	if half {
		err = n.half()
	} else if held == nil || last.after(*held) {
		err = n.newest()
	}
	if err != nil {
		c.Notice = n.Path() + ": " + err.Error() + "."
	}
	return c, nil
}

// newest is ErrOlder where the notebook is not what was written last. Another window
// may be in the middle of a write: where it seems so, none can be.
func (n *Notebook) newest() error {
	last := n.written() // before the notebook, which is written before the journal
	older := func() bool {
		held, err := n.held()
		return err == nil && last.after(held)
	}
	if !older() {
		return nil
	}
	if release, err := n.lock(); err == nil {
		defer release()
		if last = n.written(); !older() {
			return nil
		}
	}
	return n.older()
}

// held is what the notebook comes to.
func (n *Notebook) held() (held proof, err error) {
	_, err = n.view(n.Path(), func(tx *bolt.Tx) (err error) { held, err = prove(tx); return err })
	return held, err
}

func (c *Contents) read(tx *bolt.Tx) (err error) {
	if c.Choices, err = all[data.Choice](tx, choiceBucket); err != nil {
		return err
	}
	if c.Pairs, err = all[data.Pair](tx, pairBucket); err != nil || tx.Bucket(skipBucket) == nil {
		return err
	}
	c.Skipped, err = all[review.Skipped](tx, skipBucket)
	return err
}

// Summary counts what a notebook holds.
type Summary struct {
	Choices, Pairs, Readers, Copies int
	Uncopied                        bool // the copies and their journals lack what was written last
}

// Check reads every byte of the notebook. ErrNothing says that there is none.
func (n *Notebook) Check() (Summary, error) {
	copies, err := n.Copies()
	if err != nil {
		return Summary{}, err
	}
	s := Summary{Copies: len(copies)}
	c, err := n.summary(n.Path())
	if errors.Is(err, ErrNothing) && n.gone() != nil {
		err = n.fault("check notebook", n.Path(), n.gone(), false)
	}
	if err == nil {
		err = n.fault("check notebook", n.Path(), n.newest(), false)
		held, unread := n.held()
		s.Uncopied = unread == nil && s.Copies > 0 && !n.written().leads(held)
	}
	s.Choices, s.Pairs, s.Readers = c.Choices, c.Pairs, c.Readers
	return s, err
}

// summary checks one file and counts its records.
func (n *Notebook) summary(path string) (Summary, error) {
	s, half, err := n.tally(path)
	if half {
		err = n.half()
	}
	if errors.Is(err, fs.ErrNotExist) {
		return Summary{}, ErrNothing
	}
	return s, n.fault("check notebook", path, err, false)
}

// tally reads every record of a file and counts them.
func (n *Notebook) tally(path string) (s Summary, half bool, err error) {
	var c Contents
	half, err = n.view(path, func(tx *bolt.Tx) (err error) {
		if _, err = count(tx); err != nil {
			return err
		}
		if err = c.read(tx); err != nil {
			return err
		}
		readers, err := readersIn(tx)
		s = Summary{Choices: len(c.Choices), Pairs: len(c.Pairs), Readers: len(readers)}
		return err
	})
	return s, half, err
}

// Words count what the notebook holds: choices, pairs, and second readers where
// there are any.
func (s Summary) Words() []string {
	out := []string{prose.Count(s.Choices, "confirmed finding"), prose.Count(s.Pairs, "pair")}
	if s.Readers > 0 {
		out = append(out, prose.Count(s.Readers, "second reader"))
	}
	return out
}
