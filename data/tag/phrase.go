package tag

import (
	"math"
	"slices"
)

// themeTable finds phrases and knows what they speak for.
type themeTable struct {
	trie     *trie
	own      *trie    // a person's words: they hide no other phrase, and none hides them; nil for none
	withOwn  []string // ids of themes that a person gave words
	ownWords []OwnWord
	added    []int    // themes that the tables do not know, which only a person's words give
	votes    [][]vote // by phrase
	ids      []string
	place    map[string]int

	ofServices []bool // by theme: it is of how services are run and led
}

type vote struct {
	theme  int
	weight float64
}

// How a phrase's place weighs: the opening words of a paragraph say what it is
// about.
const (
	leadWords = 8   // open a paragraph
	inLead    = 1.5 // weight of a phrase that begins in them; elsewhere 1
	again     = 0.5 // share that the next best phrase of a theme adds, each time
)

func (t *themeTable) at(word int) float64 {
	if word < leadWords {
		return inLead
	}
	return 1
}

// themeWeights collects the weights of phrases theme by theme.
type themeWeights struct {
	list  [][]float64
	total []float64
}

func newThemeWeights(themes int) *themeWeights {
	const few = 4 // phrases of a theme in most paragraphs
	s := &themeWeights{list: make([][]float64, themes), total: make([]float64, themes)}
	scratch := make([]float64, few*themes)
	for i := range s.list {
		s.list[i] = scratch[few*i : few*i : few*i+few]
	}
	return s
}

func (s *themeWeights) reset() {
	for i := range s.list {
		s.list[i] = s.list[i][:0]
		s.total[i] = 0
	}
}

func (s *themeWeights) add(theme int, weight float64) { s.list[theme] = append(s.list[theme], weight) }

// sum is the score of every theme: its best phrase in full, and of each next
// one less. It is valid until the next reset.
func (s *themeWeights) sum() []float64 {
	for i, list := range s.list {
		if len(list) > 1 {
			slices.Sort(list)
		}
		part := 1.0
		for _, x := range slices.Backward(list) {
			s.total[i] += x * part
			part *= again
		}
	}
	return s.total
}

// shape is what phrases say of one theme in a paragraph; model.txt says how
// much each counts, and shapes names them in order.
type shape [len(shapes)]float64

var shapes = [...]string{
	"phrases",   // score of its phrases, over 4
	"root",      // square root of that score
	"opening",   // score in the first sentence, over 4
	"of-best",   // score as a share of the best theme's
	"of-all",    // score as a share of all themes'
	"opens",     // 1 where the first sentence speaks for it
	"best",      // 1 for the theme with the best score
	"sentences", // its shares of sentences, summed and damped by their number
	"first",     // its share of the first sentence
	"second",    // its share of the second
	"clearest",  // its largest share of any
	"spread",    // part of the sentences that speak for it
	"early",     // how early its first clear phrase stands: 1 at the very start, half after early words
}

// early is after how many words a theme's first phrase counts half.
const early = 8

// shapesOf works out what phrases say of every theme. It is valid until the next time.
func (t *themeTable) shapesOf(p paragraph, hits []hit, r *scratch) []shape {
	r.shapes = sized(r.shapes, len(t.ids))
	out := r.shapes
	if len(hits) == 0 {
		return out
	}
	if r.weights == nil || len(r.weights.list) != len(t.ids) {
		r.weights = newThemeWeights(len(t.ids))
	}
	s := r.weights
	s.reset()
	for _, h := range hits {
		for _, v := range t.votes[h.phrase] {
			s.add(v.theme, v.weight*t.at(h.from))
		}
	}
	total := s.sum()
	best, all := slices.Max(total), 0.0
	for _, x := range total {
		all += x
	}
	for i, x := range total {
		if x > 0 {
			o := &out[i]
			o[0], o[1], o[3], o[4] = x/4, math.Sqrt(x), x/best, x/all
			if x == best {
				o[6] = 1
			}
		}
	}
	t.sentences(p, hits, s, out)
	for _, h := range hits {
		for _, v := range t.votes[h.phrase] {
			if o := &out[v.theme]; v.weight >= clearly {
				o[12] = max(o[12], 1/(1+float64(h.from)/early))
			}
		}
	}
	return out
}

// weak stands beside the phrases of a sentence, so that one weak phrase alone is
// no whole sentence.
const weak = 4

// clearly is the least weight of a phrase that sets where a theme begins.
const clearly = 2

// sentences adds what each sentence says by itself.
func (t *themeTable) sentences(p paragraph, hits []hit, s *themeWeights, out []shape) {
	n := float64(p.sentences())
	for sentence := range p.sentences() {
		s.reset()
		open := 0.0
		any := false
		for _, h := range hits {
			if p.sentence[h.from] != sentence {
				continue
			}
			any = true
			for _, v := range t.votes[h.phrase] {
				s.add(v.theme, v.weight)
			}
		}
		if !any {
			continue
		}
		total := s.sum()
		for _, x := range total {
			open += x * x
		}
		for i, x := range total {
			if x == 0 {
				continue
			}
			share := x * x / (open + weak)
			o := &out[i]
			o[7] += share / math.Sqrt(n)
			o[10] = max(o[10], share)
			o[11] += 1 / n
			switch sentence {
			case 0:
				o[2], o[5], o[8] = x/4, 1, share
			case 1:
				o[9] = share
			}
		}
	}
}
