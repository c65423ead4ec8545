package compare

import (
	"math"
	"slices"

	"casebook/data/compare/terms"
)

// found is how a finding answers a matter.
type found struct {
	entry   *entry
	total   float64 // 0 to 1
	theme   string  // theme that both have, "" for none
	section bool    // both stand in one section
	back    string  // the words in which it looks back at an earlier inspection
}

// half is the sum of signs that makes a score of a half: somewhat less than a
// paragraph that holds all terms of the matter once has.
const half = 0.8

// faint is the share of what is asked below which a paragraph's terms are not
// looked at more closely: it could not come near the matter.
const faint = 0.12

// held weighs the terms of the matter that each finding of B holds, in the
// order of B.
func (x *index) held(q *query) []float64 {
	clear(x.sums)
	for _, w := range q.wants {
		for _, p := range x.posts[w.id] {
			x.sums[p.at] += w.weight * p.counts
		}
	}
	return x.sums
}

// score weighs how far a finding speaks to the matter that is laid out: by the
// terms of the whole paragraph, as weighed already, by those of its best
// sentence, and by the company they keep.
func (x *index) score(q *query, e *entry, text float64) found {
	f := found{entry: e}
	if text == 0 || text < faint*bearable(q.full) {
		return f
	}
	best := 0.0
	for i := range e.text.Sentences {
		best = max(best, x.sentence(q, &e.text.Sentences[i]))
	}
	l, a, b := q.lean, q.entry.finding, e.finding
	more := 1.0
	var theme float64
	theme, f.theme = agreement(a.Themes, b.Themes)
	more += l.theme * theme
	if f.section = q.areas[b.Area]; f.section {
		more += l.section
	}
	if f.back = e.back; f.back != "" {
		more += l.back
	}
	raw := more * ((1-l.sentence)*text + l.sentence*best) / bearable(q.full)
	f.total = raw / (raw + half)
	return f
}

// usual is what the terms of a recommendation of one sentence weigh.
const usual = 20

// bearable is how much of what a matter asks for one paragraph can be expected
// to hold: of a long recommendation with many parts, less.
func bearable(full float64) float64 {
	if full <= usual {
		return full
	}
	return math.Sqrt(full * usual)
}

// saturate lets a term count more when it stands twice, never much more, and
// less in a long paragraph than in a short one.
func saturate(n, words float64) float64 {
	const k, length = 1.2, 40
	return n * (k + 1) / (n + k*(0.6+0.4*words/length))
}

// sentence weighs one sentence: the terms that it holds, each once, and those
// that stand side by side as in A.
func (x *index) sentence(q *query, s *terms.Sentence) float64 {
	v := 0.0
	last := terms.ID(-1)
	for _, t := range s.Terms {
		w := x.laid.weight[t.ID]
		if w > 0 && !t.Again {
			v += w
			if last >= 0 && x.laid.weight[last] > 0 && x.follows(last, t.ID) {
				v += q.lean.beside * w
			}
		}
		last = t.ID
	}
	return v
}

// agreement is 1 where two findings have the same first theme, less where they
// share another, 0 where none; and the theme.
func agreement(a, b []string) (float64, string) {
	best, theme := 0.0, ""
	for i, t := range a {
		if j := slices.Index(b, t); j >= 0 {
			if v := 1 / (1 + 0.5*float64(i+j)); v > best {
				best, theme = v, t
			}
		}
	}
	return best, theme
}
