package codec

import "encoding/binary"

// Format goes up when an older program could misread a newer file.
// Format 2 counts whose the themes of a finding are; format 3 holds themes of
// the reader's own, and findings with what their source coded beside what those
// make of it; format 4 names its facets, so that one more is no new format (NamingFormat is the first that does).
const (
	NamingFormat = 4
	Format       = NamingFormat
)

// The buckets of a findings file. Numbers in keys are big-endian, so that
// keys sort as their numbers do.
var (
	MetaBucket       = []byte("meta") // what the file is; columns of the inspections
	InspectionBucket = []byte("insp") // u32 inspection -> record
	FindingBucket    = []byte("find") // u32 finding -> record; contiguous per inspection
	IDBucket         = []byte("id")   // chain: inspection id -> u32 inspection
	FactBucket       = []byte("fact") // layer, "/", kind -> JSON: authorities, sources, events, threads, flags; the taxonomy
	FacetBucket      = []byte("fx")   // facet, 0x00, value -> Roaring bitmap of findings
	DictionaryBucket = []byte("dict") // chain: surface form -> stem; 0x00 stem and 0x01 prefix -> chunks that exist
	PostingBucket    = []byte("post") // stem, 0x00, u16 chunk -> posting list
	PrefixBucket     = []byte("pre")  // prefix of 1 or 2 letters, 0x00, u16 chunk -> posting list
)

// Keys of the meta bucket.
var (
	MetaKey    = []byte("meta")
	ColumnsKey = []byte("columns")
	ClosingKey = []byte("closing") // written by the second of the two last commits
)

// Buckets lists every bucket of a findings file.
func Buckets() [][]byte {
	return [][]byte{MetaBucket, InspectionBucket, FindingBucket, IDBucket, FactBucket, FacetBucket, DictionaryBucket, PostingBucket, PrefixBucket}
}

// NumberKey is the key of an inspection or a finding by its number.
func NumberKey(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

// NumberOf reads a NumberKey.
func NumberOf(k []byte) (n uint32, ok bool) {
	if len(k) != 4 {
		return 0, false
	}
	return binary.BigEndian.Uint32(k), true
}

// ChunkKey is the key of a chunk of a word's postings.
func ChunkKey(word string, chunk uint16) []byte {
	k := append(make([]byte, 0, len(word)+3), word...)
	return binary.BigEndian.AppendUint16(append(k, 0), chunk)
}

// Dictionary keys that no surface form can have: a form holds a letter or a
// digit and no control character.
const (
	StemMark   = "\x00"
	PrefixMark = "\x01"
)

// FacetKey is the key of the set of findings that have a value in a facet.
func FacetKey(facet, value string) []byte { return append([]byte(facet+"\x00"), value...) }

// Layers of facts: built-in ones are replaced when a newer program brings
// newer facts; added ones stay.
const (
	BuiltinLayer = "builtin"
	AddedLayer   = "added"
)

// FactKey is the key of the facts of one kind in a layer.
func FactKey(layer, kind string) []byte { return []byte(layer + "/" + kind) }
