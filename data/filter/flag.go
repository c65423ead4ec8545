package filter

import (
	"cmp"
	"slices"
	"strings"
)

// Flag is how a facet is asked for on the command line; its word is the
// facet's.
type Flag struct {
	Group Group
	Value string // what stands for a value in the help: NAME
	Usage string // "" where the values say it all
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
func (f Facet) Flag() Flag {
	flag := described[f].flag
	if flag.Usage == "" {
		var words []string
		for _, v := range described[f].values(Names{}) {
			words = append(words, v.ID)
		}
		flag.Usage = strings.Join(words, ", ")
	}
	return flag
}

// ByFlag lists every facet in the order of the help.
func ByFlag() []Facet {
	all := Facets()
	slices.SortStableFunc(all, func(a, b Facet) int { return cmp.Compare(a.Flag().Group, b.Flag().Group) })
	return all
}
