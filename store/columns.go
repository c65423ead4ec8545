package store

import (
	"encoding/binary"
	"sort"
	"strconv"

	"casebook/data"
	"casebook/data/filter"

	"casebook/store/boltfile"
)

// columns are what counting and ordering need of every inspection, packed in
// one value, so that no inspection is decoded to count.
type columns struct {
	missing [numDims]bool     // not in the file: all that is known is "no value"
	keys    [numDims]string   // what the keys of its sets begin with
	values  [numDims][]string // known values in their natural order; none is the last
	of      [numDims][]uint16 // inspection -> place in values; only for facets of inspections
	first   []uint32          // inspection -> its first finding; ascending
	count   []uint32          // inspection -> number of its findings
	// Dates as yyyymmdd, 0 for parts that are unknown.
	published, inspected []uint32
	flags                []uint8
	next                 uint32   // number of the next finding
	words                []string // vocabulary of the finding records
}

const (
	flagImported = 1 << iota
	flagDead     // replaced by a later inspection of the same id
)

func (c *columns) inspections() int { return len(c.first) }

// inspectionOf returns the inspection that a finding belongs to.
func (c *columns) inspectionOf(finding uint32) (uint32, bool) {
	i := sort.Search(len(c.first), func(i int) bool { return c.first[i] > finding }) - 1
	for ; i >= 0 && c.count[i] == 0; i-- { // those without findings begin where the next one does
	}
	if i < 0 || finding >= c.first[i]+c.count[i] {
		return 0, false
	}
	return uint32(i), true
}

// fxKey is the key of the set of a value.
func (c *columns) fxKey(d dim, value string) []byte { return append([]byte(c.keys[d]), value...) }

// lacks lists what the file does not count.
func (c *columns) lacks() (out []dim) {
	for d := range numDims {
		if c.missing[d] {
			out = append(out, d)
		}
	}
	return out
}

// none returns the place of "no value" in a dimension.
func (c *columns) none(d dim) int { return len(c.values[d]) - 1 }

// live returns the findings that are not of replaced inspections.
func (c *columns) live() bitset {
	s := newBitset(c.next)
	s.fill(0, c.next)
	for i, f := range c.flags {
		if f&flagDead != 0 {
			s.wipe(c.first[i], c.first[i]+c.count[i])
		}
	}
	return s
}

// sortDate is the date by which inspections of an authority follow each other.
func (c *columns) sortDate(i uint32) uint32 {
	if c.inspected[i] != 0 {
		return c.inspected[i]
	}
	return c.published[i]
}

func packDate(d data.Date) uint32 {
	n := uint32(0)
	for _, part := range []struct{ from, to int }{{0, 4}, {5, 7}, {8, 10}} {
		n *= 100
		if len(d) >= part.to {
			x, err := strconv.Atoi(string(d[part.from:part.to]))
			if err == nil && x > 0 {
				n += uint32(x)
			}
		}
	}
	return n
}

func (c *columns) encode() []byte {
	var all []dim
	for d := range numDims {
		all = append(all, d)
	}
	return c.encodeFacets(all, dim.name)
}

func (c *columns) encodeFacets(facets []dim, name func(dim) string) []byte {
	var w writer
	w.uint(uint64(c.next))
	w.strs(c.words)
	writeList(&w, facets, func(d dim) {
		w.str(name(d))
		w.uint(bit(d.ofInspection()))
		w.strs(c.values[d])
	})
	w.uint(uint64(c.inspections()))
	for _, d := range facets {
		for _, x := range c.of[d] {
			w.b = binary.LittleEndian.AppendUint16(w.b, x)
		}
	}
	for _, col := range [][]uint32{c.first, c.count, c.published, c.inspected} {
		for _, x := range col {
			w.b = binary.LittleEndian.AppendUint32(w.b, x)
		}
	}
	w.b = append(w.b, c.flags...)
	return w.b
}

// readFacets reads which facets a file has, and their values. Those of the
// program that it lacks are missing; so is one that is of findings there and of
// inspections here, or the other way about.
func (c *columns) readFacets(r *reader, format int) (inFile []dim, err error) {
	for d := range numDims {
		c.values[d], c.missing[d] = []string{filter.None}, true
	}
	take := func(f fileFacet, key string) {
		d, unknown := dimNamed(f.name)
		if unknown != nil && err == nil {
			err = unknown
		}
		values := r.strs()
		if unknown == nil && f.ofInspection == d.ofInspection() {
			c.values[d], c.missing[d], c.keys[d] = values, false, key
		}
		if f.ofInspection {
			inFile = append(inFile, d)
		}
	}
	if format < namingFormat {
		for i, f := range unnamedFacets(format) {
			take(f, string([]byte{byte(i)}))
		}
		return inFile, err
	}
	readList(r, func() bool {
		f := fileFacet{r.str(), r.uint() == 1}
		take(f, string(fxKey(f.name, "")))
		return true
	})
	return inFile, err
}

// decodeColumns reads what a format wrote.
func decodeColumns(record []byte, format int) (*columns, error) {
	r := &reader{s: string(record)}
	c := &columns{next: uint32(r.uint()), words: r.strs()}
	inFile, err := c.readFacets(r, format)
	n := r.int()
	if r.bad || n < 0 || len(r.s) != n*(2*len(inFile)+4*4+1) {
		return nil, boltfile.Damaged("the columns of the inspections are unreadable")
	}
	if err != nil {
		return nil, err
	}
	for d := range numDims {
		if d.ofInspection() {
			c.of[d] = make([]uint16, n)
		}
	}
	for _, d := range inFile {
		for i := range n {
			if !c.missing[d] {
				c.of[d][i] = uint16(r.s[2*i]) | uint16(r.s[2*i+1])<<8
			}
		}
		r.s = r.s[2*n:]
	}
	for _, col := range []*[]uint32{&c.first, &c.count, &c.published, &c.inspected} {
		*col = make([]uint32, n)
		for i := range *col {
			b := r.s[4*i : 4*i+4]
			(*col)[i] = uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
		}
		r.s = r.s[4*n:]
	}
	c.flags = []byte(r.s)
	return c, nil
}
