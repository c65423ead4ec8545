package store

import (
	"cmp"
	"slices"
)

// mostRanked is how many findings are read to be ranked; those beyond follow by
// date. A reader looks at fewer, and a million cannot be read for a key.
const mostRanked = 600

// ranked are findings by relevance, with their inspections.
type ranked struct{ inspections, findings []uint32 }

// rank puts the findings that say most of the words before the others.
func (h *Hits) rank(text func(uint32) (string, error)) {
	if h.selected.Words.Empty() {
		return
	}
	r := h.selected.Words.NewRelevance(h.selected.In, h.All)
	type one struct {
		inspection, finding uint32
		text                string
		score               float64
	}
	var list []one
	letters := 0
	h.selected.Walk(h.order, 0, mostRanked, func(inspection, finding uint32) {
		s, err := text(finding)
		if err != nil {
			return // it stays with the rest, where it is shown as damaged
		}
		letters += len(s)
		list = append(list, one{inspection: inspection, finding: finding, text: s})
	})
	for i := range list {
		list[i].score = r.Score(list[i].text, float64(letters)/float64(len(list))/lettersAWord)
	}
	slices.SortStableFunc(list, func(a, b one) int { return cmp.Compare(b.score, a.score) })
	for _, x := range list {
		h.first.inspections, h.first.findings = append(h.first.inspections, x.inspection), append(h.first.findings, x.finding)
	}
	h.rest = h.selected.Without(h.first.inspections, h.first.findings)
}

// lettersAWord are those of a word of English with its space.
const lettersAWord = 6

// walk calls f for up to n findings from a place in the order.
func (h *Hits) walk(offset, n int, f func(inspection, finding uint32)) {
	for ; offset < len(h.first.findings) && n > 0; offset, n = offset+1, n-1 {
		f(h.first.inspections[offset], h.first.findings[offset])
	}
	h.rest.Walk(h.order, max(0, offset-len(h.first.findings)), n, f)
}

// position is where a finding stands in the order, and whether it is selected.
func (h *Hits) position(inspection, finding uint32) (int, bool) {
	if at := slices.Index(h.first.findings, finding); at >= 0 {
		return at, true
	}
	at, ok := h.rest.Position(h.order, inspection, finding)
	return len(h.first.findings) + at, ok
}
