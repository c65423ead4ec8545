package tag

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"casebook/data"
	"casebook/data/words"
)

// Sentence is a sentence of a text that names themes plainly, or goes on from
// one that does.
type Sentence struct {
	Start, End int           // bytes of the text
	Tone       data.Polarity // how its words read by themselves, as Tone has it
	Themes     []Share       // at least one, in the order of the themes in use
}

// Share is how much of a sentence speaks of a theme, above 0 and below 1.
type Share struct {
	Theme  string
	Weight float64
}

// namesPlainly is the least score of a theme's phrases in a sentence that names it:
// one phrase that stands for the theme and nothing else, or two that hint at it.
const namesPlainly = 4

// SentenceReader finds the themes that sentences name, for one goroutine. It
// goes by phrases alone and so is ready long before a Tagger is.
type SentenceReader struct {
	themes *themeTable
	tones  *ToneReader
	weigh  *themeWeights
	words  []words.Word
	place  []int
	shares []float64 // by sentence and theme
}

var standardThemes = sync.OnceValues(func() (*themeTable, error) { return themesOf(data.BuiltinThemes()) })

func themesOf(list []data.Theme) (*themeTable, error) {
	builtin := data.BuiltinThemes()
	known := map[string]bool{}
	for _, t := range builtin {
		known[t.ID] = true
	}
	return readThemes(themesText, list, known, editsOf(list, builtin))
}

// NewSentenceReaders makes n readers for the themes in use.
func NewSentenceReaders(in data.ThemeSet, n int) ([]*SentenceReader, error) {
	read := standardThemes
	if in.Own() {
		read = func() (*themeTable, error) { return themesOf(in.List()) }
	}
	themes, err := read()
	if err != nil {
		return nil, err
	}
	out := make([]*SentenceReader, n)
	for i := range out {
		tones, err := NewToneReader()
		if err != nil {
			return nil, err
		}
		out[i] = &SentenceReader{themes: themes, tones: tones, weigh: newThemeWeights(len(themes.ids))}
	}
	return out, nil
}

// Read returns the sentences of a text that name a theme plainly. The sentence
// after one that does speaks of the theme at least half as much.
func (r *SentenceReader) Read(text string) []Sentence {
	r.words = words.Append(r.words[:0], text)
	p := paragraphOf(text, r.words, r.place)
	r.place = p.sentence
	hits := r.themes.find(p)
	if len(hits) == 0 {
		return nil
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.from, b.from) }) // two tries have found them
	n, themes := p.sentences(), len(r.themes.ids)
	r.shares = sized(r.shares, n*themes)
	at := 0
	for i := range n {
		r.weigh.reset()
		for ; at < len(hits) && p.sentence[hits[at].from] == i; at++ {
			for _, v := range r.themes.votes[hits[at].phrase] {
				r.weigh.add(v.theme, v.weight)
			}
		}
		r.share(r.shares[i*themes : (i+1)*themes])
		for t := range themes {
			if i > 0 {
				r.shares[i*themes+t] = max(r.shares[i*themes+t], r.shares[(i-1)*themes+t]/2)
			}
		}
	}
	return r.named(p)
}

// share is what the phrases of one sentence come to, theme by theme.
func (r *SentenceReader) share(out []float64) {
	sums, all := r.weigh.sum(), 0.0
	for _, x := range sums {
		all += x * x
	}
	for t, x := range sums {
		if x >= namesPlainly {
			out[t] = x * x / (all + weak)
		}
	}
}

// Sentences cuts a text into its sentences, each with its tone; they name no
// themes.
func Sentences(text string) []Sentence {
	tones, err := NewToneReader()
	if err != nil {
		return nil // the tables are embedded, and a test reads them
	}
	p := cut(text)
	out := make([]Sentence, 0, p.sentences())
	for from, to := 0, 0; from < len(p.words); from = to {
		for to = from; to < len(p.words) && p.sentence[to] == p.sentence[from]; to++ {
		}
		out = append(out, Sentence{Start: p.words[from].Start, End: p.words[to-1].End, Tone: tones.Tone(text, p.words[from:to])})
	}
	return out
}

// faintShare is where a theme that later sentences do not name again fades out.
const faintShare = 1. / 32

// named gathers the sentences that speak of any theme.
func (r *SentenceReader) named(p paragraph) []Sentence {
	var out []Sentence
	themes, from := len(r.themes.ids), 0
	for i := range p.sentences() {
		to := from
		for to < len(p.words) && p.sentence[to] == i {
			to++
		}
		s := Sentence{Start: p.words[from].Start, End: p.words[to-1].End}
		for t, x := range r.shares[i*themes : (i+1)*themes] {
			if x > faintShare {
				s.Themes = append(s.Themes, Share{r.themes.ids[t], math.Round(x*1e6) / 1e6})
			}
		}
		if len(s.Themes) > 0 {
			s.Tone = r.tones.Tone(p.text, r.words[from:to])
			out = append(out, s)
		}
		from = to
	}
	return out
}
