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
	paragraphs    *paragraphModel
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
	return &toneTables{cues: cues, tones: tones, roots: rs, polarityModel: newPolarityModel(blocks), paragraphs: newParagraphModel(blocks)}, nil
})

// Tone is the polarity of the words alone: strength, development, mixed,
// progress or context. Words that ask for something ("Ensure that ...") are
// development.
func Tone(text string) data.Polarity {
	r, err := borrowToneReader()
	if err != nil {
		return data.Context // the tables are embedded, and a test reads them
	}
	defer r.giveBack()
	r.Read(text)
	return r.Tone(0, len(r.p.words))
}

// ToneReader reads texts one after another, and the tone of any run of their
// words, for one goroutine.
type ToneReader struct {
	toneTables *toneTables
	*reader
	tones []toneOfRun // of the text in hand, as far as they were asked for
}

// toneOfRun is the tone of the words [from, to).
type toneOfRun struct {
	from, to int
	tone     data.Polarity
}

// NewToneReader makes the tables ready, which the first one in a process waits
// for.
func NewToneReader() (*ToneReader, error) {
	v, err := standardToneTables()
	return &ToneReader{toneTables: v, reader: newReader()}, err
}

// toneReaders are at rest.
var toneReaders sync.Pool

func borrowToneReader() (*ToneReader, error) {
	if r, ok := toneReaders.Get().(*ToneReader); ok {
		return r, nil
	}
	return NewToneReader()
}

func (l *ToneReader) giveBack() {
	if l.isSmall() {
		toneReaders.Put(l)
	}
}

// Read takes a text in hand.
func (l *ToneReader) Read(text string) {
	l.read(text, l.toneTables.roots)
	l.tones = l.tones[:0]
}

// Words are those of the text in hand, until the next is read.
func (l *ToneReader) Words() []words.Word { return l.p.words }

// Sentences is how many the text in hand has.
func (l *ToneReader) Sentences() int { return l.p.sentences() }

// Numbers are the numbers of the forms of Words, until the next text is read.
func (l *ToneReader) Numbers() []int32 { return l.p.forms }

// Forms are all that were met, by their numbers.
func (l *ToneReader) Forms() *words.Forms { return l.p.vocabulary.forms }

// Tone is the function Tone for the words [from, to) of the text in hand, by
// themselves.
func (l *ToneReader) Tone(from, to int) data.Polarity {
	for _, x := range l.tones {
		if x.from == from && x.to == to {
			return x.tone
		}
	}
	tone, run := data.Development, l.p.run(from, to)
	if before := l.listed(from); before < from {
		if tone = l.Tone(before, from); tone != data.Context {
			l.tones = append(l.tones, toneOfRun{from, to, tone})
			return tone
		}
		tone = data.Development
	}
	if !run.asks() {
		tone, _, _ = l.toneTables.polarity(run, &l.scratch)
	}
	l.tones = append(l.tones, toneOfRun{from, to, tone})
	return tone
}

// listed is where the sentence begins that one goes on which lists what it is true
// of ("This includes ...") and begins at a word; that word where there is none.
func (l *ToneReader) listed(at int) int {
	p := l.p
	if at == 0 || at+1 >= len(p.words) || p.sentence[at-1] == p.sentence[at] || !lists(p.words[at].Form, p.words[at+1].Form) {
		return at
	}
	from := at - 1
	for from > 0 && p.sentence[from-1] == p.sentence[at-1] {
		from--
	}
	return from
}

// lists reports whether a sentence that opens so tells of what the one before it
// is true, and says nothing else of it.
func lists(first, second string) bool {
	if first != "this" && first != "these" {
		return false
	}
	switch second {
	case "includes", "include", "included":
		return true
	}
	return false
}

// tone reads praise and concern of a whole text in hand, how likely a reader reads
// them so, and says by what.
func (l *ToneReader) tone() (data.Polarity, float64, []Reason) {
	v, p := l.toneTables, l.p
	if p.asks() {
		return data.Development, 1, append([]Reason{{Start: p.words[0].Start, End: p.words[0].End, Rule: Asked, Weight: -1}}, v.weigh(p, &l.scratch).why...)
	}
	var features [len(toneFeatures)]float64
	if p.sentences() > 1 && v.paragraphs != nil {
		says := v.polarityModel.says(v.polarityModel.featuresOfParagraph(v.weigh(p, &l.scratch), p.marked()))
		features = l.toneFeaturesOf(says)
	}
	polarity, margin, h := v.polarity(p, &l.scratch)
	switch {
	case h.cues == 0:
		return polarity, chance(margin), nil
	case h.underWay:
		return polarity, chance(margin), append(h.why, Reason{Rule: Progress})
	}
	if features[0] != 0 {
		polarity, margin = v.paragraphs.likeliest(features)
	}
	return polarity, chance(margin), append(h.why, p.contrasts()...)
}

// polarity reads praise and concern in words that ask for nothing, and says by how
// much it is likelier than the next, a logarithm of odds.
func (v *toneTables) polarity(p paragraph, r *scratch) (data.Polarity, float64, paragraphTone) {
	h := v.weigh(p, r)
	switch {
	case h.cues == 0:
		return data.Context, 0, h
	case h.underWay:
		return data.Progress, 0, h
	}
	polarity, margin := likeliest(v.polarityModel.says(v.polarityModel.featuresOfParagraph(h, p.marked())))
	return polarity, margin, h
}
