package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebook/data/words"
)

// paragraph is a text cut into words and sentences.
type paragraph struct {
	text     string
	words    []words.Word
	sentence []int   // of each word, from 0
	roots    []int32 // of each word, where a tagger read it
}

// sentences is how many there are.
func (p paragraph) sentences() int {
	if len(p.sentence) == 0 {
		return 0
	}
	return p.sentence[len(p.sentence)-1] + 1
}

// cut takes a text apart. A sentence ends at a stop, question or exclamation
// mark with a blank after it and a capital letter or a quotation next.
func cut(text string) paragraph {
	p := paragraph{text: text, words: words.Cut(text)}
	p.sentence = make([]int, len(p.words))
	for i, w := range p.words {
		if isBoard(w.Form) {
			p.words[i].Form = anyBoard
		}
	}
	n := 0
	for i := 1; i < len(p.words); i++ {
		if endsSentence(text[p.words[i-1].End:p.words[i].Start]) {
			first, _ := utf8.DecodeRuneInString(text[p.words[i].Start:])
			if unicode.IsUpper(first) {
				n++
			}
		}
		p.sentence[i] = n
	}
	return p
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
