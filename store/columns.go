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
	values [numDims][]string // known values in their natural order; none is the last
	of     [numDims][]uint16 // inspection -> place in values; only for facets of inspections
	first  []uint32          // inspection -> its first finding; ascending
	count  []uint32          // inspection -> number of its findings
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

func (c *columns) encode(format int) []byte {
	var w writer
	w.uint(uint64(c.next))
	w.strs(c.words)
	for _, d := range dimsIn(format) {
		w.strs(c.values[d])
	}
	w.uint(uint64(c.inspections()))
	for _, col := range c.of {
		for _, x := range col {
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

// decodeColumns reads what a format wrote. A format that does not count
// something knows only "no value" of it.
func decodeColumns(record []byte, format int) (*columns, error) {
	r := &reader{s: string(record)}
	c := &columns{next: uint32(r.uint()), words: r.strs()}
	size := 4*4 + 1
	for d := range numDims {
		c.values[d] = []string{filter.None}
	}
	for _, d := range dimsIn(format) {
		c.values[d] = r.strs()
		if d.ofInspection() {
			size += 2
		}
	}
	n := r.int()
	if r.bad || n < 0 || len(r.s) != n*size {
		return nil, boltfile.Damaged("the columns of the inspections are unreadable")
	}
	for d := range numDims {
		if d.ofInspection() {
			c.of[d] = make([]uint16, n)
			for i := range c.of[d] {
				c.of[d][i] = uint16(r.s[2*i]) | uint16(r.s[2*i+1])<<8
			}
			r.s = r.s[2*n:]
		}
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
