package boltfile

import (
	"fmt"
	"hash/crc32"

	bolt "go.etcd.io/bbolt"
)

// A page from further down in the place of a root holds keys of the same bucket in the
// same order, and reads as a smaller tree. So who writes a file whole notes what its
// roots are.

// seal tells the root of a tree from any other page.
func (r root) seal() (uint32, error) {
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	fmt.Fprintf(sum, "%d %d", r.depth, r.count)
	for _, i := range []int{0, r.count - 1} {
		if r.count == 0 {
			break
		}
		k, err := r.key(i)
		if err != nil {
			return 0, err
		}
		fmt.Fprintf(sum, " %x", k)
	}
	return sum.Sum32(), nil
}

// RootSeals returns a seal of the root of each bucket, by name, as it was when the
// transaction began.
func RootSeals(tx *bolt.Tx, names [][]byte) (map[string]uint32, error) {
	out := map[string]uint32{}
	for _, name := range names {
		r, err := pagesOf(tx).bucket(name)
		if err != nil {
			return nil, err
		}
		if out[string(name)], err = r.seal(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// CheckRoots makes sure that the roots of buckets are those that were sealed. One that
// cannot be read is left to who reads its bucket.
func CheckRoots(tx *bolt.Tx, seals map[string]uint32) error {
	for name, sealed := range seals {
		now, err := RootSeals(tx, [][]byte{[]byte(name)})
		if err == nil && now[name] != sealed {
			return Damaged("bucket %s begins at the page of another", name)
		}
	}
	return nil
}
