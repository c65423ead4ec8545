package tag

import (
	_ "embed"
	"fmt"
	"math"
	"strings"
)

//go:embed words.txt
var wordsText string

// learntTable is words that go with a theme, by themselves, in the opening
// sentence, or in pairs, each with a weight for every theme that it goes with.
type learntTable struct {
	word  map[string]int32   // number of a word's root
	alone []int32            // feature of a word, by number; -1 for none
	opens []int32            // feature of a word in the first sentence
	pairs map[[2]int32]int32 // feature of two words that follow each other
	votes [][]vote           // by feature
}

// rootLetters is how many letters of a word count: "assessing" and
// "assessment" are one root. It is quicker than stemming, and as good here.
const rootLetters = 7

// root cuts a word's form to its root.
func root(form string) string {
	n := 0
	for i := range form {
		if n == rootLetters {
			return form[:i]
		}
		n++
	}
	return form
}

// tells reports whether a word can go with a theme: numbers and small words
// cannot.
func tells(form string) bool {
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
// "^word" is a word of the first sentence, "word word" a pair.
func readLearnt(text string, place map[string]int, known map[string]bool) (*learntTable, error) {
	rows, err := readRows("words.txt", text)
	if err != nil {
		return nil, err
	}
	l := &learntTable{word: map[string]int32{}, pairs: map[[2]int32]int32{}}
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
			l.votes[f] = append(l.votes[f], vote{theme, r.weight})
		}
	}
	return l, nil
}

// feature enters what stands in the table and returns its number.
func (l *learntTable) feature(s string) int32 {
	if a, b, pair := strings.Cut(s, " "); pair {
		k := [2]int32{l.number(a), l.number(b)}
		f, ok := l.pairs[k]
		if !ok {
			f = l.next()
			l.pairs[k] = f
		}
		return f
	}
	list := &l.alone
	n := l.number(strings.TrimPrefix(s, "^"))
	if s[0] == '^' {
		list = &l.opens
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

func (l *learntTable) number(w string) int32 {
	n, ok := l.word[w]
	if !ok {
		n = int32(len(l.alone))
		l.word[w] = n
		l.alone, l.opens = append(l.alone, -1), append(l.opens, -1)
	}
	return n
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
func (l *learntTable) find(p paragraph) ([]found, float64) {
	out := make([]found, 0, 2*len(p.words))
	seen := make([]bool, len(l.votes))
	add := func(f int32, from, to int) {
		if f >= 0 && !seen[f] {
			seen[f] = true
			out = append(out, found{f, from, to})
		}
	}
	before, telling := int32(-1), 0
	for i, w := range p.words {
		if i > 0 && p.sentence[i] != p.sentence[i-1] {
			before = -1
		}
		if !tells(w.Form) {
			before = -1
			continue
		}
		telling++
		n, ok := l.word[root(w.Form)]
		if !ok {
			before = -1
			continue
		}
		add(l.alone[n], i, i+1)
		if p.sentence[i] == 0 {
			add(l.opens[n], i, i+1)
		}
		if before >= 0 {
			if f, ok := l.pairs[[2]int32{before, n}]; ok {
				add(f, i-1, i+1)
			}
		}
		before = n
	}
	return out, 1 / math.Sqrt(1+2*float64(max(telling, short)))
}
