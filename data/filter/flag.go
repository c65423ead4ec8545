package filter

import (
	"cmp"
	"slices"
)

// Flag is how a facet is asked for on the command line; its word is the
// facet's.
type Flag struct {
	Group Group
	Value string // what stands for a value in the help: NAME
	Usage string
}

// Group is the question that a flag belongs to; help lists flags by it.
type Group uint8

// The groups, in the order of the help.
const (
	Where Group = iota
	When
	What  // of a finding
	Which // of its inspection
	Whose // whose reading of the finding
)

// Flag is the facet's flag.
func (f Facet) Flag() Flag { return described[f].flag }

// ByFlag lists every facet in the order of the help.
func ByFlag() []Facet {
	all := Facets()
	slices.SortStableFunc(all, func(a, b Facet) int { return cmp.Compare(a.Flag().Group, b.Flag().Group) })
	return all
}
