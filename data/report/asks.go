package report

// nothingAsked finds an item that says that there is nothing to ask for.
var nothingAsked = lazily(`(?i)\b(?:did not (?:find|identify)|there (?:are|were) no|no) (?:any )?(?:areas?|issues|matters)\b.{0,40}\b(?:priority|immediate|action|improvement)|\bthere (?:are|were) no recommendations\b`)

// listed ends a list of recommendations. Its items are its numbers and its
// bullets, not the items of items. Where nearly every number only names a
// theme over bullets, or one number introduces them, the bullets are the items.
func (w *walker) listed() {
	list := w.list
	w.list = nil
	counts := map[kind]int{}
	themes := 0
	for _, b := range list {
		counts[b.kind]++
		if b.kind == numberLine && b.items >= 2 {
			themes++
		}
	}
	for _, b := range list {
		switch {
		case b.kind == numberLine && themes > 1 && themes*4 >= counts[numberLine]*3:
			w.split(b)
		case b.kind == numberLine && counts[numberLine] == 1 && counts[bulletLine] > 1:
			// It introduces the bullets.
		case b.kind == numberLine, b.kind == bulletLine, counts[numberLine]+counts[bulletLine] == 0:
			w.ask(b, b.text.text(), b.n)
		}
	}
}

// split makes a recommendation of every bullet of a numbered theme.
func (w *walker) split(b *draft) {
	mark := bulletMark
	if !mark.MatchString(b.text.text()) {
		mark = dashMark
	}
	parts := mark.Split(b.text.text(), -1)
	for _, s := range parts[1:] {
		w.ask(b, s, b.n)
	}
}

var (
	bulletMark = lazily(`\s*•\s*`)
	dashMark   = lazily(`\s+–\s+`)
)

// ask adds a recommendation.
func (w *walker) ask(b *draft, text string, n int) {
	r := Recommendation{Page: b.page, Number: n, Body: ToAuthority, Deadline: b.at.deadline, Heading: b.at.heading, Text: text}
	if b.at.board {
		r.Body = ToBoard
	}
	if nothingAsked.MatchString(text) && len(text) < 200 {
		if n > 0 {
			w.nothing = append(w.nothing, r)
		}
		return
	}
	r.Ordinal = len(w.asks) + 1
	w.asks = append(w.asks, r)
}
