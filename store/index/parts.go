package index

import (
	"slices"

	"casebook/data"
	"casebook/data/filter"
	bolt "go.etcd.io/bbolt"
)

// Part is the findings of a selection that have one value of a facet.
type Part struct {
	ID string // the value
	N  int

	of    *Selection
	order []uint32 // inspections; those without such findings may be left out
}

// Parts divides a selection by a facet, in the order of its values; one without
// findings is left out. Each finding stands in one part, that of its first value;
// or, where every is wanted, in that of each of them.
func (v *View) Parts(tx *bolt.Tx, s *Selection, t filter.Facet, b data.Basis, order []uint32, every bool) ([]Part, error) {
	d := dimOf(t, b)
	if t == filter.Theme && !every && !v.cols.missing[firstTheme] {
		d = firstTheme
	}
	if d.ofInspection() {
		return s.byInspection(d, order), nil
	}
	left := slices.Clone(s.set)
	var out []Part
	values := v.cols.values[d]
	if d == firstTheme { // one that is confirmed first may have come first nowhere before
		values = v.cols.values[Dim(filter.Theme)]
	}
	for _, id := range values {
		i := slices.Index(v.cols.values[d], id)
		if i < 0 {
			continue
		}
		have, err := v.set(tx, d, i)
		if err != nil {
			return nil, err
		}
		if len(have) == 0 {
			continue
		}
		set := slices.Clone(left)
		if set.and(have); !every {
			left.andNot(have)
		}
		if of := s.narrowed(set); of.Total > 0 {
			out = append(out, Part{ID: id, N: of.Total, of: of, order: order})
		}
	}
	return out, nil
}

// narrowed is the selection of some of its findings.
func (s *Selection) narrowed(set bitset) *Selection {
	out := &Selection{cols: s.cols, set: set, per: make([]uint32, len(s.per))}
	for i, n := range s.per {
		if n > 0 {
			out.per[i] = uint32(set.countRange(s.cols.Findings(uint32(i))))
			out.Total += int(out.per[i])
		}
	}
	return out
}

// byInspection divides a selection by a facet of inspections.
func (s *Selection) byInspection(d Dim, order []uint32) []Part {
	all := make([]Part, len(s.cols.values[d]))
	for _, i := range order {
		if n := int(s.per[i]); n > 0 {
			p := &all[s.cols.of[d][i]]
			p.order = append(p.order, i)
			p.N += n
		}
	}
	var out []Part
	for at, p := range all {
		if p.N > 0 {
			p.ID, p.of = s.cols.values[d][at], s
			out = append(out, p)
		}
	}
	return out
}

// Walk calls f for up to n of its findings from a place on.
func (p Part) Walk(offset, n int, f func(inspection, finding uint32)) {
	p.of.Walk(p.order, offset, n, f)
}

// Position returns where a finding stands in the part, and whether it does.
func (p Part) Position(inspection, finding uint32) (int, bool) {
	return p.of.Position(p.order, inspection, finding)
}
