package notebook

import (
	"errors"
	"io/fs"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/prose"
	bolt "go.etcd.io/bbolt"
)

// Contents is everything that a notebook holds.
type Contents struct {
	Choices []data.Choice
	Pairs   []data.Pair
	Stamp   Stamp  // of the file as it was read, or a little before
	Notice  string // what the user must know, "" for nothing
}

// Read reads the whole notebook, and every checksum in it. One that is not
// there yet is empty.
func (n *Notebook) Read() (Contents, error) {
	c := Contents{Stamp: n.Stamp()}
	warning, err := n.view(n.Path(), func(tx *bolt.Tx) (err error) { return c.read(tx) })
	if errors.Is(err, fs.ErrNotExist) {
		return Contents{Notice: n.gone()}, nil
	}
	if err != nil {
		return Contents{Stamp: c.Stamp}, n.fault("read notebook", n.Path(), err, false)
	}
	c.Notice = warning
	return c, nil
}

func (c *Contents) read(tx *bolt.Tx) (err error) {
	if c.Choices, err = all[data.Choice](tx, choiceBucket); err != nil {
		return err
	}
	c.Pairs, err = all[data.Pair](tx, pairBucket)
	return err
}

// gone tells of a notebook that is missing although there are copies of one.
func (n *Notebook) gone() string {
	if copies, err := n.Copies(); err != nil || len(copies) == 0 {
		return ""
	}
	return n.Path() + " is gone, and copies of it are there. " + n.remedy() + "."
}

// Summary counts what a notebook holds.
type Summary struct {
	Choices, Pairs, Readers, Copies int
}

// Check reads every byte of the notebook. ErrNothing says that there is none.
func (n *Notebook) Check() (Summary, error) {
	copies, err := n.Copies()
	if err != nil {
		return Summary{}, err
	}
	s := Summary{Copies: len(copies)}
	c, err := n.summary(n.Path())
	s.Choices, s.Pairs, s.Readers = c.Choices, c.Pairs, c.Readers
	return s, err
}

// summary checks one file and counts its records.
func (n *Notebook) summary(path string) (Summary, error) {
	const op = "check notebook"
	var c Contents
	var readers []agreement.Reader
	warning, err := n.view(path, func(tx *bolt.Tx) (err error) {
		if err := c.read(tx); err != nil {
			return err
		}
		readers, err = readersIn(tx)
		return err
	})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Summary{}, ErrNothing
	case err == nil && warning != "":
		err = errors.New(warning)
	case err == nil:
		return Summary{Choices: len(c.Choices), Pairs: len(c.Pairs), Readers: len(readers)}, nil
	}
	return Summary{}, n.fault(op, path, err, false)
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
