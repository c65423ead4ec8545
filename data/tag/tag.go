// Package tag makes a first suggestion of the themes and the polarity of a
// report's paragraph, with the words that it rests on, so that imported
// reports can be filtered at once. A reader confirms or corrects.
//
// It weighs phrases (themes.txt, cues.txt) by where they stand. It knows
// nothing of inspections, files or stores, keeps nothing between calls, and
// answers the same for the same words.
package tag

import (
	"casebook/data"
	"casebook/data/words"
)

// maxThemes is how many themes a paragraph gets at most: two readers gave no
// paragraph more than three.
const maxThemes = 3

// Suggestion is what the words of a paragraph speak for.
type Suggestion struct {
	Themes   []string      // theme ids, weightiest first, at most three
	Polarity data.Polarity // strength, development, mixed, recommendation; context where nothing praises or asks
	Why      []Reason      // what it rests on, in the order of the text
}

// Reason is a phrase of the paragraph that spoke for a theme that was
// suggested, or for praise or concern.
type Reason struct {
	Start, End int     // bytes of the paragraph
	Theme      string  // theme id, "" for praise and concern
	Weight     float64 // after its place was weighed; praise above 0, concern below
}

// Suggest reads a paragraph. Section is the judgement area it stands in, ""
// when unknown. A recommendation is one by its place in the report, whatever
// its words; Tone says how its words read.
func Suggest(text string, section data.Area, recommendation bool) Suggestion {
	t, err := tables()
	if err != nil {
		return Suggestion{Polarity: data.Context} // the tables are embedded, and a test reads them
	}
	p := cut(text)
	themes, why := t.themes.score(p, section, standard())
	s := Suggestion{Themes: themes, Why: why}
	tone, cues := t.cues.tone(p, balanced())
	s.Polarity = tone
	if recommendation {
		s.Polarity = data.Recommendation
	}
	s.Why = inOrder(append(s.Why, cues...))
	return s
}

// Tone is the polarity of the words alone: strength, development, mixed or
// context. Words that ask for something ("Ensure that ...") are development.
func Tone(text string) data.Polarity {
	t, err := tables()
	if err != nil {
		return data.Context
	}
	tone, _ := t.cues.tone(cut(text), balanced())
	return tone
}

// paragraph is a text cut into words and sentences.
type paragraph struct {
	text     string
	words    []words.Word
	sentence []int // of each word, from 0
}
