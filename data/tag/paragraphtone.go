package tag

import (
	"math"
	"slices"

	"casebook/data"
)

// paragraphModel weighs the sentences of a paragraph by how each reads by itself:
// what a reader makes of the whole is not what its words say on the average. It is
// learned of whole paragraphs, and leaves alone how a sentence reads.
type paragraphModel [len(modelPolarities)][len(toneFeatures)]float64

// tonesOfSentences are what a sentence can read as.
var tonesOfSentences = [...]data.Polarity{data.Strength, data.MixedPolarity, data.Development, data.Progress, data.Context}

// toneFeatures are what is known of a paragraph from its sentences' tones.
var toneFeatures = [...]string{
	"start", // 1
	// what the polarityModel says for each polarity, less the mean of the three
	"says-strength", "says-mixed", "says-development",
	// part of the paragraph in sentences of a tone, by the roots of their lengths
	"part-strength", "part-mixed", "part-development", "part-progress", "part-context",
	// logarithm of how many sentences of it there are, and one
	"many-strength", "many-mixed", "many-development", "many-progress", "many-context",
	// 1 where the first sentence has the tone
	"first-strength", "first-mixed", "first-development", "first-progress", "first-context",
	// 1 where the last has
	"last-strength", "last-mixed", "last-development", "last-progress", "last-context",
	"longest-concern", // root of the length of the longest sentence that asks for work, over 6, at most 1
	"longest-praise",  // of the longest that praises
	"length",          // logarithm of the number of sentences, and one
	"both",            // 1 where some praise and some ask for work
	"all-praise",      // 1 where some praise and none asks for work
	"all-concern",     // 1 where some ask for work and none praises
	"more-praise",     // 1 where more praise than ask for work
	"more-concern",    // 1 where fewer do
	"any-mixed",       // 1 where one is mixed
	"turns-bad",       // 1 where a sentence that opens with "however" asks for work, or is mixed
	"turns-good",      // 1 where one praises
	"few-concern",     // part of those that ask for work which speak of few cases
}

// Where groups of toneFeatures begin.
const (
	saysTone   = 1
	partTone   = saysTone + len(modelPolarities)
	manyTone   = partTone + len(tonesOfSentences)
	firstTone  = manyTone + len(tonesOfSentences)
	lastTone   = firstTone + len(tonesOfSentences)
	afterTones = lastTone + len(tonesOfSentences)
)

// newParagraphModel takes the numbers from model.txt; nil where it has none.
func newParagraphModel(blocks map[string]map[string]float64) *paragraphModel {
	var m paragraphModel
	for k, v := range modelPolarities {
		numbers, ok := blocks["paragraph "+string(v)]
		if !ok {
			return nil
		}
		for i, name := range toneFeatures {
			m[k][i] = numbers[name]
		}
	}
	return &m
}

// toneFeaturesOf works out the features of a text of several sentences, which l has
// in hand; says is what the polarityModel says of it.
func (l *ToneReader) toneFeaturesOf(says [len(modelPolarities)]float64) [len(toneFeatures)]float64 {
	x := [len(toneFeatures)]float64{0: 1}
	mean := (says[0] + says[1] + says[2]) / float64(len(says))
	for k, z := range says {
		x[saysTone+k] = z - mean
	}
	var many [len(tonesOfSentences)]float64
	var concern, praise, all, n, few float64
	marked := l.p.vocabulary.markings()
	for from, to := range l.p.eachSentence {
		tone, at := l.Tone(from, to), 0
		for i, t := range tonesOfSentences {
			if t == tone {
				at = i
			}
		}
		long := math.Sqrt(float64(to - from))
		x[partTone+at] += long
		many[at]++
		all += long
		turned := marked[l.p.forms[from]]&afterButMark != 0 && n > 0
		switch {
		case tone == data.Strength:
			praise = max(praise, long)
			if turned {
				x[afterTones+10] = 1
			}
		case turned && tone == data.MixedPolarity:
			x[afterTones+9] = 1
		case tone == data.Development:
			concern = max(concern, long)
			if turned {
				x[afterTones+9] = 1
			}
			if slices.ContainsFunc(l.p.forms[from:to], func(form int32) bool { return marked[form]&fewMark != 0 }) {
				few++
			}
		}
		if n == 0 {
			x[firstTone+at] = 1
		}
		if n++; to == len(l.p.words) {
			x[lastTone+at] = 1
		}
	}
	for i := range tonesOfSentences {
		x[partTone+i] /= max(all, 1)
		x[manyTone+i] = math.Log1p(many[i])
	}
	x[afterTones], x[afterTones+1], x[afterTones+2] = min(1, concern/6), min(1, praise/6), math.Log1p(n)
	good, bad := many[0], many[2]
	x[afterTones+11] = few / max(bad, 1)
	for i, is := range [...]bool{good > 0 && bad > 0, good > 0 && bad == 0, good == 0 && bad > 0, good > bad, bad > good, many[1] > 0} {
		if is {
			x[afterTones+3+i] = 1
		}
	}
	return x
}

// likeliest returns the likeliest polarity, and by how much it is likelier than the
// next, a logarithm of odds.
func (m *paragraphModel) likeliest(x [len(toneFeatures)]float64) (data.Polarity, float64) {
	var sums [len(modelPolarities)]float64
	for k := range sums {
		for i, f := range x {
			sums[k] += m[k][i] * f
		}
	}
	return likeliest(sums)
}
