package tag

import (
	"maps"
	"slices"
)

// roots numbers the roots of words that the learned tables know, so that each
// word of a paragraph is looked up once for all of them.
type roots struct{ at map[string]int32 }

// unknownRoot is the number of every root that no table knows.
const unknownRoot = int32(-1)

func newRoots() *roots {
	const many = 4096 // about as many as the tables know
	return &roots{at: make(map[string]int32, many)}
}

// number enters a root.
func (r *roots) number(root string) int32 {
	n, ok := r.at[root]
	if !ok {
		n = int32(len(r.at))
		r.at[root] = n
	}
	return n
}

// more returns roots to which others can be added: these keep their numbers.
func (r *roots) more() *roots {
	out := newRoots()
	maps.Copy(out.at, r.at)
	return out
}

// of returns the numbers of a paragraph's roots, in the room given.
func (r *roots) of(p paragraph, scratch []int32) []int32 {
	rooted, out := p.vocabulary.rooted(r), slices.Grow(scratch[:0], len(p.forms))
	for _, form := range p.forms {
		out = append(out, rooted[form])
	}
	return out
}

// pairOf is the key of two roots that follow each other.
func pairOf(a, b int32) uint64 { return uint64(uint32(a))<<32 | uint64(uint32(b)) }
