package index

import (
	"testing"

	"pgregory.net/rapid"
)

func TestRangesOfBits(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		const n = 300
		lo := rapid.Uint32Range(0, n).Draw(r, "lo")
		hi := rapid.Uint32Range(lo, n).Draw(r, "hi")
		s := newBitset(n)
		s.fill(lo, hi)
		if s.count() != int(hi-lo) || s.countRange(lo, hi) != int(hi-lo) || s.countRange(0, lo) != 0 || s.countRange(hi, n) != 0 {
			r.Fatalf("fill %d..%d: %d bits", lo, hi, s.count())
		}
		s.fill(0, n)
		s.wipe(lo, hi)
		if s.countRange(lo, hi) != 0 || s.count() != n-int(hi-lo) {
			r.Fatalf("wipe %d..%d leaves %d bits", lo, hi, s.count())
		}
	})
}
