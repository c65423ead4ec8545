package terms

import (
	"slices"

	"casebook/data/words"
)

// ID numbers a term among those of one Reader.
type ID int32

// Term is a word, or a wording of the field table, where it stands in a text.
type Term struct {
	ID         ID
	Start, End int32 // bytes
	Purpose    bool  // after "so that", "to ensure that": what for, not what
	Again      bool  // the sentence holds it earlier
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

// Reader reads texts and numbers their terms. It is for one comparison, and for
// one goroutine: several read with a Reader each, and Join makes them one.
type Reader struct {
	lex      *lexicon
	ids      map[string]ID
	names    []string
	kinds    []Kind
	numbers  []ID                 // by wording; -1 until a text holds it
	own      map[string][]wording // what the reports in hand call so themselves, by the first stem
	ownNames map[string]bool      // that no table has
	text     string               // in hand
	report   int                  // that it is of
	forms    *words.Forms
	known    []form  // by number
	last     []int32 // by term: the sentence that held it last, counted from 1
	read     int32   // sentences read
	// room for terms and sentences to come
	terms     []Term
	sentences []Sentence
}

// form is a word as texts have it, looked at once.
type form struct {
	text     string
	stem     string
	stop     bool      // it says nothing by itself
	wordings []wording // those that begin with it
	id       ID        // of its stem, -1 until a text holds it as a term
}

// usual is how many words room is made for: two long reports have as many.
const usual = 2048

// NewReader makes a reader with the built-in tables, of words whose forms are
// numbered so.
func NewReader(forms *words.Forms) (*Reader, error) {
	lex, err := field()
	if err != nil {
		return nil, err
	}
	return &Reader{
		lex: lex, ids: make(map[string]ID, usual), names: make([]string, 0, usual), kinds: make([]Kind, 0, usual), last: make([]int32, 0, usual),
		own: map[string][]wording{}, ownNames: map[string]bool{},
		numbers: slices.Repeat([]ID{-1}, lex.size), forms: forms, known: make([]form, 0, usual),
	}, nil
}

// Read finds the sentences and terms of a text that was cut, and the forms of
// its words numbered, of one of the reports that Define was given, from 1.
// References to the report's own numbers are left out.
func (r *Reader) Read(report int, text string, ws []words.Word, forms []int32) Text {
	ws, forms = withoutPointers(text, ws, forms)
	r.text, r.report = text, report
	for len(r.known) < r.forms.Len() {
		r.known = append(r.known, r.form(r.forms.Form(len(r.known))))
	}
	if cap(r.sentences)-len(r.sentences) < few {
		r.sentences = make([]Sentence, 0, slab/4)
	}
	first := len(r.sentences)
	for from := 0; from < len(ws); {
		to := sentenceFrom(text, ws, from)
		r.sentences = append(r.sentences, Sentence{ws[from].Start, ws[to-1].End, r.sentence(ws[from:to], forms[from:to])})
		from = to
	}
	return Text{r.sentences[first:len(r.sentences):len(r.sentences)]}
}

// Sentences are those of a text that was cut, without their terms.
func Sentences(text string, ws []words.Word) (out []Sentence) {
	for from := 0; from < len(ws); {
		to := sentenceFrom(text, ws, from)
		out = append(out, Sentence{Start: ws[from].Start, End: ws[to-1].End})
		from = to
	}
	return out
}

// sentenceFrom is behind the last word of the sentence that begins with a word.
func sentenceFrom(text string, ws []words.Word, from int) int {
	to := from + 1
	for to < len(ws) && !sentenceEnds(text, ws[to-1].End, ws[to].Start) {
		to++
	}
	return to
}

// Room is made for so many terms at once, those of some twenty paragraphs, and
// for a quarter as many sentences; most paragraphs have fewer than the few.
const (
	slab = 1024
	few  = 32
)

// sentence finds the wordings of a sentence, longest first, and takes the other
// words by their stems.
func (r *Reader) sentence(ws []words.Word, forms []int32) []Term {
	if cap(r.terms)-len(r.terms) < len(ws) {
		r.terms = make([]Term, 0, max(slab, len(ws)))
	}
	first := len(r.terms)
	r.read++
	purpose := false
	for i := 0; i < len(ws); {
		purpose = purpose || i > 2 && saysWhatFor(ws, i)
		from, f := i, &r.known[forms[i]]
		id := &f.id
		if w := r.wording(forms[i:], ws[i:]); w == nil {
			i++
			if f.stop {
				continue
			}
			if *id < 0 {
				*id = r.id(f.stem)
			}
		} else {
			i += len(w.stems)
			if w.name == noMatter {
				continue
			}
			if id = &r.numbers[w.n]; *id < 0 {
				*id = r.id(w.name)
			}
		}
		r.terms = append(r.terms, Term{*id, int32(ws[from].Start), int32(ws[i-1].End), purpose, r.last[*id] == r.read})
		r.last[*id] = r.read
	}
	return r.terms[first:len(r.terms):len(r.terms)]
}

// wording returns the longest wording at the beginning of words, nil where
// there is none.
func (r *Reader) wording(forms []int32, ws []words.Word) *wording {
	list := r.known[forms[0]].wordings
	for i := range list {
		if w := &list[i]; len(w.stems) <= len(forms) && r.same(w, forms) &&
			(w.report == 0 || w.report == r.report) && (!w.capitals || capital(r.text[ws[0].Start:ws[0].End])) {
			return w
		}
	}
	return nil
}

// same reports whether words begin with a wording, the stem of whose first is
// known to be theirs.
func (r *Reader) same(w *wording, forms []int32) bool {
	for i := 1; i < len(w.stems); i++ {
		if r.known[forms[i]].stem != w.stems[i] {
			return false
		}
	}
	for i := range w.exact {
		if r.known[forms[i]].text != w.exact[i] {
			return false
		}
	}
	return true
}

// capital reports whether a word begins with a capital and has another, as
// letters that stand for words do.
func capital(word string) bool {
	n := 0
	for i := range len(word) {
		if word[i] >= 'A' && word[i] <= 'Z' {
			n++
		}
	}
	return n > 1 && word[0] >= 'A' && word[0] <= 'Z'
}

// Stem is the stem of a form, which most often is known already.
func (r *Reader) Stem(form string) string {
	if s, ok := r.lex.stems[form]; ok {
		return s
	}
	return words.Stem(form)
}

// form looks at a word that is new.
func (r *Reader) form(text string) form {
	s := r.lex.stem(text)
	list := r.lex.byFirst[s]
	if own := r.own[s]; own != nil {
		list = slices.Clone(list)
		for _, w := range own {
			list = insert(list, w)
		}
	}
	return form{text: text, stem: s, stop: stop(text), wordings: list, id: -1}
}
