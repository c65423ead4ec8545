package store

import (
	"bytes"
	"strings"

	"casebook/store/boltfile"
)

// A chain is a table in which every entry names the key before it (the length
// that both keys share, and the rest). A lost
// entry then shows: the entry after a gap proves what lies before it, so that
// "no such word" and "no such inspection" are answers and not damage.

// chainEnd is a key after every other: no text begins with this byte.
const chainEnd = "\xff"

type chain struct{ boltfile.Table }

func (c chain) write(key, before string, payload []byte) error {
	shared := 0
	for shared < min(len(key), len(before)) && key[shared] == before[shared] {
		shared++
	}
	var w writer
	w.uint(uint64(shared))
	w.str(before[shared:])
	w.b = append(w.b, payload...)
	return c.Put([]byte(key), w.b)
}

func (c chain) entry(k, v []byte) (before string, payload []byte, err error) {
	if k == nil {
		return "", nil, boltfile.Damaged("bucket %s has no end", c.Name)
	}
	v, err = c.Open(k, v)
	if err != nil {
		return "", nil, err
	}
	r := reader{s: string(v)}
	shared := r.uint()
	rest := r.str()
	if r.bad || shared > uint64(len(k)) {
		return "", nil, boltfile.Damaged("bucket %s, key %x: unreadable", c.Name, k)
	}
	before = string(k[:shared]) + rest
	return before, v[len(v)-len(r.s):], nil
}

// scan calls f for every entry whose key begins with prefix, in order, until f
// returns false. Entries that should be there and are not are an error.
func (c chain) scan(prefix string, f func(key string, payload []byte) (bool, error)) error {
	cur := c.Bucket.Cursor()
	k, v := cur.Seek([]byte(prefix))
	last, first := "", true
	for {
		before, payload, err := c.entry(k, v)
		if err != nil {
			return err
		}
		key := string(k)
		if first && (before >= prefix && before != "" || key < prefix) || !first && before != last {
			return boltfile.Damaged("bucket %s: entries before %q are missing", c.Name, key)
		}
		if key == chainEnd || !strings.HasPrefix(key, prefix) {
			return nil
		}
		if more, err := f(key, payload); err != nil || !more {
			return err
		}
		last, first = key, false
		k, v = cur.Next()
	}
}

// find returns the payload of a key, nil when there is none.
func (c chain) find(key string) (payload []byte, err error) {
	err = c.scan(key, func(k string, p []byte) (bool, error) {
		if k == key {
			payload = append([]byte{}, p...)
		}
		return false, nil
	})
	return payload, err
}

// add puts or replaces an entry, and tells the one after it.
func (c chain) add(key string, payload []byte) error {
	k, v := c.Bucket.Cursor().Seek([]byte(key))
	before, next, err := c.entry(k, v)
	if err != nil {
		return err
	}
	if string(k) != key {
		after, rest := string(k), bytes.Clone(next)
		if err := c.write(after, key, rest); err != nil {
			return err
		}
	}
	return c.write(key, before, payload)
}

// start makes an empty chain.
func (c chain) start() error { return c.write(chainEnd, "", nil) }
