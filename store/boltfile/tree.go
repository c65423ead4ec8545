package boltfile

import (
	"encoding/binary"
	"errors"
	"io"
	"math"

	"casebook/data/regular"
)

// Pages of bbolt: id u64, flags u16, count u16, overflow u32, then elements of
// 16 bytes. A branch element is position u32, key size u32, page u64; a leaf
// element flags u32, position u32, key size u32, value size u32. The value of
// a bucket begins with its root page, 0 when it lies within the value.
const (
	branchFlag    = 0x01
	leafFlag      = 0x02
	metaFlag      = 0x04
	freelistFlag  = 0x10
	bucketElement = 0x01
	elementSize   = 16
	maxDepth      = 16
)

// treeReader walks the branch pages of a file by plain reads.
type treeReader struct {
	f      io.ReaderAt
	size   int64           // of a page
	high   uint64          // pages in use
	seen   map[uint64]bool // pages that were walked
	leaves []uint64        // children of the lowest branches
	every  bool            // look at the head of every leaf
}

// smallFile is how many pages a file has at most of which CheckTree looks at every
// leaf: 32 MB of the usual pages, some milliseconds.
const smallFile = 8192

// CheckTree makes sure that no branch page leads to another one twice: bbolt
// follows a circle until the process dies of it, and no recover catches that.
// Leaves hold values with checksums and are not read, except those that name
// the buckets, and the head of each in a small file: a page of another kind in the
// place of a leaf can lead in a circle too.
func CheckTree(path string, q Quick) error { return checkTree(path, q, q.high <= smallFile) }

// CheckPages is CheckTree with the head of every leaf, however large the file is.
func CheckPages(path string, q Quick) error { return checkTree(path, q, true) }

func checkTree(path string, q Quick, every bool) error {
	if q.high > math.MaxUint32 {
		return Damaged("its meta page counts too many pages")
	}
	f, err := regular.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	t := &treeReader{f: f, size: int64(q.pageSize), high: q.high, seen: map[uint64]bool{}, every: every}
	roots, err := t.buckets(q.root, 0)
	if err != nil {
		return err
	}
	for _, r := range roots {
		if err := t.walk(r, 0); err != nil {
			return err
		}
	}
	for _, p := range t.leaves {
		if t.seen[p] {
			return Damaged("page %d stands in two places", p)
		}
		if err := t.leaf(p); err != nil {
			return err
		}
	}
	return nil
}

// read fills b from a page on. A page that says it is longer than the file is
// damage, not the end of reading.
func (t *treeReader) read(id uint64, b []byte) error {
	_, err := t.f.ReadAt(b, int64(id)*t.size)
	if errors.Is(err, io.EOF) {
		return Damaged("page %d reaches beyond the end of the file", id)
	}
	return err
}

// page reads a page's head and, with whole, its elements.
func (t *treeReader) page(id uint64, whole bool) (flags uint16, b []byte, err error) {
	if id < 2 || id >= t.high {
		return 0, nil, Damaged("page %d lies outside the file", id)
	}
	n := int64(PageHeader)
	if whole {
		n = t.size
	}
	b = make([]byte, n)
	if err := t.read(id, b); err != nil {
		return 0, nil, err
	}
	e := binary.NativeEndian
	flags = e.Uint16(b[8:])
	if e.Uint64(b) != id || flags != branchFlag && flags != leafFlag {
		return 0, nil, Damaged("page %d has the head of another", id)
	}
	if over := uint64(e.Uint32(b[12:])); over >= t.high-id {
		return 0, nil, Damaged("page %d is too long", id)
	}
	return flags, b, nil
}

// buckets returns the root pages of the buckets that the tree of names below
// a page lists. It is small: a bucket of few bytes lies within its leaf.
func (t *treeReader) buckets(id uint64, depth int) ([]uint64, error) {
	flags, b, err := t.page(id, true)
	if err != nil {
		return nil, err
	}
	if t.seen[id] || depth > maxDepth {
		return nil, Damaged("page %d stands in two places", id)
	}
	t.seen[id] = true
	if flags == leafFlag {
		return t.listed(id, b)
	}
	children, err := t.children(id, b)
	if err != nil {
		return nil, err
	}
	var out []uint64
	for _, c := range children {
		below, err := t.buckets(c, depth+1)
		if err != nil {
			return nil, err
		}
		out = append(out, below...)
	}
	return out, nil
}

// listed returns the root pages of the buckets that a leaf names. b is the
// leaf's first page.
func (t *treeReader) listed(id uint64, b []byte) ([]uint64, error) {
	e := binary.NativeEndian
	whole := make([]byte, (int64(e.Uint32(b[12:]))+1)*t.size)
	if err := t.read(id, whole); err != nil {
		return nil, err
	}
	var out []uint64
	for i := range int64(e.Uint16(b[10:])) {
		at := PageHeader + i*elementSize
		if at+elementSize > int64(len(whole)) {
			return nil, Damaged("page %d lists too many buckets", id)
		}
		el := whole[at:]
		value := at + int64(e.Uint32(el[4:])) + int64(e.Uint32(el[8:]))
		if value+elementSize > int64(len(whole)) || e.Uint32(el)&bucketElement == 0 {
			return nil, Damaged("page %d lists something that is no bucket", id)
		}
		if page := e.Uint64(whole[value:]); page != 0 {
			out = append(out, page)
		}
	}
	return out, nil
}

// walk follows the branches below a page. All leaves of a bucket are equally
// deep, so a branch's first child tells what the others are.
func (t *treeReader) walk(id uint64, depth int) error {
	flags, b, err := t.page(id, true)
	if err != nil {
		return err
	}
	if t.seen[id] || depth > maxDepth {
		return Damaged("page %d stands in two places", id)
	}
	t.seen[id] = true
	if flags == leafFlag {
		return nil
	}
	children, err := t.children(id, b)
	if err != nil {
		return err
	}
	flags, _, err = t.page(children[0], false)
	if err != nil {
		return err
	}
	if flags == leafFlag {
		t.leaves = append(t.leaves, children...)
		return nil
	}
	for _, c := range children {
		if err := t.walk(c, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// leaf makes sure that a page is no other kind of page, where every one is looked at:
// bbolt follows as a branch whatever is no leaf. Another fault in its head makes it
// refuse that page alone.
func (t *treeReader) leaf(id uint64) error {
	if !t.every {
		return nil
	}
	t.seen[id] = true
	head := make([]byte, PageHeader)
	if err := t.read(id, head); err != nil {
		return err
	}
	switch binary.NativeEndian.Uint16(head[8:]) {
	case branchFlag, metaFlag, freelistFlag:
		return Damaged("page %d is no leaf", id)
	}
	return nil
}

// children returns the pages that a branch leads to. b is its first page.
func (t *treeReader) children(id uint64, b []byte) ([]uint64, error) {
	e := binary.NativeEndian
	n := int64(e.Uint16(b[10:]))
	if need := PageHeader + n*elementSize; need > int64(len(b)) {
		b = make([]byte, need)
		if err := t.read(id, b); err != nil {
			return nil, err
		}
	}
	out := make([]uint64, n)
	for i := range out {
		out[i] = e.Uint64(b[PageHeader+i*elementSize+8:])
		if out[i] < 2 || out[i] >= t.high {
			return nil, Damaged("page %d leads outside the file", id)
		}
	}
	if n == 0 {
		return nil, Damaged("page %d leads nowhere", id)
	}
	return out, nil
}
