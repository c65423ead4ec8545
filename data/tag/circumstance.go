package tag

import (
	"slices"
	"strings"

	"casebook/data/words"
)

// The blocks of cues.txt whose words count by the words round them.
const (
	fault   = "faults"  // what can be prevented or put right
	excess  = "excess"  // so too, and what is denied of it is good
	remains = "remains" // what goes on, good or bad
	hinder  = "hinders" // what keeps the good after it from being
	few     = "few"     // that good after it is next to nobody's
	missing = "missing" // what says that the good before it is not there
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

// muted lets the first of the hits, which is of concern, count for nothing where
// the words round it take that away. It reports whether it keeps the good after it
// from being, and what is good of a fault that it denies.
func (c *cueTable) muted(p paragraph, unit []int, place []share, hits []hit, marked []marks) (hinders bool, good float64) {
	x := hits[0]
	if faults := c.denied(p, hits); len(faults) > 0 {
		mute(place, x)
		for _, y := range faults {
			mute(place, y)
		}
		return false, noFault
	}
	switch kind := c.kind[x.phrase]; {
	case kind == few && !c.goodAfter(p, hits):
		mute(place, x)
	case kind == hinder, kind == unfinished, kind == few:
		return true, 0
	case (kind == fault || kind == excess) && p.prevented(x.from, x.to, marked), kind == remains && c.goodOn(p, unit, hits):
		mute(place, x)
	}
	return false, 0
}

// noFault is how much it praises that there is no fault.
const noFault = 1

// mute lets the words of a hit count as no concern.
func mute(place []share, x hit) {
	for i := x.from; i < x.to; i++ {
		place[i].concern = 0
	}
}

// goodAfter reports whether praise follows the first of the hits in its clause.
func (c *cueTable) goodAfter(p paragraph, hits []hit) bool {
	for _, x := range hits[1:] {
		if !p.sameClause(hits[0].from, x.from) {
			return false
		}
		if c.weight[x.phrase] > 0 {
			return true
		}
	}
	return false
}

// notThere reports whether praise, the first of the hits, is of what its clause then
// says is not there.
func (c *cueTable) notThere(p paragraph, hits []hit) bool {
	for _, x := range hits[1:] {
		if !p.sameClause(hits[0].from, x.from) {
			return false
		}
		if c.kind[x.phrase] == missing {
			return true
		}
	}
	return false
}

// doing is in how many words after "do not" praise does not count: what is done
// stands between ("do not use meetings with partners well").
const doing = 9

// reaches reports whether a negation, whose last word is given, takes in a word
// after it.
func (p paragraph) reaches(not, at int) bool {
	if at-not > doing || !p.sameClause(not, at) {
		return false
	}
	if at-not <= negated {
		return true
	}
	if not == 0 || p.words[not].Form != "not" || !p.does(not-1) {
		return false
	}
	return p.goesOn(not+1, at)
}

func (p paragraph) does(i int) bool {
	switch p.words[i].Form {
	case "do", "does", "did":
		return true
	}
	return false
}

// goesOn reports whether one thing is said from a word to another: no "and" or
// "which" stands between.
func (p paragraph) goesOn(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.words[i].Form {
		case "to":
			if p.words[i-1].Form != "found" { // "was found to be"
				return false
			}
		case "and", "but", "or", "because", "so", "which", "that", "who", "as", "when", "where", "if", "until", "unless":
			return false
		}
	}
	return true
}

// denied are the faults, one beside the other, of which the first of the hits says
// that there are none or next to none: "do not wait too long", "no unnecessary
// delay", "few inappropriate referrals", "did not see any child left at risk".
func (c *cueTable) denied(p paragraph, hits []hit) []hit {
	not := hits[0]
	if not.to != not.from+1 || !denies(p.words[not.from].Form) {
		return nil
	}
	for n, x := range hits[1:] {
		if x.from-not.from > doing || !p.sameClause(not.from, x.from) || !p.goesOn(not.to, x.from) {
			break
		}
		if !c.isFault(p, not, x) {
			continue
		}
		end := n + 2
		for end < len(hits) && hits[end].from == hits[end-1].to && c.kind[hits[end].phrase] == fault {
			end++
		}
		return hits[n+1 : end]
	}
	return nil
}

func denies(form string) bool {
	switch form {
	case "not", "never", "no", "few", "hardly", "barely", "scarcely", "rarely", "seldom":
		return true
	}
	return false
}

// isFault reports whether a hit is good where it is denied: too much of something
// wherever it stands, another fault close by or of which there is not any.
func (c *cueTable) isFault(p paragraph, not, x hit) bool {
	if kind := c.kind[x.phrase]; kind != fault {
		return kind == excess
	}
	form := p.words[not.from].Form
	if form != "not" && x.from-not.from <= negated {
		return true
	}
	return slices.ContainsFunc(p.words[not.to:x.from], func(w words.Word) bool { return w.Form == "any" || form == "no" && w.Form == "found" })
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
