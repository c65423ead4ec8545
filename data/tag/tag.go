// Package tag suggests the themes and the polarity of a report's paragraph,
// with the words and rules that it rests on, so that imported reports can be
// filtered at once. A reader confirms or corrects.
//
// Five small tables decide, and all can be read and edited: phrases that name
// a theme (themes.txt), words that go with one (words.txt), what praises and
// what asks for work (cues.txt), words that go with either (tones.txt), and how
// much each of these counts (model.txt). The first and third were written by
// hand, the others learned. What model.txt says of themes and of whole paragraphs
// is learned from readings whose references are in testdata: ".ci/learn" does it
// again. A person's own words for a theme stand beside the tables and decide alone.
// The package knows nothing of inspections, files or stores, keeps nothing
// between calls but what it has looked up of words, and answers the same for the
// same words.
package tag

import (
	"cmp"
	"slices"
	"sync"

	"casebook/data"
)

// maxThemes is how many themes the tables give a paragraph at most: two readers gave
// no paragraph more than three.
const maxThemes = 3

// Suggestion is what the words of a paragraph speak for.
type Suggestion struct {
	Themes   []string      // theme ids, weightiest first: at most three, and behind the first those that a person's words give; none where nothing speaks
	Polarity data.Polarity // strength, development, mixed, progress, recommendation; context where nothing praises or asks
	Why      []Reason      // what it rests on, in the order of the text
	Sums     []Sum         // how each theme of Themes came to its place, in the same order

	Confidence Confidence
	Missed     []Missed // by Explain: what was not given, and why not
}

// Reason is a piece of the paragraph that spoke for a theme that was
// suggested, or for praise or concern, or changed how the words next to it
// counted.
type Reason struct {
	Start, End int     // bytes of the paragraph; both 0 for a rule that rests on no words of it
	Theme      string  // theme id, "" for praise and concern
	Rule       Rule    // which rule or table it is
	Weight     float64 // for its theme, after its place was weighed; praise above 0, concern below
}

// Rule names what made a piece of a paragraph count.
type Rule string

// The rules. Weights of phrases and cues are the tables', weighed by place;
// those of words and sections are shares of a Sum, or of a sentence's score.
const (
	YourWords Rule = "yours"    // a person's word for a theme; one of weight 0 keeps it away
	Phrase    Rule = "phrase"   // a phrase of themes.txt, or a term of the theme list
	Word      Rule = "word"     // a word of words.txt, or of tones.txt
	Section   Rule = "section"  // the part of the report that the paragraph stands in
	Cue       Rule = "cue"      // a phrase of cues.txt
	Contrast  Rule = "contrast" // "however", "although": what follows or is conceded counts otherwise
	Asked     Rule = "asked"    // the paragraph opens as a recommendation does
	Progress  Rule = "progress" // better than it was, and not there yet
)

// Sum is how a theme came to its place: Total is the sum of the four others.
// All are logarithms of odds; a second theme needs a Total a little below 0.
type Sum struct {
	Theme                                 string
	Start, Phrases, Words, Section, Total float64
}

// Tagger suggests themes of one list. It is safe for use by several goroutines.
type Tagger struct {
	themes     *themeTable
	learnt     *learntTable
	model      *model
	toneTables *toneTables
	roots      *roots
	readers    sync.Pool // of *reader, at rest
}

// New returns a tagger for a list of themes. A theme with the id of a built-in
// one is found by its terms and by all that the tables of this package know of
// it, save the terms that the built-in one has and it has not; any other by its
// own Terms and PrefixTerms alone. Terms that a person added give the theme
// wherever they stand. Built-in themes that
// are not in the list are never suggested. The error says which theme is wrong
// and how.
func New(themes []data.Theme) (*Tagger, error) {
	return compile(themes, data.BuiltinThemes())
}

var standard = sync.OnceValues(func() (*Tagger, error) { return New(data.BuiltinThemes()) })

// Default returns the tagger for the built-in themes, which is made at its
// first use.
func Default() *Tagger {
	t, err := standard()
	if err != nil {
		return &Tagger{} // the tables are embedded, and a test reads them
	}
	return t
}

// Suggest reads a paragraph as Default does.
func Suggest(text string, section data.Area, recommendation bool) Suggestion {
	return Default().Suggest(text, section, recommendation)
}

// Suggest reads a paragraph. Section is the judgement area it stands in, ""
// when unknown. A recommendation is one by its place in the report, whatever
// its words; Tone says how its words read.
func (t *Tagger) Suggest(text string, section data.Area, recommendation bool) Suggestion {
	return t.suggest(text, section, recommendation, false)
}

// Explain is Suggest, and says of what was not given why not.
func (t *Tagger) Explain(text string, section data.Area, recommendation bool) Suggestion {
	return t.suggest(text, section, recommendation, true)
}

func (t *Tagger) suggest(text string, section data.Area, recommendation, explain bool) Suggestion {
	if t.model == nil {
		return Suggestion{Polarity: data.Context}
	}
	r := t.borrow()
	defer t.giveBack(r)
	p := r.read(text, t.roots)
	s := t.rank(p, section, &r.scratch, explain)
	var cues []Reason
	s.Polarity, s.Confidence.Polarity, cues = (&ToneReader{toneTables: t.toneTables, reader: r}).tone()
	if recommendation {
		s.Polarity, s.Confidence.Polarity = data.Recommendation, 1
	}
	s.Why = append(s.Why, cues...)
	slices.SortStableFunc(s.Why, func(a, b Reason) int { return cmp.Compare(a.Start, b.Start) })
	return s
}

func (t *Tagger) borrow() *reader {
	if r, ok := t.readers.Get().(*reader); ok {
		return r
	}
	return newReader()
}

func (t *Tagger) giveBack(r *reader) {
	if r.isSmall() {
		t.readers.Put(r)
	}
}
