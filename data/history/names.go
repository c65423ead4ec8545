package history

import "casebook/data"

// Known is what names are looked up in.
type Known interface {
	Finding(id string) (data.Finding, error)
	Inspection(id string) (data.Inspection, error)
	Authority(id string) (data.Authority, error)
}

// Names say what findings and inspections are called where only their ids are at
// hand: ids are for programs and the shell, and never shown to a reader. Not safe
// for several goroutines.
type Names struct {
	known       Known
	basis       data.Basis
	inspections map[string]string // by id, as looked up
}

// NewNames names by the dates of a basis.
func NewNames(known Known, b data.Basis) *Names {
	return &Names{known, b, map[string]string{}}
}

// Inspection is "Birmingham, SIF, 23 May 2014".
func (n *Names) Inspection(id string) string {
	name, ok := n.inspections[id]
	if !ok {
		name = "an inspection that is not held"
		if in, err := n.known.Inspection(id); err == nil {
			name = n.Of(in)
		}
		n.inspections[id] = name
	}
	return name
}

// Of is Inspection of one that is at hand.
func (n *Names) Of(in data.Inspection) string {
	if a, err := n.known.Authority(in.Authority); err == nil {
		return in.Dated(a.Name, n.basis)
	}
	return in.Dated(in.Authority, n.basis)
}

// Finding is "Birmingham, SIF, 23 May 2014, para 22".
func (n *Names) Finding(id string) string {
	f, err := n.known.Finding(id)
	if err != nil {
		return "a finding that cannot be read"
	}
	return n.FindingOf(f)
}

// FindingOf is Finding of one that is at hand.
func (n *Names) FindingOf(f data.Finding) string {
	return n.Inspection(f.Inspection) + ", " + f.Numbered()
}

// Findings is Finding for each, by id.
func (n *Names) Findings(ids []string) map[string]string {
	out := make(map[string]string, len(ids))
	for _, id := range ids {
		out[id] = n.Finding(id)
	}
	return out
}
