package compare

import (
	"slices"

	"casebook/data"
)

// aligner works through A's matters.
type aligner struct {
	*index
	sides      Sides
	humanLinks humanLinks
	match      matchWeights
	from, to   source // what is held of A and of B
	reviewed   bool   // B reviews the safeguarding board
	spoken     []bool // which findings of B speak to some matter
}

// all aligns A's matters, on every core: one comparison is all that the reader
// waits for. What they share of the index is not changed while they work.
func (w *aligner) all() []Matter {
	places := ordinals(w.a)
	var asked []*indexed
	for _, e := range w.a {
		if w.sides.Recommendations && e.finding.Polarity != data.Recommendation {
			continue
		}
		if NeedsWork(*e.finding) || w.humanLinks.linked(e.finding.ID) {
			asked = append(asked, e)
		}
	}
	out := make([]Matter, len(asked))
	team := make([]*aligner, workers())
	for n := range team {
		team[n] = w.forWorker()
	}
	onEveryCore(team, len(asked), func(one *aligner, i int) {
		out[i] = one.matter(asked[i])
		out[i].Ordinal = places[asked[i].finding.ID]
	})
	for _, one := range team {
		for i, spoken := range one.spoken {
			w.spoken[i] = w.spoken[i] || spoken
		}
	}
	return out
}

// forWorker is an aligner that shares what is only read and has its own room.
func (w *aligner) forWorker() *aligner {
	one, index := *w, *w.index
	index.lookup, index.sums, index.most, index.held = lookup{}, make([]float64, len(w.sums)), make([]float64, len(w.most)), make([]int32, len(w.held))
	one.index, one.spoken = &index, make([]bool, len(w.b))
	return &one
}

// ordinals counts the recommendations from 1: the authority's in the report's
// order, then the board's.
func ordinals(entries []*indexed) map[string]int {
	n := map[string]int{}
	for _, board := range []bool{false, true} {
		for _, e := range entries {
			f := e.finding
			if f.Polarity == data.Recommendation && f.Attribution == data.Ofsted && (f.Area == data.Board) == board {
				n[f.ID] = len(n) + 1
			}
		}
	}
	return n
}

// matter aligns one finding of A.
func (w *aligner) matter(e *indexed) Matter {
	m := Matter{Finding: *e.finding, Status: Suggested}
	q := w.newQuery(e, w.match)
	defer w.release(&q)
	hits, again := w.hits(&q)
	made := w.made(&q)
	best := 0.0
	if i := slices.IndexFunc(hits, func(h found) bool { return !w.elsewhere(e, h.indexed) }); i >= 0 {
		best = hits[i].total
	}
	strong := best >= w.match.relevant
	m.B = make([]Link, 0, len(hits))
	for i, h := range hits {
		speaks := strong && h.total >= w.match.trailing*best && !w.elsewhere(e, h.indexed)
		if speaks || i < fewest {
			m.B = append(m.B, w.link(&q, h, !speaks))
		}
	}
	if len(hits) == 0 {
		m.B = w.onTheme(&q)
	}
	m.Again = make([]Link, 0, len(again))
	for _, h := range again {
		if h.total >= w.match.again && sameFirst(m.Finding.Themes, h.indexed.finding.Themes) {
			m.Again = append(m.Again, w.link(&q, h, false))
		}
	}
	w.decide(&m, &q, made, strong, len(hits) > 0)
	if len(made) > 0 {
		m.B = append(made, m.B...)
		m.B = m.B[:max(len(made), min(len(m.B), maxLinks))]
	}
	return m
}

// onTheme is where B speaks of a matter's first theme, for a matter of which
// nothing in B holds the words: what a reader would look at before saying that B
// is silent, and what asks for work before what praises.
func (w *aligner) onTheme(q *query) []Link {
	best := make([]found, 0, fewest+1)
	for _, c := range w.b {
		f := found{indexed: c}
		f.total, f.theme = agreement(q.indexed.finding.Themes, c.finding.Themes)
		if f.total < 1/(1+0.5) || c.finding.Polarity == data.Recommendation || c.finding.Attribution != data.Ofsted {
			continue
		}
		if _, said := w.humanLinks.reader(q.indexed.finding.ID, c.finding.ID); said {
			continue
		}
		if NeedsWork(*c.finding) {
			f.total++
		}
		best = insertBest(best, f, fewest)
	}
	out := make([]Link, len(best))
	for i, f := range best {
		f.total = 0
		out[i] = w.link(q, f, true)
	}
	return out
}

// sameFirst reports whether two findings are about one theme before all others.
func sameFirst(a, b []string) bool { return len(a) > 0 && len(b) > 0 && a[0] == b[0] }

// hits finds the best of B's findings that answer a matter: what inspectors
// found, and apart from it what they ask for. What people linked or took apart
// is left out.
func (w *aligner) hits(q *query) (hits, again []found) {
	a := q.indexed.finding
	hits, again = make([]found, 0, maxLinks+1), make([]found, 0, maxAgain+1)
	w.sumTerms(q)
	board := w.boards(q)
	for i, text := range w.sums {
		c := w.b[i]
		list, most, least := &hits, maxLinks, 0.0
		if c.finding.Polarity == data.Recommendation {
			list, most, least = &again, maxAgain, w.match.relevant
		}
		f := w.score(q, c, text, w.least(*list, most, least, i))
		if f.total == 0 || f.total < least || c.finding.Attribution != data.Ofsted || w.followed(q.indexed, c) {
			continue
		}
		if _, said := w.humanLinks.reader(a.ID, c.finding.ID); said || !w.answers(board, c) {
			continue
		}
		w.spoken[i] = w.spoken[i] || f.total >= w.match.relevant
		*list = insertBest(*list, f, most)
	}
	return hits, again
}

// least is the score that a finding of B must have to change anything: to stand
// among the best, or to speak to a matter as the first.
func (w *aligner) least(best []found, most int, least float64, at int) float64 {
	if len(best) == most {
		least = max(least, best[most-1].total)
	}
	if !w.spoken[at] {
		least = min(least, w.match.relevant)
	}
	return least
}

// insertBest puts a hit among the best so far, the best first, those that score
// alike in B's order.
func insertBest(best []found, f found, most int) []found {
	at := len(best)
	for at > 0 && best[at-1].total < f.total {
		at--
	}
	if at == most {
		return best
	}
	best = slices.Insert(best, at, f)
	return best[:min(len(best), most)]
}

// followed reports whether the built-in facts follow both in one matter.
func (w *aligner) followed(a, b *indexed) bool {
	return a.thread != nil && b.thread != nil && a.thread.ID == b.thread.ID
}

// elsewhere reports whether a reader, who followed the matter of a through the
// inspections, followed b in another: it is not to be taken for this one again.
// Paragraphs that no reader coded may speak to several.
func (w *aligner) elsewhere(a, b *indexed) bool {
	return a.thread != nil && b.thread != nil && a.thread.ID != b.thread.ID && !b.finding.Suggested
}

// made is the links that people made, the reader's first.
func (w *aligner) made(q *query) []Link {
	var reader, curated []Link
	a := q.indexed.finding
	if len(w.humanLinks.pairs) == 0 && q.indexed.thread == nil {
		return nil
	}
	for _, c := range w.b {
		together, said := w.humanLinks.reader(a.ID, c.finding.ID)
		l := Link{Finding: *c.finding, Score: 1}
		switch {
		case said && together:
			l.Status, l.Reasons = Confirmed, []string{"a reviewer paired them"}
		case said:
			continue
		case w.followed(q.indexed, c):
			l.Status, l.Reasons = Curated, []string{"followed as one matter: " + q.indexed.thread.Label}
		default:
			continue
		}
		h := w.toneOn(q, c)
		l.Tone, l.Excerpt = h.tone(), h.excerpt
		w.spoken[c.at] = true
		if l.Status == Confirmed {
			reader = append(reader, l)
		} else {
			curated = append(curated, l)
		}
	}
	return append(reader, curated...)
}

func (w *aligner) link(q *query, f found, near bool) Link {
	h := w.toneOn(q, f.indexed)
	return Link{Finding: *f.indexed.finding, Score: f.total, Status: Suggested, Near: near, Reasons: w.reasons(q, f), Tone: h.tone(), Excerpt: h.excerpt, sentences: h}
}

// newInB is B's findings that need work and speak to none of A's matters.
func (w *aligner) newInB() ([]data.Finding, string) {
	var out []data.Finding
	for i, e := range w.b {
		if f := *e.finding; NeedsWork(f) && !w.spoken[i] && f.Attribution == data.Ofsted {
			out = append(out, f)
		}
	}
	if len(out) > 0 && w.from.short() != "" {
		return out, w.from.silence()
	}
	return out, ""
}
