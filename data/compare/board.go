package compare

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare/terms"
)

// notReviewed reports whether a matter of the safeguarding board is put to a
// report that does not review a board.
func notReviewed(f data.Finding, reviewed bool) bool { return f.Area == data.Board && !reviewed }

// boards is what a board matter asks for where B reviews no board.
type boards struct {
	asked   bool           // the matter is one
	subject map[int32]bool // its places in the query's wants that name a service
}

// boards reads a matter of the board that is put to a report without a review
// of it. Of the board's own work (its audits, learning, training, scrutiny, sub-groups,
// reports, and whatever it calls the board's) such a report says nothing, however
// much it says of the authority's. A service that the board was asked to see
// to, such as early help or children who go missing, it can answer.
func (w *aligner) boards(q *query) boards {
	b := boards{asked: notReviewed(*q.indexed.finding, w.reviewed)}
	if !b.asked || w.ownWork(q) {
		return b
	}
	b.subject = map[int32]bool{}
	for i := range q.wants {
		if x := &q.wants[i]; !x.near && w.service(x.id) {
			b.subject[int32(i)] = true
		}
	}
	return b
}

// ownWork reports whether the first sentence of a board's matter asks for the
// board's own work. What comes after it is mostly how the board is told of it.
func (w *aligner) ownWork(q *query) bool {
	first := terms.Sentence{}
	if all := q.indexed.text.Sentences; len(all) > 0 {
		first = all[0]
	}
	for _, t := range first.Terms {
		switch w.reader.Name(t.ID) {
		case "audit", "learning", "training", "scrutiny", "challeng":
			return true
		}
	}
	low := strings.ToLower(q.indexed.finding.Text[first.Start:first.End])
	return slices.ContainsFunc([]string{
		"board's", "board’s", "lscb's", "lscb’s", "work of the board", "to the board", "enable the board", "sub-group", "subgroup", "annual report", "business plan", "monitor",
	}, func(own string) bool { return strings.Contains(low, own) })
}

// service reports whether a term names a service, or a place that has one. Of
// whom a matter speaks, and of plans, reviews and children's views, a board's
// own work speaks too.
func (w *aligner) service(id terms.ID) bool {
	switch name := w.reader.Name(id); name {
	case "SCHOOL", "POLICE":
		return true
	case "in-care", "care-leaver", "cin", "voice", "plan", "assessment", "review", "education":
		return false
	}
	return w.reader.Kind(id) == terms.Service
}

// answers reports whether a finding of B can answer the matter: one of the
// board's, where B reviews none, only by naming the service that it is about.
func (w *aligner) answers(b boards, e *indexed) bool {
	return !b.asked || slices.ContainsFunc(e.counts, func(c count) bool {
		at := w.lookup.place[c.id]
		return at > 0 && b.subject[at-1]
	})
}
