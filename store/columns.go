package store

import (
	"encoding/binary"
	"sort"
	"strconv"

	"casebook/data"
	"casebook/data/filter"

	"casebook/store/boltfile"
	"casebook/store/codec"
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
	var w codec.Writer
	w.Uint(uint64(c.next))
	w.Strs(c.words)
	codec.WriteList(&w, facets, func(d dim) {
		w.Str(name(d))
		w.Uint(bit(d.ofInspection()))
		w.Strs(c.values[d])
	})
	w.Uint(uint64(c.inspections()))
	for _, d := range facets {
		for _, x := range c.of[d] {
			w.Bytes = binary.LittleEndian.AppendUint16(w.Bytes, x)
		}
	}
	for _, col := range [][]uint32{c.first, c.count, c.published, c.inspected} {
		for _, x := range col {
			w.Bytes = binary.LittleEndian.AppendUint32(w.Bytes, x)
		}
	}
	w.Bytes = append(w.Bytes, c.flags...)
	return w.Bytes
}

// readFacets reads which facets a file has, and their values. Those of the
// program that it lacks are missing; so is one that is of findings there and of
// inspections here, or the other way about.
func (c *columns) readFacets(r *codec.Reader, format int) (inFile []dim, err error) {
	for d := range numDims {
		c.values[d], c.missing[d] = []string{filter.None}, true
	}
	take := func(f fileFacet, key string) {
		d, unknown := dimNamed(f.name)
		if unknown != nil && err == nil {
			err = unknown
		}
		values := r.Strs()
		if unknown == nil && f.ofInspection == d.ofInspection() {
			c.values[d], c.missing[d], c.keys[d] = values, false, key
		}
		if f.ofInspection {
			inFile = append(inFile, d)
		}
	}
	if format < codec.NamingFormat {
		for i, f := range unnamedFacets(format) {
			take(f, string([]byte{byte(i)}))
		}
		return inFile, err
	}
	codec.ReadList(r, func() bool {
		f := fileFacet{r.Str(), r.Uint() == 1}
		take(f, string(codec.FacetKey(f.name, "")))
		return true
	})
	return inFile, err
}

// decodeColumns reads what a format wrote.
func decodeColumns(record []byte, format int) (*columns, error) {
	r := &codec.Reader{Rest: string(record)}
	c := &columns{next: uint32(r.Uint()), words: r.Strs()}
	inFile, err := c.readFacets(r, format)
	n := r.Int()
	if r.Bad || n < 0 || len(r.Rest) != n*(2*len(inFile)+4*4+1) {
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
				c.of[d][i] = uint16(r.Rest[2*i]) | uint16(r.Rest[2*i+1])<<8
			}
		}
		r.Rest = r.Rest[2*n:]
	}
	for _, col := range []*[]uint32{&c.first, &c.count, &c.published, &c.inspected} {
		*col = make([]uint32, n)
		for i := range *col {
			b := r.Rest[4*i : 4*i+4]
			(*col)[i] = uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
		}
		r.Rest = r.Rest[4*n:]
	}
	c.flags = []byte(r.Rest)
	return c, nil
}
