package compare

import (
	"slices"
	"strings"
	"sync"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/tag"
)

// Saying is the sentence of a finding that says most of a theme one way: what
// stands for all that an inspection says of it.
type Saying struct {
	Finding data.Finding
	Start   int // bytes of its text
	End     int
	Tone    Tone // which way: Praise or Concern
	// Also is the sentence of the same finding that says most the other way, both
	// 0 for none: one finding is quoted once.
	Also [2]int
}

// Text is what is quoted, in the finding's own words: that sentence, and every
// one of the same finding that says the contrary. What is left out is marked
// between them; whole sentences need no mark before and behind them.
func (s Saying) Text() string {
	return strings.TrimSuffix(strings.TrimPrefix(s.Excerpt().Quote(s.Finding.Text), LeftOut+" "), " "+LeftOut)
}

// Excerpt is where that stands in the finding's text. The finding is read for
// it, so that it is asked for what is shown and not for every theme.
func (s Saying) Excerpt() Excerpt {
	w, ok := excerptReaders.Get().(*worker)
	if !ok {
		r, err := tag.NewToneReader()
		if err != nil {
			return nil // the tables are embedded, and a test reads them; all is quoted
		}
		w = &worker{toneReader: r}
	}
	defer excerptReaders.Put(w)
	text := s.Finding.Text
	w.toneReader.Read(text)
	e := &indexed{finding: &s.Finding, text: terms.Text{Sentences: terms.Sentences(text, w.toneReader.Words())}}
	w.tones(e)
	about := make([]bool, len(e.text.Sentences))
	for i, x := range e.text.Sentences {
		if x.Start < s.End && x.End > s.Start || x.Start < s.Also[1] && x.End > s.Also[0] {
			about[i] = true
			if i > 0 && leans(text[x.Start:]) {
				about[i-1] = true
			}
		}
	}
	return excerptOf(e, about, s.Tone)
}

// excerptReaders are at rest.
var excerptReaders sync.Pool

// weightiest is the weightiest of the sentences.
func (b *best) weightiest(tone Tone) Saying { return b[0].saying(tone) }

// When two sentences decide alike, and how many bytes of a quotation are read at
// a glance: what is twice as long must decide twice as much.
const (
	decidesAlike = 0.3
	glance       = 160
)

// soonestRead is, of the sentences that decide alike, the one that is soonest
// read with all that is quoted for it: a paragraph that says much both ways is
// quoted with all of it.
func (b *best) soonestRead(tone Tone) Saying {
	var out Saying
	most := 0.0
	for _, c := range b {
		if c.finding == nil || c.weight < decidesAlike*b[0].weight {
			break
		}
		s := c.saying(tone)
		if worth := c.weight * glance / float64(max(glance, len(s.Text()))); worth > most+trace {
			out, most = s, worth
		}
	}
	return out
}

// ToQuote lists the sentences that decide as papers and records quote them: of
// those that decide alike, the ones that are soonest read. Against is what speaks
// against the change beside them: a finding that decides is quoted once, with what
// speaks against. Paragraphs are read for it.
func (r ThemeRow) ToQuote() (decides, against []Saying) {
	decides = slices.Clone(r.Decides)
	if r.evidenceA != nil || r.evidenceB != nil {
		decides = r.decides(r.evidenceA, r.evidenceB, (*best).soonestRead)
	}
	for _, x := range r.Against {
		i := slices.IndexFunc(decides, func(d Saying) bool { return d.Finding.ID == x.Finding.ID })
		switch {
		case i < 0:
			against = append(against, x)
		case !decides[i].Holds(x) && decides[i].Also == [2]int{}:
			decides[i].Also = [2]int{x.Start, x.End}
		}
	}
	return decides, against
}

func (c candidate) saying(tone Tone) Saying {
	return Saying{Finding: *c.finding, Start: c.at.Start, End: c.at.End, Tone: tone}
}

// join adds a sentence to those that decide, in its finding's where one of that
// decides already.
func join(all []Saying, s Saying) []Saying {
	i := slices.IndexFunc(all, func(before Saying) bool { return before.Finding.ID == s.Finding.ID })
	switch {
	case i < 0:
		return append(all, s)
	case all[i].Start != s.Start || all[i].End != s.End:
		all[i].Also = [2]int{s.Start, s.End}
	}
	return all
}

// Holds reports whether what is quoted of a finding holds all that another
// quotes of it.
func (s Saying) Holds(t Saying) bool {
	return s.Finding.ID == t.Finding.ID && s.Excerpt().Covers(t.Excerpt(), len(s.Finding.Text))
}
