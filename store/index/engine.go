package index

import "casebook/data"

// engine answers questions over bit sets: facets of findings by AND and
// popcount, facets of inspections by one popcount per inspection's range.
type engine struct {
	cols *Columns
	// bits returns the findings that have a value, nothing at all when there
	// are none. The caller must not change them.
	bits func(d Dim, value int) (bitset, error)
}

// pick is what is picked in one facet, as places in its values. Values that the
// casebook does not know match nothing.
type pick struct {
	picked       bool
	some         bool // something is included, known or not
	every        bool // of findings: all that is included must be there, not any of it
	include, not []int
}

func (c pick) allows(n int) []bool {
	ok := make([]bool, n)
	for i := range ok {
		ok[i] = !c.some
	}
	for _, i := range c.include {
		ok[i] = true
	}
	for _, i := range c.not {
		ok[i] = false
	}
	return ok
}

// question is a filter in the casebook's own numbers. base is the findings
// that the words find, or all that are alive; run changes it.
type question struct {
	base  bitset
	picks [numDims]pick
	basis data.Basis
	both  bool // count years on both bases
}

// answer holds the findings that match, how many of each inspection, and the
// counts of every value with the picks of its own facet left out.
type answer struct {
	set   bitset
	per   []uint32
	total int
	tally Tally
}

func (e engine) run(q *question) (*answer, error) {
	sel, err := e.selections(q)
	if err != nil {
		return nil, err
	}
	narrowed := q.base
	if len(sel) > 0 {
		narrowed = append(bitset{}, q.base...)
		for _, s := range sel {
			narrowed.and(s)
		}
	}
	a := &answer{per: make([]uint32, e.cols.Inspections())}
	pass := e.countInspections(q, narrowed, a)
	a.set = narrowed
	if pass != nil {
		q.base.and(pass)
		if len(sel) > 0 {
			a.set.and(pass)
		}
	}
	return a, e.countFindings(q, sel, a)
}

// selections are the findings that each picked facet of findings allows.
func (e engine) selections(q *question) (map[Dim]bitset, error) {
	var sel map[Dim]bitset
	for d := range numDims {
		c := q.picks[d]
		if !c.picked || d.ofInspection() {
			continue
		}
		s, err := e.included(d, c)
		if err != nil {
			return nil, err
		}
		for _, i := range c.not {
			b, err := e.bits(d, i)
			if err != nil {
				return nil, err
			}
			if len(b) > 0 {
				s.andNot(b)
			}
		}
		if sel == nil {
			sel = map[Dim]bitset{}
		}
		sel[d] = s
	}
	return sel, nil
}

// included are the findings that have any of the included values, or all of them
// where every one is asked for; all findings where nothing is included.
func (e engine) included(d Dim, c pick) (bitset, error) {
	s := newBitset(e.cols.next)
	if !c.some || c.every && len(c.include) > 0 {
		s.fill(0, e.cols.next)
	}
	for _, i := range c.include {
		b, err := e.bits(d, i)
		switch {
		case err != nil:
			return nil, err
		case c.every && len(b) == 0:
			clear(s)
		case c.every:
			s.and(b)
		case len(b) > 0:
			s.or(b)
		}
	}
	return s, nil
}

// countInspections fills the counts of every facet of inspections in one pass
// and returns the findings whose inspections pass, nil when all do.
func (e engine) countInspections(q *question, narrowed bitset, a *answer) bitset {
	c := e.cols
	var counted, picked []Dim
	var allowed [numDims][]bool
	for d := range numDims {
		if !d.ofInspection() || !q.both && d.Facet() == yearInspected.Facet() && d != dimOf(d.Facet(), q.basis) {
			continue
		}
		counted = append(counted, d)
		a.tally[d] = make([]int, len(c.values[d]))
		if q.picks[d].picked {
			picked = append(picked, d)
			allowed[d] = q.picks[d].allows(len(c.values[d]))
		}
	}
	var pass bitset
	if len(picked) > 0 {
		pass = newBitset(c.next)
	}
	for i := range c.first {
		if c.flags[i]&flagReplaced != 0 {
			continue
		}
		fails, failed := 0, Dim(0)
		for _, d := range picked {
			if !allowed[d][c.of[d][i]] {
				fails, failed = fails+1, d
			}
		}
		if fails > 1 {
			continue
		}
		lo, hi := c.first[i], c.first[i]+c.count[i]
		n := narrowed.countRange(lo, hi)
		if fails == 1 {
			a.tally[failed][c.of[failed][i]] += n
			continue
		}
		if pass != nil {
			pass.fill(lo, hi)
		}
		if n > 0 {
			a.per[i] = uint32(n)
			a.total += n
			for _, d := range counted {
				a.tally[d][c.of[d][i]] += n
			}
		}
	}
	return pass
}

// countFindings fills the counts of the facets of findings. A picked facet
// counts over what all others allow: what another choice would give. Where every
// included value is asked for, another one is asked for too.
func (e engine) countFindings(q *question, sel map[Dim]bitset, a *answer) error {
	thin, isThin := a.set.thin()
	for d := range numDims {
		if d.ofInspection() || !d.Counted() {
			continue
		}
		a.tally[d] = make([]int, len(e.cols.values[d]))
		over := a.set
		own := sel[d] != nil && !q.picks[d].every
		if own {
			over = append(bitset{}, q.base...)
			for other, s := range sel {
				if other != d {
					over.and(s)
				}
			}
		}
		for i := range a.tally[d] {
			b, err := e.bits(d, i)
			if err != nil {
				return err
			}
			switch {
			case len(b) == 0:
			case isThin && !own:
				a.tally[d][i] = thin.andCount(b)
			default:
				a.tally[d][i] = over.andCount(b)
			}
		}
	}
	return nil
}
