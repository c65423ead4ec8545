package tag

import (
	"slices"
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

// cut takes a text apart.
func cut(text string) paragraph { return paragraphOf(text, words.Cut(text), nil) }

// paragraphOf finds the sentences of words of a text, which stay as they are. A
// sentence ends at a stop, question or exclamation mark with a blank after it
// and a capital letter or a quotation next. The room is written over.
func paragraphOf(text string, ws []words.Word, scratch []int) paragraph {
	p := paragraph{text: text, words: withAnyBoard(ws), sentence: sized(scratch, len(ws))}
	n := 0
	for i := 1; i < len(ws); i++ {
		if endsSentence(text[ws[i-1].End:ws[i].Start]) {
			first, _ := utf8.DecodeRuneInString(text[ws[i].Start:])
			if unicode.IsUpper(first) {
				n++
			}
		}
		p.sentence[i] = n
	}
	return p
}

// sized is room for n things, all zero: the room that is there where it is large
// enough.
func sized[T any](scratch []T, n int) []T {
	scratch = slices.Grow(scratch[:0], n)[:n]
	clear(scratch)
	return scratch
}

// withAnyBoard puts anyBoard in the place of boards' letters.
func withAnyBoard(ws []words.Word) []words.Word {
	own := false
	for i := range ws {
		if isBoard(ws[i].Form) {
			if !own {
				ws, own = slices.Clone(ws), true
			}
			ws[i].Form = anyBoard
		}
	}
	return ws
}

// anyBoard stands for every local safeguarding children board: each has its
// own letters before these, as NSCB or ESSCB.
const anyBoard = "lscb"

func isBoard(form string) bool { return len(form) <= 6 && strings.HasSuffix(form, "scb") }

// endsSentence reports whether what stands between two words can end one.
func endsSentence(gap string) bool {
	if gap == " " { // as most are
		return false
	}
	stop := strings.IndexAny(gap, ".!?;")
	return stop >= 0 && strings.ContainsAny(gap[stop:], " \n\t\u00a0")
}
