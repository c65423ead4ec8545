package notebook

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/prose"
	"casebook/data/review"
	bolt "go.etcd.io/bbolt"
)

// Contents is everything that a notebook holds.
type Contents struct {
	Choices []data.Choice
	Pairs   []data.Pair
	Skipped []review.Skipped
	Notes   []data.Note // by their ids
	Stamp   Stamp       // of the file as it was read, or a little before
	Notice  string      // what the user must know, "" for nothing
}

// Read reads the whole notebook, and every checksum in it. One that is not
// there yet is empty.
func (n *Notebook) Read() (Contents, error) {
	c := Contents{Stamp: n.Stamp()}
	if seen := n.seen.Load(); seen != nil && seen.Stamp == c.Stamp {
		return *seen, nil
	}
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
	} else {
		n.seen.Store(&c)
	}
	return c, nil
}

// follow has what was read last follow a write that came right after it, so that a
// large notebook is not read again for every change.
func (n *Notebook) follow(before Stamp, did []Change) {
	seen := n.seen.Load()
	if seen == nil || seen.Stamp != before {
		return
	}
	c, err := *seen, error(nil)
	c.Choices, err = followed(c.Choices, did, choiceBucket, func(x data.Choice) string { return x.Key })
	if err == nil {
		c.Pairs, err = followed(c.Pairs, did, pairBucket, PairKey)
	}
	if err == nil {
		c.Skipped, err = followed(c.Skipped, did, skipBucket, func(x review.Skipped) string { return x.Key })
	}
	if err == nil {
		c.Notes, err = followed(c.Notes, did, noteBucket, func(x data.Note) string { return x.ID })
	}
	if c.Stamp = n.left; err == nil {
		n.seen.Store(&c)
	}
}

// followed is a list of records, in the order of their keys, after changes.
func followed[T any](list []T, did []Change, bucket []byte, key func(T) string) ([]T, error) {
	own := false // others hold the list
	for _, c := range did {
		if c.Bucket != string(bucket) {
			continue
		}
		if !own {
			list, own = slices.Clone(list), true
		}
		at, found := slices.BinarySearchFunc(list, c.Key, func(x T, k string) int { return cmp.Compare(key(x), k) })
		if c.After == nil && found {
			list = slices.Delete(list, at, at+1)
		}
		if c.After == nil {
			continue
		}
		x, err := decode[T](bucket, c.After)
		if err != nil {
			return nil, err
		}
		if !found {
			list = slices.Insert(list, at, *x)
		}
		list[at] = *x
	}
	return list, nil
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
	if c.Pairs, err = all[data.Pair](tx, pairBucket); err != nil {
		return err
	}
	if c.Skipped, err = some[review.Skipped](tx, skipBucket); err != nil {
		return err
	}
	c.Notes, err = some[data.Note](tx, noteBucket)
	return err
}

// Summary counts what a notebook holds.
type Summary struct {
	Choices, Pairs, Notes, Readers, Copies int
	Uncopied                               bool // the copies and their journals lack what was written last
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
	s.Choices, s.Pairs, s.Notes, s.Readers = c.Choices, c.Pairs, c.Notes, c.Readers
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
		if err = trust(tx); err != nil {
			return err
		}
		if err = c.read(tx); err != nil {
			return err
		}
		readers, err := some[agreement.Reader](tx, readerBucket)
		s = Summary{Choices: len(c.Choices), Pairs: len(c.Pairs), Notes: len(c.Notes), Readers: len(readers)}
		return err
	})
	return s, half, err
}

// Words count what the notebook holds: choices, pairs, and second readers where
// there are any.
func (s Summary) Words() []string {
	out := []string{prose.Count(s.Choices, "confirmed finding"), prose.Count(s.Pairs, "pair")}
	if s.Notes > 0 {
		out = append(out, prose.Count(s.Notes, "note"))
	}
	if s.Readers > 0 {
		out = append(out, prose.Count(s.Readers, "second reader"))
	}
	return out
}
