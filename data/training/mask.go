package training

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"casebook/data"
)

// gap stands where words were taken out.
const gap = "[...]"

// Words that name a grade or follow from one. Whole words go, also those that
// only look like it ("good practice", "adequately"): better too much than too
// little. Sources: the grades of all frameworks; the failings and the priority
// actions by which the single inspection framework (2013-18) defines the lowest;
// the notices, directions, commissioners and trusts that government uses after it.
var telling = lazily(`(?i)[\p{L}\p{M}\p{N}'’\-]*(?:outstanding|good|adequate|inadequac|interven|commissioner)[\p{L}\p{M}\p{N}'’\-]*` +
	`|requir\pL*(?:[^\pL\pN]+[\pL\pN'’]+){0,3}?[^\pL\pN]+improv\pL*(?:[^\pL\pN]+to[^\pL\pN]+be\b)?` +
	`|improv\pL*(?:[^\pL\pN]+[\pL\pN'’]+){0,3}?[^\pL\pN]+requir\pL*` +
	`|special[^\pL\pN]+measure\pL*` +
	`|\b(?:improvement|warning)[^\pL\pN]+(?:notices?|boards?|plans?|partners?|advis[eo]rs?|directions?)\b` +
	`|\bnotices?[^\pL\pN]+to[^\pL\pN]+improve\b|\bnotices?[^\pL\pN]+of[^\pL\pN]+improvement\b` +
	`|\bstatutory[^\pL\pN]+(?:directions?|notices?)\b` +
	`|\btrusts?(?:['’]s?)?\b` +
	`|\b(?:serious|widespread)[^\pL\pN]+(?:(?:and|or)[^\pL\pN]+\pL+[^\pL\pN]+)?(?:weakness|fail)\pL*` +
	`|\bpriority[^\pL\pN]+(?:(?:and|or)[^\pL\pN]+immediate[^\pL\pN]+)?actions?\b` +
	`|\bgrade[sd]?[^\pL\pN]*[1-4]\b|\bR\.?I\b\.?`)

// letters are the grades' marks where they stand alone: as a mark, in
// brackets, after a colon.
var letters = lazily(`(^|[^\pL\pM\pN])([OGRAI])($|[^\pL\pM\pN])`)

// kept stands for an article while grades are taken out: a sign that visibleRune
// leaves in no text.
const kept = "\x00"

// article is "A" at the beginning of a sentence: a word, and no mark. Where what
// stood round it was taken out, it goes on as "a".
var (
	article     = lazily(`(^|[.!?]["”')]?\s+)A(\s+\p{Ll})`)
	keptArticle = lazily(`(^|[.!?]["”')]?\s+)` + kept + `(\s+\p{Ll})`)
)

// lazily compiles an expression when it is first used: a start that trains
// nobody need not pay for it.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Mask takes out of a text every word that names a grade or gives one away,
// and every grade letter that stands alone. Marks that are not seen, such as
// soft hyphens, go first: a word cut by one is still read as the word.
func Mask(text string) string {
	text = strings.Map(visibleRune, text)
	text = article().ReplaceAllString(text, "${1}"+kept+"${2}")
	for {
		was := text
		text = telling().ReplaceAllString(text, gap)
		text = letters().ReplaceAllString(text, "${1}"+gap+"${3}")
		if text == was {
			text = keptArticle().ReplaceAllString(joined(text), "${1}A${2}")
			return strings.ReplaceAll(text, kept, "a")
		}
	}
}

// maskBut is Mask but for the words of a grade that stands beside the text.
func maskBut(text string, g data.Grade) string {
	text = strings.Map(visibleRune, text)
	var b strings.Builder
	at := 0
	for _, w := range regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(g.Words())+`\b`).FindAllStringIndex(text, -1) {
		b.WriteString(Mask(text[at:w[0]]) + text[w[0]:w[1]])
		at = w[1]
	}
	return b.String() + Mask(text[at:])
}

// Tells reports whether a text names a grade or gives one away.
func Tells(text string) bool {
	text = article().ReplaceAllString(strings.Map(visibleRune, text), "${1}a${2}")
	return telling().MatchString(text) || letters().MatchString(text)
}

// visibleRune drops what has no width, writes wide letters as plain ones, and turns
// every kind of space into one.
func visibleRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～': // the full-width forms of ASCII
		return r - '！' + '!'
	case unicode.IsSpace(r):
		return ' '
	case r == '‐' || r == '‑' || r == '‒' || r == '–':
		return '-'
	case unicode.Is(unicode.Cf, r), unicode.IsControl(r), r == unicode.ReplacementChar,
		unicode.Is(unicode.Variation_Selector, r), r == '\u034f': // joins letters unseen
		return -1
	}
	return r
}

// joined makes one gap of neighbours: how many words are gone would tell.
func joined(text string) string {
	for {
		was := text
		text = strings.ReplaceAll(text, gap+" "+gap, gap)
		text = strings.ReplaceAll(text, gap+gap, gap)
		if text == was {
			return text
		}
	}
}
