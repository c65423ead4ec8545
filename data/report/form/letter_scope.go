package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// scope is how far what follows in a letter says only what the visit looked
// at, and not what it found.
type scope uint8

const (
	noScope   scope = iota
	listScope       // the items of a list, until text comes again
	partScope       // a part of the letter, until the next heading
)

// scopeHead finds headings that only name what a visit looked at. A heading
// that goes on to say what was found ("The visit looked at plans and found")
// is none of them.
var scopeHead = text.Lazy(`(?i)^(?:` +
	`(?:the )?(?:areas?|services?|themes?|practice|aspects|matters|topics) (?:(?:that )?(?:was|were) )?(?:covered|considered|reviewed|evaluated|examined|inspected|looked at)(?: (?:by|in|on|during|at|as part of) (?:the|this|our) (?:\w+ ){0,2}(?:visit|inspection))?` +
	`|(?:the )?(?:scope|focus|remit|purpose|aims?) of (?:the|this|our) (?:\w+ ){0,2}(?:visit|inspection|letter)` +
	`|(?:what )?(?:the|this|our) (?:\w+ ){0,2}(?:visit|inspection) (?:looked at|covered|considered|reviewed|evaluated|examined|focus+ed on)(?: (?:the )?(?:following|these))?(?: (?:areas?|services?|themes?|aspects|matters|topics|areas of practice))?` +
	`|(?:what )?(?:the )?(?:inspectors|we) (?:looked at|covered|considered|reviewed|evaluated|examined|focus+ed on)(?: (?:the )?(?:following|these))?(?: (?:areas?|services?|themes?|aspects|matters|topics|areas of practice))?` +
	`|evidence (?:considered|gathered|reviewed|base)(?: (?:by|in|during) (?:the|this|our) (?:\w+ ){0,2}(?:visit|inspection))?` +
	`|scope|methodology|how (?:the|this|we) .{0,40}(?:visit|inspection) was carried out)$`)

// scopeSentence finds sentences that say what inspectors looked at and how.
var scopeSentence = text.Lazy(`(?i)^(?:in addition,? |additionally,? )?(?:(?:during|in|as part of|over) (?:the|this|our) .{0,40}(?:visit|inspection),? )?(?:(?:the )?inspectors|we|(?:the|this|our) (?:\w+ ){0,2}(?:visit|inspection)) (?:also |then )?(?:looked at|covered|considered|reviewed|evaluated|examined|sampled|focus+ed on|spoke (?:to|with)|met(?: with)?|visited|observed|took account of|used)\b|^(?:a range of evidence|evidence) (?:was|were) (?:considered|reviewed|gathered)\b`)

// scopeFound finds words that turn such a sentence into a finding.
var scopeFound = text.Lazy(`(?i)\b(?:found|saw that|identified|noted|concluded|judged|however)\b`)

// scopeLead finds the words that lead into a list of what was looked at.
var scopeLead = text.Lazy(`(?i)\b(?:(?:inspectors|we|visit|inspection) (?:also )?(?:looked at|covered|considered|reviewed|evaluated|examined|sampled|focus+ed on)|(?:focus|focus+ing) (?:up)?on|range of evidence,? (?:which )?includ(?:ing|ed|es))\b[^.]*:$`)

// enterHeading follows a heading. One that ends with a colon may be no more than the
// words above a list: where they name the visit's scope, the part that was
// open goes on after the list.
func (w *letterReader) enterHeading(words string, colon bool) {
	only := scopeHead.MatchString(strings.TrimRight(words, "? "))
	switch {
	case only && colon && w.heading != "" && w.scope == noScope:
		w.scope = listScope
		return
	case only:
		w.scope = partScope
	case colon && scopeLead.MatchString(words+":") && !asksHeading.MatchString(words) && !praiseHeading.MatchString(words):
		if w.scope == noScope {
			w.scope = listScope
		}
		if w.heading != "" {
			return
		}
	case colon && w.heading != "" && text.Statement(words) && (HeadingPolarity(words) == "" || asksLead.MatchString(words)):
		w.scope = noScope // a sentence that leads into a list: the part goes on
		w.leadInto(words)
		return
	default:
		w.scope = noScope
	}
	w.heading, w.lead = words, ""
}

// asksLead ends the words above a list that ask for what it lists: "The council should:".
var asksLead = text.Lazy(`(?i)\b(?:should|must|needs? to|has to|have to)(?: now| also| urgently)?$`)

// leadInto keeps the words above a list where its items ask for nothing without them.
func (w *letterReader) leadInto(words string) {
	all := text.Sentences(words)
	if words = strings.TrimRight(all[len(all)-1], ": "); asksLead.MatchString(words) {
		w.lead = words
	}
}

// scopeLine is how long an item of the scope without its mark can be, in bytes.
const scopeLine = 200

// onlyScope reports whether an item or a paragraph only says what was looked
// at. Below a heading of the scope a paragraph that says what was found is a
// finding all the same: a letter may lack the next heading.
func (w *letterReader) onlyScope(item bool, words string) bool {
	switch {
	case w.scope == noScope:
		return false
	case item:
		return true
	case len(words) < scopeLine && !text.Statement(words): // an item without its mark
		return true
	case w.scope == listScope:
		w.scope = noScope
	}
	return scopeSentence.MatchString(words) && !scopeFound.MatchString(words)
}

// praiseHeading are the headings under which a letter lists what is sound.
var praiseHeading = text.Lazy(`(?i)\bmeets? (?:the )?requirements?\b|\bareas? of (?:strength|good practice)\b|\bstrengths\b|\bwhat (?:is|has been) (?:working|going|done) well\b`)

// HeadingPolarity is what the heading of a part of a letter leads a reader to expect of
// what stands under it: strength, development, or "" where it does not say. It
// is no more than that: letters criticise under praise and praise under
// criticism.
func HeadingPolarity(heading string) data.Polarity {
	switch {
	case asksHeading.MatchString(heading), asksLead.MatchString(heading):
		return data.Development
	case praiseHeading.MatchString(heading):
		return data.Strength
	}
	return ""
}
