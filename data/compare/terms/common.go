package terms

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// rare is the share of paragraphs that a term of no table is taken to be in.
const rare = 0.0008

// readCommon reads "per thousand: term term": in how many of a thousand
// paragraphs of published reports a term stands.
func (l *lexicon) readCommon(text string) error {
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		number, list, _ := strings.Cut(line, ":")
		per, err := strconv.ParseFloat(number, 64)
		if err != nil || per <= 0 || per > 1000 {
			return fmt.Errorf("common.txt, line %d: want a number up to 1000, a colon and terms", n+1)
		}
		for _, t := range strings.Fields(list) {
			l.rate[t] = per / 1000
		}
	}
	return nil
}

// own is how many paragraphs the table of common terms weighs against those of
// the reports in hand.
const own = 150

// Weights says what each term of a reader's texts weighs: the rarer, the more.
type Weights struct {
	of []float64
}

// Weigh counts in how many of the texts each term stands and joins that with
// how common it is in published reports. A term in every tenth paragraph
// weighs 2.3, one in every hundredth 4.6.
func (r *Reader) Weigh(texts []Text) Weights {
	n := make([]int, len(r.names))
	last := make([]int, len(r.names))
	for i, t := range texts {
		for _, s := range t.Sentences {
			for _, x := range s.Terms {
				if last[x.ID] != i+1 {
					last[x.ID] = i + 1
					n[x.ID]++
				}
			}
		}
	}
	w := Weights{of: make([]float64, len(r.names))}
	for id, name := range r.names {
		rate, ok := r.lex.rate[name]
		if !ok {
			rate = rare
		}
		rate = (rate*own + float64(n[id])) / (own + float64(len(texts)))
		w.of[id] = max(0, -math.Log(min(1, rate)))
	}
	return w
}

// Of is what a term weighs; 0 for one that no weighed text holds.
func (w Weights) Of(id ID) float64 {
	if int(id) >= len(w.of) {
		return 0
	}
	return w.of[id]
}
