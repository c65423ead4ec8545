package compare

import (
	"runtime"
	"sync"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/tag"
	"casebook/data/words"
)

// hands is how many goroutines work on a comparison: it is all that the reader
// waits for.
func hands() int { return min(runtime.GOMAXPROCS(0), 4) }

// hand reads its share of the findings of both sides.
type hand struct {
	reader *terms.Reader
	room   []words.Word // of the finding in hand
	texts  []terms.Text // read
	ear    tag.Listener
}

// readBoth reads the findings of both sides, on every core. Each hand numbers
// the terms as it meets them; r numbers them all in the end.
func readBoth(r *terms.Reader, fa, fb []data.Finding) (a, b []*entry, err error) {
	a, b = make([]*entry, len(fa)), make([]*entry, len(fb))
	team := make([]*hand, hands())
	for n := range team {
		team[n] = &hand{reader: r}
		if n > 0 {
			if team[n].reader, err = terms.NewReader(); err != nil {
				return nil, nil, err
			}
		}
	}
	var all sync.WaitGroup
	for n, h := range team {
		all.Go(func() {
			for i := n; i < len(fa); i += len(team) {
				a[i] = h.read(&fa[i], i)
			}
			for i := n; i < len(fb); i += len(team) {
				b[i] = h.read(&fb[i], i)
				b[i].back = looksBack(&fb[i], h.room)
				b[i].tones = h.tones(fb[i].Text, b[i].text)
			}
		})
	}
	all.Wait()
	for _, h := range team[1:] {
		r.Join(h.reader, h.texts)
	}
	counting(r, b)
	return a, b, nil
}

func (h *hand) read(f *data.Finding, at int) *entry {
	h.room = words.Append(h.room[:0], f.Text)
	e := &entry{finding: f, text: h.reader.Read(f.Text, h.room), at: at}
	h.texts = append(h.texts, e.text)
	return e
}

// counting counts the terms of each finding.
func counting(r *terms.Reader, entries []*entry) {
	at := make([]int32, r.Len()) // of each term in the entry's counts, from 1; 0 where it is not there
	for _, e := range entries {
		n := 0
		for _, s := range e.text.Sentences {
			n += len(s.Terms)
		}
		e.words = float64(n)
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
			c.counts = saturate(c.counts, e.words)
		}
	}
}
