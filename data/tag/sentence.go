package tag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebook/data/words"
)

// paragraph is a text cut into words and sentences, or a run of its words.
type paragraph struct {
	text       string
	words      []words.Word
	forms      []int32 // of each word, its number in the vocabulary
	sentence   []int   // of each word; of a whole text from 0
	roots      []int32 // of each word, where a tagger read it
	vocabulary *vocabulary
}

// sentences is how many there are.
func (p paragraph) sentences() int {
	if len(p.sentence) == 0 {
		return 0
	}
	return p.sentence[len(p.sentence)-1] - p.sentence[0] + 1
}

// eachSentence tells the words [from, to) of each sentence.
func (p paragraph) eachSentence(tell func(from, to int) bool) {
	for from, to := 0, 0; from < len(p.words); from = to {
		for to = from; to < len(p.words) && p.sentence[to] == p.sentence[from]; to++ {
		}
		if !tell(from, to) {
			return
		}
	}
}

// run is the words [from, to) by themselves.
func (p paragraph) run(from, to int) paragraph {
	p.words, p.forms, p.sentence = p.words[from:to], p.forms[from:to], p.sentence[from:to]
	if p.roots != nil {
		p.roots = p.roots[from:to]
	}
	return p
}

// cut takes a text apart.
func cut(text string) paragraph {
	var p paragraph
	p.vocabulary = newVocabulary()
	p.cut(text)
	return p
}

// cut takes another text apart, in the room of the one before. A sentence ends at
// a stop, question or exclamation mark with a blank after it and a capital letter
// or a quotation next.
func (p *paragraph) cut(text string) {
	p.text, p.roots = text, nil
	p.words = words.Append(p.words[:0], text)
	p.forms = p.vocabulary.forms.Number(p.words, p.forms[:0])
	p.sentence = sized(p.sentence, len(p.words))
	n := 0
	for i := 1; i < len(p.words); i++ {
		if gap := text[p.words[i-1].End:p.words[i].Start]; gap != " " && endsSentence(gap) { // most are a space
			first, _ := utf8.DecodeRuneInString(text[p.words[i].Start:])
			if unicode.IsUpper(first) {
				n++
			}
		}
		p.sentence[i] = n
	}
}

// sized is room for n things, all zero: the room that is there where it is large
// enough.
func sized[T any](scratch []T, n int) []T {
	scratch = slices.Grow(scratch[:0], n)[:n]
	clear(scratch)
	return scratch
}

// anyBoard stands for every local safeguarding children board: each has its
// own letters before these, as NSCB or ESSCB.
const anyBoard = "lscb"

func isBoard(form string) bool { return len(form) <= 6 && strings.HasSuffix(form, "scb") }

// endsSentence reports whether what stands between two words can end one.
func endsSentence(gap string) bool {
	stop := strings.IndexAny(gap, ".!?;")
	return stop >= 0 && strings.ContainsAny(gap[stop:], " \n\t\u00a0")
}
