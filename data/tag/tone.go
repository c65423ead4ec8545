package tag

import (
	"fmt"
	"slices"
)

// cueTable finds the words that praise and those that ask for work.
type cueTable struct {
	trie    *trie
	weight  []float64 // by phrase
	negates []bool    // by phrase: it takes praise after it away
	kind    []string  // by phrase: block of the table
}

// The blocks of cues.txt that say that something is under way.
const (
	better     = "better"
	unfinished = "unfinished"
)

func readCues(text string) (*cueTable, error) {
	rows, err := readRows("cues.txt", text)
	if err != nil {
		return nil, err
	}
	c := &cueTable{trie: newTrie()}
	seen := map[string]bool{}
	for _, r := range rows {
		for _, p := range r.phrases {
			parts := partsOf(p)
			if len(parts) == 0 {
				return nil, fmt.Errorf("cues.txt, line %d: empty phrase", r.line)
			}
			if k := key(parts); seen[k] && r.weight != 0 {
				continue
			} else {
				seen[k] = true
			}
			c.trie.add(parts, int32(len(c.weight)))
			c.weight = append(c.weight, r.weight)
			c.kind = append(c.kind, r.block)
			c.negates = append(c.negates, r.weight < 0 && negation(parts[0].form))
		}
	}
	return c, nil
}

// negated is in how many words after a negation praise does not count.
const negated = 4

// sentenceTone is what one sentence says, or one part of it.
type sentenceTone struct {
	praise, concern float64
	learnt          float64 // what the words of tones.txt say, praise above 0
	words           int
	first           string // form of its first word
	marks           marks  // of its words
}

// has reports whether a word has a mark.
func (s *sentenceTone) has(m marks) bool { return s.marks&m != 0 }

// paragraphTone is what the cues of a paragraph say; nothing where there is none.
type paragraphTone struct {
	units    []sentenceTone
	why      []Reason
	cues     int
	underWay bool // all that praises is that it got better, and all that asks for work that it is not finished
}

// weigh weighs praise and concern sentence by sentence.
func (v *toneTables) weigh(p paragraph, r *scratch) paragraphTone {
	c := v.cues
	r.hits = c.trie.find(p, r.hits[:0])
	if len(r.hits) == 0 {
		return paragraphTone{}
	}
	r.unit = p.units(r.unit)
	r.units = p.sentenceTones(r.unit, r.units)
	r.shares = clauses(p, r.shares)
	unit, place := r.unit, r.shares
	h := paragraphTone{units: r.units, why: slices.Grow(r.why[:0], len(r.hits))}
	lastNot, hindered, listed := -1, -1, -1 // listed: where praise that does not count ends
	betters, unfinisheds := 0, 0
	marked := p.vocabulary.markings()
	for k, x := range r.hits {
		w := c.weight[x.phrase]
		s := &h.units[unit[x.from]]
		if w == 0 {
			if p.words[x.from].Form != "no" {
				continue
			}
			for _, y := range c.denied(p, append([]hit{{from: x.from, to: x.from + 1}}, r.hits[k+1:]...)) { // "no child was found to be unsafe"
				mute(place, y)
			}
			continue
		}
		if w < 0 {
			hinders, good := c.muted(p, unit, place, r.hits[k:], marked)
			if hinders {
				hindered = x.to - 1
			}
			if good > 0 {
				h.cues++
				s.praise += good * place[x.from].praise
			}
			if w *= place[x.from].concern; w == 0 {
				continue
			}
			if c.negates[x.phrase] {
				lastNot = x.to - 1
			}
			s.concern -= w
		} else {
			if lastNot >= 0 && p.reaches(lastNot, x.from) || hindered >= 0 && p.sameClause(hindered, x.from) || c.notThere(p, r.hits[k:]) ||
				listed == x.from && p.sentence[x.from] == p.sentence[x.from-1] { // "stable, caring" is one list
				listed = x.to
				continue
			}
			w *= place[x.from].praise
			s.praise += w
		}
		h.cues++
		switch c.kind[x.phrase] {
		case better:
			betters++
		case unfinished:
			unfinisheds++
		}
		h.why = append(h.why, Reason{Start: p.words[x.from].Start, End: p.words[x.to-1].End, Rule: Cue, Weight: w})
	}
	if h.cues > 0 {
		v.weighWords(p, r, &h)
	}
	r.why = h.why
	h.underWay = betters > 0 && unfinisheds > 0 && betters+unfinisheds == h.cues
	return h
}

// weighWords adds what the words between the cues say.
func (v *toneTables) weighWords(p paragraph, r *scratch, h *paragraphTone) {
	if p.roots == nil {
		r.roots = v.roots.of(p, r.roots)
		p.roots = r.roots
	}
	h.why = v.tones.weigh(p, r.unit, r.shares, h.units, h.why)
}

// units numbers the words by the sentence, or the part of one, that they stand
// in: what comes after ", but" says something else than what comes before.
func (p paragraph) units(scratch []int) []int {
	out, marked := sized(scratch, len(p.words)), p.vocabulary.markings()
	n := 0
	for i := 1; i < len(p.words); i++ {
		if p.sentence[i] != p.sentence[i-1] || marked[p.forms[i]]&turnMark != 0 && p.turnsAt(i) {
			n++
		}
		out[i] = n
	}
	return out
}

// butWords is how many words a part needs that "but" divides from another
// without a comma: "regular but brief" is one thing.
const butWords = 3

// turnsAt reports whether a sentence, under way already, says otherwise from a
// word on.
func (p paragraph) turnsAt(i int) bool {
	if form := p.words[i].Form; !turns(form) || p.sentence[i] != p.sentence[i-1] {
		return false
	} else if comma(p.text[p.words[i-1].End:p.words[i].Start]) {
		return true
	} else if form != "but" || i < butWords || i+butWords >= len(p.words) || p.words[i+1].Form == "also" {
		return false
	}
	return p.sentence[i-butWords] == p.sentence[i+butWords]
}

// turns reports whether a word opens a part of a sentence that says otherwise.
func turns(form string) bool {
	switch form {
	case "but", "however", "although", "while", "whilst", "though", "yet", "nevertheless", "despite":
		return true
	}
	return false
}

// sentenceTones returns the units of a paragraph before any cue is counted.
func (p paragraph) sentenceTones(unit []int, scratch []sentenceTone) []sentenceTone {
	if len(unit) == 0 {
		return scratch[:0]
	}
	out := sized(scratch, unit[len(unit)-1]+1)
	marked := p.vocabulary.markings()
	for i, form := range p.forms {
		s := &out[unit[i]]
		if s.words == 0 && !p.takesUp(i) {
			s.first = p.words[i].Form
		}
		s.words++
		s.marks |= marked[form]
	}
	return out
}

// negation reports whether a word denies what comes after it.
func negation(form string) bool {
	switch form {
	case "not", "no", "cannot", "lack", "lacks", "lacking", "insufficient", "unable", "limited", "rarely", "seldom", "fail", "less", "does", "do", "have", "absence", "too":
		return true
	}
	return false
}

// sameClause reports whether no sentence ends and no comma stands between two
// words.
func (p paragraph) sameClause(from, to int) bool {
	if p.sentence[from] != p.sentence[to] {
		return false
	}
	for i := from; i < to; i++ {
		if comma(p.text[p.words[i].End:p.words[i+1].Start]) {
			return false
		}
	}
	return true
}
