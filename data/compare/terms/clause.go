package terms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebook/data/words"
)

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
	if gap == " " { // as most are
		return false
	}
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
		"we", "our", "he", "she", "his", "her", "up", "out", "off", "both", "each", "every", "any", "other", "others", "own", "only", "very", "too", "yet", "even",
		"since", "because", "due", "against", "per", "cent", "one", "two", "three", "new", "current", "currently", "recent", "recently", "now", "still", "just":
		return true
	}
	return false
}
