package compare

import (
	"casebook/data"
	"casebook/data/compare/terms"
)

// index is the findings of both sides read for alignment. It is for one
// comparison; sums, most, held and lookup are for one goroutine.
type index struct {
	reader  *terms.Reader
	weights terms.Weights
	a, b    []*indexed
	posts   [][]post  // of each term, the findings of B that hold it
	spots   [][]int32 // of each term, the sentences of B that hold it
	sums    []float64 // of the matter in hand, by finding of B
	most    []float64 // of the matter in hand, what each sentence of B holds of it
	held    []int32   // of the matter in hand, how much of its own each finding of B holds: 1 for a word, 2 for a thing of the field
	lookup  lookup
}

// indexed is a finding read for alignment. What is said of B alone is empty in A, whose
// findings only ask.
type indexed struct {
	finding *data.Finding
	text    terms.Text
	thread  *data.Thread // the matter that the built-in facts follow it in, nil for none
	at      int          // its place among its side's

	first  int          // of B: its first sentence, among all sentences of B
	counts []count      // of B: its terms, each once
	back   string       // of B: the words in which it looks back at an earlier inspection
	tones  [][2]float64 // of B: praise and concern of each sentence
	turns  []bool       // of B: the sentences that turn from what is said beside them
	hedges []hedge      // of B: how far each sentence tells of what is not there yet
}

// count is a term that a finding holds.
type count struct {
	id         terms.ID
	start, end int32   // bytes, where it stands first
	counts     float64 // how often it stands there, as it counts in the score
}

// post is a finding of B that holds a term, and how much that counts.
type post struct {
	at     int
	counts float64
}

// newIndex lays out what was read of both sides.
func newIndex(read []sideRead, r *terms.Reader) *index {
	x := &index{reader: r, a: read[0].entries, b: read[1].entries}
	countTerms(r, x.b)
	all := make([]terms.Text, 0, len(x.a)+len(x.b))
	for _, side := range [][]*indexed{x.a, x.b} {
		for _, e := range side {
			all = append(all, e.text)
		}
	}
	x.weights = r.Weigh(all)
	x.post()
	return x
}

// copied is an index whose entries can be given what one comparison knows of them.
func (x *index) copied() *index {
	out := *x
	out.a, out.b = own(x.a), own(x.b)
	return &out
}

// own copies entries.
func own(entries []*indexed) []*indexed {
	out, room := make([]*indexed, len(entries)), make([]indexed, len(entries))
	for i, e := range entries {
		room[i] = *e
		out[i] = &room[i]
	}
	return out
}

// post enters B's findings and their sentences under their terms.
func (x *index) post() {
	held, spots, sentences := make([]int, x.reader.Len()), make([]int, x.reader.Len()), 0
	for _, e := range x.b {
		e.first = sentences
		sentences += len(e.text.Sentences)
		for _, c := range e.counts {
			held[c.id]++
		}
		e.each(func(_ int, id terms.ID) { spots[id]++ })
	}
	x.posts, x.spots = lists[post](held), lists[int32](spots)
	for i, e := range x.b {
		for _, c := range e.counts {
			x.posts[c.id] = append(x.posts[c.id], post{i, c.counts})
		}
		e.each(func(sentence int, id terms.ID) { x.spots[id] = append(x.spots[id], int32(e.first+sentence)) })
	}
	x.sums, x.most, x.held = make([]float64, len(x.b)), make([]float64, sentences), make([]int32, len(x.b))
}

// terms is how many terms a finding holds.
func (e *indexed) terms() int {
	n := 0
	for _, s := range e.text.Sentences {
		n += len(s.Terms)
	}
	return n
}

// each tells the terms of each sentence, each once.
func (e *indexed) each(tell func(sentence int, id terms.ID)) {
	for i, s := range e.text.Sentences {
		for _, t := range s.Terms {
			if !t.Again {
				tell(i, t.ID)
			}
		}
	}
}

// lists makes empty lists with room for so many each.
func lists[T any](lengths []int) [][]T {
	all := 0
	for _, n := range lengths {
		all += n
	}
	out, room := make([][]T, len(lengths)), make([]T, all)
	for i, n := range lengths {
		out[i], room = room[:0:n], room[n:]
	}
	return out
}

// countTerms counts the terms of each finding.
func countTerms(r *terms.Reader, entries []*indexed) {
	at := make([]int32, r.Len()) // of each term in the finding's counts, from 1; 0 where it is not there
	for _, e := range entries {
		n := e.terms()
		e.counts = make([]count, 0, n)
		for _, s := range e.text.Sentences {
			for _, t := range s.Terms {
				if j := at[t.ID]; j > 0 {
					e.counts[j-1].counts++
					continue
				}
				e.counts = append(e.counts, count{id: t.ID, start: t.Start, end: t.End, counts: 1})
				at[t.ID] = int32(len(e.counts))
			}
		}
		for i := range e.counts {
			c := &e.counts[i]
			at[c.id] = 0
			c.counts = saturate(c.counts, float64(n))
		}
	}
}
