package store

import (
	"encoding/binary"
	"hash/crc32"

	bolt "go.etcd.io/bbolt"
)

// A flipped bit reads back without a word in bbolt, so every value ends in a
// CRC32C of its bucket, its key and itself: a value that turns up under
// another key, or in another bucket, is caught as well.

const sealSize = 4

type table struct {
	name []byte
	b    *bolt.Bucket
	seed uint32
	sums *crc32.Table
}

func openTable(tx *bolt.Tx, name []byte) (table, error) {
	b := tx.Bucket(name)
	if b == nil {
		return table{}, damaged("bucket %s is missing", name)
	}
	sums := crc32.MakeTable(crc32.Castagnoli)
	return table{name: name, b: b, seed: crc32.Checksum(name, sums), sums: sums}, nil
}

func (t table) sum(key, value []byte) uint32 {
	return crc32.Update(crc32.Update(t.seed, t.sums, key), t.sums, value)
}

func (t table) put(key, value []byte) error {
	v := make([]byte, len(value)+sealSize)
	copy(v, value)
	binary.BigEndian.PutUint32(v[len(value):], t.sum(key, value))
	return t.b.Put(key, v)
}

// open checks a sealed value and returns it without its seal. The bytes still
// lie in the map: copy what is kept.
func (t table) open(key, sealed []byte) ([]byte, error) {
	n := len(sealed) - sealSize
	if n < 0 || binary.BigEndian.Uint32(sealed[n:]) != t.sum(key, sealed[:n]) {
		return nil, damaged("bucket %s, key %x: checksum differs", t.name, key)
	}
	return sealed[:n:n], nil
}

// get returns the value of a key that must exist.
func (t table) get(key []byte) ([]byte, error) {
	v := t.b.Get(key)
	if v == nil {
		return nil, damaged("bucket %s, key %x: missing", t.name, key)
	}
	return t.open(key, v)
}
