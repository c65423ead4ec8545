package tag

import "strings"

// The blocks of cues.txt whose words count by the words round them.
const (
	fault   = "faults"  // what can be prevented or put right
	remains = "remains" // what goes on, good or bad
	hinders = "hinders" // what keeps the good after it from being
)

// reach is within how many words before a fault a verb prevents it or puts it
// right: "reduces drift and delay", "to address known areas of weakness".
const reach = 6

// prevented reports whether a fault, the words [from, to), is said to be prevented
// or put right: by a verb before it, or after it by one that is done to it ("have
// been addressed").
func (p paragraph) prevented(from, to int, marked []marks) bool {
	verb := func(i int) bool { return marked[p.forms[i]]&preventMark != 0 }
	for i := from - 1; i >= 0 && i >= from-reach && p.sameClause(i, i+1); i-- {
		if verb(i) {
			return true
		}
	}
	for i := to; i < len(p.words) && i < to+reach && p.sameClause(i-1, i); i++ {
		if verb(i) && strings.HasSuffix(p.words[i].Form, "ed") && suffers(p.words[i-1].Form) {
			return true
		}
	}
	return false
}

// suffers reports whether something is done to what stands before a word.
func suffers(form string) bool {
	switch form {
	case "is", "are", "was", "were", "been", "being":
		return true
	}
	return false
}

// goodOn reports whether what remains at a hit is good: praise follows within a
// few words.
func (c *cueTable) goodOn(p paragraph, unit []int, hits []hit) bool {
	if len(hits) < 2 || c.weight[hits[1].phrase] <= 0 {
		return false
	}
	return hits[1].from-hits[0].to < negated && unit[hits[0].from] == unit[hits[1].from] && p.sameClause(hits[0].from, hits[1].from)
}

// opening is in how many words of a sentence a condition opens: "As a result,
// when ...".
const opening = 4

// least is how many words a condition, and what is said to follow from it, have.
const least = 3

// condition is the word after the clause with which a sentence opens where that
// says when or where something holds ("When plans are not met, ..."): what is
// wanting in it is the circumstance and not what was found. It is from where
// there is none.
func (p paragraph) condition(from, to int, marked []marks) int {
	opens := from
	if p.takesUp(from) {
		return p.clauseEnd(from, to)
	}
	for marked[p.forms[opens]]&conditionMark == 0 {
		if opens++; opens >= to || opens-from >= opening {
			return from
		}
	}
	if opens > from && (!comma(p.text[p.words[opens-1].End:p.words[opens].Start]) || p.words[opens].Form == "where" && !p.connects(from)) {
		return from // "practice, where plans drift, is weak"
	}
	if end := p.clauseEnd(opens+1, to); end > opens+1 {
		return end
	}
	return from
}

// connects reports whether a sentence begins with words that only join it to the
// one before it.
func (p paragraph) connects(at int) bool {
	switch p.words[at].Form {
	case "however", "nevertheless", "nonetheless", "similarly", "equally", "additionally", "furthermore", "consequently", "therefore":
		return true
	case "as", "for":
		next := p.words[at+1].Form
		return next == "a" || next == "example" // result, consequence
	}
	return false
}

// clauseEnd is the word after the clause that goes on at a word, where as much
// follows it as says something; that word where none does.
func (p paragraph) clauseEnd(at, to int) int {
	for i := at + least - 1; i+least <= to; i++ {
		if comma(p.text[p.words[i-1].End:p.words[i].Start]) {
			return i
		}
	}
	return at
}

// takesUp reports whether a sentence begins by taking up what was said before it,
// and says nothing new of that: "Despite these gaps, ...".
func (p paragraph) takesUp(at int) bool {
	if p.words[at].Form != "despite" || at+1 >= len(p.words) {
		return false
	}
	next := p.words[at+1].Form
	return next == "this" || next == "these"
}
