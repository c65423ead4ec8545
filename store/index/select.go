package index

import (
	"math/bits"
	"slices"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/words"
	bolt "go.etcd.io/bbolt"
)

// Selection is the findings that a filter selects.
type Selection struct {
	Total  int
	Counts Counts
	Words  words.Query // the words looked for
	In     []int       // findings that have the words of each clause
	Whole  int         // findings selected that have all the words

	cols *Columns
	set  bitset
	per  []uint32 // findings selected of each inspection

	levels []bitset
	texts  bitset // those found by their texts
}

// Asked is a filter with the numbers of the inspections that it keeps to.
type Asked struct {
	filter.Filter
	Within []uint32                                      // nil where it keeps to none
	Read   func(finding uint32) (text string, err error) // for phrases
}

// Select selects findings and counts every facet.
func (v *View) Select(tx *bolt.Tx, f Asked) (*Selection, error) {
	w, err := v.x.findText(tx, f.Text, f.Read)
	if err != nil {
		return nil, err
	}
	a, err := v.answer(tx, f, w.set)
	if err != nil {
		return nil, err
	}
	s := &Selection{Total: a.total, Counts: v.counts(f.Filter, &a.tally), Words: w.query, In: w.in, Whole: a.total, cols: v.x.cols, set: a.set, per: a.per, levels: w.levels, texts: w.texts}
	if len(w.query.Lacks()) > 0 {
		all := slices.Clone(a.set)
		all.and(w.whole)
		s.Whole = all.count()
	}
	return s, nil
}

// answer counts what a filter selects of the findings that its words found, nil
// where it has none.
func (v *View) answer(tx *bolt.Tx, f Asked, set bitset) (*answer, error) {
	if f.Within != nil {
		set = v.x.cols.within(f.Within, set)
	}
	if p := f.Paragraphs(); !p.Empty() {
		in, err := v.x.inParagraphs(tx, p)
		if err != nil {
			return nil, err
		}
		if set != nil {
			in.and(set)
		}
		set = in
	}
	if a, err := v.known(tx, f.Filter, set); a != nil || err != nil {
		return a, err
	}
	base := v.x.cols.live()
	if set != nil {
		base.and(set)
	}
	e := engine{cols: v.cols, bits: func(d Dim, value int) (bitset, error) { return v.set(tx, d, value) }}
	return e.run(v.question(f.Filter, base))
}

// within are the findings of some inspections that stand in a set, nil for all.
func (c *Columns) within(inspections []uint32, set bitset) bitset {
	out := newBitset(c.next)
	for _, i := range inspections {
		out.fill(c.Findings(i))
	}
	if set != nil {
		out.and(set)
	}
	return out
}

// known answers the two filters whose counts the file holds ready: nothing
// picked, and Ofsted's words only.
func (v *View) known(tx *bolt.Tx, f filter.Filter, narrowed bitset) (*answer, error) {
	bare := narrowed == nil
	for _, t := range filter.Facets() {
		bare = bare && (f.Pick(t).Empty() || t == filter.Voice && f.OfstedOnly() && len(f.Pick(t).Exclude) == 0)
	}
	if !bare {
		return nil, nil
	}
	c := v.x.cols
	a := &answer{set: c.live(), tally: v.ready.Unfiltered, per: make([]uint32, c.Inspections())}
	if f.OfstedOnly() {
		a.tally = v.ready.OfstedOnly
		at := slices.Index(c.values[filter.Voice], string(data.Ofsted))
		if at < 0 {
			return nil, nil
		}
		ofsted, err := v.x.set(tx, Dim(filter.Voice), at)
		if err != nil {
			return nil, err
		}
		if len(ofsted) == 0 {
			clear(a.set)
		} else {
			a.set.and(ofsted)
		}
	}
	for i := range a.per {
		if !c.Replaced(uint32(i)) {
			a.per[i] = uint32(a.set.countRange(c.first[i], c.first[i]+c.count[i]))
			a.total += int(a.per[i])
		}
	}
	return a, nil
}

// Without is the selection without some of its findings, each with the number of
// its inspection.
func (s *Selection) Without(inspections, findings []uint32) *Selection {
	rest := *s
	rest.set, rest.per = slices.Clone(s.set), slices.Clone(s.per)
	for i, n := range findings {
		rest.set[n/64] &^= 1 << (n % 64)
		rest.per[inspections[i]]--
		rest.Total--
	}
	return &rest
}

// ByText reports whether a finding that words find has them in its text, not in the
// names over it alone.
func (s *Selection) ByText(finding uint32) bool { return s.texts.has(finding) }

// Has reports whether a finding is selected.
func (s *Selection) Has(finding uint32) bool { return s.set.has(finding) }

// Of is how many findings of an inspection are selected.
func (s *Selection) Of(inspection uint32) int { return int(s.per[inspection]) }

// Walk calls f for up to n selected findings from a place in an order of
// inspections.
func (s *Selection) Walk(order []uint32, offset, n int, f func(inspection, finding uint32)) {
	for _, i := range order {
		per := int(s.per[i])
		if offset >= per {
			offset -= per
			continue
		}
		for at, end := s.cols.Findings(i); at < end; {
			if n == 0 {
				return
			}
			w := s.set[at/64] >> (at % 64)
			if w == 0 {
				at = (at/64 + 1) * 64
				continue
			}
			at += uint32(bits.TrailingZeros64(w))
			if at >= end {
				break
			}
			if offset > 0 {
				offset--
			} else {
				f(i, at)
				n--
			}
			at++
		}
	}
}

// Position returns where a finding of an inspection stands in an order, and
// whether it is selected.
func (s *Selection) Position(order []uint32, inspection, finding uint32) (int, bool) {
	if !s.set.has(finding) {
		return 0, false
	}
	at := 0
	for _, i := range order {
		if i == inspection {
			return at + s.set.countRange(s.cols.first[i], finding), true
		}
		at += int(s.per[i])
	}
	return 0, false
}
