package compare

import (
	"fmt"
	"sync"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/words"
)

// index is the findings of both sides read for alignment. It is for one
// comparison; what is scratch in it (sums, want, after) is for one goroutine.
type index struct {
	reader  *terms.Reader
	weights terms.Weights
	a, b    []*entry
	posts   [][]post     // of each term, the findings of B that hold it
	sums    []float64    // of the matter in hand, by finding of B
	want    []float64    // what the matter in hand asks of each term; zero between matters
	after   [][]terms.ID // of each term, what stands right after it in the matter in hand; empty between matters
	tones   *tones
}

// entry is a finding read.
type entry struct {
	finding data.Finding
	text    terms.Text
	counts  []count      // of its terms, each once
	words   float64      // how many terms it holds
	thread  *data.Thread // the matter that the built-in facts follow it in, nil for none
	back    string       // the words in which it looks back at an earlier inspection
}

// count is how often an entry holds a term, and where first.
type count struct {
	id     terms.ID
	n      float64
	counts float64 // n as it counts in the score
	first  terms.Term
}

func newIndex(fa, fb []data.Finding) (*index, error) {
	r, err := terms.NewReader()
	if err != nil {
		return nil, fmt.Errorf("reading the tables of the field's terms: %w", err)
	}
	x := &index{reader: r, tones: &tones{read: map[string][2]float64{}}}
	x.a, x.b = readAll(r, fa), readAll(r, fb)
	var all []terms.Text
	for _, side := range [][]*entry{x.a, x.b} {
		for _, e := range side {
			all = append(all, e.text)
		}
	}
	x.weights = r.Weigh(all)
	x.posts = make([][]post, r.Len())
	for i, e := range x.b {
		for _, c := range e.counts {
			x.posts[c.id] = append(x.posts[c.id], post{i, c.counts})
		}
	}
	return x, nil
}

// post is a finding of B that holds a term, and how much that counts.
type post struct {
	at     int
	counts float64
}

// cutAll cuts the findings' texts into words, on every core: the reader that
// numbers the terms can take only one after another.
func cutAll(findings []data.Finding) [][]words.Word {
	out := make([][]words.Word, len(findings))
	hands := hands()
	var all sync.WaitGroup
	for n := range hands {
		all.Go(func() {
			for i := n; i < len(findings); i += hands {
				out[i] = terms.Cut(findings[i].Text)
			}
		})
	}
	all.Wait()
	return out
}

func readAll(r *terms.Reader, findings []data.Finding) []*entry {
	out, cuts := make([]*entry, len(findings)), cutAll(findings)
	var at []int // of each term in the entry's counts, from 1; 0 where it is not there
	for i, f := range findings {
		e := &entry{finding: f, text: r.Read(f.Text, cuts[i]), back: looksBack(f)}
		for len(at) < r.Len() {
			at = append(at, 0)
		}
		for _, s := range e.text.Sentences {
			e.words += float64(len(s.Terms))
		}
		e.counts = make([]count, 0, int(e.words))
		for _, s := range e.text.Sentences {
			for _, t := range s.Terms {
				if j := at[t.ID]; j > 0 {
					e.counts[j-1].n++
					continue
				}
				e.counts = append(e.counts, count{id: t.ID, n: 1, first: t})
				at[t.ID] = len(e.counts)
			}
		}
		for i, c := range e.counts {
			at[c.id] = 0
			e.counts[i].counts = saturate(c.n, e.words)
		}
		out[i] = e
	}
	return out
}
