package compare

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/compare/terms"
)

// leaning says how much each sign of a common matter counts. The values were
// set by reason and then looked at on four pairs of published reports, so that
// what is measured on those is the better for it. The ranking hardly moves when
// any of them moves by a third; the suggested fates do, with relevant and
// concern: up to one in seven.
type leaning struct {
	named    float64 // a term of the field table, against a word like another
	purpose  float64 // a term in a clause that says what for, against one that says what
	near     float64 // a term near to one that was asked for
	sentence float64 // share of the best sentence in the score; the rest is the whole paragraph
	beside   float64 // two terms side by side as in A, besides their own weight
	theme    float64 // full agreement of themes
	section  float64 // the same section
	back     float64 // a paragraph that looks back at an earlier inspection

	relevant float64 // score from which a finding of B speaks to the matter
	trailing float64 // share of the best one's score below which another is left out
	fade     float64 // how fast the voice of a lesser one fades: power of that share
	praise   float64 // share of concern up to which B praises
	concern  float64 // and from which it finds the matter wanting still
}

func leanings() leaning {
	return leaning{
		named: 1.5, purpose: 0.4, near: 0.4, sentence: 0.4, beside: 0.5, theme: 0.3, section: 0.12, back: 0.1,
		relevant: 0.27, trailing: 0.4, fade: 3, praise: 1. / 3, concern: 2. / 3,
	}
}

// query is what a matter asks for.
type query struct {
	entry  *entry
	wants  []wanted
	full   float64                 // what its own terms weigh
	beside [][2]terms.ID           // terms that stand side by side
	sorted []wanted                // wants by weight, once they are asked for
	first  map[terms.ID]terms.Term // where each term stands first
	areas  map[data.Area]bool      // its own section, or those of the paragraphs that it points to
	near   map[terms.ID]terms.ID   // a near term: what it is near to
	lean   leaning
}

// wanted is a term that speaks to the matter. A near one is not the matter's
// own.
type wanted struct {
	id     terms.ID
	weight float64
	near   bool
}

// weightiest is what the matter asks for by weight.
func (q *query) weightiest() []wanted {
	if q.sorted == nil {
		q.sorted = slices.Clone(q.wants)
		slices.SortStableFunc(q.sorted, func(a, b wanted) int { return cmp.Compare(b.weight, a.weight) })
	}
	return q.sorted
}

// ask makes a query of a finding of A.
func (x *index) ask(e *entry, lean leaning) query {
	q := query{entry: e, areas: x.sections(e), first: map[terms.ID]terms.Term{}, near: map[terms.ID]terms.ID{}, lean: lean}
	share := map[terms.ID]float64{}
	var order []terms.ID
	for _, s := range e.text.Sentences {
		last := terms.ID(-1)
		for _, t := range s.Terms {
			if _, ok := q.first[t.ID]; !ok {
				q.first[t.ID] = t
				order = append(order, t.ID)
			}
			v := 1.0
			if t.Purpose {
				v = lean.purpose
			}
			share[t.ID] = max(share[t.ID], v)
			if last >= 0 {
				q.beside = append(q.beside, [2]terms.ID{last, t.ID})
			}
			last = t.ID
		}
	}
	for _, id := range order {
		w := share[id] * x.weights.Of(id)
		if x.reader.Kind(id) != terms.Stem {
			w *= lean.named
		}
		q.full += w
		q.wants = append(q.wants, wanted{id: id, weight: w})
	}
	x.addNear(&q, order, share)
	return q
}

// sections are where a matter stands: the area of its finding, else the areas
// of the paragraphs of its own report that it points to.
func (x *index) sections(e *entry) map[data.Area]bool {
	areas := map[data.Area]bool{}
	if a := e.finding.Area; a != "" {
		areas[a] = true
		return areas
	}
	pointed := terms.Pointed(e.finding.Text)
	for _, o := range x.a {
		if p := o.finding.Source.Paragraph; p > 0 && o.finding.Area != "" && slices.Contains(pointed, p) {
			areas[o.finding.Area] = true
		}
	}
	return areas
}

// addNear adds the terms that the field table calls near to the matter's own.
func (x *index) addNear(q *query, order []terms.ID, share map[terms.ID]float64) {
	for _, id := range order {
		for _, n := range x.reader.Near(id) {
			_, own := q.first[n]
			_, near := q.near[n]
			w := q.lean.near * min(share[id]*x.weights.Of(id), x.weights.Of(n))
			if own || near || w == 0 {
				continue
			}
			q.near[n] = id
			q.wants = append(q.wants, wanted{id: n, weight: w, near: true})
		}
	}
}

// beyond reports whether a matter of the safeguarding board is put to a report
// that does not review a board.
func beyond(f data.Finding, reviewed bool) bool { return f.Area == data.Board && !reviewed }
