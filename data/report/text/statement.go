package text

import "strings"

// finite are verbs that state something, wherever they stand in a sentence of
// a letter. Words that are nouns too ("support", "plans") are left out.
var finite = Lazy(`(?i)^(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|should|must|may|` +
	`provides?|receives?|makes?|made|takes?|took|gives?|gave|knows?|knew|understands?|understood|ensures?|ensured|benefits?|` +
	`demonstrates?|engages?|responds?|identify|identifies|attends?|becomes?|became|remains?|remained|lacks?|lacked|fails?|failed|` +
	`continues?|continued|enjoys?|feels?|felt|says?|said|speaks?|spoke|tells?|told|waits?|waited|thrives?|reflects?|leads?|led|` +
	`recognises?|keeps?|kept|gets?|got|lives?|lived|brings?|brought|sees?|saw|hears?|heard|finds?|found|moves?|moved|arrives?|` +
	`experiences?|seeks?|sought|builds?|built|write|writes|wrote|act|acts|acted|undertakes?|undertook|share|shares|shared|happens?|happened)$`)

// needsTo finds "needs to" with somebody before it: "the need to improve" is a
// thing.
var needsTo = Lazy(`(?i)\bneeds to\b|\b(?:leaders|managers|partners|workers|they|staff|we|teams) need to\b`)

// Statement reports whether words state something. Items of a list may only
// name a thing ("The timeliness of visits"), and what is said of it is then the
// heading's to say. A verb after "to", "that" or "who" states nothing of its
// own.
func Statement(text string) bool {
	if needsTo.MatchString(text) {
		return true
	}
	before := ""
	for _, w := range strings.Fields(text) {
		w = strings.Trim(w, ".,;:!?()\"'’‘“”")
		if before != "" && finite.MatchString(w) && !subordinate(before) {
			return true
		}
		before = strings.ToLower(w)
	}
	return false
}

func subordinate(before string) bool {
	switch before {
	case "to", "that", "which", "who", "whose", "where", "when", "the", "a", "of", "for":
		return true
	}
	return false
}
