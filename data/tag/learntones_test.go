package tag

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"casebook/data"
)

// toneSample is a paragraph to learn the reading of sentences from.
type toneSample struct {
	h      paragraphTone
	marked bool
	words  [][]int32 // features of each unit
	want   [len(modelPolarities)]float64
	weight float64
}

// toneLearner learns how sentences read: the numbers of a polarityModel, and the
// weights of words in a sentence.
type toneLearner struct {
	tagger  *Tagger
	builtin []data.Finding
	names   []string
	number  map[string]int32
	often   []float64 // labelled paragraphs that hold a word, about
	polarityModel
	word []float64
}

// toneWords are the words and pairs of each unit of a paragraph, small ones too.
func toneWords(p paragraph) [][]string {
	unit := p.units(nil)
	if len(unit) == 0 {
		return nil
	}
	out := make([][]string, unit[len(unit)-1]+1)
	for i, w := range p.words {
		list := &out[unit[i]]
		both := []string{root(w.Form)}
		if i > 0 && unit[i-1] == unit[i] {
			both = append(both, root(p.words[i-1].Form)+" "+both[0])
		}
		for _, s := range both {
			if !slices.Contains(*list, s) {
				*list = append(*list, s)
			}
		}
	}
	return out
}

// quietWord is in how many paragraphs a word must stand that says praise or
// concern.
const quietWord = 20

// newToneLearner lists the words that can be learned from.
func newToneLearner(tagger *Tagger, labelled, plain []*learned, builtin []data.Finding, names map[string]bool) *toneLearner {
	e := &toneLearner{tagger: tagger, builtin: builtin, number: map[string]int32{}}
	count := map[string]int{}
	for _, d := range slices.Concat(labelled, plain) {
		seen := map[string]bool{}
		for _, list := range toneWords(d.p) {
			for _, s := range list {
				seen[s] = true
			}
		}
		for s := range seen {
			count[s]++
		}
	}
	for s, n := range count {
		if n >= quietWord && !slices.ContainsFunc(strings.Fields(s), func(w string) bool { return names[w] }) {
			e.names = append(e.names, s)
		}
	}
	slices.Sort(e.names)
	for i, s := range e.names {
		e.number[s] = int32(i)
		e.often = append(e.often, max(1, float64(count[s]*len(labelled))/float64(len(labelled)+len(plain))))
	}
	return e
}

// toneSample makes a paragraph ready; false where no reading decides it.
func (e *toneLearner) toneSample(p paragraph) (toneSample, bool) {
	quiet := *e.tagger.toneTables
	quiet.tones = &toneTable{}
	v := toneSample{h: quiet.weigh(p, &scratch{}), marked: p.marked(), weight: 1}
	for _, list := range toneWords(p) {
		var unit []int32
		for _, s := range list {
			if n, ok := e.number[s]; ok {
				unit = append(unit, n)
			}
		}
		v.words = append(v.words, unit)
	}
	return v, v.h.cues > 0 && !v.h.underWay && !p.asks()
}

// toneSamples prepares those that the reading decides.
func (e *toneLearner) toneSamples(ds []*learned) []toneSample {
	var out []toneSample
	for _, d := range ds {
		v, ok := e.toneSample(d.p)
		if !ok {
			continue
		}
		v.weight = d.weight
		for _, x := range d.P {
			i := max(slices.Index(modelPolarities[:], data.Polarity(x)), 0)
			if data.Polarity(x) == data.Progress {
				i = 1
			}
			v.want[i] += 1 / float64(len(d.P))
		}
		out = append(out, v)
	}
	for _, f := range e.builtin {
		v, ok := e.toneSample(cut(f.Text))
		if i := slices.Index(modelPolarities[:], f.Polarity); ok && i >= 0 {
			v.want[i], v.weight = 1, 2
			out = append(out, v)
		}
	}
	for _, x := range toneCases() {
		if v, ok := e.toneSample(cut(x.text)); ok {
			v.want[slices.Index(modelPolarities[:], x.want)], v.weight = 1, 12
			out = append(out, v)
		}
	}
	return out
}

// tones prints the words in the form of tones.txt.
func (e *toneLearner) tones() string {
	by := map[float64][]string{}
	for f, name := range e.names {
		if x := math.Round(10*e.word[f]) / 10; math.Abs(e.word[f]) >= quietest && x != 0 {
			by[x] = append(by[x], name)
		}
	}
	var b strings.Builder
	for _, x := range slices.Backward(slices.Sorted(maps.Keys(by))) {
		fmt.Fprintf(&b, "%g %s\n", x, strings.Join(by[x], ", "))
	}
	return b.String()
}

// table prints a reading in the form of model.txt.
func (r *polarityModel) table() string {
	var b strings.Builder
	fmt.Fprint(&b, "\n[sentence]\n")
	for i, name := range sentenceFeatures {
		fmt.Fprintf(&b, "%s %.2f\n", name, r.sentence[i])
	}
	for k, v := range modelPolarities {
		fmt.Fprintf(&b, "\n[%s]\n", v)
		for i, name := range paragraphFeatures {
			fmt.Fprintf(&b, "%s %.2f\n", name, r.byPolarity[k][i])
		}
	}
	return b.String()
}
