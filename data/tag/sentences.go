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

// hintsAt is the score that is enough for the first theme of the paragraph: of
// plans that a paragraph on plans speaks of it is plain whose they are. From 1 to 3
// it decides alike.
const hintsAt = 2

// SentenceReader is a ToneReader that finds the themes, too, that sentences name.
// It goes by phrases alone and so is ready long before a Tagger is.
type SentenceReader struct {
	ToneReader
	themes *themeTable
	weigh  *themeWeights
	shares []float64 // by sentence and theme
	parts  []inPart  // as shares, of sentences in two parts: the one that a theme stands in alone
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

// Named returns the sentences of the text in hand that name a theme plainly, or
// hint at the one that the text is about before all others, "" where that is not
// known. The sentence after one that does speaks of the theme at least half as
// much.
func (r *SentenceReader) Named(about string) []Sentence {
	p := r.p
	first, known := r.themes.place[about]
	if !known {
		first = -1
	}
	hits := r.themes.trie.find(p, r.scratch.hits[:0])
	if r.themes.own != nil {
		hits = r.themes.own.all(p, hits)
	}
	if r.scratch.hits = hits; len(hits) == 0 {
		return nil
	}
	if r.themes.own != nil { // two tries have found them
		slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.from, b.from) })
	}
	n, themes, marked := p.sentences(), len(r.themes.ids), p.vocabulary.markings()
	r.shares, r.parts = sized(r.shares, n*themes), sized(r.parts, n*themes)
	at, i := 0, -1
	for from, to := range p.eachSentence {
		i++
		own, parts := r.shares[i*themes:(i+1)*themes], r.parts[i*themes:(i+1)*themes]
		if at < len(hits) && hits[at].from < to {
			r.weigh.reset()
			second := p.latterFrom(from, to, marked)
			for ; at < len(hits) && hits[at].from < to; at++ {
				for _, v := range r.themes.votes[hits[at].phrase] {
					r.weigh.add(v.theme, v.weight)
					parts[v.theme] |= partOf(hits[at].from, second)
				}
			}
			r.share(own, first)
			apart(own, parts)
		}
		if i > 0 {
			for t, before := range r.shares[(i-1)*themes : i*themes] {
				own[t] = max(own[t], before/2)
			}
		}
	}
	return r.named(p)
}

// share is what the phrases of one sentence come to, theme by theme; first is the
// theme of the text, at which a hint is enough, -1 for none. Added themes take
// nothing from the others.
func (r *SentenceReader) share(out []float64, first int) {
	sums, all := r.weigh.sum(), 0.0
	for t, x := range sums {
		if !slices.Contains(r.themes.added, t) {
			all += x * x
		}
	}
	for t, x := range sums {
		of := all
		if slices.Contains(r.themes.added, t) {
			of = x * x
		}
		if x >= namesPlainly || t == first && x >= hintsAt {
			out[t] = x * x / (of + weak)
		}
	}
}

// inPart says in which part of a sentence a theme stands.
type inPart uint8

const (
	firstPart inPart = 1 << iota
	latterPart
)

func partOf(word, second int) inPart {
	if word < second {
		return firstPart
	}
	return latterPart
}

// apart keeps of a sentence's parts those of themes that stand in one part alone,
// where each part names one: "Although plans are weak, carers are valued". Where
// one names nothing else it goes on about the same: "but this is not yet so for
// all".
func apart(shares []float64, parts []inPart) {
	var both inPart
	for t, x := range shares {
		if x == 0 || parts[t] == firstPart|latterPart {
			parts[t] = 0
		}
		both |= parts[t]
	}
	if both != firstPart|latterPart {
		clear(parts)
	}
}

// latterFrom is the word at which a sentence begins to say something else than it
// has conceded or said; its end where it does not.
func (p paragraph) latterFrom(from, to int, marked []marks) int {
	concedes := marked[p.forms[from]]&concededMark != 0
	for i := from + 1; i < to; i++ {
		if concedes && i >= from+least && comma(p.text[p.words[i-1].End:p.words[i].Start]) || !concedes && marked[p.forms[i]]&turnMark != 0 && p.turnsAt(i) {
			return i
		}
	}
	return to
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

// add adds a sentence with the themes that stand in one part of it alone, or for 0
// with all others, if there are any; its tone is found where it is "".
func (r *SentenceReader) add(in inPart, shares []float64, parts []inPart, p paragraph, from, to int, tone data.Polarity) {
	own := len(r.room)
	for t, x := range shares {
		if x > faintShare && parts[t] == in {
			r.room = append(r.room, Share{r.themes.ids[t], math.Round(x*1e6) / 1e6})
		}
	}
	if len(r.room) == own {
		return
	}
	if tone == "" {
		tone = r.Tone(from, to)
	}
	r.found = append(r.found, Sentence{p.words[from].Start, p.words[to-1].End, tone, r.room[own:len(r.room):len(r.room)]})
}

// faintShare is where a theme that later sentences do not name again fades out.
const faintShare = 1. / 32

// Room is made for so many shares of sentences at once, and for a quarter as many
// sentences.
const slab = 1024

// named gathers the sentences that speak of any theme.
func (r *SentenceReader) named(p paragraph) []Sentence {
	themes, at := len(r.themes.ids), 0
	if n := 3 * p.sentences(); cap(r.found)-len(r.found) < n {
		r.found = make([]Sentence, 0, max(n, slab/4))
	}
	first := len(r.found)
	for from, to := range p.eachSentence {
		if cap(r.room)-len(r.room) < themes {
			r.room = make([]Share, 0, max(themes, slab))
		}
		shares, parts := r.shares[at*themes:(at+1)*themes], r.parts[at*themes:(at+1)*themes]
		if slices.ContainsFunc(parts, func(x inPart) bool { return x > 0 }) {
			second := p.latterFrom(from, to, p.vocabulary.markings())
			r.add(firstPart, shares, parts, p, from, to, r.Tone(from, second))
			r.add(latterPart, shares, parts, p, from, to, r.Tone(second, to))
		}
		r.add(0, shares, parts, p, from, to, "")
		at++
	}
	return r.found[first:len(r.found):len(r.found)]
}
