package paper

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/prose"
)

// names are what the two inspections are called: readers of a paper chose no A
// and no B.
func (s Subject) names() compare.Names {
	return compare.NewNames(s.A, s.B, s.AuthorityA, s.AuthorityB, s.Basis)
}

// named is a sentence of a comparison with the names of its inspections.
func (s Subject) named(text string) string { return s.names().Named(text) }

// sentence is named with a capital and a full stop.
func (s Subject) sentence(text string) string { return prose.Sentence(s.named(text)) }

// side is one of the two inspections with what a paper calls it.
type side struct {
	name   string // "2014"
	report string // "the 2014 report"
	in     data.Inspection
	other  data.Inspection // beside it
	of     data.Authority
	all    []data.Inspection
	hidden int
}

// sides are both inspections.
func (s Subject) sides() [2]side {
	n := s.names()
	return [2]side{
		{n.A, n.Report(false), s.A, s.B, s.AuthorityA, s.AllA, s.HiddenA},
		{n.B, n.Report(true), s.B, s.A, s.AuthorityB, s.AllB, s.HiddenB},
	}
}

// sideOf is the inspection that a finding is of.
func (s Subject) sideOf(f data.Finding) side {
	both := s.sides()
	if f.Inspection == s.A.ID {
		return both[0]
	}
	return both[1]
}
