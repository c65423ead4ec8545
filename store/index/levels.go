package index

import (
	"slices"

	"casebook/data/words"
)

// MostRanked is how many findings are read to be ranked; those beyond follow by
// date. A reader looks at fewer, and a million cannot be read for a key.
const MostRanked = 600

// numLevels is how many wordings are told apart of those that a finding has.
const numLevels = 4

// levelsOf sorts findings by how many of a query's wordings they have, of all its
// words: at level n are those with more than n. A list of postings does not say
// how often a text has a word, but who says a thing in two ways says more of it.
func levelsOf(q words.Query, sets [][]bitset) []bitset {
	var levels []bitset
	for i, c := range q.Clauses() {
		for _, set := range sets[i] {
			switch {
			case c.Not:
				continue
			case levels == nil:
				for range numLevels {
					levels = append(levels, make(bitset, len(set)))
				}
			}
			for w, bits := range set {
				if bits == 0 {
					continue
				}
				for n := len(levels) - 1; n > 0; n-- {
					levels[n][w] |= levels[n-1][w] & bits
				}
				levels[0][w] |= bits
			}
		}
	}
	return levels
}

// Best calls f for up to MostRanked findings: those with most of the wordings,
// and of those with one fewer the first in an order of inspections.
func (s *Selection) Best(order []uint32, f func(inspection, finding uint32)) {
	above, room := s.set, MostRanked
	for _, level := range s.levels {
		part := slices.Clone(level)
		part.and(s.set)
		if n := part.count(); n < room {
			s.in(part).Walk(order, 0, n, f)
			above, room = slices.Clone(above), room-n
			above.andNot(part)
			break
		}
		above = part
	}
	s.in(above).Walk(order, 0, room, f)
}

// in is the selection of some of its findings that are not counted, to be walked from
// its beginning.
func (s *Selection) in(set bitset) *Selection { return &Selection{cols: s.cols, set: set, per: s.per} }
