package compare

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"sync"

	"casebook/data"
)

// aligner works through A's matters.
type aligner struct {
	*index
	sides    Sides
	decided  decided
	lean     leaning
	room     []found         // for the hits of the matter in hand
	reviewed bool            // B reviews the safeguarding board
	spoken   map[string]bool // findings of B that speak to some matter
}

// all aligns A's matters, on every core: one comparison is all that the reader
// waits for. The index is not changed while they work.
func (w *aligner) all() []Matter {
	places := ordinals(w.a)
	var asked []*entry
	for _, e := range w.a {
		if w.sides.Recommendations && e.finding.Polarity != data.Recommendation {
			continue
		}
		if NeedsWork(e.finding) || w.decided.linked(e.finding.ID) {
			asked = append(asked, e)
		}
	}
	out := make([]Matter, len(asked))
	hands := make([]*aligner, hands())
	var all sync.WaitGroup
	for n := range hands {
		hand := w.another()
		hands[n] = hand
		all.Go(func() {
			for i := n; i < len(asked); i += len(hands) {
				out[i] = hand.matter(asked[i])
				out[i].Ordinal = places[asked[i].finding.ID]
			}
		})
	}
	all.Wait()
	for _, h := range hands {
		maps.Copy(w.spoken, h.spoken)
	}
	return out
}

// hands is how many work at once.
func hands() int { return min(runtime.GOMAXPROCS(0), 4) }

// another is an aligner that shares what is only read and has its own room.
func (w *aligner) another() *aligner {
	hand, index := *w, *w.index
	index.want, index.after, index.sums = nil, nil, make([]float64, len(w.b))
	hand.index, hand.spoken, hand.room = &index, map[string]bool{}, nil
	return &hand
}

// ordinals counts the recommendations from 1: the authority's in the report's
// order, then the board's.
func ordinals(entries []*entry) map[string]int {
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
func (w *aligner) matter(e *entry) Matter {
	m := Matter{Finding: e.finding, Status: Suggested}
	q := w.ask(e, w.lean)
	w.lay(&q)
	defer w.lift(&q)
	hits, again := w.hits(&q)
	made := w.made(&q)
	strong := len(hits) > 0 && hits[0].total >= w.lean.relevant
	most := maxLinks
	if !strong {
		most = maxNear
	}
	for _, h := range hits {
		if h.total >= w.lean.relevant {
			w.spoken[h.entry.finding.ID] = true
		}
		if len(m.B) < most && h.total >= w.lean.trailing*hits[0].total {
			m.B = append(m.B, w.link(&q, h, !strong))
		}
	}
	for _, h := range again {
		w.spoken[h.entry.finding.ID] = true
		if len(m.Again) < maxAgain {
			m.Again = append(m.Again, w.link(&q, h, false))
		}
	}
	w.decide(&m, &q, made, strong)
	if len(made) > 0 {
		m.B = append(made, m.B...)
		m.B = m.B[:max(len(made), min(len(m.B), maxLinks))]
	}
	return m
}

// hits ranks B's findings that answer a matter: what inspectors found, and
// apart from it what they ask for. What people linked or took apart is left
// out.
func (w *aligner) hits(q *query) (hits, again []found) {
	a := q.entry.finding
	hits = w.room[:0]
	for i, text := range w.held(q) {
		c := w.b[i]
		f := w.score(q, c, text)
		if f.total == 0 || c.finding.Attribution != data.Ofsted || w.followed(q.entry, c) {
			continue
		}
		_, said := w.decided.reader(a.ID, c.finding.ID)
		switch {
		case said || beyond(a, w.reviewed) && !w.serves(q, c):
		case c.finding.Polarity != data.Recommendation:
			hits = append(hits, f)
		case f.total >= w.lean.relevant:
			again = append(again, f)
		}
	}
	w.room = hits
	top := 0.0
	for _, f := range hits {
		top = max(top, f.total)
	}
	return bestFirst(hits, min(w.lean.trailing*top, w.lean.relevant)), bestFirst(again, 0)
}

// bestFirst is the hits of at least a score, the best first, those that score
// alike in B's order. What is sorted is small and points nowhere: this is done
// for every matter.
func bestFirst(hits []found, least float64) []found {
	type place struct {
		total float64
		at    int
	}
	places := make([]place, 0, len(hits))
	for i, f := range hits {
		if f.total >= least {
			places = append(places, place{f.total, i})
		}
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Or(cmp.Compare(b.total, a.total), a.at-b.at) })
	out := make([]found, len(places))
	for i, p := range places {
		out[i] = hits[p.at]
	}
	return out
}

// followed reports whether the built-in facts follow both in one matter.
func (w *aligner) followed(a, b *entry) bool {
	return a.thread != nil && b.thread != nil && a.thread.ID == b.thread.ID
}

// made is the links that people made, the reader's first.
func (w *aligner) made(q *query) []Link {
	var reader, curated []Link
	a := q.entry.finding
	for _, c := range w.b {
		together, said := w.decided.reader(a.ID, c.finding.ID)
		l := Link{Finding: c.finding, Score: 1}
		switch {
		case said && together:
			l.Status, l.Reasons = Confirmed, []string{"a reviewer paired them"}
		case said:
			continue
		case w.followed(q.entry, c):
			l.Status, l.Reasons = Curated, []string{"followed as one matter: " + q.entry.thread.Label}
		default:
			continue
		}
		h := w.hear(q, c)
		l.Tone, l.Excerpt = h.tone(), [2]int{h.from, h.to}
		w.spoken[c.finding.ID] = true
		if l.Status == Confirmed {
			reader = append(reader, l)
		} else {
			curated = append(curated, l)
		}
	}
	return append(reader, curated...)
}

func (w *aligner) link(q *query, f found, near bool) Link {
	h := w.hear(q, f.entry)
	return Link{Finding: f.entry.finding, Score: f.total, Status: Suggested, Near: near, Reasons: w.reasons(q, f), Tone: h.tone(), Excerpt: [2]int{h.from, h.to}, said: h}
}

// fresh is B's findings that need work and speak to none of A's matters.
func (w *aligner) fresh() ([]data.Finding, string) {
	var out []data.Finding
	for _, e := range w.b {
		if f := e.finding; NeedsWork(f) && !w.spoken[f.ID] && f.Attribution == data.Ofsted {
			out = append(out, f)
		}
	}
	if len(out) > 0 && narrow(w.sides.A) {
		return out, narrowWords("A", w.sides.A)
	}
	return out, ""
}
