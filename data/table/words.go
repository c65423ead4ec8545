package table

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"maps"
	"slices"
	"strings"
	"sync"

	"casebook/data"
)

// wordsText is what the words of cells mean: those that say that there is no value,
// and why; other words for a grade; the outcomes of area SEND inspections; what
// stands round the name of a council. A sheet with another word is another row.
//
//go:embed words.csv
var wordsText []byte

// What words can be of.
const (
	ofCell    = "cell" // no value, in any column
	ofDate    = "date" // no date
	ofGrade   = "grade"
	ofOutcome = "outcome"           // of an area SEND inspection
	inOutcome = "outcome in a text" // what a text with that outcome says
	beforeA   = "before a name"
	afterA    = "after a name"
)

// What a word in a column of grades can mean beside a grade: data.OverallStatus says
// why there is none, and notJudgedThen that no such judgement was made then.
const notJudgedThen = "not-judged-then"

// wordList is the table of words: of what -> word -> what it means.
var wordList = sync.OnceValue(func() map[string]map[string]string {
	rows, _ := csv.NewReader(bytes.NewReader(wordsText)).ReadAll() // a test reads it too
	out := map[string]map[string]string{}
	for i, r := range rows {
		if i == 0 {
			continue
		}
		if out[r[0]] == nil {
			out[r[0]] = map[string]string{}
		}
		word := wordKey(r[1])
		if r[0] == beforeA || r[0] == afterA {
			word = data.TitleWords(r[1])
		}
		out[r[0]][word] = r[2]
	}
	return out
})

// meaning looks a word up.
func meaning(of, word string) (string, bool) {
	means, ok := wordList()[of][wordKey(word)]
	return means, ok
}

// wordKey is a word as the table of words is asked for it: in small letters, its
// parts joined by "-".
func wordKey(s string) string {
	key := strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }), "-")
	if key == "" {
		return strings.TrimSpace(s) // "-"
	}
	return key
}

// around lists the words that stand before or after the name of a council.
var around = sync.OnceValues(func() (before, after []string) {
	return slices.Sorted(maps.Keys(wordList()[beforeA])), slices.Sorted(maps.Keys(wordList()[afterA]))
})
