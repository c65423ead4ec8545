package importing

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/tag"
)

// jointPolarity suggests the polarity of what stands in a letter or report that
// inspectorates wrote together. What its heading settles is settled. In a list of
// strengths or of areas for improvement an item is on the list's side, unless it
// sets the other side against it; the rest is read by its words.
func jointPolarity(words, heading string, f data.Framework) data.Polarity {
	if form.Procedure(words) {
		return data.Context
	}
	switch expected := form.SectionPolarity(f, heading); expected {
	case data.Recommendation, data.Context:
		return expected
	case data.Strength:
		return listedStrength(text.Sentences(words))
	case data.Development:
		return listedWeakness(text.Sentences(words))
	default:
		return itemPolarity(words, expected)
	}
}

var (
	// setsAgainst begins a sentence that sets something against what was said.
	setsAgainst = compiled(`^(?:however|nevertheless|nonetheless|conversely|but|in practice|despite this|even so|unfortunately)\b`)
	// concedes begins a sentence whose first half is granted only.
	concedes = compiled(`^(?:while|whilst|although|though|despite|notwithstanding|even though)\b`)
	// halves parts a sentence that sets its second half against its first.
	halves = compiled(`, (?:but|however|yet)\b`)
	// demands finds who is asked to act in a sentence.
	demands = compiled(`^(?:[\p{L}’',-]+ ){1,12}?(?:should|must)\b`)
	// couldBetter finds what could be better though it is said of what is good.
	couldBetter = compiled(`\b(?:could|would|should) be (?:further )?(?:improved|strengthened|better)\b`)
)

// lacks finds what says plainly that something is wanting.
var lacks = compiled(`\b(?:not|lacks?|lacking|under-?developed|inconsistent|limited|weak|poor|too (?:few|many|often|long)|yet to|delays?|gaps?|insufficient|absence)\b`)

// listedStrength is the polarity of an item in a list of strengths.
func listedStrength(all []string) data.Polarity {
	for i, s := range all {
		ends := i > 0 && i == len(all)-1
		if setsAgainst().MatchString(s) && speaksAgainst(s) || ends && (couldBetter().MatchString(s) || lacks().MatchString(s) && speaksAgainst(s)) {
			return data.MixedPolarity
		}
	}
	if len(all) <= mostBrief && tooEarly().MatchString(strings.Join(all, " ")) {
		return data.Progress
	}
	return data.Strength
}

// mostBrief is how many sentences an item has at most of which one that says that
// it is too early says all.
const mostBrief = 3

// listedWeakness is the polarity of an item in a list of areas for improvement. A
// weakness with no more than a concession is one; praise that opens the item, or
// ends it against the rest, is its other side.
func listedWeakness(all []string) data.Polarity {
	first := all[0]
	if demands().MatchString(first) {
		return data.Recommendation
	}
	if opensWithPraise(all) {
		return data.MixedPolarity
	}
	last := all[len(all)-1]
	if len(all) > 1 && setsAgainst().MatchString(last) && tag.Tone(last) == data.Strength {
		return data.MixedPolarity
	}
	return data.Development
}

// opensWithPraise reports whether an item praises before it turns.
func opensWithPraise(all []string) bool {
	first := all[0]
	if concedes().MatchString(first) || !text.Statement(first) {
		return false
	}
	if at := halves().FindStringIndex(first); at != nil {
		return tag.Tone(first[:at[0]]) == data.Strength
	}
	n := slices.IndexFunc(all, func(s string) bool { return setsAgainst().MatchString(s) })
	switch tone := tag.Tone(first); {
	case tone == data.Development:
		return false
	case n == 1, n > 1 && tag.Tone(strings.Join(all[:n], " ")) == data.Strength:
		return true
	case tone != data.Strength:
		return false
	}
	return slices.ContainsFunc(all[1:], func(s string) bool { return speaksAgainst(s) || couldBetter().MatchString(s) })
}

// speaksAgainst reports whether a sentence on balance asks for work.
func speaksAgainst(s string) bool {
	tone := tag.Tone(s)
	return tone == data.Development || tone == data.MixedPolarity && setsAgainst().MatchString(s)
}
