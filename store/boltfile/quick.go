package boltfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// Layout of a bbolt meta page: a page header of 16 bytes, then magic u32,
// version u32, page size u32, flags u32, root u64, sequence u64, freelist u64,
// high-water mark u64, transaction u64, FNV-64a of all before it u64.
const (
	PageHeader  = 16
	metaSize    = 64
	boltMagic   = 0xED0CDAED
	boltVersion = 2
	minPage     = 1024
	maxPage     = 65536
	noFreelist  = ^uint64(0)
)

type metaPage struct {
	magic, version, pageSize uint32
	root, freelist, high, tx uint64
	sound                    bool
}

func parseMetaPage(b []byte) metaPage {
	b = b[PageHeader:]
	e := binary.NativeEndian
	m := metaPage{magic: e.Uint32(b), version: e.Uint32(b[4:]), pageSize: e.Uint32(b[8:]),
		root: e.Uint64(b[16:]), freelist: e.Uint64(b[32:]), high: e.Uint64(b[40:]), tx: e.Uint64(b[48:])}
	h := fnv.New64a()
	h.Write(b[:56])
	m.sound = m.magic == boltMagic && m.version == boltVersion && h.Sum64() == e.Uint64(b[56:]) &&
		m.pageSize >= minPage && m.pageSize <= maxPage && m.pageSize&(m.pageSize-1) == 0
	return m
}

// Quick is what the plain look at a file before bbolt maps it has found.
type Quick struct {
	metaPage
	OneMeta bool // the other meta page is damaged
}

// Warning says what the plain look at a file warns of, "" for nothing.
func (q Quick) Warning(path string) string {
	if !q.OneMeta {
		return ""
	}
	return path + ": one of its two meta pages is damaged; what was written last may be lost."
}

// QuickCheck reads both meta pages of a file without mapping it: bbolt would
// make a database of an empty file, and a shortened one kills the process.
func QuickCheck(path string) (Quick, error) {
	f, err := Open(path)
	if err != nil {
		return Quick{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Quick{}, err
	}
	if info.IsDir() {
		return Quick{}, fmt.Errorf("it is a directory: %w", ErrForeign)
	}
	size := info.Size()
	if size == 0 {
		return Quick{}, ErrEmpty
	}
	q, err := metaPages(f, size)
	if err != nil {
		return Quick{}, err
	}
	if uint64(size)/uint64(q.pageSize) < q.high {
		return Quick{}, fmt.Errorf("%w (%d bytes of %d)", ErrTruncated, size, q.high*uint64(q.pageSize))
	}
	if q.root < 2 || q.root >= q.high || q.freelist != noFreelist && (q.freelist < 2 || q.freelist >= q.high) {
		return Quick{}, Damaged("its meta page points outside the file")
	}
	return q, nil
}

func metaPages(f File, size int64) (Quick, error) {
	at := func(offset int64) (metaPage, error) {
		b := make([]byte, PageHeader+metaSize)
		_, err := f.ReadAt(b, offset)
		if errors.Is(err, io.EOF) {
			return metaPage{}, nil
		}
		return parseMetaPage(b), err
	}
	a, err := at(0)
	if err != nil {
		return Quick{}, err
	}
	if a.sound {
		b, err := at(int64(a.pageSize))
		if err == nil && b.sound && b.tx > a.tx {
			return Quick{metaPage: b}, nil
		}
		return Quick{metaPage: a, OneMeta: !b.sound}, err
	}
	like := a.magic == boltMagic
	for p := int64(minPage); p <= maxPage; p *= 2 {
		b, err := at(p)
		if err != nil {
			return Quick{}, err
		}
		if b.sound && int64(b.pageSize) == p {
			return Quick{metaPage: b, OneMeta: true}, nil
		}
		like = like || b.magic == boltMagic
	}
	switch {
	case !like:
		return Quick{}, ErrForeign
	case size < 2*minPage:
		return Quick{}, ErrTruncated
	}
	return Quick{}, Damaged("both meta pages")
}

// Transaction is the number of the last transaction written to the file.
func (q Quick) Transaction() uint64 { return q.tx }
