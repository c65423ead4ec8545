package index

import (
	"slices"

	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// CheckCounts compares the counts that the file holds ready with its sets, and
// calls found for each facet whose counts differ.
func (x *Index) CheckCounts(tx *bolt.Tx, found func(error)) error {
	e := engine{cols: x.cols, bits: func(d Dim, v int) (bitset, error) { return readSet(tx, x.cols, d, v) }}
	a, err := e.run(&question{base: x.cols.live(), both: true})
	if err != nil {
		return err
	}
	for d := range numDims {
		if !slices.Equal(a.tally[d], x.ready.Unfiltered[d]) {
			found(boltfile.Damaged("the counts of %s differ from the findings", d.Facet()))
		}
	}
	return nil
}

// CheckWords follows the dictionary and reads every list that it promises.
func (x *Index) CheckWords(tx *bolt.Tx) error {
	t, err := openText(tx, x.cols.next)
	if err != nil {
		return err
	}
	set := newBitset(x.cols.next)
	return t.dict.Scan("", func(key string, entry []byte) (bool, error) {
		switch key[:1] {
		case codec.StemMark:
			return true, t.or(set, t.post, codec.StemMark, key[1:])
		case codec.PrefixMark:
			return true, t.or(set, t.pre, codec.PrefixMark, key[1:])
		}
		_, err := codec.StemOf(key, entry)
		return true, err
	})
}
