package terms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebook/data/words"
)

// Letters is what a report writes in letters and tells once in words: "the risk
// panel (RP)".
type Letters struct {
	Letters string   // without the s of a plural
	Words   []string // forms
}

// longest is how many letters stand for words at most.
const longest = 7

// Defined finds the letters that a report explains: those in brackets after
// words that begin with them.
func Defined(texts []string) []Letters {
	var out []Letters
	for _, text := range texts {
		for from := 0; ; {
			at := strings.IndexByte(text[from:], '(')
			if at < 0 {
				break
			}
			at += from
			from = at + 1
			letters, ok := lettersIn(text[from:])
			if !ok || slices.ContainsFunc(out, func(x Letters) bool { return x.Letters == letters }) {
				continue
			}
			if ws := longForm(text[max(0, at-120):at], letters); ws != nil {
				out = append(out, Letters{letters, ws})
			}
		}
	}
	return out
}

// lettersIn reads letters that fill a pair of brackets, without the s of a
// plural.
func lettersIn(text string) (string, bool) {
	end := strings.IndexByte(text[:min(len(text), longest+2)], ')')
	if end < 2 || !capital(text[:end]) {
		return "", false
	}
	letters := strings.TrimSuffix(text[:end], "s")
	for _, c := range letters {
		if c > unicode.MaxASCII || !unicode.IsLetter(c) {
			return "", false
		}
	}
	return strings.ToLower(letters), len(letters) > 1
}

// longForm returns the last words of a text, the first of which begin with
// those letters: small words may have none.
func longForm(text, letters string) []string {
	for len(text) > 0 && !utf8.RuneStart(text[0]) {
		text = text[1:]
	}
	ws := words.Cut(text)
	at := len(letters) - 1
	for i := len(ws) - 1; i >= 0; i-- {
		switch form := ws[i].Form; {
		case at == 0 && stop(form) && i > 0 && ws[i-1].Form[0] == letters[0]: // "and" of "assessment and"
		case form[0] == letters[at]:
			at--
		case !stop(form) || i == len(ws)-1:
			return nil
		}
		if at < 0 {
			var out []string
			for _, w := range ws[i:] {
				out = append(out, w.Form)
			}
			return out
		}
		if i > 0 && strings.ContainsAny(text[ws[i-1].End:ws[i].Start], ".;:()") {
			return nil
		}
	}
	return nil
}

// Define makes the reader take what reports explain for one thing: of each
// report its letters, which another may use without explaining them or for
// something else. It must come before anything is read.
func (r *Reader) Define(reports ...[]Letters) {
	for n, list := range reports {
		for _, x := range list {
			alone := 0
			for other, others := range reports {
				if other != n && slices.ContainsFunc(others, func(o Letters) bool { return o.Letters == x.Letters && !slices.Equal(o.Words, x.Words) }) {
					alone = n + 1
				}
			}
			r.define(x, alone)
		}
	}
}

// define enters letters and their words under one name: that of the field table
// where it knows either.
func (r *Reader) define(x Letters, report int) {
	long := make([]string, len(x.Words))
	for i, form := range x.Words {
		long[i] = r.lex.stem(form)
	}
	name := strings.Join(long, " ")
	for _, known := range [][]string{long, {r.lex.stem(x.Letters)}} {
		for _, w := range r.lex.byFirst[known[0]] {
			if w.name != noMatter && slices.Equal(w.stems, known) {
				name = w.name
			}
		}
	}
	if _, ok := r.lex.block[name]; !ok {
		r.ownNames[name] = true
	}
	for _, w := range []wording{
		{stems: long}, {stems: []string{r.lex.stem(x.Letters)}, exact: []string{x.Letters}, capitals: true, report: report},
		{stems: []string{r.lex.stem(x.Letters + "s")}, exact: []string{x.Letters + "s"}, capitals: true, report: report},
	} {
		w.name, w.n = name, len(r.numbers)
		r.numbers = append(r.numbers, -1)
		r.own[w.stems[0]] = append(r.own[w.stems[0]], w)
	}
}
