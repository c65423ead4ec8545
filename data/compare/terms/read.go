package terms

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"casebook/data/words"
)

// ID numbers a term among those of one Reader.
type ID int32

// Term is a word, or a wording of the field table, where it stands in a text.
type Term struct {
	ID         ID
	Start, End int  // bytes
	Purpose    bool // after "so that", "to ensure that": what for, not what
	Again      bool // the sentence holds it earlier
}

// Sentence is a part of a text with its terms.
type Sentence struct {
	Start, End int // bytes
	Terms      []Term
}

// Text is a finding's text read.
type Text struct {
	Sentences []Sentence
}

// Reader reads texts and numbers their terms. It is for one comparison. Only
// Read changes it.
type Reader struct {
	lex   *lexicon
	stems map[string]string // by form
	ids   map[string]ID
	names []string
	room  []string // for the stems of the text in hand
}

// NewReader makes a reader with the built-in tables.
func NewReader() (*Reader, error) {
	lex, err := field()
	if err != nil {
		return nil, err
	}
	return &Reader{lex: lex, stems: map[string]string{}, ids: map[string]ID{}}, nil
}

// Name is the term's stem, or its name in the field table.
func (r *Reader) Name(id ID) string { return r.names[id] }

// Kind says what sort of thing a term is.
type Kind uint8

// The kinds. A stem is a word like another; the others are of the field table.
const (
	Stem    Kind = iota
	Service      // what is done for children
	Body         // a team, role or board
	Leading      // how the work is led: audits, training, governance
)

// Kind returns a term's kind.
func (r *Reader) Kind(id ID) Kind {
	switch r.lex.block[r.names[id]] {
	case "":
		return Stem
	case "bodies and roles":
		return Body
	case "how the work is led":
		return Leading
	}
	return Service
}

// Near returns the terms near to a term that were read so far.
func (r *Reader) Near(id ID) []ID {
	var out []ID
	for _, n := range r.lex.near[r.names[id]] {
		if near, ok := r.ids[n]; ok {
			out = append(out, near)
		}
	}
	return out
}

func (r *Reader) id(name string) ID {
	id, ok := r.ids[name]
	if !ok {
		id = ID(len(r.names))
		r.ids[name] = id
		r.names = append(r.names, name)
	}
	return id
}

func (r *Reader) stem(form string) string {
	s, ok := r.stems[form]
	if !ok {
		s = stem(form)
		r.stems[form] = s
	}
	return s
}

// pointers finds a report's references to its own numbers: "(paragraphs 21,
// 32)", "(Recommendation)". It is compiled when it is first used.
var pointers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\((?:pages?|paragraphs?|paras?|recommendations?)\b[^()]*\)`)
})

// Pointed returns the numbers of the paragraphs to which a report's own
// references in a text point: 21 and 32 of "(paragraphs 21, 32)".
func Pointed(text string) []int {
	if !strings.Contains(text, "(") {
		return nil
	}
	var out []int
	for _, at := range pointers().FindAllString(text, -1) {
		_, list, ok := strings.Cut(strings.ToLower(at), "para")
		for _, n := range strings.FieldsFunc(list, func(c rune) bool { return c < '0' || c > '9' }) {
			if v, err := strconv.Atoi(n); ok && err == nil {
				out = append(out, v)
			}
		}
	}
	return out
}

// withoutPointers drops the words of a report's references to its own numbers.
func withoutPointers(text string, ws []words.Word) []words.Word {
	if !strings.Contains(text, "(") {
		return ws
	}
	for _, at := range pointers().FindAllStringIndex(text, -1) {
		ws = slices.DeleteFunc(ws, func(w words.Word) bool { return w.Start >= at[0] && w.End <= at[1] })
	}
	return ws
}

// Cut returns the words of a text for a Reader.
func Cut(text string) []words.Word { return withoutPointers(text, words.Cut(text)) }

// Read finds the sentences and terms of a text that was cut.
func (r *Reader) Read(text string, ws []words.Word) Text {
	stems := slices.Grow(r.room[:0], len(ws))[:len(ws)]
	r.room = stems
	for i, w := range ws {
		stems[i] = r.stem(w.Form)
	}
	var t Text
	for from := 0; from < len(ws); {
		to := from + 1
		for to < len(ws) && !sentenceEnds(text, ws[to-1].End, ws[to].Start) {
			to++
		}
		s := Sentence{Start: ws[from].Start, End: ws[to-1].End}
		s.Terms = r.terms(text, ws[from:to], stems[from:to])
		t.Sentences = append(t.Sentences, s)
		from = to
	}
	return t
}

// terms finds the wordings of a sentence, longest first, and takes the other
// words by their stems.
func (r *Reader) terms(text string, ws []words.Word, stems []string) []Term {
	out := make([]Term, 0, len(ws)/2)
	purpose := false
	for i := 0; i < len(ws); {
		purpose = purpose || i > 2 && saysWhatFor(ws, i)
		name, n := r.wording(stems[i:])
		t := Term{Start: ws[i].Start, End: ws[i+n-1].End, Purpose: purpose}
		i += n
		if name == noMatter || n == 1 && name == "" && stop(ws[i-1].Form) {
			continue
		}
		if name == "" {
			name = stems[i-1]
		}
		t.ID = r.id(name)
		t.Again = slices.ContainsFunc(out, func(o Term) bool { return o.ID == t.ID })
		out = append(out, t)
	}
	return out
}

// wording returns what the longest wording at the beginning of stems names,
// and of how many words it is; "" and 1 where there is none.
func (r *Reader) wording(stems []string) (string, int) {
	for _, w := range r.lex.byFirst[stems[0]] {
		if len(w.stems) <= len(stems) && same(w.stems, stems[:len(w.stems)]) {
			return w.name, len(w.stems)
		}
	}
	return "", 1
}

func same(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// saysWhatFor reports whether a clause begins that says what a thing is for.
func saysWhatFor(ws []words.Word, i int) bool {
	if i+1 >= len(ws) {
		return false
	}
	a, b := ws[i].Form, ws[i+1].Form
	switch {
	case a == "so":
		return b == "that"
	case a == "to":
		return b == "ensure" || b == "enable" || b == "make" || b == "help" || b == "support"
	case a == "in":
		return b == "order"
	}
	return false
}

// sentenceEnds reports whether a sentence ends between two words.
func sentenceEnds(text string, from, to int) bool {
	gap := text[from:to]
	stop := strings.IndexAny(gap, ".!?;\u2022")
	if stop < 0 || !strings.ContainsAny(gap[stop:], " \n\t\u00a0") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text[to:])
	return unicode.IsUpper(first) || strings.ContainsRune(gap, ';')
}

// stop reports whether a word says nothing by itself.
func stop(form string) bool {
	if form[0] >= '0' && form[0] <= '9' {
		return len(form) == 1 || len(form) == 4 && (form[:2] == "19" || form[:2] == "20") // years, and the numbers of lists
	}
	switch form {
	case "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "within", "without", "as", "is", "are", "was", "were",
		"be", "been", "being", "has", "have", "had", "not", "no", "that", "this", "these", "those", "they", "them", "their", "it", "its", "which", "who",
		"whose", "when", "where", "while", "whilst", "if", "so", "but", "than", "then", "there", "such", "into", "over", "under", "about", "after", "before",
		"through", "across", "between", "during", "can", "could", "will", "would", "should", "must", "may", "might", "do", "does", "did", "how", "what",
		"we", "our", "he", "she", "his", "her", "up", "out", "off", "both", "each", "any", "other", "others", "own", "only", "very", "too", "yet", "even",
		"since", "because", "due", "against", "per", "cent", "one", "two", "three", "new", "current", "currently", "recent", "recently", "now", "still", "just":
		return true
	}
	return false
}

// Len is how many terms the reader has numbered.
func (r *Reader) Len() int { return len(r.names) }
