package tag

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"casebook/data"
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

// SentenceReader is a ToneReader that finds the themes, too, that sentences name.
// It goes by phrases alone and so is ready long before a Tagger is.
type SentenceReader struct {
	ToneReader
	themes *themeTable
	weigh  *themeWeights
	shares []float64 // by sentence and theme
	// room for what is found
	found []Sentence
	room  []Share
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
		out[i] = &SentenceReader{ToneReader: *tones, themes: themes, weigh: newThemeWeights(len(themes.ids))}
	}
	return out, nil
}

// Named returns the sentences of the text in hand that name a theme plainly. The
// sentence after one that does speaks of the theme at least half as much.
func (r *SentenceReader) Named() []Sentence {
	p := r.p
	hits := r.themes.find(p, r.scratch.hits)
	if r.scratch.hits = hits; len(hits) == 0 {
		return nil
	}
	if r.themes.added != nil { // two tries have found them
		slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.from, b.from) })
	}
	n, themes := p.sentences(), len(r.themes.ids)
	r.shares = sized(r.shares, n*themes)
	at := 0
	for i := range n {
		own := r.shares[i*themes : (i+1)*themes]
		if at < len(hits) && p.sentence[hits[at].from] == i {
			r.weigh.reset()
			for ; at < len(hits) && p.sentence[hits[at].from] == i; at++ {
				for _, v := range r.themes.votes[hits[at].phrase] {
					r.weigh.add(v.theme, v.weight)
				}
			}
			r.share(own)
		}
		if i > 0 {
			for t, before := range r.shares[(i-1)*themes : i*themes] {
				own[t] = max(own[t], before/2)
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
	r, err := borrowToneReader()
	if err != nil {
		return nil // the tables are embedded, and a test reads them
	}
	defer r.giveBack()
	r.Read(text)
	out := make([]Sentence, 0, r.p.sentences())
	for from, to := range r.p.eachSentence {
		out = append(out, Sentence{Start: r.p.words[from].Start, End: r.p.words[to-1].End, Tone: r.Tone(from, to)})
	}
	return out
}

// faintShare is where a theme that later sentences do not name again fades out.
const faintShare = 1. / 32

// Room is made for so many shares of sentences at once, and for a quarter as many
// sentences.
const slab = 1024

// named gathers the sentences that speak of any theme.
func (r *SentenceReader) named(p paragraph) []Sentence {
	themes, at := len(r.themes.ids), 0
	if n := p.sentences(); cap(r.found)-len(r.found) < n {
		r.found = make([]Sentence, 0, max(n, slab/4))
	}
	first := len(r.found)
	for from, to := range p.eachSentence {
		if cap(r.room)-len(r.room) < themes {
			r.room = make([]Share, 0, max(themes, slab))
		}
		own := len(r.room)
		for t, x := range r.shares[at*themes : (at+1)*themes] {
			if x > faintShare {
				r.room = append(r.room, Share{r.themes.ids[t], math.Round(x*1e6) / 1e6})
			}
		}
		if len(r.room) > own {
			r.found = append(r.found, Sentence{p.words[from].Start, p.words[to-1].End, r.Tone(from, to), r.room[own:len(r.room):len(r.room)]})
		}
		at++
	}
	return r.found[first:len(r.found):len(r.found)]
}
