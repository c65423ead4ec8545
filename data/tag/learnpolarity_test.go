package tag

import (
	"math"
	"math/rand/v2"
	"slices"
)

// numbers lays a reading out as one list of pointers.
func (r *polarityModel) numbers() []*float64 {
	var out []*float64
	for i := range r.sentence {
		out = append(out, &r.sentence[i])
	}
	for k := range r.byPolarity {
		for i := range r.byPolarity[k] {
			out = append(out, &r.byPolarity[k][i])
		}
	}
	return out
}

// What the words of a reading are learned with.
const (
	walks    = 4
	lessons  = 15  // times through all paragraphs
	silenced = 0.5 // part of the words that are left out at a time, so that none relies on another
	pullTone = 1
	pullFact = 0.3
	quietest = 0.15 // least weight of a word that stays
)

// learn takes the mean of several walks, each in another order.
func (e *toneLearner) learn(vs []toneSample) {
	var mean toneLearner
	mean.word = make([]float64, len(e.names))
	for walk := range walks {
		e.walk(vs, uint64(walk))
		for i, x := range e.numbers() {
			*mean.numbers()[i] += *x / walks
		}
		for f, x := range e.word {
			mean.word[f] += x / walks
		}
	}
	e.polarityModel, e.word = mean.polarityModel, mean.word
}

// walk goes down the slopes paragraph by paragraph, and takes the mean of where
// it has been after the first third.
func (e *toneLearner) walk(vs []toneSample, seed uint64) {
	e.polarityModel = polarityModel{sentence: [len(sentenceFeatures)]float64{1: 1, 4: -0.5, 9: 0.3, 10: 0.2, 11: 1}}
	e.byPolarity[0] = [len(paragraphFeatures)]float64{1: 2, 2: -2}
	e.byPolarity[1] = [len(paragraphFeatures)]float64{6: -1}
	e.byPolarity[2] = [len(paragraphFeatures)]float64{1: -2}
	e.word = make([]float64, len(e.names))
	var slope polarityModel
	facts, slopes := e.numbers(), slope.numbers()
	tones, mean := make([]float64, len(e.word)), make([]float64, len(facts)+len(e.word))
	far := slices.Repeat([]float64{0.1}, len(mean))
	chance := rand.New(rand.NewPCG(3, seed))
	for lesson := range lessons {
		rate := 0.1 / (1 + 0.1*float64(lesson))
		move := func(x, g *float64, far *float64, pull float64) {
			*g += pull * *x
			*far += *g * *g
			*x -= rate * *g / math.Sqrt(*far)
			*g = 0
		}
		for _, at := range chance.Perm(len(vs)) {
			v := vs[at].without(chance)
			e.slopes(v, &slope, tones)
			slope.sentence[11] = 0 // the words of a sentence are its score
			for i, x := range facts {
				if i != 11 {
					move(x, slopes[i], &far[i], pullFact/float64(len(vs)))
				}
			}
			for _, list := range v.words {
				for _, f := range list {
					if tones[f] != 0 {
						move(&e.word[f], &tones[f], &far[len(facts)+int(f)], pullTone/e.often[f])
					}
				}
			}
		}
		if lesson >= lessons/3 {
			for i := range mean {
				x := e.word[max(0, i-len(facts))]
				if i < len(facts) {
					x = *facts[i]
				}
				mean[i] += x / float64(lessons-lessons/3)
			}
		}
	}
	for i, x := range mean[:len(facts)] {
		*facts[i] = x
	}
	copy(e.word, mean[len(facts):])
}

// without leaves words out by chance.
func (v toneSample) without(chance *rand.Rand) toneSample {
	v.words = slices.Clone(v.words)
	for i, list := range v.words {
		v.words[i] = slices.DeleteFunc(slices.Clone(list), func(int32) bool { return chance.Float64() < silenced })
	}
	return v
}

// slopes adds a paragraph's to those of the facts and of the words.
func (e *toneLearner) slopes(v toneSample, g *polarityModel, tones []float64) {
	units := slices.Clone(v.h.units)
	toneSamples := make([]float64, len(units))
	facts := make([][len(sentenceFeatures)]float64, len(units))
	before := 0.0
	for i := range units {
		for _, f := range v.words[i] {
			units[i].learnt += e.word[f] * shareIn(units[i].words) / (1 - silenced)
		}
		facts[i] = featuresOfSentence(units[i], before)
		sum := 0.0
		for k, f := range facts[i] {
			sum += e.sentence[k] * f
		}
		toneSamples[i] = math.Tanh(sum)
		before = toneSamples[i]
	}
	x := e.featuresOfParagraph(paragraphTone{units: units}, v.marked)
	var z [len(modelPolarities)]float64
	all := 0.0
	for k := range z {
		for i, f := range x {
			z[k] += e.byPolarity[k][i] * f
		}
		all += math.Exp(z[k])
	}
	var by [len(paragraphFeatures)]float64
	for k := range z {
		s := v.weight * (math.Exp(z[k])/all - v.want[k])
		for i, f := range x {
			g.byPolarity[k][i] += s * f
			by[i] += s * e.byPolarity[k][i]
		}
	}
	next := 0.0
	list := slopesOfScores(units, toneSamples, by)
	for i := len(units) - 1; i >= 0; i-- {
		s := (list[i] + next) * (1 - toneSamples[i]*toneSamples[i])
		next = 0
		if facts[i][6] == 1 {
			next += s * e.sentence[9]
		}
		if facts[i][7] == 1 {
			next += s * e.sentence[10]
		}
		for k, f := range facts[i] {
			g.sentence[k] += s * f
		}
		for _, f := range v.words[i] {
			tones[f] += s * shareIn(units[i].words) / (1 - silenced)
		}
	}
}

// slopesOfScores is how the scores move the features of their paragraph.
func slopesOfScores(units []sentenceTone, toneSamples []float64, by [len(paragraphFeatures)]float64) []float64 {
	var praise, concern, few, long float64
	low, next, high := -1, -1, -1
	for i, v := range toneSamples {
		l := math.Sqrt(float64(units[i].words))
		long += l
		switch {
		case v > 0:
			praise += v * l
			if high < 0 || v > toneSamples[high] {
				high = i
			}
		case v < 0:
			concern -= v * l
			if units[i].has(fewMark) {
				few -= v * l
			}
			if low < 0 || v < toneSamples[low] {
				low, next = i, low
			} else if next < 0 || v < toneSamples[next] {
				next = i
			}
		}
	}
	both := praise + concern + 0.5
	byPraise := by[1]/(long+1) - by[2]*concern/(both*both) - by[3]*few/(both*both) + by[11]/10
	byConcern := -by[1]/(long+1) + by[2]*(both-concern)/(both*both) - by[3]*few/(both*both) + by[10]/10
	out := make([]float64, len(toneSamples))
	for i, v := range toneSamples {
		l := math.Sqrt(float64(units[i].words))
		for _, at := range []struct {
			fact int
			is   bool
		}{{4, i == 0}, {5, i == len(toneSamples)-1}, {6, i == low}, {7, i == high}, {13, i == 0 && v < 0}, {14, i == len(toneSamples)-1 && v < 0}, {15, i == next}} {
			if at.is {
				out[i] += by[at.fact]
			}
		}
		if v > 0 {
			out[i] += byPraise * l
			continue
		}
		out[i] += by[12]/float64(len(toneSamples)) - byConcern*l - by[9]/2
		if units[i].has(fewMark) {
			out[i] -= by[3] / both * l
		}
	}
	return out
}
