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

// hands is how many goroutines work on a comparison: it is all that the reader
// waits for.
func hands() int { return min(runtime.GOMAXPROCS(0), 4) }

// hand reads its share of the findings of both sides.
type hand struct {
	reader *terms.Reader
	room   []words.Word // of the finding in hand
	parts  [][2]int     // of the sentence in hand
	texts  []terms.Text // read
	ear    *tag.Listener
}

// team makes hands ready. The first in a process waits for two sets of tables,
// which are read side by side.
func team() ([]*hand, error) {
	out := make([]*hand, hands())
	for i := range out {
		out[i] = new(hand)
	}
	var err, deaf error
	var ears sync.WaitGroup
	ears.Go(func() {
		for _, h := range out {
			h.ear, deaf = tag.NewListener()
		}
	})
	for _, h := range out {
		h.reader, err = terms.NewReader()
	}
	ears.Wait()
	return out, errors.Join(err, deaf)
}

// readBoth reads the findings of both sides, on every core. Each hand numbers
// the terms as it meets them; the reader that is returned has numbered all.
func readBoth(fa, fb []data.Finding) (a, b []*entry, r *terms.Reader, err error) {
	team, err := team()
	if err != nil {
		return nil, nil, nil, err
	}
	a, b = make([]*entry, len(fa)), make([]*entry, len(fb))
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
	r = team[0].reader
	for _, h := range team[1:] {
		r.Join(h.reader, h.texts)
	}
	counting(r, b)
	return a, b, r, nil
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
