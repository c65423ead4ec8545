package text

import "strings"

// asksNothing finds an item that says that there is nothing to ask for.
var asksNothing = Lazy(`(?i)\b(?:did not (?:find|identify)|there (?:are|were) no|no) (?:any )?(?:areas?|issues|matters)\b.{0,40}\b(?:priority|immediate|action|improvement)|\bthere (?:are|were) no recommendations\b`)

// endList ends a list of recommendations. Its items are its numbers and its
// bullets, not the items of items. Where nearly every number only names a
// theme over bullets, or one number introduces them, the bullets are the items.
func (w *outliner) endList() {
	list := w.list
	w.list = nil
	counts := map[Kind]int{}
	themes := 0
	for _, b := range list {
		counts[b.kind]++
		if b.kind == NumberLine && b.items >= 2 && namesTheme(b.text.String()) {
			themes++
		}
	}
	for _, b := range list {
		switch {
		case b.kind == NumberLine && themes > 1 && themes*4 >= counts[NumberLine]*3:
			w.splitTheme(b)
		case b.kind == NumberLine && counts[NumberLine] == 1 && counts[BulletLine] > 1:
			// It introduces the bullets.
		case b.kind == NumberLine, b.kind == BulletLine, counts[NumberLine]+counts[BulletLine] == 0:
			w.addRecommendation(b, b.text.String(), b.n)
		}
	}
}

// instruction finds what begins a recommendation, or leads from one into its parts. A
// verb before "of" or "for" is the name of a thing.
var (
	instruction = Lazy(`(?i)^(?:(?:as a matter of urgency|urgently|immediately|further|continue to|together with [^,:]{3,60}),? )?(?:accelerate|act|address|agree|apply|arrange|assess|assure|audit|build|carry|challenge|clarify|collate|complete|conduct|consider|consolidate|continue|create|define|deliver|develop|embed|enable|enhance|ensure|establish|evaluate|expand|explore|extend|finalise|focus|give|hold|identify|implement|improve|increase|introduce|invest|maintain|make|monitor|prioritise|promote|provide|put|raise|recruit|reduce|refresh|review|revise|secure|set|share|speed|strengthen|support|take|tackle|train|undertake|update|use|work|write) (?:and (?:\w+) )?(?:\w)`)
	thingOf     = Lazy(`(?i)^\w+ (?:of|for|and the|in)\b`)
	leadsIn     = Lazy(`(?i)\b(?:by|that|to|including|includes?|so that|which|where|who|whether|should|must|and|with|for|of|in)\s*[:–-]?\s*$`)
)

// mostTheme is the most that the name of a theme takes, in bytes.
const mostTheme = 90

// namesTheme reports whether the words over the items of a number only name their
// subject: the items are the recommendations then. Where they ask for something, the
// items are parts of what they ask.
func namesTheme(words string) bool {
	at := listMark.FindStringIndex(words)
	if at == nil {
		return false
	}
	lead := strings.TrimSpace(strings.TrimRight(words[:at[0]], " :"))
	asks := instruction.MatchString(lead) && !thingOf.MatchString(lead)
	return lead != "" && len(lead) <= mostTheme && !asks && !leadsIn.MatchString(lead) && !Statement(lead) && !strings.HasSuffix(lead, ".")
}

// splitTheme makes a recommendation of every bullet of a numbered theme.
func (w *outliner) splitTheme(b *block) {
	mark := bulletMark
	if !mark.MatchString(b.text.String()) {
		mark = dashMark
	}
	parts := mark.Split(b.text.String(), -1)
	for _, s := range parts[1:] {
		w.addRecommendation(b, s, b.n)
	}
}

var (
	listMark   = Lazy(`\s*•\s*|\s+–\s+`)
	bulletMark = Lazy(`\s*•\s*`)
	dashMark   = Lazy(`\s+–\s+`)
)

// addRecommendation adds a recommendation.
func (w *outliner) addRecommendation(b *block, text string, n int) {
	r := Recommendation{Page: b.page, Number: n, Body: ToAuthority, Deadline: b.at.deadline, Heading: b.at.heading, Text: text}
	if b.at.board {
		r.Body = ToBoard
	}
	if asksNothing.MatchString(text) && len(text) < 200 {
		if n > 0 {
			w.NothingAsked = append(w.NothingAsked, r)
		}
		return
	}
	r.Ordinal = len(w.Recommendations) + 1
	w.Recommendations = append(w.Recommendations, r)
}
