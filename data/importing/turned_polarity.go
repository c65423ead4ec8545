package importing

import (
	"regexp"
	"strings"
	"sync"

	"casebook/data"
	"casebook/data/report/text"
	"casebook/data/tag"
)

// Words of trouble turn to praise where they are denied or grow less, and what
// was holds less than what is. A sentence of a letter is often no more than
// one such turn, and the single words in it say the opposite.
const (
	people  = `(?:child|children|young (?:people|person)|care leavers?|famil(?:y|ies)|cases?|referrals?|assessments?|contacts?|visits?|reviews?|plans?|workers?|staff)`
	trouble = `(?:delay(?:s|ed)?|drift(?:ing)?|backlogs?|waiting lists?|unallocated|unseen|unassessed|unvisited|overdue|unsafe|unregistered|at (?:\w+ ){0,3}risk|at (?:\w+ ){0,3}harm|without an? |waits?\b|waiting|left\b|missed|inappropriate|lost|gaps?\b)`
	less    = `(?:reduced|fallen|decreased|declined|lessened|diminished|cleared|eliminated|resolved|ended|been (?:\w+ly )?(?:reduced|cleared|eliminated|resolved|ended))`
	burdens = `(?:drift|delays?|backlogs?|waiting (?:lists?|times?)|waits|caseloads|vacanc(?:y|ies)|turnover|missing episodes|staff sickness|agency (?:use|staff)|absences?)`
)

func compiled(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("(?i)" + expr) })
}

var (
	deniedTrouble = []func() *regexp.Regexp{
		compiled(`^(?:(?:there (?:is|are|was|were) )?(?:currently )?(?:no|very few|few|none of the|not one|hardly any) (?:\w+ ){0,2}` + people + `\b(?: (?:\w+ly|who|that|were|was|are|is|have|has|had|been|being|found|seen|to|be|have))* ` + trouble + `)`),
		compiled(`^there (?:is|are|was|were) (?:currently |now |very |now very )?(?:no|few) (?:\w+ ){0,2}` + trouble),
		compiled(`\b(?:has|have|had) (?:currently |now )?no (?:current |known )?` + trouble + `|\bno evidence (?:of|that) (?:any )?(?:` + people + ` )?(?:being |were |was |are |is |have been )?` + trouble),
		compiled(`\b(?:no longer|do not|does not|did not|rarely|seldom) (?:have to )?(?:wait|drift|(?:experience|suffer|face) (?:\w+ ){0,2}(?:delays?|drift|harm))\b`),
		compiled(burdens + `(?: (?:and|or|in|of|for|the|to|\w+ing|\w+s|\w+ments?|` + burdens + `)){0,8} (?:has|have|had|is|are) (?:now |also |all |since |\w+ly )*` + less + `\b`),
	}
	lacking = []func() *regexp.Regexp{
		compiled(`\bthere (?:is|was|remains|continues to be) (?:still |also )?an? (?:\w+ )?need (?:for|to)\b`),
		compiled(`\b(?:is|are|was|were|remains?) (?:still |also |largely |often |sometimes |too often )?(?:absent|missing|lacking) (?:from|in|on)\b`),
		compiled(`\black(?:s|ed)? (?:sufficient |enough |clear )?(?:detail|analysis|focus|clarity|rigour|depth|challenge|pace|ambition|oversight|purpose|direction|timescales)\b`),
		compiled(burdens + ` (?:has|have|had) (?:now |also |since |\w+ly )*(?:grown|increased|risen|worsened)\b`),
	}
	nowClause = compiled(`(?:,| and| but|;) *(?:but |although |however,? |and )?(?:(?:it|they|this|these) )?(?:(?:is|are|has|have) )?now\b(.+)$`)
	pastWords = compiled(`\b(?:had|was|were|previously|in the past|historically|formerly|used to)\b`)
	contrast  = compiled(`\b(?:but|however|although|though|while|whilst|despite|except|apart from|not always|too|nor)\b`)
)

// turnedPolarity is the polarity of a sentence that is one such turn, and whether it
// is one.
func turnedPolarity(sentence string) (data.Polarity, bool) {
	if at := nowClause().FindStringSubmatchIndex(sentence); at != nil && pastWords().MatchString(sentence[:at[0]]) {
		if tone := tag.Tone(strings.TrimSpace(sentence[at[2]:at[3]])); tone == data.Strength || tone == data.Development {
			return tone, true
		}
	}
	if contrast().MatchString(sentence) {
		return "", false
	}
	for _, re := range lacking {
		if re().MatchString(sentence) {
			return data.Development, true
		}
	}
	for _, re := range deniedTrouble {
		if re().MatchString(sentence) {
			return data.Strength, true
		}
	}
	return "", false
}

// polarityOf is the polarity of an item's words under a heading that leads a
// reader to expect a polarity. Words that only name a thing take the heading's side:
// "Effective oversight" under what needs to improve is what is wanted there.
func polarityOf(words string, expected data.Polarity) data.Polarity {
	all := text.Sentences(words)
	each := make([]data.Polarity, len(all))
	changed := false
	for i, s := range all {
		tone, ok := turnedPolarity(s)
		if !ok && len(all) == 1 && expected == data.Development && !text.Statement(s) && !text.AboutEarlierInspection(s) {
			tone, ok = expected, true
		}
		if !ok {
			tone = tag.Tone(s)
		}
		each[i], changed = tone, changed || ok
	}
	if !changed { // the words of several sentences weigh on each other
		return tag.Tone(words)
	}
	return combined(each)
}

// combined is what several sentences say together.
func combined(each []data.Polarity) data.Polarity {
	out := data.Context
	for _, p := range each {
		switch {
		case p == data.Context || p == out:
		case out == data.Context:
			out = p
		default:
			return data.MixedPolarity
		}
	}
	return out
}
