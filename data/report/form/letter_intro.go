package form

import (
	"casebook/data/report/text"
)

// addIntroduction takes a paragraph above the first heading. A monitoring letter gives
// its verdict there; of others that seem to say what was found a person is told.
func (w *letterReader) addIntroduction(b *letterBlock) {
	text := withoutOpening(b.text.String())
	switch {
	case scopeSentence.MatchString(text) && !scopeFound.MatchString(text):
	case progressVerdict.MatchString(text):
		w.add(b, text)
	case saysFinding.MatchString(text):
		w.introFinding = true
	}
}

// progressVerdict finds what a monitoring letter begins with: "The local authority is
// making steady progress".
var progressVerdict = text.Lazy(`(?i)^(?:overall,? )?(?:the |leaders (?:in|at) )?(?:local authority|council|[\p{L} ]{3,40}(?:council|trust)|leaders) (?:is|are|has|have) (?:\w+ ){0,5}progress\b`)

// saysFinding finds what says how a service is, in the introduction of a letter.
var saysFinding = text.Lazy(`(?i)\b(?:(?:local authority|council|leaders?|managers?|staff|workers?|practice|services?|plans?|assessments?|children|families) (?:\w+ ){0,2}(?:is|are|has|have|continues?|remains?|do|does|know|act|receive|need)\b|(?:found|identified|saw) that\b|progress (?:has|is|in)\b)`)

const warnIntroFinding = "what stands above the letter's first heading was taken as its introduction, and it seems to say what was found: hold it against the letter"
