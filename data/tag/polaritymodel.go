package tag

import (
	"math"

	"casebook/data"
)

// polarityModel is how the sentences of a paragraph make its polarity. Each
// sentence, or part of one that a "but" divides, gets a score from -1 (asks for
// work) to 1 (praises), and the scores together the odds of each polarity.
// model.txt holds the numbers; the names here are its names.
type polarityModel struct {
	sentence   [len(sentenceFeatures)]float64
	byPolarity [len(modelPolarities)][len(paragraphFeatures)]float64
}

var modelPolarities = [...]data.Polarity{data.Strength, data.MixedPolarity, data.Development}

// sentenceFeatures are what is known of a sentence.
var sentenceFeatures = [...]string{
	"start",          // 1
	"balance",        // praise less concern, as a share of both
	"concern",        // square root of its concern, halved
	"praise",         // square root of its praise, halved
	"however",        // 1 where it opens with "however" or "but"
	"although",       // 1 where it opens with "although", "while", "despite"
	"follows",        // 1 where it opens with "this", "as a result", "consequently"
	"silent",         // 1 where no cue stands in it
	"few",            // 1 where it speaks of a small number of cases
	"before-follows", // score of the sentence before, where this one follows from it
	"before-silent",  // score of the sentence before, where this one is silent
	"words",          // what its words say, by tones.txt
	"most",           // 1 where it speaks of all or most cases
	"heeded",         // 1 where it speaks of what is known and being put right
	"wanted",         // 1 where it says what should be
	"effect",         // 1 where it says what comes of something
}

// paragraphFeatures are what is known of a paragraph from its sentences' scores.
var paragraphFeatures = [...]string{
	"start",       // 1
	"balance",     // praise less concern, by the length of the sentences
	"concern",     // part of concern in both
	"few-concern", // part of concern in few cases
	"first",       // score of the first sentence
	"last",        // score of the last
	"lowest",      // the lowest score, at most 0
	"highest",     // the highest, at least 0
	"marked",      // 1 where the text points to a recommendation
	"critical",    // sum of all scores that ask for work, halved
	"concern-sum", // concern, over 10
	"praise-sum",  // praise, over 10
	"low",         // mean over the sentences of the scores that ask for work
	"first-low",   // score of the first sentence where it asks for work
	"last-low",    // score of the last where it does
	"next-lowest", // the second lowest score, at most 0
	"single",      // 1 where there is one sentence
	"length",      // logarithm of the number of sentences, halved
}

// newPolarityModel takes the numbers from model.txt.
func newPolarityModel(blocks map[string]map[string]float64) polarityModel {
	var r polarityModel
	for i, name := range sentenceFeatures {
		r.sentence[i] = blocks["sentence"][name]
	}
	for k, v := range modelPolarities {
		for i, name := range paragraphFeatures {
			r.byPolarity[k][i] = blocks[string(v)][name]
		}
	}
	return r
}

// featuresOfSentence says what is known of a sentence, given the score of the one before.
func featuresOfSentence(s sentenceTone, before float64) [len(sentenceFeatures)]float64 {
	x := [len(sentenceFeatures)]float64{0: 1}
	x[1] = (s.praise - s.concern) / (s.praise + s.concern + 1)
	x[2], x[3] = math.Sqrt(s.concern)/2, math.Sqrt(s.praise)/2
	switch s.first {
	case "however", "but", "nevertheless", "yet":
		x[4] = 1
	case "although", "while", "whilst", "despite", "though":
		x[5] = 1
	case "this", "these", "as", "consequently", "therefore", "in":
		x[6], x[9] = 1, before
	}
	if s.praise+s.concern == 0 {
		x[7], x[10] = 1, before
	}
	x[11] = s.learnt
	for i, is := range [...]bool{8: s.has(fewMark), 12: s.has(mostMark), 13: s.has(heededMark), 14: s.has(wantedMark), 15: s.has(effectMark)} {
		if is {
			x[i] = 1
		}
	}
	return x
}

// featuresOfParagraph works out the features of a paragraph.
func (r *polarityModel) featuresOfParagraph(h paragraphTone, marked bool) [len(paragraphFeatures)]float64 {
	x := [len(paragraphFeatures)]float64{0: 1}
	var praise, concern, few, all, score float64
	for i, s := range h.units {
		sum := 0.0
		for k, f := range featuresOfSentence(s, score) {
			sum += r.sentence[k] * f
		}
		score = math.Tanh(sum)
		long := math.Sqrt(float64(s.words))
		all += long
		if score > 0 {
			praise += score * long
		} else {
			concern -= score * long
			x[9] -= score / 2
			if s.has(fewMark) {
				few -= score * long
			}
		}
		if i == 0 {
			x[4], x[13] = score, min(0, score)
		}
		x[5] = score
		x[12] += min(0, score)
		if score < x[6] {
			x[6], x[15] = score, x[6]
		} else {
			x[15] = min(x[15], score)
		}
		x[7] = max(x[7], score)
	}
	x[1] = (praise - concern) / (all + 1)
	x[2], x[3] = concern/(praise+concern+0.5), few/(praise+concern+0.5)
	if marked {
		x[8] = 1
	}
	x[10], x[11] = concern/10, praise/10
	if n := float64(len(h.units)); n > 0 {
		x[12] /= n
		x[17] = math.Log(n) / 2
	}
	x[14] = min(0, score)
	if len(h.units) == 1 {
		x[16] = 1
	}
	return x
}

// says is what speaks for each polarity of a paragraph, as logarithms of odds.
func (r *polarityModel) says(x [len(paragraphFeatures)]float64) (out [len(modelPolarities)]float64) {
	for k := range out {
		for i, f := range x {
			out[k] += r.byPolarity[k][i] * f
		}
	}
	return out
}

// likeliest returns the likeliest polarity, and by how much it is likelier than the
// next, a logarithm of odds.
func likeliest(sums [len(modelPolarities)]float64) (data.Polarity, float64) {
	best, next, at := math.Inf(-1), math.Inf(-1), 0
	for k, sum := range sums {
		if sum > best {
			best, next, at = sum, best, k
		} else {
			next = max(next, sum)
		}
	}
	return modelPolarities[at], best - next
}

// marked reports whether a text points to a recommendation, as some reports do
// in brackets after a concern.
func (p paragraph) marked() bool {
	for _, w := range p.words {
		if w.Form == "recommendation" {
			return true
		}
	}
	return false
}

// contrasts are the words that change how a sentence counts.
func (p paragraph) contrasts() []Reason {
	var out []Reason
	for i, w := range p.words {
		if i > 0 && p.turnsAt(i) || turns(w.Form) && (i == 0 || p.sentence[i] != p.sentence[i-1]) {
			out = append(out, Reason{Start: w.Start, End: w.End, Rule: Contrast})
		}
	}
	return out
}
