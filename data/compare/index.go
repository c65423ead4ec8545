package compare

import (
	"fmt"

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

func newIndex(fa, fb []data.Finding) (*index, error) { return indexOf(fa, fb, true) }

// indexOf is newIndex, without tones where only words are compared.
func indexOf(fa, fb []data.Finding, tones bool) (*index, error) {
	a, b, r, err := readBoth(fa, fb, tones)
	if err != nil {
		return nil, fmt.Errorf("reading the tables of the field's words: %w", err)
	}
	x := &index{reader: r, a: a, b: b}
	all := make([]terms.Text, 0, len(fa)+len(fb))
	for _, side := range [][]*indexed{x.a, x.b} {
		for _, e := range side {
			all = append(all, e.text)
		}
	}
	x.weights = r.Weigh(all)
	x.post()
	return x, nil
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
