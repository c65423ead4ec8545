package tag

import (
	"errors"
	"sync"

	"casebook/data"
	"casebook/data/words"
)

// toneTables finds praise and concern. They know no themes, so that they are
// ready long before a Tagger is: they are small.
type toneTables struct {
	cues          *cueTable
	tones         *toneTable
	roots         *roots // of the words of tones
	polarityModel polarityModel
}

// standardToneTables is read at its first use.
var standardToneTables = sync.OnceValues(func() (*toneTables, error) {
	rs := newRoots()
	cues, err := readCues(cuesText)
	tones, err2 := readTones(tonesText, rs)
	blocks, err3 := readNumbers(modelText)
	if err := errors.Join(err, err2, err3); err != nil {
		return nil, err
	}
	return &toneTables{cues: cues, tones: tones, roots: rs, polarityModel: newPolarityModel(blocks)}, nil
})

// Tone is the polarity of the words alone: strength, development, mixed,
// progress or context. Words that ask for something ("Ensure that ...") are
// development.
func Tone(text string) data.Polarity {
	l, err := NewToneReader()
	if err != nil {
		return data.Context // the tables are embedded, and a test reads them
	}
	return l.Tone(text, words.Cut(text))
}

// ToneReader reads the tone of many texts one after another, for one goroutine.
type ToneReader struct {
	toneTables *toneTables
	scratch    scratch
}

// NewToneReader makes the tables ready, which the first one in a process waits
// for.
func NewToneReader() (*ToneReader, error) {
	v, err := standardToneTables()
	return &ToneReader{toneTables: v}, err
}

// scratch is used again for text after text.
type scratch struct {
	sentence, unit []int
	roots          []int32
	hits           []hit
	shares         []share
	units          []sentenceTone
	why            []Reason
}

// Tone is the function Tone for a piece of a text that was cut into words
// already: it reads these words alone. They must follow each other in the text.
func (l *ToneReader) Tone(text string, ws []words.Word) data.Polarity {
	p := paragraphOf(text, ws, l.scratch.sentence)
	l.scratch.sentence = p.sentence
	tone, _, _ := l.toneTables.polarity(p, &l.scratch)
	return tone
}

// tone reads praise and concern, and says by what.
func (v *toneTables) tone(p paragraph, r *scratch) (data.Polarity, []Reason) {
	polarity, h, asked := v.polarity(p, r)
	switch {
	case asked:
		return polarity, append([]Reason{{Start: p.words[0].Start, End: p.words[0].End, Rule: Asked, Weight: -1}}, h.why...)
	case h.cues == 0:
		return polarity, nil
	case h.underWay:
		return polarity, append(h.why, Reason{Rule: Progress})
	}
	return polarity, append(h.why, p.contrasts()...)
}

// polarity reads praise and concern; asked says that the words ask for something.
func (v *toneTables) polarity(p paragraph, r *scratch) (_ data.Polarity, h paragraphTone, asked bool) {
	h = v.weigh(p, r)
	switch {
	case p.asks():
		return data.Development, h, true
	case h.cues == 0:
		return data.Context, h, false
	case h.underWay:
		return data.Progress, h, false
	}
	return v.polarityModel.likeliest(v.polarityModel.featuresOfParagraph(h, p.marked())), h, false
}
