package codec

import (
	"encoding/binary"
	"math/bits"

	"casebook/store/boltfile"
)

// A posting list, the findings that hold a word, is cut into chunks of 65,536
// findings, so that adding one report rewrites only the last chunk of its words.
// In the file a chunk is a kind byte and then varint distances or a plain
// bitmap, whichever is smaller.
const (
	ChunkBits   = 16
	chunkSpan   = 1 << ChunkBits
	ChunkWords  = chunkSpan / 64
	asDistances = 0
	asBitmap    = 1
)

// Chunk is a chunk of a posting list, one bit a finding.
type Chunk [ChunkWords]uint64

// Add adds a finding by its place within the chunk.
func (c *Chunk) Add(low uint16) { c[low/64] |= 1 << (low % 64) }

// EncodePostings encodes ascending, distinct places within a chunk.
func EncodePostings(lows []uint16) []byte {
	out := []byte{asDistances}
	next := 0
	for _, low := range lows {
		out = binary.AppendUvarint(out, uint64(int(low)-next))
		next = int(low) + 1
		if len(out) > chunkSpan/8 {
			var c Chunk
			for _, l := range lows {
				c.Add(l)
			}
			return c.bitmap()
		}
	}
	return out
}

func (c *Chunk) bitmap() []byte {
	out := make([]byte, 1, 1+chunkSpan/8)
	out[0] = asBitmap
	for _, w := range c {
		out = binary.LittleEndian.AppendUint64(out, w)
	}
	return out
}

// Encode encodes the whole chunk.
func (c *Chunk) Encode() []byte {
	lows := make([]uint16, 0, 256)
	for i, w := range c {
		for ; w != 0; w &= w - 1 {
			lows = append(lows, uint16(i*64+bits.TrailingZeros64(w)))
		}
	}
	return EncodePostings(lows)
}

// OrPostings adds an encoded chunk to the words of a set that begin at the
// chunk's first finding. dst may end before the chunk does.
func OrPostings(dst []uint64, b []byte) error {
	if len(b) == 0 {
		return boltfile.Damaged("empty posting list")
	}
	switch kind, b := b[0], b[1:]; kind {
	case asBitmap:
		return orBitmap(dst, b)
	case asDistances:
		return orDistances(dst, b)
	default:
		return boltfile.Damaged("posting list of unknown kind %d", kind)
	}
}

func orBitmap(dst []uint64, b []byte) error {
	if len(b) != chunkSpan/8 {
		return boltfile.Damaged("posting bitmap of %d bytes", len(b))
	}
	n := min(len(dst), ChunkWords)
	for i := range dst[:n] {
		dst[i] |= binary.LittleEndian.Uint64(b[8*i:])
	}
	for ; n < ChunkWords; n++ {
		if binary.LittleEndian.Uint64(b[8*n:]) != 0 {
			return boltfile.Damaged("posting bitmap beyond the last finding")
		}
	}
	return nil
}

func orDistances(dst []uint64, b []byte) error {
	end := uint64(min(len(dst), ChunkWords)) * 64
	next := uint64(0)
	for i := 0; i < len(b); {
		d := uint64(b[i])
		i++
		if d >= 0x80 {
			d &= 0x7f
			for shift := 7; ; shift += 7 {
				if i == len(b) || shift > 14 {
					return boltfile.Damaged("posting list ends within a number")
				}
				c := b[i]
				i++
				d |= uint64(c&0x7f) << shift
				if c < 0x80 {
					break
				}
			}
		}
		at := next + d
		if at >= end {
			return boltfile.Damaged("posting list beyond the last finding")
		}
		dst[at/64] |= 1 << (at % 64)
		next = at + 1
	}
	return nil
}
