package store

import (
	"context"

	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// Check reads a findings file to its last value: meta pages and page tree by
// plain reads, then every checksum, every chain, and that what the parts say
// of each other agrees. The error says what is damaged and where: a
// *DamagesError where the file could be read to its end.
func Check(ctx context.Context, file string) error {
	const op = "check casebook"
	if _, err := boltfile.QuickCheck(file); err != nil {
		return fault(op, file, err)
	}
	err := boltfile.Guard(func() error {
		db, err := openFile(file, 0)
		if err != nil {
			return err
		}
		defer db.Close()
		return db.View(func(tx *bolt.Tx) error {
			if err := boltfile.CheckTree(tx); err != nil {
				return err
			}
			return checkAll(ctx, tx)
		})
	})
	return fault(op, file, err)
}

// checker reads a file to its end and notes every damage on its way.
type checker struct {
	ctx         context.Context
	tx          *bolt.Tx
	s           *Store
	damages     damageList
	badBuckets  map[string]bool // buckets in which a checksum differs
	badFindings map[uint32]bool // findings that are damaged
}

func checkAll(ctx context.Context, tx *bolt.Tx) error {
	m, x, err := readHead(tx)
	if err != nil {
		return err
	}
	c := &checker{ctx: ctx, tx: tx, s: &Store{index: x, meta: m}, badBuckets: map[string]bool{}, badFindings: map[uint32]bool{}}
	for _, step := range []func() error{c.checksums, c.records, c.counts, c.words} {
		err := boltfile.Guard(step)
		if stopped := context.Cause(ctx); stopped != nil {
			return stopped
		}
		if err != nil {
			c.damages.add(err)
		}
	}
	return c.damages.err()
}

// checksums reads every checksum.
func (c *checker) checksums() error {
	n := 0
	for _, name := range codec.Buckets() {
		t, err := boltfile.OpenTable(c.tx, name)
		if err != nil {
			c.damages.add(err)
			c.badBuckets[string(name)] = true
			continue
		}
		err = boltfile.Guard(func() error {
			return t.Each(func(k, v []byte) error {
				if n++; n%4096 == 0 {
					if err := context.Cause(c.ctx); err != nil {
						return err
					}
				}
				c.checksum(t, k, v)
				return nil
			})
		})
		if err != nil {
			c.badBuckets[string(name)] = true
			c.damages.add(err)
		}
	}
	return nil
}

// checksum reads one. A damaged finding is named by its place in words.
func (c *checker) checksum(t boltfile.Table, k, v []byte) {
	_, err := t.Open(k, v)
	if err == nil {
		return
	}
	c.badBuckets[string(t.Name)] = true
	n, numbered := codec.NumberOf(k)
	if !numbered || string(t.Name) != string(codec.FindingBucket) {
		c.damages.add(err)
		return
	}
	c.finding(n, err)
}

// finding notes that a finding is damaged.
func (c *checker) finding(n uint32, err error) {
	c.badFindings[n] = true
	cols := c.s.index.Columns()
	i, ok := cols.InspectionOf(n)
	if !ok {
		c.damages.add(err)
		return
	}
	of := "an inspection that cannot be read either"
	_ = boltfile.Guard(func() error { // it is named by itself
		in, err := c.s.inspection(c.tx, i)
		if err == nil {
			of = in.ID
		}
		return err
	})
	if cols.Replaced(i) {
		of += ", in a record that a later one has replaced"
	}
	first, end := cols.Findings(i)
	c.damages.add(boltfile.Damaged("finding %d of %d of %s; %s", n-first+1, end-first, of, detail(err)))
}

// records decodes every inspection and finding.
func (c *checker) records() error {
	cols := c.s.index.Columns()
	t, err := boltfile.OpenTable(c.tx, codec.FindingBucket)
	if err != nil {
		return nil // named with the checksums
	}
	for i := range uint32(cols.Inspections()) {
		if cols.Replaced(i) {
			continue
		}
		if err := context.Cause(c.ctx); err != nil {
			return err
		}
		in, err := c.s.inspection(c.tx, i)
		if err != nil {
			if !c.badBuckets[string(codec.InspectionBucket)] { // else its checksum was named
				c.damages.add(err)
			}
			continue
		}
		if n, err := c.s.numberOf(c.tx, in.ID); (err != nil || n != i) && !c.badBuckets[string(codec.IDBucket)] {
			c.damages.add(boltfile.Damaged("inspection %s is not found by its id", in.ID))
		}
		for n, end := cols.Findings(i); n < end; n++ {
			if c.badFindings[n] {
				continue
			}
			if _, err := c.s.stored(t, in.ID, n); err != nil {
				c.finding(n, err)
			}
		}
	}
	return nil
}

// counts compares the counts that the file holds ready with its facet sets.
func (c *checker) counts() error {
	if c.badBuckets[string(codec.FacetBucket)] {
		return nil // a set that cannot be read was named
	}
	return c.s.index.CheckCounts(c.tx, c.damages.add)
}

// words follows the chains and reads every list that the dictionary promises.
func (c *checker) words() error {
	if !c.badBuckets[string(codec.IDBucket)] {
		ids, err := codec.OpenChain(c.tx, codec.IDBucket)
		if err != nil {
			return err
		}
		if err := ids.Scan("", func(string, []byte) (bool, error) { return true, nil }); err != nil {
			c.damages.add(err)
		}
	}
	for _, name := range [][]byte{codec.DictionaryBucket, codec.PostingBucket, codec.PrefixBucket} {
		if c.badBuckets[string(name)] {
			return nil
		}
	}
	return c.s.index.CheckWords(c.tx)
}
