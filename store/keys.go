package store

import (
	"encoding/binary"

	"casebook/data"
	"casebook/data/filter"
)

// formatVersion goes up when an older program could misread a newer file.
// Format 2 counts whose the themes of a finding are; format 3 holds themes of
// the reader's own, and findings with what their source coded beside what those
// make of it; format 4 names its facets, so that one more is no new format.
const (
	namingFormat  = 4
	formatVersion = namingFormat
)

// The buckets of a findings file. Numbers in keys are big-endian, so that
// keys sort as their numbers do.
var (
	metaBucket = []byte("meta") // what the file is; columns of the inspections
	inspBucket = []byte("insp") // u32 inspection -> record
	findBucket = []byte("find") // u32 finding -> record; contiguous per inspection
	idBucket   = []byte("id")   // chain: inspection id -> u32 inspection
	factBucket = []byte("fact") // layer, "/", kind -> JSON: authorities, sources, events, threads, flags; the taxonomy
	fxBucket   = []byte("fx")   // facet, 0x00, value -> Roaring bitmap of findings
	dictBucket = []byte("dict") // chain: surface form -> stem; 0x00 stem and 0x01 prefix -> chunks that exist
	postBucket = []byte("post") // stem, 0x00, u16 chunk -> posting list
	preBucket  = []byte("pre")  // prefix of 1 or 2 letters, 0x00, u16 chunk -> posting list
)

// Keys of the meta bucket.
var (
	metaKey    = []byte("meta")
	columnsKey = []byte("columns")
	closingKey = []byte("closing") // written by the second of the two last commits
)

func buckets() [][]byte {
	return [][]byte{metaBucket, inspBucket, findBucket, idBucket, factBucket, fxBucket, dictBucket, postBucket, preBucket}
}

func numberKey(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

// numberOfKey reads a numberKey.
func numberOfKey(k []byte) (n uint32, ok bool) {
	if len(k) != 4 {
		return 0, false
	}
	return binary.BigEndian.Uint32(k), true
}

func chunkKey(word string, chunk uint16) []byte {
	k := append(make([]byte, 0, len(word)+3), word...)
	return binary.BigEndian.AppendUint16(append(k, 0), chunk)
}

// Dictionary keys that no surface form can have: a form holds a letter or a
// digit and no control character.
const (
	stemMark   = "\x00"
	prefixMark = "\x01"
)

// dim is a facet as it is counted: each facet is one, and years are counted
// once by publication and once by fieldwork.
type dim uint8

const (
	yearInspected = dim(filter.NumFacets)
	numDims       = yearInspected + 1
)

func dimOf(f filter.Facet, b data.Basis) dim {
	if f == filter.Year && b == data.ByInspected {
		return yearInspected
	}
	return dim(f)
}

func (d dim) facet() filter.Facet {
	if d == yearInspected {
		return filter.Year
	}
	return filter.Facet(d)
}

// basis is the date that years are counted by.
func (d dim) basis() data.Basis {
	if d == yearInspected {
		return data.ByInspected
	}
	return data.ByPublished
}

// ofInspection reports whether all findings of an inspection share the value.
func (d dim) ofInspection() bool { return d.facet().OfInspection() }

func fxKey(facet, value string) []byte { return append([]byte(facet+"\x00"), value...) }

// Layers of facts: built-in ones are replaced when a newer program brings
// newer facts; added ones stay.
const (
	builtinLayer = "builtin"
	addedLayer   = "added"
)

func factKey(layer, kind string) []byte { return []byte(layer + "/" + kind) }
