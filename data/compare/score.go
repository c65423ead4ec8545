package compare

import (
	"math"
	"slices"

	"casebook/data/compare/terms"
)

// found is how a finding answers a matter.
type found struct {
	indexed *indexed
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

// sumTerms weighs the terms of the matter that each finding of B holds, and each
// of its sentences.
func (x *index) sumTerms(q *query) {
	clear(x.sums)
	clear(x.most)
	clear(x.held)
	for _, w := range q.wants {
		holds := int32(0)
		if !w.near {
			holds = 1 + int32(min(1, x.reader.Kind(w.id)))
		}
		for _, p := range x.posts[w.id] {
			x.sums[p.at] += w.weight * p.counts
			x.held[p.at] += holds
		}
		for _, at := range x.spots[w.id] {
			x.most[at] += w.weight
		}
	}
}

// score weighs how far a finding speaks to the matter that is laid out: by the
// terms of the whole paragraph, as weighed already, by those of its best
// sentence, and by the company they keep. A score that would stay below least
// need not be known: its total is 0.
func (x *index) score(q *query, e *indexed, text, least float64) found {
	f := found{indexed: e}
	if text == 0 || text < faint*bearable(q.full) {
		return f
	}
	l, a, b := &q.match, q.indexed.finding, e.finding
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
	total := func(best float64) float64 {
		raw := more * ((1-l.sentence)*text + l.sentence*best) / bearable(q.full)
		return raw / (raw + half)
	}
	held := x.most[e.first : e.first+len(e.text.Sentences)]
	bound := 1.001 * (1 + l.beside) // no sentence is worth more than that of what it holds
	if total(bound*slices.Max(held)) < least {
		return f
	}
	best := 0.0
	for i, most := range held {
		if most*bound > best {
			best = max(best, x.sentence(q, &e.text.Sentences[i]))
		}
	}
	f.total = total(best)
	if x.held[e.at] < enough && theme < 1 && len(q.wants) > enough {
		f.total = min(f.total, slender*l.relevant)
	}
	return f
}

// A finding that holds one word of a matter of several, or only what is near to
// its words, does not speak to it, however rare the word: it scores less than
// one that does, unless both are of one theme before all others.
const (
	enough  = 2
	slender = 0.99
)

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
		w := x.lookup.weight[t.ID]
		if w > 0 && !t.Again {
			v += w
			if last >= 0 && x.lookup.weight[last] > 0 && x.follows(last, t.ID) {
				v += q.match.beside * w
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
