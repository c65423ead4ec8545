package words

import (
	"maps"
	"slices"
	"strings"
)

// Query is words to find, made ready once and matched often. A text answers to
// it that answers to every clause.
type Query struct {
	clauses []Clause
	signs   bool  // more was typed than words
	asTyped bool  // nothing else is the same thing
	left    int   // words beyond those that count
	any     []int // see Any
	wider   map[string]map[string]bool
}

// Clause is answered by any of its terms, or, where they are not wanted, by none.
type Clause struct {
	Any  []Term
	Not  bool
	Free bool // a text may lack it: too few have it with all else
}

// Term is what stands between two spaces or in quotation marks.
type Term struct {
	Stems  []string // words in any form, all of them, anywhere
	Prefix string   // the beginning of a word
	Phrase []string // words as they are, one after another; Stems has theirs
	Row    bool     // the stems stand one after another
	Also   bool     // not typed: the same thing in other words

	typed    string
	forms    []string // as typed, of the stems and the beginning
	only     bool     // nothing else is the same thing
	capitals bool
}

// Ordered reports whether it matters how a term's words stand in a text, which an
// index does not know.
func (x Term) Ordered() bool { return x.Phrase != nil || x.Row && len(x.Stems) > 1 || x.capitals }

// InNames reports whether a term is also found by the names over texts.
func (x Term) InNames() bool { return !x.Also && !x.only && !x.capitals }

// Empty reports whether there is nothing to find.
func (q Query) Empty() bool { return len(q.clauses) == 0 }

// Clauses are what a text must answer to.
func (q Query) Clauses() []Clause { return q.clauses }

// Widened returns the query with the stems that an index found for a beginning of
// a word, so that highlights show every word for which a text was found.
func (q Query) Widened(prefix string, stems []string) Query {
	wider := make(map[string]map[string]bool, len(q.wider)+1)
	for p, set := range q.wider {
		wider[p] = set
	}
	wider[prefix] = make(map[string]bool, len(stems))
	for _, s := range stems {
		wider[prefix][s] = true
	}
	q.wider = wider
	return q
}

// Begun are the stems to which a beginning of a word was widened.
func (q Query) Begun(prefix string) []string { return slices.Collect(maps.Keys(q.wider[prefix])) }

// text is a text made ready for matching.
type text struct {
	raw   string
	words []Word
	stems []string
}

func read(s string) text {
	t := text{raw: s, words: Cut(s)}
	t.stems = make([]string, len(t.words))
	for i, w := range t.words {
		t.stems[i] = Stem(w.Form)
	}
	return t
}

// Hit is a word of a text that a query finds.
type Hit struct {
	Word
	Also bool // as the same thing in other words
}

// Hits returns the words of a text that the query finds, in order. A word
// typed in full also finds its other forms; one in quotation marks is found where
// the whole phrase stands.
func (q Query) Hits(s string) []Hit {
	if q.Empty() {
		return nil
	}
	t := read(s)
	typed, also := make([]bool, len(t.words)), make([]bool, len(t.words))
	for _, c := range q.clauses {
		for _, x := range c.Any {
			switch {
			case c.Not, c.Free && c.small():
			case x.Also:
				q.light(x, t, also)
			default:
				q.light(x, t, typed)
			}
		}
	}
	var out []Hit
	for i, w := range t.words {
		if typed[i] || also[i] {
			out = append(out, Hit{w, !typed[i]})
		}
	}
	return out
}

// light notes the words of a text that a term finds.
func (q Query) light(x Term, t text, lit []bool) {
	if x.Ordered() {
		for i := range t.words {
			if x.stands(t, i) {
				for j := range x.Stems {
					lit[i+j] = true
				}
			}
		}
		return
	}
	for i := range t.words {
		lit[i] = lit[i] || slices.Contains(x.Stems, t.stems[i]) || q.begins(x.Prefix, t, i)
	}
}

// begins reports whether a word is one of those that a beginning stands for.
func (q Query) begins(prefix string, t text, i int) bool {
	return prefix != "" && (strings.HasPrefix(t.words[i].Form, prefix) || q.wider[prefix][t.stems[i]] || t.stems[i] == Stem(prefix))
}

// stands reports whether the words of a term stand in a text from a place on.
func (x Term) stands(t text, at int) bool {
	return x.StandsAt(t.raw, t.words, func(i int) string { return t.stems[i] }, at)
}

// Stands reports whether the words of a term stand in a text one after another.
// Those of a phrase are looked for as they are: a stem costs more than all else.
func (x Term) Stands(s string) bool {
	t := text{raw: s, words: Cut(s)}
	if x.Phrase == nil {
		t = read(s)
	}
	for i := range t.words {
		if x.stands(t, i) {
			return true
		}
	}
	return false
}

// In reports whether a text answers to the query.
func (q Query) In(s string) bool {
	if q.Empty() {
		return false
	}
	t := read(s)
	for _, c := range q.clauses {
		if !c.Free && slices.ContainsFunc(c.Any, func(x Term) bool { return q.finds(x, t) }) == c.Not {
			return false
		}
	}
	return len(q.any) == 0 || slices.ContainsFunc(q.any, func(i int) bool {
		return slices.ContainsFunc(q.clauses[i].Any, func(x Term) bool { return q.finds(x, t) })
	})
}

// Answered is how many of the wanted clauses a text answers to.
func (q Query) Answered(s string) int {
	t, n := read(s), 0
	for _, c := range q.clauses {
		if !c.Not && slices.ContainsFunc(c.Any, func(x Term) bool { return q.finds(x, t) }) {
			n++
		}
	}
	return n
}

// finds reports whether a text has all that a term asks for.
func (q Query) finds(x Term, t text) bool {
	if x.Ordered() {
		for i := range t.words {
			if x.stands(t, i) {
				return true
			}
		}
		return false
	}
	for _, s := range x.Stems {
		if !slices.Contains(t.stems, s) {
			return false
		}
	}
	for i := range t.words {
		if q.begins(x.Prefix, t, i) {
			return true
		}
	}
	return x.Prefix == ""
}

// Also are the wordings that were not typed and are found as the same thing.
func (q Query) Also() []string {
	var out []string
	for _, c := range q.clauses {
		for _, x := range c.Any {
			if x.Also {
				out = append(out, x.typed)
			}
		}
	}
	return out
}

// Except is the query without a clause, as it could be typed; "" where nothing
// would be left to find.
func (q Query) Except(clause int) string {
	var parts []string
	finds := false
	for i, c := range q.clauses {
		if i != clause {
			parts, finds = append(parts, c.String()), finds || !c.Not
		}
	}
	if !finds {
		return ""
	}
	return AsTyped(strings.Join(parts, " ")+" ", q.asTyped)
}

// Typed are the words of a term as they were typed, in small letters; none of one
// that was not typed.
func (x Term) Typed() []string {
	var out []string
	for _, w := range Cut(x.typed) {
		if !x.Also {
			out = append(out, w.Form)
		}
	}
	return out
}

// Understood says the query in its own signs where more than words were typed or
// not all of them count, "" where every word simply counts.
func (q Query) Understood() string {
	if !q.signs && q.left == 0 && !q.asTyped {
		return ""
	}
	parts := make([]string, len(q.clauses))
	for i, c := range q.clauses {
		parts[i] = c.String()
	}
	if q.left > 0 {
		parts = append(parts, tooMany)
	}
	return AsTyped(strings.Join(parts, " "), q.asTyped)
}

// String is the clause as it could be typed.
func (c Clause) String() string {
	var list []string
	for _, x := range c.Any {
		if !x.Also {
			list = append(list, x.typed)
		}
	}
	s := strings.Join(list, " OR ")
	if len(list) > 1 {
		s = "(" + s + ")"
	}
	if c.Not {
		s = "-" + s
	}
	return s
}
