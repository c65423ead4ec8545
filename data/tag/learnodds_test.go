package tag

import "math"

// Which words go with a theme is learned from paragraphs without labels too:
// there are many more of these.

// phraseOdds takes a paragraph to be about the theme that its phrases speak
// for most.
func (s *school) phraseOdds(plain []*learned) [][]float64 {
	return s.odds(plain, prior, func(d *learned, part []float64) bool {
		clear(part)
		for i, o := range d.shapes {
			if o[6] == 1 && o[0] >= 0.5 {
				part[i] = 1
				return true
			}
		}
		return false
	})
}

// ownOdds takes a paragraph to be about every theme by the chance that has
// been learned so far.
func (s *school) ownOdds(w *weights) [][]float64 {
	k := len(w.start)
	sums := make([]float64, k)
	return s.odds(s.plain, own, func(d *learned, part []float64) bool {
		w.sums(d, sums)
		for i, x := range sums {
			part[i] = chance(x)
			if part[i] < hardly {
				part[i] = 0
			}
		}
		return true
	})
}

// hardly is the chance below which a paragraph is not about a theme at all.
const hardly = 0.02

// odds are the logarithms of odds by which a word is likelier in paragraphs
// about a theme than in all, those below least left out. About says which part
// of a paragraph is about each theme, or that the paragraph does not count.
func (s *school) odds(plain []*learned, least float64, about func(d *learned, part []float64) bool) [][]float64 {
	k := len(s.tagger.themes.ids)
	with := make([][]float64, len(s.names))
	for i := range with {
		with[i] = make([]float64, k)
	}
	all, of, part, n := make([]float64, len(s.names)), make([]float64, k), make([]float64, k), 0.0
	for _, d := range plain {
		if !about(d, part) {
			continue
		}
		n++
		for i, x := range part {
			of[i] += x
		}
		for _, f := range d.features {
			all[f]++
			for i, x := range part {
				with[f][i] += x
			}
		}
	}
	for f := range with {
		base := (all[f] + 0.5) / (n + 1)
		for i := range with[f] {
			with[f][i] = math.Log((with[f][i]+smooth*base)/(of[i]+smooth)) - math.Log(base)
			if with[f][i] < least {
				with[f][i] = 0
			}
		}
	}
	return with
}
