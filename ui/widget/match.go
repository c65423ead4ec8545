package widget

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// match says how well a text holds what was typed.
type match uint8

const (
	none   match = iota
	inside       // it holds every word typed
	words        // and a word of it begins with each
	begins       // and it begins with the first
)

// matched compares in any case; the words may come in any order, and may be
// written together: "frontdoor" is in "Front door". Every text begins with nothing
// typed.
func matched(text, typed string) match {
	text = strings.ToLower(text)
	asked := strings.Fields(strings.ToLower(typed))
	for _, w := range asked {
		if !strings.Contains(text, w) {
			return together(text, typed)
		}
	}
	if len(asked) == 0 || strings.HasPrefix(text, asked[0]) {
		return begins
	}
	own := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range asked {
		if !slices.ContainsFunc(own, func(o string) bool { return strings.HasPrefix(o, w) }) {
			return inside
		}
	}
	return words
}

// together says how well a text holds what was typed where spaces and punctuation do
// not count.
func together(text, typed string) match {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, s)
	}
	want := letters(typed)
	switch at := strings.Index(letters(text), want); {
	case at < 0 || want == "":
		return none
	case at == 0:
		return begins
	}
	return inside
}

// Rank says how well a text holds what was typed: 0 not at all, more the better.
// Every finder goes by it.
func Rank(text, typed string) int { return int(matched(text, typed)) }

// HoldsAll reports whether a text holds every word that was typed, or its
// piece, in any case and order. Every text holds nothing typed.
func HoldsAll(text, typed string) bool { return matched(text, typed) > none }

// Found returns the places of the n texts that hold every word that was typed:
// those that begin with it first, then those with words that do, then the rest,
// each in their order.
func Found(n int, typed string, text func(int) string) []int {
	rank := make([]match, n)
	var out []int
	for i := range n {
		if rank[i] = matched(text(i), typed); rank[i] > none {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(rank[b], rank[a]) })
	return out
}

// Best is the place of the text that holds best what was typed, -1 where none
// does.
func Best(n int, typed string, text func(int) string) int {
	if found := Found(n, typed, text); len(found) > 0 {
		return found[0]
	}
	return -1
}
