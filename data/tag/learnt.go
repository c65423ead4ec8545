package tag

import (
	_ "embed"
	"fmt"
	"math"
	"strings"
)

//go:embed words.txt
var wordsText string

// learntTable is words that go with a theme, by themselves, by where they stand
// or in pairs, each with a weight for every theme that it goes with.
type learntTable struct {
	roots *roots
	at    [placesOfWords][]int32 // feature of a word in a place, by the number of its root; -1 for none
	pairs map[uint64]int32       // feature of two words that follow each other
	votes [][]wordVote           // by feature
}

// wordVote is a vote that takes little room: there are many.
type wordVote struct {
	theme  int32
	weight float32
}

// Where a word stands. What opens a paragraph or a sentence is what it is about.
const (
	anywhere      = iota
	inFirst       // in the first sentence
	inOpening     // among the first telling words of the paragraph
	inSubject     // among the first telling words of a later sentence
	placesOfWords // how many there are
)

// placeMarks stand before a word of words.txt.
const placeMarks = " ^<."

// How many telling words open a paragraph, and a later sentence.
const (
	openingWords = 5
	subjectWords = 3
)

// rootLetters is how many letters of a word count: "assessing" and
// "assessment" are one root. It is quicker than stemming, and as good here.
const rootLetters = 7

// root cuts a word's form to its root. All numbers have one.
func root(form string) string {
	if form[0] >= '0' && form[0] <= '9' {
		return "#"
	}
	if len(form) <= rootLetters {
		return form
	}
	n := 0
	for i := range form {
		if n == rootLetters {
			return form[:i]
		}
		n++
	}
	return form
}

// isTelling reports whether a word can go with a theme: numbers and small words
// cannot.
func isTelling(form string) bool {
	if form[0] >= '0' && form[0] <= '9' {
		return false
	}
	switch form {
	case "the", "a", "an", "and", "of", "to", "in", "is", "are", "for", "with", "that", "this", "by", "on", "be", "as",
		"or", "at", "from", "have", "has", "been", "their", "they", "it", "its", "which", "was", "were", "not", "these",
		"those", "when", "who", "there", "also", "than", "can", "will", "would", "into", "such", "all", "any", "other",
		"some", "more", "most", "where", "while", "his", "her", "them", "inspectors", "however", "but", "so", "if", "what",
		"how", "very":
		return false
	}
	return true
}

// readLearnt reads words.txt: blocks by theme, a weight and words on a line.
// "^word" is a word of the first sentence, "<word" one of the opening words of
// the paragraph, ".word" one of a later sentence, "word word" a pair.
func readLearnt(text string, rs *roots, place map[string]int, known map[string]bool) (*learntTable, error) {
	rows, err := readRows("words.txt", text)
	if err != nil {
		return nil, err
	}
	l := &learntTable{roots: rs, pairs: make(map[uint64]int32, len(text)/40)}
	for _, r := range rows {
		theme, listed := place[r.block]
		if !listed && !known[r.block] {
			return nil, fmt.Errorf("words.txt, line %d: unknown theme %q", r.line, r.block)
		}
		if !listed {
			continue
		}
		for _, p := range r.phrases {
			f := l.feature(p)
			l.votes[f] = append(l.votes[f], wordVote{int32(theme), float32(r.weight)})
		}
	}
	return l, nil
}

// feature enters what stands in the table and returns its number.
func (l *learntTable) feature(s string) int32 {
	if a, b, pair := strings.Cut(s, " "); pair {
		k := pairOf(l.roots.number(a), l.roots.number(b))
		f, ok := l.pairs[k]
		if !ok {
			f = l.next()
			l.pairs[k] = f
		}
		return f
	}
	list := &l.at[anywhere]
	if i := strings.IndexByte(placeMarks, s[0]); i > 0 {
		list, s = &l.at[i], s[1:]
	}
	n := l.roots.number(s)
	for int(n) >= len(*list) {
		*list = append(*list, -1)
	}
	if (*list)[n] < 0 {
		(*list)[n] = l.next()
	}
	return (*list)[n]
}

func (l *learntTable) next() int32 {
	l.votes = append(l.votes, nil)
	return int32(len(l.votes) - 1)
}

// in is the feature of a root in a place, -1 for none.
func (l *learntTable) in(place int, root int32) int32 {
	if list := l.at[place]; int(root) < len(list) {
		return list[root]
	}
	return -1
}

// short is the number of telling words of a short paragraph. In a shorter one a
// word counts no more: one word alone says little.
const short = 20

// found is a feature and where it stands first: words [from, to).
type found struct {
	feature  int32
	from, to int
}

// find returns the features of a paragraph, each once, and how much one
// counts: the less, the more words there are.
func (l *learntTable) find(p paragraph, r *scratch) ([]found, float64) {
	out := make([]found, 0, 2*len(p.words))
	r.seen = sized(r.seen, len(l.votes))
	seen := r.seen
	add := func(f int32, from, to int) {
		if f >= 0 && !seen[f] {
			seen[f] = true
			out = append(out, found{f, from, to})
		}
	}
	before, telling, opens := unknownRoot, 0, 0
	for i, w := range p.words {
		if i > 0 && p.sentence[i] != p.sentence[i-1] {
			before, opens = unknownRoot, 0
		}
		if !isTelling(w.Form) {
			before = unknownRoot
			continue
		}
		telling++
		opens++
		n := p.roots[i]
		if n == unknownRoot {
			before = unknownRoot
			continue
		}
		add(l.in(anywhere, n), i, i+1)
		if p.sentence[i] == 0 {
			add(l.in(inFirst, n), i, i+1)
		} else if opens <= subjectWords {
			add(l.in(inSubject, n), i, i+1)
		}
		if telling <= openingWords {
			add(l.in(inOpening, n), i, i+1)
		}
		if before != unknownRoot {
			if f, ok := l.pairs[pairOf(before, n)]; ok {
				add(f, i-1, i+1)
			}
		}
		before = n
	}
	return out, 1 / math.Sqrt(1+2*float64(max(telling, short)))
}
