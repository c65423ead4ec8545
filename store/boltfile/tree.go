package boltfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
)

// tree is a walk over every page of a file.
type tree struct {
	pages
	used   []bool // pages that were met
	naming bool   // the tree that names the buckets is walked
}

// CheckTree makes sure of all that bbolt takes for granted where it writes to a file:
// that every page stands in one place alone, which is its own, that keys rise, and
// that each page is either in use or counted as free. Values are not opened. The transaction is
// one that reads.
func CheckTree(tx *bolt.Tx) error {
	t := &tree{pages: pagesOf(tx)}
	t.used = make([]bool, t.count())
	t.used[0], t.used[1] = true, true
	names, err := t.names()
	if err == nil {
		t.naming = true
		err = t.walk(names, step{page: names.page}, 0)
	}
	for i := uint64(0); i < 2 && err == nil; i++ {
		if m := parseMetaPage(t.data[i*t.size:]); m.sound && m.tx == uint64(tx.ID()) && m.freelist != noFreelist {
			err = t.free(m.freelist)
		}
	}
	return err
}

// CheckFile is CheckTree of a file that nobody has open yet.
func CheckFile(path string, timeout time.Duration) error {
	return Guard(func() error {
		db, err := OpenDB(path, &bolt.Options{ReadOnly: true, Timeout: timeout})
		if err != nil {
			return err
		}
		defer db.Close()
		return db.View(CheckTree)
	})
}

// walk follows a tree from a page on.
func (t *tree) walk(r root, s step, depth int) error {
	if err := errors.Join(t.take(s.page), r.fits(s, depth)); err != nil {
		return err
	}
	var before []byte
	for s.at = range s.count {
		k, err := s.key(s.at)
		if err == nil && s.at > 0 && bytes.Compare(before, k) >= 0 {
			err = Damaged("page %d: its keys do not rise", s.id)
		}
		before = k
		switch {
		case err != nil:
		case s.leaf:
			err = t.element(s)
		default:
			var next step
			if next, err = t.below(s); err == nil {
				err = t.walk(r, next, depth+1)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tree) element(s step) error {
	if t.naming {
		r, err := t.rootAt(s)
		if err != nil {
			return err
		}
		t.naming = false
		defer func() { t.naming = true }()
		return t.walk(r, step{page: r.page}, 0)
	}
	_, bucket, err := s.value(s.at)
	if err == nil && bucket {
		err = Damaged("page %d lists a bucket among values", s.id)
	}
	return err
}

// take notes that a page is in use.
func (t *tree) take(g page) error {
	if g.id == 0 {
		return nil
	}
	for id := range uint64(len(g.b)) / t.size {
		if t.used[g.id+id] {
			return Damaged("page %d stands in two places", g.id+id)
		}
		t.used[g.id+id] = true
	}
	return nil
}

// free makes sure that no page in use is counted as free, which bbolt would write over,
// and that none is lost: a tree may be cut short without any other sign.
// Such a page holds u64s; where their count does not fit its head, the first of them
// is the count.
func (t *tree) free(id uint64) error {
	b, flags, err := t.head(id)
	if err == nil && flags != freelistFlag {
		err = otherPage(id)
	}
	if err == nil {
		err = t.take(page{id: id, b: b})
	}
	if err != nil {
		return err
	}
	e := binary.NativeEndian
	n, list := uint64(e.Uint16(b[10:])), b[PageHeader:]
	if n == 0xFFFF {
		n, list = e.Uint64(list), list[8:]
	}
	if n > uint64(len(list))/8 {
		return Damaged("page %d does not hold what it lists", id)
	}
	for i := range n {
		free := e.Uint64(list[i*8:])
		if free < 2 || free >= t.count() || t.used[free] {
			return Damaged("page %d counts page %d as free, and it is not", id, free)
		}
		t.used[free] = true
	}
	if lost := slices.Index(t.used, false); lost >= 0 {
		return Damaged("page %d is neither in use nor free", lost)
	}
	return nil
}
