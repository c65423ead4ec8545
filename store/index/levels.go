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
	above := s.among(nil)
	for _, level := range s.levels {
		part := s.among(level)
		if part.Total < MostRanked {
			part.Walk(order, 0, part.Total, f)
			above.set.andNot(part.set)
			above.count()
			above.Walk(order, 0, MostRanked-part.Total, f)
			return
		}
		above = part
	}
	above.Walk(order, 0, MostRanked, f)
}

// among is the selection of those findings that are in a set too, nil for all.
func (s *Selection) among(set bitset) *Selection {
	part := *s
	part.set = slices.Clone(s.set)
	if set != nil {
		part.set.and(set)
		part.count()
	}
	return &part
}

// count counts a selection whose findings have become fewer.
func (s *Selection) count() {
	had := s.per
	s.Total, s.per = 0, make([]uint32, len(had))
	for i, n := range had {
		if n > 0 {
			s.per[i] = uint32(s.set.countRange(s.cols.Findings(uint32(i))))
			s.Total += int(s.per[i])
		}
	}
}
