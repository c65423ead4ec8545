package compare

import (
	"slices"

	"casebook/data"
)

// AgainstIt heads what speaks against an improvement.
const AgainstIt = "Against it"

// aboutTheme is what it adds to the score of a paragraph that may speak against
// an improvement to be about the matter's first theme.
const aboutTheme = 0.3

// against finds the paragraph of B that criticises most what a matter is about,
// by its words or by its first theme: what a reader would look at before
// calling it improved. There may be none. What the change rests on is not asked
// again.
func (w *aligner) against(q *query, m *Matter, made []Link) []Link {
	a, board := q.indexed.finding, w.boards(q)
	var best found
	var tone matterTone
	most := 0.0
	for i, text := range w.sums {
		c := w.b[i]
		onTheme := sameFirst(a.Themes, c.finding.Themes)
		if !c.criticises() || text == 0 && !onTheme || c.finding.Polarity == data.Recommendation || c.finding.Attribution != data.Ofsted || !w.answers(board, c) {
			continue
		}
		rests := func(l Link) bool { return l.Rests && l.Finding.ID == c.finding.ID }
		if _, said := w.humanLinks.reader(a.ID, c.finding.ID); said || slices.ContainsFunc(m.B, rests) || slices.ContainsFunc(made, rests) {
			continue
		}
		f := w.score(q, c, text, 0)
		worth := f.total
		if onTheme {
			worth += aboutTheme
		} else if f.total < w.match.relevant {
			continue
		}
		if worth <= most {
			continue
		}
		if h := w.toneOn(q, c); worth*h.concern > most && h.tone() != Praise {
			best, tone, most = f, h, worth*h.concern
		}
	}
	if most == 0 {
		return nil
	}
	if sameFirst(a.Themes, best.indexed.finding.Themes) {
		best.theme = a.Themes[0]
	}
	return []Link{{Finding: *best.indexed.finding, Score: best.total, Status: Suggested, Reasons: w.reasons(q, best),
		Tone: tone.tone(), Excerpt: excerptOf(best.indexed, best.indexed.concerns(), Concern), sentences: tone}}
}

// concerns are the sentences of a finding that criticise.
func (e *indexed) concerns() []bool {
	out := make([]bool, len(e.tones))
	for i, t := range e.tones {
		out[i] = t[1] > 0
	}
	return out
}

// criticises reports whether any sentence of a finding does, or all of it.
func (e *indexed) criticises() bool {
	return NeedsWork(*e.finding) || slices.ContainsFunc(e.tones, func(t [2]float64) bool { return t[1] > 0 })
}
