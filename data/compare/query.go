package compare

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/compare/terms"
)

// matchWeights says how much each sign of a common matter counts. The values
// were set by reason and then looked at on twelve pairs of published reports, so that
// what is measured on those is the better for it. None is finely set: the
// ranking hardly moves when any of them moves by a third; of what the changes
// rest on, a sixth more or less changes the right ones by one in thirty at most.
type matchWeights struct {
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
	fade     float64 // how fast the weight of a lesser one fades: power of that share
	unsure   float64 // praise and concern that both count from the start, so that little said is not taken for much
	again    float64 // score from which a recommendation of B asks for the same
	links    float64 // share of the linked paragraphs in the concern; the rest is what B says of the matter's themes
	praise   float64 // share of concern below which a matter has improved
	concern  float64 // and from which it still needs work
	worse    float64 // how much more of B than of A must ask for work on its themes for it to be worse
	close    float64 // how near to either share a change is called close
}

func newMatchWeights() matchWeights {
	return matchWeights{
		named: 1.5, purpose: 0.4, near: 0.4, sentence: 0.4, beside: 0.5, theme: 0.5, section: 0.12, back: 0.1,
		relevant: 0.27, trailing: 0.4, fade: 3, unsure: 0.1, again: 0.4, links: 0.4, praise: 1. / 3, concern: 0.6, worse: 0.15, close: 0.05,
	}
}

// query is what a matter asks for.
type query struct {
	indexed *indexed
	wants   []wanted
	full    float64            // what its own terms weigh
	sorted  []int32            // places in wants by weight, once they are asked for
	areas   map[data.Area]bool // its own section, or those of the paragraphs that it points to
	match   matchWeights
}

// wanted is a term that speaks to the matter.
type wanted struct {
	id         terms.ID
	near       bool  // it is not the matter's own, but near to one that is
	of         int32 // place of that one in wants
	start, end int32 // bytes, where the matter's own stands first
	weight     float64
}

// weightiest is what the matter asks for by weight: places in wants.
func (q *query) weightiest() []int32 {
	if q.sorted == nil {
		q.sorted = make([]int32, len(q.wants))
		for i := range q.sorted {
			q.sorted[i] = int32(i)
		}
		slices.SortStableFunc(q.sorted, func(a, b int32) int { return cmp.Compare(q.wants[b].weight, q.wants[a].weight) })
	}
	return q.sorted
}

// lookup is what the matter in hand asks for, laid out so that a term of B finds
// it at once. Between matters it is empty.
type lookup struct {
	place  []int32     // by term: its place in the query's wants, from 1; 0 for none
	weight []float64   // by term: what it weighs there
	after  []int32     // by term: the last of beside that begins with it, from 1; 0 for none
	beside []neighbour // terms that stand side by side in the matter
}

// neighbour is a term that stands right after another.
type neighbour struct {
	term   terms.ID
	before int32 // the neighbour entered before it after the same term, from 1; 0 for none
}

// newQuery lays out what a finding of A asks for; forget takes it away again.
func (x *index) newQuery(e *indexed, match matchWeights) query {
	if x.lookup.place == nil {
		n := x.reader.Len()
		x.lookup = lookup{place: make([]int32, n), weight: make([]float64, n), after: make([]int32, n)}
	}
	q := query{indexed: e, areas: x.sections(e), match: match, wants: make([]wanted, 0, 2*e.terms())}
	for _, s := range e.text.Sentences {
		last := terms.ID(-1)
		for _, t := range s.Terms {
			v := 1.0
			if t.Purpose {
				v = match.purpose
			}
			if at := x.lookup.place[t.ID]; at > 0 {
				q.wants[at-1].weight = max(q.wants[at-1].weight, v)
			} else {
				q.wants = append(q.wants, wanted{id: t.ID, start: t.Start, end: t.End, weight: v})
				x.lookup.place[t.ID] = int32(len(q.wants))
			}
			if last >= 0 {
				x.lookup.beside = append(x.lookup.beside, neighbour{t.ID, x.lookup.after[last]})
				x.lookup.after[last] = int32(len(x.lookup.beside))
			}
			last = t.ID
		}
	}
	x.addNear(&q)
	for i := range q.wants {
		w := &q.wants[i]
		if !w.near && x.reader.Kind(w.id) != terms.Stem {
			w.weight *= match.named
		}
		if !w.near {
			q.full += w.weight
		}
		x.lookup.weight[w.id] = w.weight
	}
	return q
}

// release empties the place where a matter was laid out.
func (x *index) release(q *query) {
	for _, w := range q.wants {
		x.lookup.place[w.id], x.lookup.weight[w.id], x.lookup.after[w.id] = 0, 0, 0
	}
	x.lookup.beside = x.lookup.beside[:0]
}

// follows reports whether a term stands right after another in the matter that
// is laid out.
func (x *index) follows(first, then terms.ID) bool {
	for at := x.lookup.after[first]; at > 0; at = x.lookup.beside[at-1].before {
		if x.lookup.beside[at-1].term == then {
			return true
		}
	}
	return false
}

// sections are where a matter stands: the area of its finding, else the areas
// of the paragraphs of its own report that it points to.
func (x *index) sections(e *indexed) map[data.Area]bool {
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

// addNear weighs the matter's own terms, and adds those that the field table
// calls near to them.
func (x *index) addNear(q *query) {
	own := len(q.wants)
	for i := range own {
		q.wants[i].weight *= x.weights.Of(q.wants[i].id)
	}
	for i := range own {
		for _, n := range x.reader.Near(q.wants[i].id) {
			w := q.match.near * min(q.wants[i].weight, x.weights.Of(n))
			if x.lookup.place[n] > 0 || w == 0 {
				continue
			}
			q.wants = append(q.wants, wanted{id: n, near: true, of: int32(i), weight: w})
			x.lookup.place[n] = int32(len(q.wants))
		}
	}
}
