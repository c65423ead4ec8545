package tag

import (
	"errors"
	"sync"

	"casebook/data"
	"casebook/data/words"
)

// voice hears praise and concern. It knows no themes, so that it is ready long
// before a Tagger is: its tables are small.
type voice struct {
	cues    *cueTable
	tones   *toneTable
	roots   *roots // of the words of tones
	reading reading
}

// standardVoice is the one voice that there is, made at its first use.
var standardVoice = sync.OnceValues(func() (*voice, error) {
	rs := newRoots()
	cues, err := readCues(cuesText)
	tones, err2 := readTones(tonesText, rs)
	blocks, err3 := readNumbers(modelText)
	if err := errors.Join(err, err2, err3); err != nil {
		return nil, err
	}
	return &voice{cues: cues, tones: tones, roots: rs, reading: readingOf(blocks)}, nil
})

// Tone is the polarity of the words alone: strength, development, mixed,
// progress or context. Words that ask for something ("Ensure that ...") are
// development.
func Tone(text string) data.Polarity {
	l, err := NewListener()
	if err != nil {
		return data.Context // the tables are embedded, and a test reads them
	}
	return l.Tone(text, words.Cut(text))
}

// Listener reads the tone of many texts one after another, for one goroutine.
type Listener struct {
	voice *voice
	room  room
}

// NewListener makes the tables ready, which the first one in a process waits
// for.
func NewListener() (*Listener, error) {
	v, err := standardVoice()
	return &Listener{voice: v}, err
}

// room is used again for text after text.
type room struct {
	sentence, unit []int
	roots          []int32
	hits           []hit
	shares         []share
	units          []weighed
	why            []Reason
}

// Tone is the function Tone for a piece of a text that was cut into words
// already: it reads these words alone. They must follow each other in the text.
func (l *Listener) Tone(text string, ws []words.Word) data.Polarity {
	p := paragraphOf(text, ws, l.room.sentence)
	l.room.sentence = p.sentence
	tone, _ := l.voice.tone(p, &l.room)
	return tone
}

// tone reads praise and concern.
func (v *voice) tone(p paragraph, r *room) (data.Polarity, []Reason) {
	h := v.hear(p, r)
	asked := p.asks()
	switch {
	case asked:
		return data.Development, append([]Reason{{Start: p.words[0].Start, End: p.words[0].End, Rule: Asked, Weight: -1}}, h.why...)
	case h.cues == 0:
		return data.Context, nil
	case h.underWay:
		return data.Progress, append(h.why, Reason{Rule: Progress})
	}
	return v.reading.judge(v.reading.paragraphOf(h, p.marked())), append(h.why, p.contrasts()...)
}
