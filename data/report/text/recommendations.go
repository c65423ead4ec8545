package text

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
		if b.kind == NumberLine && b.items >= 2 {
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
