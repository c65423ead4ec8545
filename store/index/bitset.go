package index

import "math/bits"

// bitset holds one bit a finding. At a million findings it is 125 KB, and all
// questions are answered by AND and popcount over it.
type bitset []uint64

func wordsFor(n uint32) int { return int((uint64(n) + 63) / 64) }

func newBitset(n uint32) bitset { return make(bitset, wordsFor(n)) }

func (s bitset) has(i uint32) bool { return s[i/64]>>(i%64)&1 != 0 }

func (s bitset) set(i uint32) { s[i/64] |= 1 << (i % 64) }

// with adds a bit, growing the set where it must.
func (s bitset) with(i uint32) bitset {
	if need := wordsFor(i + 1); need > len(s) {
		s = append(s, make(bitset, need-len(s))...)
	}
	s.set(i)
	return s
}

// masks returns the first and last word of lo..hi (hi excluded, lo < hi) and
// the bits of each that belong to it.
func masks(lo, hi uint32) (first, last uint32, head, tail uint64) {
	first, last = lo/64, (hi-1)/64
	head = ^uint64(0) << (lo % 64)
	tail = ^uint64(0) >> (63 - (hi-1)%64)
	return
}

func (s bitset) fill(lo, hi uint32) {
	if lo >= hi {
		return
	}
	first, last, head, tail := masks(lo, hi)
	if first == last {
		s[first] |= head & tail
		return
	}
	s[first] |= head
	for i := first + 1; i < last; i++ {
		s[i] = ^uint64(0)
	}
	s[last] |= tail
}

func (s bitset) wipe(lo, hi uint32) {
	if lo >= hi {
		return
	}
	first, last, head, tail := masks(lo, hi)
	if first == last {
		s[first] &^= head & tail
		return
	}
	s[first] &^= head
	clear(s[first+1 : last])
	s[last] &^= tail
}

func (s bitset) countRange(lo, hi uint32) int {
	if lo >= hi {
		return 0
	}
	first, last, head, tail := masks(lo, hi)
	if first == last {
		return bits.OnesCount64(s[first] & head & tail)
	}
	n := bits.OnesCount64(s[first]&head) + bits.OnesCount64(s[last]&tail)
	for _, w := range s[first+1 : last] {
		n += bits.OnesCount64(w)
	}
	return n
}

func (s bitset) count() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

func (s bitset) and(o bitset) {
	o = o[:len(s)]
	for i := range s {
		s[i] &= o[i]
	}
}

func (s bitset) andNot(o bitset) {
	o = o[:len(s)]
	for i := range s {
		s[i] &^= o[i]
	}
}

func (s bitset) or(o bitset) {
	o = o[:len(s)]
	for i := range s {
		s[i] |= o[i]
	}
}

// keep drops the bits that are not wanted.
func (s bitset) keep(want func(uint32) bool) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			if n := uint32(i*64 + bits.TrailingZeros64(w)); !want(n) {
				s[i] &^= 1 << (n % 64)
			}
		}
	}
}

// andCount counts what two sets share.
func (s bitset) andCount(o bitset) int {
	o = o[:len(s)]
	n := 0
	for i, w := range s {
		n += bits.OnesCount64(w & o[i])
	}
	return n
}

// sparse is a set as its words that are not zero, for counting a small result
// against many facet values.
type sparse struct {
	at []uint32
	w  []uint64
}

// thin returns s as a sparse set when that is worth it.
func (s bitset) thin() (sparse, bool) {
	used := 0
	for _, w := range s {
		if w != 0 {
			used++
		}
	}
	if used > len(s)/3 {
		return sparse{}, false
	}
	t := sparse{make([]uint32, 0, used), make([]uint64, 0, used)}
	for i, w := range s {
		if w != 0 {
			t.at, t.w = append(t.at, uint32(i)), append(t.w, w)
		}
	}
	return t, true
}

func (t sparse) andCount(o bitset) int {
	n := 0
	for i, at := range t.at {
		n += bits.OnesCount64(t.w[i] & o[at])
	}
	return n
}
