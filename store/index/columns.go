package index

import (
	"encoding/binary"
	"sort"
	"strconv"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// Columns are what counting and ordering need of every inspection, packed in
// one value, so that no inspection is decoded to count.
type Columns struct {
	missing [numDims]bool     // not in the file: all that is known is "no value"
	keys    [numDims]string   // what the keys of its sets begin with
	values  [numDims][]string // known values in their natural order; none is the last
	of      [numDims][]uint16 // inspection -> place in values; only for facets of inspections
	first   []uint32          // inspection -> its first finding; ascending
	count   []uint32          // inspection -> number of its findings
	// Dates as yyyymmdd, 0 for parts that are unknown.
	published, inspected []uint32
	flags                []uint8
	next                 uint32 // number of the next finding

	Words []string // vocabulary of the finding records
}

const (
	flagImported = 1 << iota
	flagReplaced // replaced by a later inspection of the same id
)

// Inspections is how many inspections have a number, replaced ones too.
func (c *Columns) Inspections() int { return len(c.first) }

// Next is the number that the next finding gets.
func (c *Columns) Next() uint32 { return c.next }

// Findings are the numbers of an inspection's findings: from first up to end.
func (c *Columns) Findings(inspection uint32) (first, end uint32) {
	first = c.first[inspection]
	return first, first + c.count[inspection]
}

// Replaced reports whether an inspection was replaced by a later one of its id.
func (c *Columns) Replaced(inspection uint32) bool { return c.flags[inspection]&flagReplaced != 0 }

// Imported reports whether somebody imported an inspection: it is not of the
// built-in facts.
func (c *Columns) Imported(inspection uint32) bool { return c.flags[inspection]&flagImported != 0 }

// InspectionOf returns the inspection that a finding belongs to.
func (c *Columns) InspectionOf(finding uint32) (uint32, bool) {
	i := sort.Search(len(c.first), func(i int) bool { return c.first[i] > finding }) - 1
	for ; i >= 0 && c.count[i] == 0; i-- { // those without findings begin where the next one does
	}
	if i < 0 || finding >= c.first[i]+c.count[i] {
		return 0, false
	}
	return uint32(i), true
}

// SetKey is the key of the set of findings that have a value.
func (c *Columns) SetKey(d Dim, value string) []byte { return append([]byte(c.keys[d]), value...) }

// Lacks lists what the file does not count.
func (c *Columns) Lacks() (out []Dim) {
	for d := range numDims {
		if c.missing[d] {
			out = append(out, d)
		}
	}
	return out
}

// none returns the place of "no value" in a dimension.
func (c *Columns) none(d Dim) int { return len(c.values[d]) - 1 }

// live returns the findings that are not of replaced inspections.
func (c *Columns) live() bitset {
	s := newBitset(c.next)
	s.fill(0, c.next)
	for i, f := range c.flags {
		if f&flagReplaced != 0 {
			s.wipe(c.first[i], c.first[i]+c.count[i])
		}
	}
	return s
}

// sortDate is the date by which inspections of an authority follow each other.
func (c *Columns) sortDate(i uint32) uint32 {
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

// Encode makes the value that a file keeps the columns in, with its facets in an
// order, by name: Dims and Dim.Name.
func (c *Columns) Encode(facets []Dim, name func(Dim) string) []byte {
	var w codec.Writer
	w.Uint(uint64(c.next))
	w.Strs(c.Words)
	codec.WriteList(&w, facets, func(d Dim) {
		w.Str(name(d))
		w.Bool(d.ofInspection())
		w.Strs(c.values[d])
	})
	w.Uint(uint64(c.Inspections()))
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
func (c *Columns) readFacets(r *codec.Reader, format int) (inFile []Dim, err error) {
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
		f := fileFacet{r.Str(), r.Bool()}
		take(f, string(codec.FacetKey(f.name, "")))
		return true
	})
	return inFile, err
}

// ReadColumns reads the columns of a file of a format. ErrNewer says that it
// counts something that is not known here.
func ReadColumns(tx *bolt.Tx, format int) (*Columns, error) {
	t, err := boltfile.OpenTable(tx, codec.MetaBucket)
	if err != nil {
		return nil, err
	}
	v, err := t.Get(codec.ColumnsKey)
	if err != nil {
		return nil, err
	}
	return decodeColumns(v, format)
}

func decodeColumns(record []byte, format int) (*Columns, error) {
	r := &codec.Reader{Rest: string(record)}
	c := &Columns{next: uint32(r.Uint()), Words: r.Strs()}
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
