package boltfile

import (
	"encoding/binary"
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
	Bucket *bolt.Bucket
	seed   uint32
	sums   *crc32.Table
}

// OpenTable returns a bucket by name. One that is missing is damage.
func OpenTable(tx *bolt.Tx, name []byte) (Table, error) {
	b := tx.Bucket(name)
	if b == nil {
		return Table{}, Damaged("bucket %s is missing", name)
	}
	sums := crc32.MakeTable(crc32.Castagnoli)
	return Table{Name: name, Bucket: b, seed: crc32.Checksum(name, sums), sums: sums}, nil
}

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
	v := t.Bucket.Get(key)
	if v == nil {
		return nil, Damaged("bucket %s, key %x: missing", t.Name, key)
	}
	return t.Open(key, v)
}
