package boltfile

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	bolt "go.etcd.io/bbolt"
)

// A flipped bit reads back without a word in bbolt, so every value ends in a
// CRC32C of its bucket, its key and itself: a value that turns up under
// another key, or in another bucket, is caught as well.

const sealSize = 4

// aheadFrom is the size of a value that is read ahead: several pages.
const aheadFrom = 1 << 15

// Table is a bucket whose values are sealed. It lives as long as its
// transaction.
type Table struct {
	Name   []byte
	Bucket *bolt.Bucket // in a transaction that writes, else nil
	pages  pages
	root   root
	seed   uint32
	sums   *crc32.Table
}

// OpenTable returns a bucket by name. One that is missing is damage, and ErrNoBucket.
func OpenTable(tx *bolt.Tx, name []byte) (Table, error) {
	sums := crc32.MakeTable(crc32.Castagnoli)
	t := Table{Name: name, seed: crc32.Checksum(name, sums), sums: sums}
	if !tx.Writable() {
		var err error
		t.pages = pagesOf(tx)
		t.root, err = t.pages.bucket(name)
		return t, err
	}
	if t.Bucket = tx.Bucket(name); t.Bucket == nil {
		return Table{}, missing(name)
	}
	return t, nil
}

func missing(name []byte) error { return fmt.Errorf("%w (%w %s)", ErrDamaged, ErrNoBucket, name) }

func (t Table) sum(key, value []byte) uint32 {
	return crc32.Update(crc32.Update(t.seed, t.sums, key), t.sums, value)
}

// Put seals a value and writes it.
func (t Table) Put(key, value []byte) error {
	v := make([]byte, len(value)+sealSize)
	copy(v, value)
	binary.BigEndian.PutUint32(v[len(value):], t.sum(key, value))
	return t.Bucket.Put(key, v)
}

// Open checks a sealed value and returns it without its seal. The bytes still
// lie in the map: copy what is kept.
func (t Table) Open(key, sealed []byte) ([]byte, error) {
	n := len(sealed) - sealSize
	if n >= aheadFrom {
		ahead(sealed)
	}
	if n < 0 || binary.BigEndian.Uint32(sealed[n:]) != t.sum(key, sealed[:n]) {
		return nil, Damaged("bucket %s, key %x: checksum differs", t.Name, key)
	}
	return sealed[:n:n], nil
}

// Get returns the value of a key that must exist.
func (t Table) Get(key []byte) ([]byte, error) {
	v, err := t.Lookup(key)
	if err != nil {
		return nil, err
	}
	if v == nil {
		return nil, Damaged("bucket %s, key %x: missing", t.Name, key)
	}
	return t.Open(key, v)
}
