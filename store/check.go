package store

import (
	"context"
	"slices"

	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// Check reads a findings file to its last value: meta pages and page tree by
// plain reads, then every checksum, every chain, and that what the parts say
// of each other agrees. The error says what is damaged and where.
func Check(ctx context.Context, file string) error {
	const op = "check casebook"
	q, err := boltfile.QuickCheck(file)
	if err == nil {
		err = boltfile.CheckTree(file, q)
	}
	if err != nil {
		return fault(op, file, err)
	}
	err = boltfile.Guard(func() error {
		db, err := openFile(file, 0)
		if err != nil {
			return err
		}
		defer db.Close()
		return db.View(func(tx *bolt.Tx) error { return checkAll(ctx, tx) })
	})
	return fault(op, file, err)
}

func checkAll(ctx context.Context, tx *bolt.Tx) error {
	m, err := readMeta(tx)
	if err != nil {
		return err
	}
	cols, err := readColumns(tx, m.Format)
	if err != nil {
		return err
	}
	if err := sound(m, cols); err != nil {
		return err
	}
	for _, name := range buckets() {
		if err := checkSeals(ctx, tx, name); err != nil {
			return err
		}
	}
	if err := checkRecords(tx, cols, m); err != nil {
		return err
	}
	return checkWords(tx, cols)
}

func checkSeals(ctx context.Context, tx *bolt.Tx, name []byte) error {
	t, err := boltfile.OpenTable(tx, name)
	if err != nil {
		return err
	}
	n := 0
	return t.Bucket.ForEach(func(k, v []byte) error {
		if n++; n%4096 == 0 {
			if err := context.Cause(ctx); err != nil {
				return err
			}
		}
		if v == nil {
			return boltfile.Damaged("bucket %s, key %x: not a value", name, k)
		}
		_, err := t.Open(k, v)
		return err
	})
}

// checkRecords decodes every record and every facet set.
func checkRecords(tx *bolt.Tx, cols *columns, m *meta) error {
	s := &Store{cols: cols, meta: m}
	for i, flags := range cols.flags {
		if flags&flagDead != 0 {
			continue
		}
		in, err := s.inspection(tx, uint32(i))
		if err != nil {
			return err
		}
		if n, err := s.numberOf(tx, in.ID); err != nil || n != uint32(i) {
			return boltfile.Damaged("inspection %s is not found by its id", in.ID)
		}
		if _, err := s.findingsOf(tx, uint32(i), s.stored); err != nil {
			return err
		}
	}
	e := engine{cols: cols, bits: func(d dim, v int) (bitset, error) { return readFacet(tx, cols, d, v) }}
	a, err := e.run(&question{base: cols.live(), both: true})
	if err != nil {
		return err
	}
	for d := range numDims {
		if !slices.Equal(a.tally[d], m.Unfiltered[d]) {
			return boltfile.Damaged("the counts of %s differ from the findings", d.facet())
		}
	}
	return nil
}

// checkWords follows the dictionary's chain and reads every list it promises.
func checkWords(tx *bolt.Tx, cols *columns) error {
	x, err := openText(tx, cols.next)
	if err != nil {
		return err
	}
	ids, err := openIDs(tx)
	if err != nil {
		return err
	}
	if err := ids.scan("", func(string, []byte) (bool, error) { return true, nil }); err != nil {
		return err
	}
	set := newBitset(cols.next)
	return x.dict.scan("", func(key string, entry []byte) (bool, error) {
		switch key[:1] {
		case stemMark:
			return true, x.or(set, x.post, stemMark, key[1:])
		case prefixMark:
			return true, x.or(set, x.pre, prefixMark, key[1:])
		}
		_, err := stemOf(key, entry)
		return true, err
	})
}
