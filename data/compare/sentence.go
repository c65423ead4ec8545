package compare

import (
	"slices"

	"casebook/data"
	"casebook/data/tag"
	"casebook/data/words"
)

// sentence is a sentence that names themes, with how much it praises and
// criticises, together at most 1 and less where its praise is hedged.
type sentence struct {
	tag.Sentence
	praise, concern float64
	hedge           hedge
}

// sentencesWeighed weighs the sentences of a text that was cut into words.
func sentencesWeighed(named []tag.Sentence, ws []words.Word) []sentence {
	at := func(byte int) int {
		n, _ := slices.BinarySearchFunc(ws, byte, func(w words.Word, at int) int { return w.Start - at })
		return n
	}
	out := make([]sentence, len(named))
	for i, s := range named {
		out[i] = sentenceOf(s, ws[at(s.Start):at(s.End)])
	}
	return out
}

// sentenceOf weighs a sentence by its tone and its words.
func sentenceOf(s tag.Sentence, ws []words.Word) sentence {
	out := sentence{Sentence: s}
	work, counts := s.Tone.Work()
	if !counts {
		return out
	}
	out.praise, out.concern = 1-work, work
	if out.praise > 0 {
		out.hedge = hedgeOf(ws)
		out.praise, out.concern = out.hedge.temper(out.praise, out.concern)
		if degreeOf(ws).most {
			out.praise *= forMost
		}
	}
	return out
}

// settle lets the only sentence of a finding, of so many, read as a reader said;
// where the reader said both, its parts stay as they are.
func settle(named []sentence, f *data.Finding, sentences int) {
	if len(named) == 0 || len(named) > 1 && f.Polarity == data.MixedPolarity || !settled(f, sentences) {
		return
	}
	work, _ := f.Polarity.Work()
	for i := range named {
		named[i].praise, named[i].concern, named[i].hedge = 1-work, work, firm
	}
}
