package compare

import (
	"errors"
	"runtime"
	"sync"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/tag"
	"casebook/data/words"
)

// workers is how many goroutines work on a comparison: it is all that the reader
// waits for.
func workers() int { return min(runtime.GOMAXPROCS(0), 4) }

// worker reads its share of the findings of both sides.
type worker struct {
	reader     *terms.Reader
	room       []words.Word // of the finding being read
	parts      [][2]int     // of the sentence being read
	texts      []terms.Text // read
	toneReader *tag.ToneReader
}

// newWorkers makes workers ready. The first in a process wait for two sets of
// tables, which are read side by side.
func newWorkers() ([]*worker, error) {
	out := make([]*worker, workers())
	for i := range out {
		out[i] = new(worker)
	}
	var err, toneErr error
	var toneReaders sync.WaitGroup
	toneReaders.Go(func() {
		for _, w := range out {
			w.toneReader, toneErr = tag.NewToneReader()
		}
	})
	for _, w := range out {
		w.reader, err = terms.NewReader()
	}
	toneReaders.Wait()
	return out, errors.Join(err, toneErr)
}

// readBoth reads the findings of both sides, on every core. Each worker numbers
// the terms as it meets them; the reader that is returned has numbered all.
// Without tones only words are compared.
func readBoth(fa, fb []data.Finding, tones bool) (a, b []*indexed, r *terms.Reader, err error) {
	team, err := newWorkers()
	if err != nil {
		return nil, nil, nil, err
	}
	ownA, ownB := terms.Defined(textsOf(fa)), terms.Defined(textsOf(fb))
	for _, w := range team {
		w.reader.Define(ownA, ownB)
	}
	a, b = make([]*indexed, len(fa)), make([]*indexed, len(fb))
	var all sync.WaitGroup
	for n, w := range team {
		all.Go(func() {
			for i := n; i < len(fa); i += len(team) {
				a[i] = w.read(1, &fa[i], i)
			}
			for i := n; i < len(fb); i += len(team) {
				b[i] = w.read(2, &fb[i], i)
				b[i].back = looksBack(&fb[i], w.room)
				if tones {
					w.tones(b[i])
				}
			}
		})
	}
	all.Wait()
	r = team[0].reader
	for _, w := range team[1:] {
		r.Join(w.reader, w.texts)
	}
	countTerms(r, b)
	return a, b, r, nil
}

func textsOf(findings []data.Finding) []string {
	out := make([]string, len(findings))
	for i := range findings {
		out[i] = findings[i].Text
	}
	return out
}

// read reads a finding of one of the two reports, 1 or 2.
func (w *worker) read(report int, f *data.Finding, at int) *indexed {
	w.room = words.Append(w.room[:0], f.Text)
	e := &indexed{finding: f, text: w.reader.Read(report, f.Text, w.room), at: at}
	w.texts = append(w.texts, e.text)
	return e
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
