package words

import (
	"math"
	"slices"
	"strings"
)

// The constants of BM25, and what a match counts that is not the word as typed.
const (
	saturation = 1.2  // the second mention counts less than the first
	lengthPart = 0.75 // how far a long text must say more
	sameStem   = 0.7  // another form of the word
	beginning  = 0.4  // another word that begins so
	otherWords = 0.6  // the same thing in other words
	inParts    = 0.4  // words of one wording that stand apart
	underPart  = 0.5  // a heading over a text, against the text
	nearPart   = 0.8  // words beside each other, against the words themselves
	nearest    = 8    // words apart, beyond which two say nothing of each other
)

// Relevance scores texts by how much they say of what a query asks. It is for
// one goroutine.
type Relevance struct {
	q      Query
	rarity []float64 // by clause
	small  []bool    // by clause: a word that stands between others
	known  map[string][]mark
	begins [1 << 16]bool // first two bytes of forms that may be of a term, see may
	starts starts        // beginnings of all forms that may be of a term
	words  []Word        // of one text
	at     [][]place     // by clause, of one text
	runs   []run
	over   []float64 // by clause, of the headings of one text
	counts []float64 // by clause, what each counted for one text

	headings map[string][]float64 // how much each says of each clause
}

// mark is what a form is to a term.
type mark struct {
	clause, term int // term among all
	pos, of      int // which word of the term's, of how many
	weight       float64
	alone        bool // it may stand apart from the others
}

type place struct {
	word   int
	weight float64
}

// run is how far a term of several words has stood one after another.
type run struct{ next, last int }

// NewRelevance makes a query ready; in of all are the texts that have the words of
// each clause.
func (q Query) NewRelevance(in []int, all int) *Relevance {
	r := &Relevance{q: q, known: map[string][]mark{}, headings: map[string][]float64{}, at: make([][]place, len(q.clauses)), over: make([]float64, len(q.clauses)), counts: make([]float64, len(q.clauses))}
	for i, c := range q.clauses {
		r.small = append(r.small, c.small())
		n := 0
		if i < len(in) {
			n = in[i]
		}
		r.rarity = append(r.rarity, math.Log1p((float64(all-n)+0.5)/(float64(n)+0.5)))
		r.runs = append(r.runs, make([]run, len(c.Any))...)
		for _, x := range c.Any {
			for _, s := range x.inFull() {
				r.begin(s)
			}
			if x.Prefix == "" {
				continue
			}
			r.start(x.Prefix)
			for s := range q.wider[x.Prefix] {
				if len(s) < len(x.Prefix)+rewritten { // its other forms need not begin so
					r.begin(s)
				}
			}
		}
	}
	return r
}

// begin notes how the forms of a stem begin. They have all of it but an ending, which
// it writes otherwise: "hope" is of "hoping", "sky" of "skies"; and "die" of "dying".
func (r *Relevance) begin(stem string) {
	r.start(stem[:min(len(stem), max(2, len(stem)-rewritten))])
	if len(stem) == 3 && stem[1] == 'i' {
		r.start(stem[:1] + "y")
	}
}

// start notes the beginning of forms.
func (r *Relevance) start(with string) {
	r.starts = append(r.starts, with)
	if len(with) > 1 {
		r.begins[int(with[0])<<8|int(with[1])] = true
		return
	}
	for second := range 256 {
		r.begins[int(with[0])<<8|second] = true
	}
}

// starts are beginnings of words.
type starts []string

// of reports whether a form begins so. Of one with signs it cannot be told: the stemmer
// takes some off.
func (s starts) of(form string) bool {
	return !small(form) || slices.ContainsFunc(s, func(start string) bool { return strings.HasPrefix(form, start) })
}

// rewritten is how many letters at the end of a stem its forms may lack.
const rewritten = 2

// may reports whether a form can be of a term. One with signs can: the stemmer
// takes some off.
func (r *Relevance) may(form string) bool {
	if len(form) < 2 || !plain(form[0]) || !plain(form[1]) {
		return true
	}
	return r.begins[int(form[0])<<8|int(form[1])]
}

// Score is the relevance of a text that stands under some headings; usual is how
// many words a text has.
func (r *Relevance) Score(s string, headings []string, usual float64) float64 {
	clear(r.over)
	for _, h := range headings {
		for i, w := range r.heading(h) {
			r.over[i] = max(r.over[i], w)
		}
	}
	ws := r.read(s)
	norm := saturation * (1 - lengthPart + lengthPart*float64(len(ws))/usual)
	total, before := 0.0, -1
	for i := range r.at {
		if r.q.clauses[i].Not {
			continue
		}
		tf := r.over[i] * underPart
		for _, p := range r.at[i] {
			tf += p.weight
		}
		r.counts[i] = r.rarity[i] * tf * (saturation + 1) / (tf + norm)
		if before >= 0 {
			near := together(r.at[before], r.at[i])
			r.counts[i] += nearPart * min(r.rarity[before], r.rarity[i]) * near * (saturation + 1) / (near + norm)
		}
		if total += r.counts[i]; !r.small[i] {
			before = i
		}
	}
	return total
}

// heading is how much a heading says of each clause.
func (r *Relevance) heading(h string) []float64 {
	if over, ok := r.headings[h]; ok {
		return over
	}
	r.read(h)
	over := make([]float64, len(r.at))
	for i, list := range r.at {
		for _, p := range list {
			over[i] = max(over[i], p.weight)
		}
	}
	r.headings[h] = over
	return over
}

// read finds the places of the clauses in a text.
func (r *Relevance) read(s string) []Word {
	ws := Append(r.words[:0], s)
	r.words = ws
	for i := range r.at {
		r.at[i] = r.at[i][:0]
	}
	clear(r.runs)
	for i, w := range ws {
		if !r.may(w.Form) {
			continue
		}
		marks, ok := r.known[w.Form]
		if !ok {
			form := strings.Clone(w.Form)
			marks = r.marks(form)
			r.known[form] = marks
		}
		for _, m := range marks {
			r.take(m, i)
		}
	}
	return ws
}

// take notes a word of a text.
func (r *Relevance) take(m mark, word int) {
	if m.of == 1 {
		r.at[m.clause] = append(r.at[m.clause], place{word, m.weight})
		return
	}
	run := &r.runs[m.term]
	switch {
	case m.pos == 0:
		run.next, run.last = 1, word
	case run.next == m.pos && run.last == word-1:
		run.next, run.last = m.pos+1, word
		if run.next == m.of {
			r.at[m.clause] = append(r.at[m.clause], place{word, m.weight})
		}
	}
	if m.alone {
		r.at[m.clause] = append(r.at[m.clause], place{word, m.weight * inParts / float64(m.of)})
	}
}

// together is how near the places of two clauses are, summed over the first's.
func together(a, b []place) float64 {
	sum := 0.0
	for _, x := range a {
		best := 0.0
		for _, y := range b {
			if d := y.word - x.word; d != 0 && d <= nearest && d >= -nearest {
				if d < 0 {
					d = 1 - d // the other way about
				}
				best = max(best, x.weight*y.weight/float64(d*d))
			}
		}
		sum += best
	}
	return sum
}

// marks is what a form is to each term.
func (r *Relevance) marks(form string) (out []mark) {
	if !r.starts.of(form) {
		return nil
	}
	stem, n := Stem(form), 0
	for i, c := range r.q.clauses {
		for _, x := range c.Any {
			m := mark{clause: i, term: n, of: len(x.Stems), weight: 1, alone: !x.Ordered() && !x.Also}
			n++
			if x.Prefix != "" {
				m.of++
			}
			if x.Also {
				m.weight = otherWords
			}
			for j, s := range x.Stems {
				if s == stem {
					m.pos = j
					out = append(out, m.as(x.closeness(j, form)))
				}
			}
			m.pos = len(x.Stems)
			if own := x.Prefix != "" && stem == Stem(x.Prefix); own || x.Prefix != "" && (strings.HasPrefix(form, x.Prefix) || r.q.wider[x.Prefix][stem]) {
				if own {
					out = append(out, m.as(x.closeness(len(x.Stems), form)))
				} else {
					out = append(out, m.as(beginning))
				}
			}
		}
	}
	return out
}

func (m mark) as(weight float64) mark {
	m.weight *= weight
	return m
}

// closeness is how near a form is to the one that was typed.
func (x Term) closeness(i int, form string) float64 {
	if i >= len(x.forms) || form == x.forms[i] || form == x.forms[i]+"s" || form+"s" == x.forms[i] {
		return 1
	}
	return sameStem
}
