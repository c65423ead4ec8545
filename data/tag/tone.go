package tag

import (
	"fmt"

	"casebook/data"
	"casebook/data/words"
)

// cueTable finds the words that praise and those that ask for work.
type cueTable struct {
	trie    *trie
	weight  []float64 // by phrase
	negates []bool    // by phrase: it takes praise after it away
}

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
			c.negates = append(c.negates, r.weight < 0 && negation(parts[0].form))
		}
	}
	return c, nil
}

// balance says how praise and concern weigh by their place, and when one
// outweighs the other.
type balance struct {
	opening  float64 // in the first sentence
	but      float64 // in a clause after "however", "but"
	conceded float64 // in a clause that "although", "while", "despite" opens
	purpose  float64 // praise after "to ensure", "to enable", "so that": what is wanted, not what is
	few      float64 // concern in a sentence about a small number of cases
	praise   float64 // share of concern in all, below which a paragraph praises
	concern  float64 // and above which it asks for work
}

// balanced is the balance in use, chosen as standard was.
func balanced() balance {
	return balance{opening: 1, but: 1.2, conceded: 0.5, purpose: 0.5, few: 0.8, praise: 0.4, concern: 0.6}
}

// negated is in how many words after a negation praise does not count.
const negated = 4

// tone weighs praise against concern.
func (c *cueTable) tone(p paragraph, b balance) (data.Polarity, []Reason) {
	if asks(p.words) {
		return data.Development, []Reason{{Start: p.words[0].Start, End: p.words[0].End, Weight: -b.opening}}
	}
	place := clauses(p, b)
	var praise, concern float64
	var why []Reason
	lastNot := -negated - 1
	for _, h := range c.trie.find(p.words) {
		w := c.weight[h.phrase]
		if w == 0 {
			continue
		}
		if w < 0 {
			if c.negates[h.phrase] {
				lastNot = h.to - 1
			}
			w *= place[h.from].concern
			concern -= w
		} else {
			if h.from-lastNot <= negated && p.sameClause(lastNot, h.from) {
				continue
			}
			w *= place[h.from].praise
			praise += w
		}
		why = append(why, Reason{Start: p.words[h.from].Start, End: p.words[h.to-1].End, Weight: w})
	}
	return b.verdict(praise, concern), why
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

func (b balance) verdict(praise, concern float64) data.Polarity {
	all := praise + concern
	switch {
	case all == 0:
		return data.Context
	case concern < b.praise*all:
		return data.Strength
	case concern > b.concern*all:
		return data.Development
	}
	return data.MixedPolarity
}

// asks reports whether a paragraph opens as a recommendation does.
func asks(ws []words.Word) bool {
	if len(ws) < 2 {
		return false
	}
	switch ws[0].Form {
	case "ensure", "improve", "review", "strengthen", "accelerate", "develop", "increase", "implement", "establish",
		"reduce", "provide", "work", "take", "monitor", "make", "continue", "urgently", "complete", "agree", "secure":
		return true
	}
	return false
}

// share is how much praise and concern count at a word.
type share struct{ praise, concern float64 }

// clauses weighs every word by its sentence and clause.
func clauses(p paragraph, b balance) []share {
	out := make([]share, len(p.words))
	for from := 0; from < len(p.words); {
		to := from
		for to < len(p.words) && p.sentence[to] == p.sentence[from] {
			to++
		}
		b.sentence(p, from, to, out)
		from = to
	}
	return out
}

// sentence weighs the words [from, to) of one sentence.
func (b balance) sentence(p paragraph, from, to int, out []share) {
	base := 1.0
	if p.sentence[from] == 0 {
		base = b.opening
	}
	clause, few, purpose := 1.0, 1.0, 1.0
	for i := from; i < to; i++ {
		switch p.words[i].Form {
		case "however", "but", "nevertheless", "nonetheless", "yet":
			clause = b.but
		case "although", "while", "whilst", "despite", "though":
			clause = b.conceded
		case "minority", "few":
			few = b.few
		case "small":
			if i+1 < to && p.words[i+1].Form == "number" {
				few = b.few
			}
		}
		if p.purpose(i, to) {
			purpose = b.purpose
		}
		if clause == b.conceded && i > from && comma(p.text[p.words[i-1].End:p.words[i].Start]) {
			clause = 1
		}
		out[i] = share{base * clause * purpose, base * clause}
	}
	for i := from; i < to; i++ {
		out[i].concern *= few
	}
}

// purpose reports whether a clause begins at a word that says what for.
func (p paragraph) purpose(i, to int) bool {
	if i+1 >= to {
		return false
	}
	next := p.words[i+1].Form
	switch p.words[i].Form {
	case "to":
		return next == "ensure" || next == "enable"
	case "so":
		return next == "that"
	}
	return false
}

func comma(gap string) bool { return len(gap) > 0 && gap[0] == ',' }
