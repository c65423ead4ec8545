package compare

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/words"
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

// Words is the tone as a reader sees it, of a finding and a matter: "praises it".
func (t Tone) Words() string {
	switch t {
	case Praise:
		return "praises it"
	case Concern:
		return "criticises it"
	case Both:
		return "praises and criticises it"
	}
	return "neither praises nor criticises it"
}

// matterTone is what the sentences of a paragraph on a matter say of it.
type matterTone struct {
	praise, concern float64 // 0 to 1
	excerpt         Excerpt
	hedge           hedge // of the sentences on the matter that praise; firm where one is, unless it is too early to see

	weighedPraise, weighedConcern float64 // of every sentence, by the weight of the matter's terms that it holds
	most                          float64 // what the sentence that holds most of them holds
}

// plain reports whether no sentence that holds a term of the matter praises or
// criticises.
func (h *matterTone) plain() bool { return h.weighedPraise+h.weighedConcern == 0 }

// alike is the share of the best sentence's weight from which another sentence
// of the paragraph is about the matter too.
const alike = 0.5

// toneOn reads the sentences of a finding that speak to the matter. A sentence
// that takes up the one before it ("However") belongs to it. Where they
// neither praise nor criticise, the polarity of the whole counts by half.
func (x *index) toneOn(q *query, e *indexed) matterTone {
	values := make([]float64, len(e.text.Sentences))
	best := 0.0
	var praise hedges
	for i := range e.text.Sentences {
		values[i] = x.sentence(q, &e.text.Sentences[i])
		best = max(best, values[i])
	}
	h, quoted := matterTone{most: best}, make([]bool, len(values))
	about := func(i int) bool { return values[i] > 0 && values[i] >= alike*best }
	for i, s := range e.text.Sentences {
		up := i > 0 && takesUp(e.finding.Text[s.Start:s.End])
		counts := values[i]
		if up {
			counts = max(counts, values[i-1]/2)
		}
		h.weighedPraise += counts * e.tones[i][0]
		h.weighedConcern += counts * e.tones[i][1]
		if !about(i) && !(up && about(i-1)) {
			continue
		}
		says := values[i] / best
		if i > 0 {
			says = max(says, values[i-1]/best/2)
		}
		h.praise += says * e.tones[i][0]
		h.concern += says * e.tones[i][1]
		quoted[i] = true
		if e.tones[i][0] > 0 || e.hedges[i] > firm {
			praise.add(e.hedges[i])
		}
	}
	if h.praise+h.concern == 0 {
		praise, concern := split(e.finding.Polarity)
		h.praise, h.concern = praise/2, concern/2
	}
	if n := h.praise + h.concern; n > 1 {
		h.praise, h.concern = h.praise/n, h.concern/n
	}
	h.hedge = praise.all()
	h.excerpt = excerptOf(e, quoted, h.tone())
	return h
}

// takesUp reports whether a sentence takes up or turns from the one before it.
func takesUp(sentence string) bool { return terms.First(sentence)&terms.Up != 0 }

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

// tones is the praise and concern of each sentence of a text, clause by
// clause where it turns, so that "has improved, but not for all" is both, and
// which sentences turn or hedge. The finding is the text in hand.
func (w *worker) tones(e *indexed) {
	ws, text, read := w.toneReader.Words(), e.finding.Text, e.text
	n := len(read.Sentences)
	e.tones, e.turns, e.hedges = make([][2]float64, n), make([]bool, n), make([]hedge, n)
	out := e.tones
	at := 0
	for i, s := range read.Sentences {
		parts := clauses(text[s.Start:s.End], w.parts[:0])
		w.parts = parts
		for k, c := range parts {
			for at < len(ws) && ws[at].Start < s.Start+c[0] {
				at++
			}
			if k > 0 && at+1 < len(ws) && ws[at+1].End <= s.Start+c[1] {
				at++ // "but", by itself no criticism
			}
			to := at
			for to < len(ws) && ws[to].End <= s.Start+c[1] {
				to++
			}
			p, n := split(w.toneReader.Tone(at, to))
			out[i][0] += p / float64(len(parts))
			out[i][1] += n / float64(len(parts))
			at = to
		}
		from, _ := slices.BinarySearchFunc(ws, s.Start, func(w words.Word, at int) int { return w.Start - at })
		out[i], e.turns[i], e.hedges[i] = degreeOf(ws[from:at]).temper(out[i]), terms.Contrary(ws[from:at]) || takesBack(text[s.Start:]), hedgeOf(ws[from:at])
	}
	if p := e.finding.Polarity; settled(e.finding, n) {
		out[0][0], out[0][1] = split(p)
	}
}

// settled reports whether a finding of so many sentences reads as its polarity
// says: a reader said what it is, and it is one sentence, so that what the reader
// said is said of that. The casebook's own findings are such; their few words
// are read wrongly by lists of words more often than a report's.
func settled(f *data.Finding, sentences int) bool {
	_, counts := f.Polarity.Work()
	return counts && sentences == 1 && !f.Suggested
}

// clauses cuts a sentence where it turns: the first and last byte of each are
// appended.
func clauses(sentence string, out [][2]int) [][2]int {
	from := 0
	for at := 1; at < len(sentence); at++ {
		if c := sentence[at]; c != ',' && c != ';' && c != ' ' || terms.Inside(sentence[at:])&terms.Cut == 0 {
			continue
		}
		out = append(out, [2]int{from, at})
		from = at + len(sentence[at:]) - len(strings.TrimLeft(sentence[at:], ",; "))
		at = from
	}
	return append(out, [2]int{from, len(sentence)})
}

// tone is the matter's tone in a word.
func (h matterTone) tone() Tone {
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
