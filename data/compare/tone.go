package compare

import (
	"strings"
	"sync"

	"casebook/data"
	"casebook/data/tag"
)

// Tone is how a paragraph's sentences on one matter read.
type Tone string

// The tones.
const (
	Plain   Tone = "plain" // neither praise nor concern
	Praise  Tone = "praise"
	Concern Tone = "concern"
	Both    Tone = "praise and concern"
)

// hearing is what the sentences of a paragraph on a matter say of it.
type hearing struct {
	praise, concern float64 // 0 to 1
	from, to        int     // bytes, from the first such sentence to the last
}

// alike is the share of the best sentence's weight from which another sentence
// of the paragraph is about the matter too.
const alike = 0.5

// hear reads the sentences of a finding that speak to the matter. A sentence
// that takes up the one before it ("However") belongs to it. Where they
// neither praise nor criticise, the polarity of the whole counts by half.
func (x *index) hear(q *query, e *entry) hearing {
	values := make([]float64, len(e.text.Sentences))
	best := 0.0
	for i, s := range e.text.Sentences {
		values[i] = x.sentence(q, s)
		best = max(best, values[i])
	}
	var h hearing
	about := func(i int) bool { return values[i] > 0 && values[i] >= alike*best }
	for i, s := range e.text.Sentences {
		words := e.finding.Text[s.Start:s.End]
		if !about(i) && (i == 0 || !about(i-1) || !takesUp(words)) {
			continue
		}
		says := values[i] / best
		if i > 0 {
			says = max(says, values[i-1]/best/2)
		}
		praise, concern := x.toneOf(words)
		h.praise += says * praise
		h.concern += says * concern
		if h.to == 0 {
			h.from = s.Start
		}
		h.to = s.End
	}
	if h.praise+h.concern == 0 {
		praise, concern := split(e.finding.Polarity)
		h.praise, h.concern = praise/2, concern/2
	}
	if n := h.praise + h.concern; n > 1 {
		h.praise, h.concern = h.praise/n, h.concern/n
	}
	return h
}

// takesUp reports whether a sentence takes up or turns from the one before it.
func takesUp(sentence string) bool {
	for _, w := range []string{"However", "But ", "Nevertheless", "Nonetheless", "This ", "These ", "As a result", "Although this", "They ", "It ", "Their ", "Its ", "Despite this", "Added to this", "In addition"} {
		if strings.HasPrefix(sentence, w) {
			return true
		}
	}
	return false
}

// split says how much praise and concern a polarity holds.
func split(p data.Polarity) (praise, concern float64) {
	switch p {
	case data.Strength:
		return 1, 0
	case data.Progress:
		return 0.8, 0.2
	case data.MixedPolarity:
		return 0.5, 0.5
	case data.Development, data.Recommendation:
		return 0, 1
	}
	return 0, 0
}

// toneOf reads a sentence once however many matters it speaks to: clause by
// clause where it turns, so that "has improved, but not for all" is both.
func (x *index) toneOf(sentence string) (praise, concern float64) {
	t := x.tones.of(sentence)
	return t[0], t[1]
}

// tones is the praise and concern of the sentences that were read. Every hand
// of an aligner reads and adds to it.
type tones struct {
	mu   sync.Mutex
	read map[string][2]float64
}

func (x *tones) of(sentence string) [2]float64 {
	x.mu.Lock()
	t, ok := x.read[sentence]
	x.mu.Unlock()
	if ok {
		return t
	}
	parts := clauses(sentence)
	for _, c := range parts {
		p, n := split(tag.Tone(c))
		t[0] += p / float64(len(parts))
		t[1] += n / float64(len(parts))
	}
	x.mu.Lock()
	x.read[sentence] = t
	x.mu.Unlock()
	return t
}

// clauses cuts a sentence where it turns.
func clauses(sentence string) []string {
	var out []string
	for {
		at := -1
		for _, w := range []string{", but ", ", although ", ", however", "; however", ", yet ", " but are not", " but is not", " but not"} {
			if i := strings.Index(sentence, w); i > 0 && (at < 0 || i < at) {
				at = i
			}
		}
		if at < 0 {
			return append(out, sentence)
		}
		out = append(out, sentence[:at])
		sentence = strings.TrimLeft(sentence[at:], ",; ")
	}
}

// tone is the hearing in a word.
func (h hearing) tone() Tone {
	switch all := h.praise + h.concern; {
	case all == 0:
		return Plain
	case h.concern < all/3:
		return Praise
	case h.praise < all/3:
		return Concern
	}
	return Both
}
