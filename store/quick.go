package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// Layout of a bbolt meta page: a page header of 16 bytes, then magic u32,
// version u32, page size u32, flags u32, root u64, sequence u64, freelist u64,
// high-water mark u64, transaction u64, FNV-64a of all before it u64.
const (
	pageHeader  = 16
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
	b = b[pageHeader:]
	e := binary.NativeEndian
	m := metaPage{magic: e.Uint32(b), version: e.Uint32(b[4:]), pageSize: e.Uint32(b[8:]),
		root: e.Uint64(b[16:]), freelist: e.Uint64(b[32:]), high: e.Uint64(b[40:]), tx: e.Uint64(b[48:])}
	h := fnv.New64a()
	h.Write(b[:56])
	m.sound = m.magic == boltMagic && m.version == boltVersion && h.Sum64() == e.Uint64(b[56:]) &&
		m.pageSize >= minPage && m.pageSize <= maxPage && m.pageSize&(m.pageSize-1) == 0
	return m
}

// quick is what the plain look at a file before bbolt maps it has found.
type quick struct {
	metaPage
	oneMeta bool // the other meta page is damaged
}

// quickCheck reads both meta pages of a file without mapping it: bbolt would
// make a database of an empty file, and a shortened one kills the process.
func quickCheck(path string) (quick, error) {
	f, err := os.Open(path)
	if err != nil {
		return quick{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return quick{}, err
	}
	if info.IsDir() {
		return quick{}, fmt.Errorf("it is a directory: %w", ErrNotCasebook)
	}
	size := info.Size()
	if size == 0 {
		return quick{}, ErrEmpty
	}
	q, err := metaPages(f, size)
	if err != nil {
		return quick{}, err
	}
	if uint64(size)/uint64(q.pageSize) < q.high {
		return quick{}, fmt.Errorf("%w (%d bytes of %d)", ErrTruncated, size, q.high*uint64(q.pageSize))
	}
	if q.root < 2 || q.root >= q.high || q.freelist != noFreelist && (q.freelist < 2 || q.freelist >= q.high) {
		return quick{}, damaged("its meta page points outside the file")
	}
	return q, nil
}

func metaPages(f *os.File, size int64) (quick, error) {
	at := func(offset int64) (metaPage, error) {
		b := make([]byte, pageHeader+metaSize)
		_, err := f.ReadAt(b, offset)
		if errors.Is(err, io.EOF) {
			return metaPage{}, nil
		}
		return parseMetaPage(b), err
	}
	a, err := at(0)
	if err != nil {
		return quick{}, err
	}
	if a.sound {
		b, err := at(int64(a.pageSize))
		if err == nil && b.sound && b.tx > a.tx {
			return quick{metaPage: b}, nil
		}
		return quick{metaPage: a, oneMeta: !b.sound}, err
	}
	like := a.magic == boltMagic
	for p := int64(minPage); p <= maxPage; p *= 2 {
		b, err := at(p)
		if err != nil {
			return quick{}, err
		}
		if b.sound && int64(b.pageSize) == p {
			return quick{metaPage: b, oneMeta: true}, nil
		}
		like = like || b.magic == boltMagic
	}
	switch {
	case !like:
		return quick{}, ErrNotCasebook
	case size < 2*minPage:
		return quick{}, ErrTruncated
	}
	return quick{}, damaged("both meta pages")
}
