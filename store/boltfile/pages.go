package boltfile

import (
	"bytes"
	"encoding/binary"
	"unsafe"

	bolt "go.etcd.io/bbolt"
)

// Pages of bbolt: id u64, flags u16, count u16, overflow u32, then elements of
// 16 bytes. A branch element is position u32, key size u32, page u64; a leaf
// element flags u32, position u32, key size u32, value size u32. The value of
// a bucket begins with its root page, 0 when it lies within the value, after
// another 8 bytes.
const (
	branchFlag    = 0x01
	leafFlag      = 0x02
	freelistFlag  = 0x10
	bucketElement = 0x01
	elementSize   = 16
	bucketHeader  = 16
	maxDepth      = 16
)

// pages are those of a file that bbolt has mapped, read by steps of our own. bbolt
// takes whatever stands in a page's place for what belongs there: a branch in the
// place of a leaf makes it turn until the process dies of it, and no recover ends
// that. Here each step down is checked: the page's head, that what it lists lies
// within it, and that its keys are among those that its parent gives it. So only
// pages on the way are looked at, however large the file is.
type pages struct {
	data []byte // the pages in use
	size uint64 // of a page, in bytes
	top  uint64 // the root of the tree that names the buckets
}

func pagesOf(tx *bolt.Tx) pages {
	info := tx.DB().Info()
	start := *(*unsafe.Pointer)(unsafe.Pointer(&info.Data)) // it points into a map, which stays where it is
	return pages{data: unsafe.Slice((*byte)(start), tx.Size()), size: uint64(info.PageSize), top: uint64(tx.Cursor().Bucket().Root())}
}

func (p pages) count() uint64 { return uint64(len(p.data)) / p.size }

// page is a page with those that it overflows into.
type page struct {
	id    uint64 // 0 for one that lies within the value of its bucket
	b     []byte
	leaf  bool
	count int
}

// page reads a page that a tree leads to.
func (p pages) page(id uint64) (page, error) {
	b, flags, err := p.head(id)
	if err == nil && flags != branchFlag && flags != leafFlag {
		err = otherPage(id)
	}
	if err != nil {
		return page{}, err
	}
	return listed(id, b)
}

// head finds a page of any kind.
func (p pages) head(id uint64) (b []byte, flags uint16, err error) {
	if id < 2 || id >= p.count() {
		return nil, 0, Damaged("page %d lies outside the file", id)
	}
	b = p.data[id*p.size:]
	e := binary.NativeEndian
	if e.Uint64(b) != id {
		return nil, 0, otherPage(id)
	}
	end := (uint64(e.Uint32(b[12:])) + 1) * p.size
	if end > uint64(len(b)) {
		return nil, 0, Damaged("page %d reaches beyond the end of the file", id)
	}
	return b[:end], e.Uint16(b[8:]), nil
}

func otherPage(id uint64) error { return Damaged("page %d has the head of another", id) }

// listed reads how much a page lists.
func listed(id uint64, b []byte) (page, error) {
	if len(b) < PageHeader {
		return page{}, Damaged("page %d is cut short", id)
	}
	e := binary.NativeEndian
	g := page{id: id, b: b, leaf: e.Uint16(b[8:]) == leafFlag, count: int(e.Uint16(b[10:]))}
	if PageHeader+g.count*elementSize > len(b) || !g.leaf && g.count == 0 {
		return page{}, Damaged("page %d does not hold what it lists", id)
	}
	return g, nil
}

// key is that of an element.
func (g page) key(i int) ([]byte, error) {
	at := PageHeader + i*elementSize
	el := g.b[at : at+elementSize]
	if g.leaf {
		el = el[4:]
	}
	e := binary.NativeEndian
	return g.bytes(uint64(at)+uint64(e.Uint32(el)), uint64(e.Uint32(el[4:])))
}

// value is that of a leaf's element, and whether it is a bucket.
func (g page) value(i int) (v []byte, bucket bool, err error) {
	at := PageHeader + i*elementSize
	el := g.b[at : at+elementSize]
	e := binary.NativeEndian
	v, err = g.bytes(uint64(at)+uint64(e.Uint32(el[4:]))+uint64(e.Uint32(el[8:])), uint64(e.Uint32(el[12:])))
	return v, e.Uint32(el)&bucketElement != 0, err
}

// child is the page that a branch's element leads to.
func (g page) child(i int) uint64 {
	return binary.NativeEndian.Uint64(g.b[PageHeader+i*elementSize+8:])
}

func (g page) bytes(at, n uint64) ([]byte, error) {
	if at+n > uint64(len(g.b)) {
		return nil, Damaged("page %d points outside itself", g.id)
	}
	return g.b[at : at+n : at+n], nil
}

// search returns the first element whose key is not before a key.
func (g page) search(key []byte) (at int, exact bool, err error) {
	for end := g.count; at < end; {
		mid := (at + end) / 2
		k, err := g.key(mid)
		if err != nil {
			return 0, false, err
		}
		switch c := bytes.Compare(k, key); {
		case c == 0:
			return mid, true, nil
		case c < 0:
			at = mid + 1
		default:
			end = mid
		}
	}
	return at, false, nil
}

// step is a place in a tree: an element of a page.
type step struct {
	page
	at  int
	end []byte // before which all keys of the page lie, nil for none
}

// below returns the page that a step leads to.
func (p pages) below(s step) (next step, err error) {
	id := s.child(s.at)
	low, err := s.key(s.at)
	if next.end = s.end; err == nil && s.at+1 < s.count {
		next.end, err = s.key(s.at + 1)
	}
	if err == nil {
		next.page, err = p.page(id)
	}
	if err != nil {
		return next, err
	}
	if next.count == 0 {
		return next, Damaged("page %d is empty", id)
	}
	first, err := next.key(0)
	if err != nil {
		return next, err
	}
	last, err := next.key(next.count - 1)
	if err == nil && (bytes.Compare(first, low) < 0 || next.end != nil && bytes.Compare(last, next.end) >= 0) {
		err = Damaged("page %d stands in the place of another", id)
	}
	return next, err
}

// root is the uppermost page of a tree.
type root struct {
	page
	depth int // branches on the way to any leaf
}

// rooted looks how deep the first leaf below a page lies, or the last where the first
// cannot be read.
func (p pages) rooted(top page) (root, error) {
	r := root{page: top}
	for g := top; !g.leaf; r.depth++ {
		next, err := p.page(g.child(0))
		if err != nil {
			next, err = p.page(g.child(g.count - 1))
		}
		if g = next; err != nil {
			return r, err
		}
		if r.depth == maxDepth {
			return r, Damaged("its tree of pages has no end")
		}
	}
	return r, nil
}

// fits makes sure that a page is a leaf where all leaves are, and only there.
func (r root) fits(s step, depth int) error {
	if s.leaf != (depth == r.depth) {
		return otherPage(s.id)
	}
	return nil
}

// seek goes down from a root to where a key stands, or the next one would.
func (p pages) seek(r root, key []byte, passed func(step)) (leaf step, exact bool, err error) {
	s := step{page: r.page}
	for depth := 0; ; depth++ {
		if err = r.fits(s, depth); err != nil {
			return s, false, err
		}
		if s.at, exact, err = s.search(key); err != nil || s.leaf {
			return s, exact, err
		}
		if !exact && s.at > 0 {
			s.at--
		}
		if passed != nil {
			passed(s)
		}
		if s, err = p.below(s); err != nil {
			return s, false, err
		}
	}
}

// names is the tree that names the buckets.
func (p pages) names() (root, error) {
	top, err := p.page(p.top)
	if err != nil {
		return root{}, err
	}
	return p.rooted(top)
}

// bucket returns the root of a bucket.
func (p pages) bucket(name []byte) (root, error) {
	names, err := p.names()
	if err != nil {
		return root{}, err
	}
	s, exact, err := p.seek(names, name, nil)
	if err == nil && !exact {
		err = missing(name)
	}
	if err != nil {
		return root{}, err
	}
	return p.rootAt(s)
}

// rootAt returns the root of the bucket that an element names.
func (p pages) rootAt(s step) (root, error) {
	v, bucket, err := s.value(s.at)
	if err != nil {
		return root{}, err
	}
	if !bucket || len(v) < bucketHeader {
		return root{}, Damaged("page %d lists something that is no bucket", s.id)
	}
	var top page
	if id := binary.NativeEndian.Uint64(v); id != 0 {
		top, err = p.page(id)
	} else if top, err = listed(0, v[bucketHeader:]); err == nil && !top.leaf {
		err = otherPage(s.id)
	}
	if err != nil {
		return root{}, err
	}
	return p.rooted(top)
}
