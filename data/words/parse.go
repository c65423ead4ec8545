package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostTerms is how many words of a query count: a page that somebody pasted asks
// for more than any text holds.
const mostTerms = 64

const tooMany = "(only the first 64 words count)"

const marks = "\"\u201c\u201d\u201e" // quotation marks, typewritten and typographic

// What stands between words in capitals: OR joins the terms beside it.
const or, and, no = "OR", "AND", "NOT"

// Parse reads what was typed: words, "phrases", a OR b, -without, NOT without, begin*, =word
// for a word without those that the field's table says are the same thing, "= " at
// the beginning for the whole search without them, and without any word lacking. The
// last word counts as the beginning of a word unless a sign or a space follows it, it
// stands as typed, is one of the field's table, or is in capitals. AND says what is so
// anyway. Other signs only part words; a quotation mark that is not closed is closed by
// the end.
func Parse(typed string) Query {
	p := parser{text: typed}
	if after, ok := asTyped(typed); ok {
		p.text, p.q.asTyped = after, true
	}
	for p.next() {
	}
	if !p.q.asTyped {
		p.q.clauses = spared(field().widen(p.q.clauses))
	}
	return p.q
}

// asTyped reports whether a search begins with "=" by itself, and what follows.
func asTyped(typed string) (after string, ok bool) {
	after, ok = strings.CutPrefix(strings.TrimLeftFunc(typed, unicode.IsSpace), "=")
	return after, ok && (after == "" || unicode.IsSpace(first(after)))
}

// AsTyped makes a search take its words as they were typed, or no longer.
func AsTyped(typed string, on bool) string {
	after, was := asTyped(typed)
	switch {
	case on && !was:
		return "= " + typed
	case was && !on:
		return strings.TrimLeftFunc(after, unicode.IsSpace)
	}
	return typed
}

// parser goes through what was typed, token by token.
type parser struct {
	text  string
	at    int
	q     Query
	terms int
	join  bool // OR was read: the next term joins the last clause
	not   bool // NOT was read: the next term is not wanted
}

// next reads one token, false at the end.
func (p *parser) next() bool {
	rest := strings.TrimLeftFunc(p.text[p.at:], func(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == ')' })
	p.at = len(p.text) - len(rest)
	if rest == "" {
		return false
	}
	not := p.not
	if after, ok := strings.CutPrefix(rest, "-"); ok && opens(after) {
		not, rest = true, after
		p.at++
	}
	if strings.ContainsRune(marks, first(rest)) {
		p.phrase(not)
		return true
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(marks, r) })
	if end < 0 {
		end = len(rest)
	}
	p.at += end
	token := strings.TrimRight(rest[:end], ")")
	switch open := p.at == len(p.text); {
	case token == or && !not:
		p.join, p.q.signs = len(p.q.clauses) > 0 && !p.q.clauses[len(p.q.clauses)-1].Not, true
	case token == and && !open && len(p.q.clauses) > 0:
		p.q.signs = true
	case token == no && !open:
		p.not, p.q.signs = true, true
	default:
		p.word(token, not)
	}
	return true
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// opens reports whether a hyphen before a text takes something away.
func opens(s string) bool {
	r := first(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || s != "" && strings.ContainsRune(marks, r)
}

// phrase reads what stands in quotation marks.
func (p *parser) phrase(not bool) {
	p.at += utf8.RuneLen(first(p.text[p.at:]))
	inside, after, closed := p.text[p.at:], "", false
	if i := strings.IndexAny(inside, marks); i >= 0 {
		inside, after, closed = inside[:i], inside[i:], true
	}
	p.at += len(inside)
	if closed {
		p.at += utf8.RuneLen(first(after))
	}
	p.q.signs = true
	x := Term{only: true, typed: `"` + strings.Join(strings.Fields(inside), " ") + `"`}
	for _, w := range Cut(inside) {
		x.Phrase = append(x.Phrase, w.Form)
		x.Stems = append(x.Stems, Stem(w.Form))
	}
	p.add(x, not)
}

// word reads what stands between two spaces, which may be several words.
func (p *parser) word(token string, not bool) {
	cut := Cut(token)
	_, only := strings.CutPrefix(token, "=")
	open := !not && !only && !p.q.asTyped && strings.HasSuffix(p.text, token) && p.at == len(p.text)
	x := Term{typed: token, only: only}
	p.q.signs = p.q.signs || only
	for i, w := range cut {
		x.forms = append(x.forms, w.Form)
		last := i == len(cut)-1
		switch {
		case last && token[w.End:] == "*":
			x.Prefix, x.only, p.q.signs = w.Form, true, true
		case last && open && w.End == len(token) && !whole(token[w.Start:w.End]):
			x.Prefix = w.Form
		default:
			x.Stems = append(x.Stems, Stem(w.Form))
		}
	}
	p.add(x, not)
}

// whole reports whether a word cannot be the beginning of another: one of the field's
// table, or in capitals, is looked for as it is.
func whole(word string) bool {
	capitals := len(word) > 1 && word == strings.ToUpper(word) && word != strings.ToLower(word)
	return capitals || field().of[Stem(strings.ToLower(word))] != nil
}

// typed reports whether a term was typed before: a word says nothing more twice.
func (p *parser) typed(x Term) bool {
	return slices.ContainsFunc(p.q.clauses, func(c Clause) bool {
		return !c.Not && len(c.Any) == 1 && c.Any[0].Prefix == x.Prefix && slices.Equal(c.Any[0].Stems, x.Stems) && slices.Equal(c.Any[0].Phrase, x.Phrase)
	})
}

// add takes a term up, unless it says nothing or nothing new.
func (p *parser) add(x Term, not bool) {
	if x.Prefix == "" && len(x.Stems) == 0 {
		return
	}
	join := p.join && !not
	p.join, p.not = false, false
	if !not && !join && p.typed(x) {
		p.q.signs = true // what is read differs from what was typed
		return
	}
	p.q.signs = p.q.signs || not
	if p.terms++; p.terms > mostTerms {
		p.q.left++
		return
	}
	if join {
		last := &p.q.clauses[len(p.q.clauses)-1]
		last.Any = append(last.Any, x)
		return
	}
	p.q.clauses = append(p.q.clauses, Clause{Any: []Term{x}, Not: not})
}
