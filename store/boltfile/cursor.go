package boltfile

import (
	"bytes"

	bolt "go.etcd.io/bbolt"
)

// Cursor goes over a table in the order of its keys. Past the last one the key is
// nil. What it returns lies in the map, as long as the transaction lasts.
type Cursor struct {
	t     Table
	way   []step       // from the root to the element where it stands
	key   []byte       // there
	write *bolt.Cursor // of a transaction that writes: it sees what is not in the file yet
}

// Cursor begins before the first key.
func (t Table) Cursor() *Cursor {
	if t.Bucket != nil {
		return &Cursor{write: t.Bucket.Cursor()}
	}
	return &Cursor{t: t}
}

// Seek goes to a key, or to the next one that there is.
func (c *Cursor) Seek(key []byte) (k, sealed []byte, err error) {
	if c.write != nil {
		k, sealed = c.write.Seek(key)
		return k, sealed, nil
	}
	c.way, c.key = c.way[:0], nil
	s, _, err := c.t.pages.seek(c.t.root, key, func(s step) { c.way = append(c.way, s) })
	if err != nil {
		return nil, nil, err
	}
	c.way = append(c.way, s)
	return c.here()
}

// Next goes one key further.
func (c *Cursor) Next() (k, sealed []byte, err error) {
	if c.write != nil {
		k, sealed = c.write.Next()
		return k, sealed, nil
	}
	if len(c.way) == 0 {
		return nil, nil, nil
	}
	c.way[len(c.way)-1].at++
	return c.here()
}

// here reads the element on which the cursor stands, after going on to the next
// leaf where one is at its end.
func (c *Cursor) here() (k, sealed []byte, err error) {
	for {
		s := &c.way[len(c.way)-1]
		if err := c.t.root.fits(*s, len(c.way)-1); err != nil {
			return nil, nil, err
		}
		switch {
		case s.at >= s.count:
			if c.way = c.way[:len(c.way)-1]; len(c.way) == 0 {
				return nil, nil, nil
			}
			c.way[len(c.way)-1].at++
			continue
		case s.leaf:
			return c.element(*s)
		}
		next, err := c.t.pages.below(*s)
		if err != nil {
			return nil, nil, err
		}
		c.way = append(c.way, next)
	}
}

// element reads one. Keys only rise: going on comes to an end.
func (c *Cursor) element(s step) (k, sealed []byte, err error) {
	if k, err = s.key(s.at); err != nil {
		return nil, nil, err
	}
	if c.key != nil && bytes.Compare(c.key, k) >= 0 {
		return nil, nil, Damaged("bucket %s, key %x: it stands behind a later one", c.t.Name, k)
	}
	c.key = k
	sealed, err = c.t.valueOf(s, k)
	return k, sealed, err
}

// Each calls f for every key, until it returns an error.
func (t Table) Each(f func(k, sealed []byte) error) error {
	c := t.Cursor()
	k, v, err := c.Seek(nil)
	for ; err == nil && k != nil; k, v, err = c.Next() {
		if err := f(k, v); err != nil {
			return err
		}
	}
	return err
}

// Lookup returns a value with its seal, nil where there is none.
func (t Table) Lookup(key []byte) (sealed []byte, err error) {
	if t.Bucket != nil {
		return t.Bucket.Get(key), nil
	}
	s, exact, err := t.pages.seek(t.root, key, nil)
	if err != nil || !exact {
		return nil, err
	}
	return t.valueOf(s, key)
}

func (t Table) valueOf(s step, key []byte) ([]byte, error) {
	v, bucket, err := s.value(s.at)
	if err == nil && bucket {
		err = Damaged("bucket %s, key %x: not a value", t.Name, key)
	}
	return v, err
}
