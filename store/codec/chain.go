package codec

import (
	"bytes"
	"strings"

	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// ChainEnd is a key after every other: no text begins with this byte.
const ChainEnd = "\xff"

// Chain is a table in which every entry names the key before it (the length
// that both keys share, and the rest). A lost entry then shows: the entry after
// a gap proves what lies before it, so that "no such word" and "no such
// inspection" are answers and not damage.
type Chain struct{ boltfile.Table }

// OpenChain returns a chain by its bucket.
func OpenChain(tx *bolt.Tx, bucket []byte) (Chain, error) {
	t, err := boltfile.OpenTable(tx, bucket)
	return Chain{t}, err
}

// Write puts an entry that follows another key. Whoever writes a whole chain
// writes ChainEnd last.
func (c Chain) Write(key, before string, payload []byte) error {
	shared := 0
	for shared < min(len(key), len(before)) && key[shared] == before[shared] {
		shared++
	}
	var w Writer
	w.Uint(uint64(shared))
	w.Str(before[shared:])
	w.Bytes = append(w.Bytes, payload...)
	return c.Put([]byte(key), w.Bytes)
}

func (c Chain) entry(k, v []byte) (before string, payload []byte, err error) {
	if k == nil {
		return "", nil, boltfile.Damaged("bucket %s has no end", c.Name)
	}
	v, err = c.Open(k, v)
	if err != nil {
		return "", nil, err
	}
	r := Reader{Rest: string(v)}
	shared := r.Uint()
	rest := r.Str()
	if r.Bad || shared > uint64(len(k)) {
		return "", nil, boltfile.Damaged("bucket %s, key %x: unreadable", c.Name, k)
	}
	before = string(k[:shared]) + rest
	return before, v[len(v)-len(r.Rest):], nil
}

// Scan calls f for every entry whose key begins with prefix, in order, until f
// returns false. Entries that should be there and are not are an error.
func (c Chain) Scan(prefix string, f func(key string, payload []byte) (bool, error)) error {
	cur := c.Cursor()
	k, v, fault := cur.Seek([]byte(prefix))
	last, first := "", true
	for {
		if fault != nil {
			return fault
		}
		before, payload, err := c.entry(k, v)
		if err != nil {
			return err
		}
		key := string(k)
		if first && (before >= prefix && before != "" || key < prefix) || !first && before != last {
			return boltfile.Damaged("bucket %s: entries before %q are missing", c.Name, key)
		}
		if key == ChainEnd || !strings.HasPrefix(key, prefix) {
			return nil
		}
		if more, err := f(key, payload); err != nil || !more {
			return err
		}
		last, first = key, false
		k, v, fault = cur.Next()
	}
}

// Find returns the payload of a key, nil when there is none.
func (c Chain) Find(key string) (payload []byte, err error) {
	err = c.Scan(key, func(k string, p []byte) (bool, error) {
		if k == key {
			payload = append([]byte{}, p...)
		}
		return false, nil
	})
	return payload, err
}

// Add puts or replaces an entry, and tells the one after it.
func (c Chain) Add(key string, payload []byte) error {
	k, v, err := c.Cursor().Seek([]byte(key))
	if err != nil {
		return err
	}
	before, next, err := c.entry(k, v)
	if err != nil {
		return err
	}
	if string(k) != key {
		after, rest := string(k), bytes.Clone(next)
		if err := c.Write(after, key, rest); err != nil {
			return err
		}
	}
	return c.Write(key, before, payload)
}

// Start makes an empty chain.
func (c Chain) Start() error { return c.Write(ChainEnd, "", nil) }
